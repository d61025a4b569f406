"""What to ask next: the open facts, ranked by how far their answers shrink what is still open."""

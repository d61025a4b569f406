"""What radiation did and may still do to the cord: it informs, and prescribes nothing."""

"""A study in other formats, out and in."""

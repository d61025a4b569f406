"""Published instruments and guidelines, one publication a file, as values."""

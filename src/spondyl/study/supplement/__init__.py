"""The study's supplement, read from its text format."""

"""The study file: one SQLite database."""

"""Definitions rendered as documentation."""

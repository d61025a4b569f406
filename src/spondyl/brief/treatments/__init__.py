"""Treatments in the brief: options judged, grouped, worded, and as JSON."""

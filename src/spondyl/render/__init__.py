"""Briefs, scores and tables as people read them."""

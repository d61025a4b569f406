"""What to ask next, judged by searches that know nothing of it."""

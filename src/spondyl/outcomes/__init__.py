"""What each option would bring: a multi-state model with the uncertainty of its parameters."""

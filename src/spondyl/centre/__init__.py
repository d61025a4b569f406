"""What one centre can do, how soon, by whom, and its own counts."""

"""The decision aid that a patient takes home: every reasonable choice in the same layout."""

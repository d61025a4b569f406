"""Every question a case file can answer, declared once."""

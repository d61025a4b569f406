"""A guide for the clinician through the talk with patient and family."""

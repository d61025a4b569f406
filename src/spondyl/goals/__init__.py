"""What the patient hopes for, against the course of each option."""

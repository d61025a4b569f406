"""What is known of one patient: variables grouped as a clinician would, and what follows from them."""

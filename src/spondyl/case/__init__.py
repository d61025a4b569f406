"""What is known of one patient: grouped questions, and what follows."""

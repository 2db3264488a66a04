"""What comes in and goes out: intakes and answers as JSON."""

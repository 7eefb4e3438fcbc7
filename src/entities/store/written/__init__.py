"""What extraction and resolution write, and what they read to know what is left to do."""

"""What mends the names that the recogniser finds."""

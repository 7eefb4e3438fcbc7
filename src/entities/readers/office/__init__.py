"""What documents of all office formats have in common."""

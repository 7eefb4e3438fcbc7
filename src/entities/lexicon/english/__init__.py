"""What is known of English before an article is read."""

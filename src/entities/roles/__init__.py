"""What an article says that somebody is: "a machine operator at the plant", quoted from beside the name."""

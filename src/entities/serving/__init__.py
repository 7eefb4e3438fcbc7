"""The page served to the machine's own user: the graph asked part by part, and corrected in place."""

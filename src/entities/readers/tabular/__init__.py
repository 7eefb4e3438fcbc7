"""Articles as rows: which column is what."""

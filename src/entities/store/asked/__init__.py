"""Answers about what is named: by index, at a cost in proportion to what is asked, however large the store."""

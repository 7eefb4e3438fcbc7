"""Answers as tables to take along: rows of plain values, for spreadsheets and notebooks."""

"""From bytes to text, and what a text says of itself: header, dates, bylines, language."""

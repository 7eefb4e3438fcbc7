"""What is known about English names before an article is read: places, first names, titles, common words."""

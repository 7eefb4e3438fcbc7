"""What is known about English names before an article is read: places, first names, titles, common words."""

from __future__ import annotations

from entities.lexicon.english.vocabulary import is_heading_word
from entities.lexicon.given_names import given_names
from entities.lexicon.places import read_demonyms, read_places


def load_tables() -> None:
    """Read all tables now, a matter of tenths of a second, instead of when they are first needed."""
    given_names()
    read_places()
    read_demonyms()
    is_heading_word("word")

"""What is known of names before an article is read: places, first names, and what the words of a language tell."""

from __future__ import annotations

from entities.lexicon.containers import read_readings
from entities.lexicon.given_names import given_names
from entities.lexicon.languages import language_of
from entities.lexicon.places import read_demonyms, read_places


def load_tables(code: str) -> None:
    """Read all tables for a language now, a matter of tenths of a second, instead of when they are first needed."""
    given_names()
    read_places()
    read_demonyms()
    read_readings()
    language_of(code).vocabulary.is_heading_word("word")

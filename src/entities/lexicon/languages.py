"""The languages that there are words and patterns for; what else is read gets the neutral set."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from entities.lexicon.language import Language

FOLDERS = {
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "ru": "russian",
    "uk": "ukrainian",
}
"""The folder of each language, by its ISO 639-1 code: a package here whose name in capitals is the language's."""

WITHOUT_WORDS = "name_weights.tsv"
"""What was learned about names in texts of one language and is said without its words, so that it serves others."""


@cache
def language_of(code: str) -> Language:
    """The language of this ISO 639-1 code; a neutral one, that knows no word of it, where there is none.

    Lists of a language make votes better than weights that know none of them, so these are the neutral one's alone.
    """
    folder = FOLDERS.get(code)
    if folder is None:
        return Language(code, name=code, name_weights=WITHOUT_WORDS)
    language: Language = getattr(import_module(f"entities.lexicon.{folder}"), folder.upper())
    return language

"""The languages that there are words and patterns for; what else is read gets the neutral set."""

from __future__ import annotations

from functools import cache

from entities.lexicon.english import ENGLISH
from entities.lexicon.language import Language

LANGUAGES = {language.code: language for language in (ENGLISH,)}


@cache
def language_of(code: str) -> Language:
    """The language of this ISO 639-1 code; a neutral one, that knows no word of it, where there is none."""
    return LANGUAGES.get(code) or Language(code, name=code)

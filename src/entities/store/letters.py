"""The letters by which sentences are searched: what is put in the index of words, and asked of it.

The index parts words at what is neither letter, mark nor number. Chinese, Japanese, Thai and others write no spaces,
and Korean joins particles to names: their letters are parted by spaces, and what is typed is a phrase of them. In other
scripts, letters that differ in accents, points or form alone are one, those of Latin as names are compared.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from anyascii import anyascii

from entities.folding import bare, is_unspaced
from entities.model import Span

_JOINED = re.compile(
    "[\u1160-\u11ff\ud7b0-\ud7ff\uff9e\uff9f]"
)  # vowels and ends of a Korean syllable, voicing of kana
_ACCENT = 200  # combining classes from here stand over or under any letter; below, they are letters of their script
_CYRILLIC = re.compile("[\u0400-\u052f]")


class Spelled(NamedTuple):
    """A text in the letters by which it is searched, and of which characters each letter was made."""

    text: str
    made_of: tuple[Span, ...]


def searchable(text: str) -> str:
    """A text in the letters by which it is searched."""
    return text if text.isascii() else "".join(map(_spell, _units(text)))


def spell_out(text: str) -> Spelled:
    """A text in the letters by which it is searched, each with where it was."""
    made_of: list[Span] = []
    letters: list[str] = []
    start = 0
    for unit in _units(text):
        spelled = _spell(unit)
        letters.append(spelled)
        made_of.extend([Span(start, start + len(unit))] * len(spelled))
        start += len(unit)
    return Spelled("".join(letters), tuple(made_of))


def _units(text: str) -> list[str]:
    """A text cut into letters, each with the marks that belong to it."""
    cuts = [at for at, character in enumerate(text) if at and not _goes_on(character)]
    return [text[start:end] for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True) if end]


@lru_cache(maxsize=10_000)
def _goes_on(character: str) -> bool:
    """Whether a character belongs to the letter before it."""
    return unicodedata.category(character)[0] == "M" or _JOINED.match(character) is not None


@lru_cache(maxsize=100_000)
def _spell(unit: str) -> str:
    """The letters of the index for one of a text, with its marks."""
    if unit.isascii() or unicodedata.category(unit[0])[0] not in "LMN":
        return bare(unit)
    plain = bare(unicodedata.normalize("NFKC", unit))
    if is_unspaced(unit):
        return f" {plain} "
    return "".join(map(_letter, plain)).casefold()


def _letter(character: str) -> str:
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    if unicodedata.name(character, "").startswith("LATIN"):
        return anyascii(character)
    if _CYRILLIC.match(character):
        return character
    decomposed = unicodedata.normalize("NFD", character)
    return "".join(mark for mark in decomposed if unicodedata.combining(mark) < _ACCENT)

"""What the words around a person's name tell of who is meant; of an unknown language, nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

Words = frozenset[str]
_NEVER = re.compile(r"(?!)")
_NONE: Words = frozenset()
ROMAN = r",? (?:[JS]r\b\.?|(?:II|III|IV)\b)"
"""A suffix as English writes it, which other languages keep."""
_LATIN = r" (?:[js]r\b\.?|junior\b|senior\b|(?:jun|sen)\b\.?|(?:młod|star)sz(?:y|ego|emu|ym)\b)"


@dataclass(frozen=True, slots=True, eq=False)
class BearingGrammar:
    """Words in lower case without dots, and patterns over texts."""

    men: Words = _NONE
    """Titles and relatives that are men."""
    women: Words = _NONE
    """Titles and relatives that are women."""
    called: Mapping[str, str] = field(default_factory=dict)
    """First names, folded, that are only in texts of the language one sex's, "f" or "m", or only there either's."""
    himself: re.Pattern[str] = _NEVER
    """What stands behind a man's name: "blamed himself"."""
    herself: re.Pattern[str] = _NEVER
    """What stands behind a woman's."""
    plain: Words = _NONE
    """Titles that say no more than the sex of who bears them."""
    written_out: Mapping[str, str] = field(default_factory=dict)
    """Titles that are abbreviations, with the words that they stand for."""
    instead: Words = _NONE
    """Titles that stand instead of those: Sir John Smith is not called Mr Smith."""
    regal: Words = _NONE
    """Titles that are part of a name which is else a first name: "Pope Francis"."""
    seniors: Words = _NONE
    """What the older of two of one name is called."""
    juniors: Words = _NONE
    """What the younger one is called."""
    generation: re.Pattern[str] = re.compile(f"{ROMAN}|{_LATIN}")
    """What stands behind a full name, and belongs to it, of one of two who are called so: "Jr", "père"."""
    parents: Words = _NONE
    """Relatives who are older than whose they are."""
    children: Words = _NONE
    """Relatives who are younger."""
    several: Words = _NONE
    """What stands behind the name of several people: "the Smith brothers"."""
    several_before: Words = _NONE
    """What stands before it: "the family of", "the brothers"."""
    other_name: re.Pattern[str] = _NEVER
    """What stands between two names of one person: "née"."""
    firm_before: re.Pattern[str] = _NEVER
    """How a text ends that a firm's name follows, and no person's: "shares in"."""
    firm_after: re.Pattern[str] = _NEVER
    """What stands behind a firm's name, and behind no person's: "shares rose", "is recalling"."""
    person_after: re.Pattern[str] = _NEVER
    """What stands behind a person's name, and behind no firm's: ", who", "said he"."""

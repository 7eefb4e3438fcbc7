"""First names: those of English speakers with their short forms, and those of others."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache

from entities.lexicon.tables import read_lines


@cache
def given_names() -> frozenset[str]:
    """First names of English speakers, with their short forms, in lower case."""
    return frozenset(name for name in _short_forms().keys() | _formal_names().keys() if name.isalpha())


@cache
def first_names() -> frozenset[str]:
    """First names of many languages, `given_names` included, in lower case."""
    return given_names().union(read_lines("first_names.txt"))


_FIRST_OF_TWO = {"jean": "m", "jose": "m"}
"""The sex of names that women and men have alone, and only one sex as the first of two with a hyphen."""


def sex_of(given: str) -> str:
    """Give "f" or "m" where only women, or only men, have the first name; else an empty string.

    Of two first names with a hyphen a man's first one tells: Jean-Marie is a man. A woman's may stand before a man's in
    the name of either.
    """
    first, hyphen, second = given.partition("-")
    if not hyphen or given in _sexes():
        return _sexes().get(given, "").strip("?")
    if not is_first_name(second.partition("-")[0]):
        return ""
    sex = _FIRST_OF_TWO.get(first) or sex_of(first)
    return "" if sex == "f" and sex_of(second) != "f" else sex


def is_first_name(word: str) -> bool:
    """Whether a word is a first name, as those of the dictionary may be too ("Rose", "Robin")."""
    return word in _sexes() or word in first_names()


@lru_cache(maxsize=200_000)
def formal_names(given: str) -> frozenset[str]:
    """The given name and the names that it is short for, of those in the table that one hears it in.

    These start with the same letter (Tom, Thomas), contain it (Liz, Elizabeth) or have a short form that it rhymes with
    (Bill, Will, William). The table's others are hardly meant today (Bill for Robert, Ian for John).
    """
    return frozenset({given, *(formal for formal in _formal_names().get(given, ()) if _is_heard(given, formal))})


def is_nickname(one: str, other: str) -> bool:
    """Whether first names are equal or one is short for the other; two short forms of a third are no match."""
    return one in formal_names(other) or other in formal_names(one)


def _is_heard(short: str, formal: str) -> bool:
    """Whether `short` shows in `formal`; a woman's name in -a is no man's."""
    if formal.endswith("a") != short.endswith("a"):
        return False
    rhymes = (name for name in _short_forms()[formal] if name[0] == formal[0])
    contained = short.replace("th", "t") in formal.replace("th", "t")
    rhymed = any(name in {short[1:], formal[0] + short[1:]} for name in rhymes)
    return short[0] == formal[0] or contained or rhymed


@cache
def _sexes() -> dict[str, str]:
    """The sex of first names, "?" where women and men have them; words of the dictionary included."""
    return dict(line.split("\t") for line in read_lines("sexes.tsv"))


@cache
def _short_forms() -> dict[str, tuple[str, ...]]:
    """The short forms of each name that has some."""
    rows = (line.split("\t") for line in read_lines("nicknames.tsv"))
    return {name: tuple(short.split(" ")) for name, short in rows}


@cache
def _formal_names() -> dict[str, frozenset[str]]:
    """The names that each short form stands for."""
    formal: defaultdict[str, set[str]] = defaultdict(set)
    for name, forms in _short_forms().items():
        for short in forms:
            formal[short].add(name)
    return {short: frozenset(names) for short, names in formal.items()}

"""First names: those of English speakers with their short forms, from the `nicknames` package, and those of others."""

from __future__ import annotations

import csv
from functools import cache, lru_cache
from importlib.resources import files

from nicknames import NickNamer


@cache
def given_names() -> frozenset[str]:
    """First names of English speakers, with their short forms, in lower case."""
    rows = csv.reader((files("nicknames") / "names.csv").read_text("utf-8").splitlines())
    return frozenset(word.casefold() for row in rows for word in row if word.isalpha())


@cache
def first_names() -> frozenset[str]:
    """First names of many languages, `given_names` included, in lower case."""
    lines = files("entities.lexicon").joinpath("first_names.txt").read_text(encoding="utf-8").splitlines()
    return given_names() | frozenset(line for line in lines if not line.startswith("#"))


@lru_cache(maxsize=200_000)
def formal_names(given: str) -> frozenset[str]:
    """The given name and the names that it is short for, of those in the table that one hears it in.

    These start with the same letter (Tom, Thomas), contain it (Liz, Elizabeth) or have a short form that it rhymes with
    (Bill, Will, William). The table's others are hardly meant today (Bill for Robert, Ian for John).
    """
    return frozenset({given, *(formal for formal in _namer().canonicals_of(given) if _is_heard(given, formal))})


def is_nickname(one: str, other: str) -> bool:
    """Whether first names are equal or one is short for the other; two short forms of a third are no match."""
    return one in formal_names(other) or other in formal_names(one)


def _is_heard(short: str, formal: str) -> bool:
    """Whether `short` shows in `formal`; a woman's name in -a is no man's."""
    if formal.endswith("a") != short.endswith("a"):
        return False
    rhymes = (name for name in _namer().nicknames_of(formal) if name[0] == formal[0])
    contained = short.replace("th", "t") in formal.replace("th", "t")
    rhymed = any(name in {short[1:], formal[0] + short[1:]} for name in rhymes)
    return short[0] == formal[0] or contained or rhymed


@cache
def _namer() -> NickNamer:
    return NickNamer()

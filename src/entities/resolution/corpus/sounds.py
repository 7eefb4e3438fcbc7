"""Spellings of one sound in Latin letters: what transliteration does to names, undone."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache

from rapidfuzz.distance import JaroWinkler

from entities.folding import fold
from entities.lexicon.given_names import first_names, given_names
from entities.lexicon.traditions.first_names import ABROAD, FORMS, slavic_first_names

# First names whose consonants agree are one name from this similarity on.
GIVEN_FLOOR = 0.75
# Spellings of one sound in the romanisations of Russian, Ukrainian, Belarusian, German and French; order matters.
_SOUNDS = (
    ("chtch", "S"), ("shch", "S"), ("stch", "S"), ("sch", "S"), ("tsch", "C"), ("tch", "C"), ("sh", "S"), ("ch", "C"),
    ("cz", "C"), ("zh", "J"), ("kh", "K"), ("ph", "f"), ("tz", "ts"), ("dj", "j"), ("dz", "d"), ("ck", "k"),
    ("ks", "x"), ("q", "k"), ("ae", "a"), ("oe", "o"), ("ue", "u"), ("ou", "u"), ("ow", "u"), ("ov", "u"), ("w", "v"),
    ("v", "u"), ("j", "i"), ("y", "i"), ("uu", "u"),
)  # fmt: skip
# What only East Slavic names do, on top: Russian, Ukrainian and Belarusian differ in unstressed vowels (akanje) and in
# the sound of g, and Belarusian in the vowels after hardened consonants.
_EAST_SLAVIC = (
    (r"h", "g"), (r"i+[ae]", "e"), (r"(?<=[trSJC])e", "a"), (r"o", "a"), (r"a[uf]", "u"), (r"(.)\1+", r"\1"),
)  # fmt: skip
_SLAVIC_ENDING = re.compile(
    r"(?:(?:[oea][vuf]f?|aw|[iy]n|n[iy])a?|[sct]k(?:aya|aia|aja|a|[iy]{1,2}|[iy]j)|k[oa]|[^l]l[oa]|[iy](?:ch|cz)|[uy]k)$"
)
# Feminine endings of surnames, and those of the men of the family (Slavic languages, Lithuanian, Icelandic).
_FEMININE = re.compile(r"(?:[sc]k(?:aya|aia|aja|a)|[oea]va|ina|yna|naya|dottir|iene|aite|yte)$")
_MASCULINE = re.compile(r"(?:[sc]k(?:i|y|iy|ij|yi|yy|ii)|[oe]v|[oea]u|aw|[oe]ff|in|yn|n[iy]y|sson|as|is)$")


@lru_cache(maxsize=200_000)
def romanized(name: str) -> str:
    """A name, lower case, with the spellings of one sound made equal: "tsikhanouskaya" and "tikhanovskaya" agree.

    Vowels stay, and doubled consonants: "Hansen" is not "Hanson", "Weber" not "Webber".
    """
    word = name.replace("-", " ").replace("'", "")
    for old, new in _SOUNDS:
        word = word.replace(old, new)
    word = re.sub(r"ts(?!$)", "t", word)
    word = re.sub(r"c(?=[aoulrkt]|$)", "k", word)
    word = re.sub(r"^[iy]e", "e", word)
    word = re.sub(r"i+", "i", word)
    if len(word) > 6 and word.endswith(("ko", "ka")):
        word = word[:-1] + "a"
    return word


@lru_cache(maxsize=200_000)
def unstressed(name: str) -> str:
    """`romanized` with what East Slavic languages do to one name made equal: "kolesnikova" and "kalesnikava" agree.

    Far too coarse for other names; good for finding those that are worth comparing.
    """
    word = romanized(name)
    for old, new in _EAST_SLAVIC:
        word = re.sub(old, new, word)
    return word


def same_sound(one: str, other: str) -> bool:
    """Whether two surnames are spellings of one: in any language, or in East Slavic ones where both end like these."""
    if romanized(one) == romanized(other):
        return True
    slavic = _SLAVIC_ENDING.search(one) and _SLAVIC_ENDING.search(other)
    return slavic is not None and unstressed(one) == unstressed(other)


@lru_cache(maxsize=200_000)
def unstressed_given(given: str) -> str:
    """A first name with what East Slavic languages do to one made equal: Olga and Volha, Viktor and Viktar agree."""
    word = re.sub(r"^v(?=[aou])(?=.[^aeiou])(?=.*a$)", "", given)  # Belarusian puts v before a first o: Volha, Volga
    return re.sub(r"(?<=[^aeiou])[ae]r$", "r", unstressed(word))


@lru_cache(maxsize=200_000)
def skeleton(given: str) -> str:
    """The consonants of a first name with romanisations made equal: Aleksandr, Alyaksandr and Alexander agree."""
    word = given
    for old, new in _SOUNDS:
        word = word.replace(old, new)
    word = word.replace("ts", "t").replace("th", "t").replace("c", "k")
    word = word.removesuffix("h").replace("h", "g")
    head = "A" if word[:1] in "aeiou" else word[:1]
    return re.sub(r"(.)\1+", r"\1", head + re.sub(r"[aeiou' -]", "", word[1:]))


@lru_cache(maxsize=200_000)
def sounds_alike(a: str, b: str) -> bool:
    """Whether two are one first name in two romanisations. Two English names never are: John is not Jean.

    Nor are two of the tables of which one is East Slavic: Igor is not Egor, and Andrei not Andrew.
    """
    if min(len(a), len(b)) < 4 or a.endswith("a") != b.endswith("a"):
        return False
    if a in given_names() and b in given_names():
        return romanized(a).replace("er", "r") == romanized(b).replace("er", "r")
    if are_two_first_names(a, b):
        return False
    if unstressed_given(a) == unstressed_given(b):
        return True
    return skeleton(a) == skeleton(b) and JaroWinkler.similarity(a, b) >= GIVEN_FLOOR


@lru_cache(maxsize=200_000)
def are_two_first_names(a: str, b: str) -> bool:
    """Whether both, folded, are first names of their own by the tables, and no table has them as one.

    One of them is East Slavic; of others, sound may tell.
    """
    rows = _rows_of(a), _rows_of(b)
    if _spelled(a) == _spelled(b) or not any(rows):
        return False
    return rows[0].isdisjoint(rows[1]) if all(rows) else (a if rows[1] else b) in first_names()


def are_two_slavic_names(a: str, b: str) -> bool:
    """The same of two East Slavic ones."""
    return bool(_rows_of(a) and _rows_of(b)) and are_two_first_names(a, b)


def _rows_of(given: str) -> frozenset[tuple[str, ...]]:
    """The East Slavic first names that this is a romanisation of, each as its forms in several languages."""
    return _rows().get(_spelled(given), frozenset())


@cache
def _rows() -> Mapping[str, frozenset[tuple[str, ...]]]:
    rows: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
    for row in (*FORMS, *((name,) for name in slavic_first_names())):
        for form in row:
            rows[_spelled(fold(form))].add(row)
    for own, *others in ABROAD:
        for form in others:
            rows[_spelled(fold(form))] |= rows[_spelled(fold(own))]
    return {spelled: frozenset(found) for spelled, found in rows.items()}


@lru_cache(maxsize=200_000)
def _spelled(given: str) -> str:
    """A first name with romanisations made equal that leave all its vowels, but for a fleeting one, and its g as h."""
    return re.sub(r"(.)\1+", r"\1", romanized(given).replace("h", "g").replace("er", "r"))


def gender(surname: str) -> str:
    """Give "f" or "m" where the surname's ending tells, else an empty string; to be compared within one family only."""
    if _FEMININE.search(surname):
        return "f"
    return "m" if _MASCULINE.search(surname) else ""

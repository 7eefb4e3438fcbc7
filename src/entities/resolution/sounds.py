"""Spellings of one sound in Latin letters: what transliteration does to names, undone."""

from __future__ import annotations

import re
from functools import lru_cache

#: Spellings of one sound in the romanisations of Russian, Ukrainian, Belarusian, German and French; order matters.
_SOUNDS = (
    ("shch", "S"), ("stch", "S"), ("sch", "S"), ("tsch", "C"), ("tch", "C"), ("sh", "S"), ("ch", "C"), ("cz", "C"),
    ("zh", "J"), ("kh", "K"), ("ph", "f"), ("tz", "ts"), ("dj", "j"), ("dz", "d"), ("ck", "k"),
    ("ks", "x"), ("q", "k"), ("ae", "a"), ("oe", "o"), ("ue", "u"), ("ou", "u"), ("ow", "u"), ("ov", "u"), ("w", "v"),
    ("v", "u"), ("j", "i"), ("y", "i"), ("uu", "u"),
)  # fmt: skip
#: Feminine endings of surnames, and those of the men of the family (Slavic languages, Lithuanian, Icelandic).
_FEMININE = re.compile(r"(?:[sc]k(?:aya|aia|aja|a)|[oey]va|ina|yna|naya|dottir|iene|aite|yte)$")
_MASCULINE = re.compile(r"(?:[sc]k(?:i|y|iy|ij|yi|yy|ii)|[oey]v|[oe]ff|in|yn|n[iy]y|sson|as|is)$")


@lru_cache(maxsize=200_000)
def romanized(surname: str) -> str:
    """A surname, lower case, with the spellings of one sound made equal: "tsikhanouskaya" and "tikhanovskaya" agree.

    Vowels stay, and doubled consonants: "Hansen" is not "Hanson", "Weber" not "Webber".
    """
    word = surname.replace("-", " ").replace("'", "")
    for old, new in _SOUNDS:
        word = word.replace(old, new)
    word = re.sub(r"ts(?!$)", "t", word)
    word = re.sub(r"^[iy]e", "e", word)
    word = re.sub(r"i+", "i", word)
    if len(word) > 6 and word.endswith(("ko", "ka")):
        word = word[:-1] + "a"
    return word


@lru_cache(maxsize=200_000)
def skeleton(given: str) -> str:
    """The consonants of a first name with romanisations made equal: Aleksandr, Alyaksandr and Alexander agree."""
    word = given
    for old, new in _SOUNDS:
        word = word.replace(old, new)
    word = word.replace("ts", "t").replace("th", "t")
    word = word.removesuffix("h").replace("h", "g")
    head = "A" if word[:1] in "aeiou" else word[:1]
    return re.sub(r"(.)\1+", r"\1", head + re.sub(r"[aeiou' -]", "", word[1:]))


def gender(surname: str) -> str:
    """Give "f" or "m" where the surname's ending tells, else an empty string; to be compared within one family only."""
    if _FEMININE.search(surname):
        return "f"
    return "m" if _MASCULINE.search(surname) else ""

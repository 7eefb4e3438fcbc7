"""Spellings made comparable: what "the same letters" means, which depends on what is compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from functools import lru_cache

from anyascii import anyascii

# What is written for an apostrophe: quotation marks, accents without a letter, primes, and their look-alikes.
APOSTROPHES = "’‘‛ʼʻʹ′`´＇"
_STRAIGHT = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))
# Letters of other scripts than Latin.
_OF_OTHER_SCRIPT = re.compile(
    r"(?![\u1d00-\u1eff\u2000-\u2bff\ua700-\ua7ff\ufb00-\ufb06\uff00-\uff5a])[^\W\d_\0-\u036f]"
)
_SPACES = re.compile(r"[\s_]+")
# What most people leave out: accents that stand by themselves, the points of Hebrew, Arabic and Syriac, what only
# stretches, parts or joins letters, and what turns the direction of reading.
_UNWRITTEN = re.compile(
    "[\u00ad\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061c\u0640\u064b-\u065f"
    "\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u070f\u0711\u0730-\u074a\u200b-\u200f\u202a-\u202e"
    "\u2060-\u2069\ufe00-\ufe0f\ufeff]"
)
# Forms of one letter: those that ArabicNormalizer and PersianNormalizer of Apache Lucene take for one, and Ё.
_FORMS = str.maketrans(
    "\u0622\u0623\u0625\u0671\u0649\u06cc\u06d2\u06a9\u0629\u06c0\u06c1ёЁ",
    "\u0627" * 4 + "\u064a" * 3 + "\u0643" + "\u0647" * 3 + "еЕ",
)


@lru_cache(maxsize=200_000)
def fold(name: str) -> str:
    """`name` in lower-case ASCII with single spaces and no dots: what differs in nothing but these is one spelling.

    The notion of all that goes over several articles, and of what is typed: each writes accents, and the points of
    Arabic and Hebrew, as it can.
    """
    plain = name if name.isascii() else anyascii(bare(name))
    return _SPACES.sub(" ", plain.replace(".", "").replace("`", "'")).strip().casefold() or name.strip().casefold()


def bare(text: str) -> str:
    """`text` composed (NFC), without points and accents that stand by themselves, each letter in one form."""
    return text if text.isascii() else _UNWRITTEN.sub("", unicodedata.normalize("NFC", text)).translate(_FORMS)


def article_key(name: str) -> str:
    """The form in which names are compared while an article is read: as `fold`, but accents stay.

    One article writes a name in one way, so that they tell names apart in it ("Müller", "Muller").
    """
    return " ".join(name.replace(".", "").translate(_STRAIGHT).split()).casefold()


@lru_cache(maxsize=200_000)
def place_key(name: str) -> str:
    """The form in which names are looked up in the table of places: as `fold`, but "the", hyphens and "Saint" go.

    Tables and texts differ in these ("The Hague", "Saint-Denis"). The dot of an abbreviation stays: "La." is Louisiana,
    "LA" is not.
    """
    plain = name.casefold() if name.isascii() else anyascii(name).casefold()
    if plain.endswith(".") and plain.count(".") == 1:
        return plain
    return plain.replace(".", "").replace("-", " ").removeprefix("the ").replace("saint ", "st ").strip()


def is_latin(name: str) -> bool:
    """Whether a name has no letters of another script than Latin."""
    return name.isascii() or _OF_OTHER_SCRIPT.search(name) is None


@lru_cache(maxsize=200_000)
def script_key(name: str) -> str:
    """The form in which names are looked up in tables of many languages: as `place_key`, but each letter stays.

    Transliterated, words of one language are names of another: "Вена" is Vienna, "Vena" is not. The Russian letter
    yo is also written as ye, and taken for that.
    """
    if name.isascii():
        return place_key(name)
    plain = unicodedata.normalize("NFC", name.translate(_STRAIGHT)).casefold().replace("ё", "е")
    return " ".join(plain.replace(".", "").replace("-", " ").split())


def role_key(role: str, determiners: Collection[str]) -> str:
    """The form in which roles are compared: as `fold`, without the determiner ("The chairman", "chairman")."""
    words = fold(role)
    first, _, rest = words.partition(" ")
    return rest if rest and first in determiners else words

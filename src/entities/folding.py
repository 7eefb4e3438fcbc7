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


@lru_cache(maxsize=200_000)
def fold(name: str) -> str:
    """`name` in lower-case ASCII with single spaces and no dots: what differs in nothing but these is one spelling.

    The notion of all that goes over several articles, and of what is typed: each writes accents as it can.
    """
    plain = name if name.isascii() else anyascii(name)
    return _SPACES.sub(" ", plain.replace(".", "").replace("`", "'")).strip().casefold() or name.strip().casefold()


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

"""Spellings made comparable: what "the same letters" means, which depends on what is compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from functools import cache, lru_cache
from importlib.resources import files

from anyascii import anyascii

# What is written for an apostrophe: quotation marks, accents without a letter, primes, and their look-alikes.
APOSTROPHES = "’‘‛ʼʻʹ′`´＇"
_STRAIGHT = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))
# Letters of other scripts than Latin.
_OF_OTHER_SCRIPT = re.compile(
    r"(?![\u1d00-\u1eff\u2000-\u2bff\ua700-\ua7ff\ufb00-\ufb06\uff00-\uff5a])[^\W\d_\0-\u036f]"
)
# Of those, the letters that aren't Cyrillic.
_KEPT = re.compile(rf"(?![\u0400-\u052f\u1c80-\u1c8f\u2de0-\u2dff\ua640-\ua69f]){_OF_OTHER_SCRIPT.pattern}")
_GREEK = re.compile("[\u0370-\u03ff\u1f00-\u1fff]")
_SPACES = re.compile(r"[\s_]+")
# What most people leave out: accents that stand by themselves, the points of Hebrew, Arabic and Syriac, what only
# stretches, parts or joins letters, and what turns the direction of reading.
_UNWRITTEN = re.compile(
    "[\u00ad\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061c\u0640\u064b-\u065f"
    "\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u070f\u0711\u0730-\u074a\u200b-\u200f\u202a-\u202e"
    "\u2060-\u2069\ufe00-\ufe0f\ufeff]"
)
# Thai, Lao, Myanmar, Khmer, kana, Hangul and Han, by the blocks of Unicode.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3005-\u3007\u3040-\u312f\u3130-\u318f\u31a0-\u31bf"
    "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\ua9e0-\ua9ff\uaa60-\uaa7f\uac00-\ud7ff\uf900-\ufaff"
    "\uff66-\uffdc\U0001aff0-\U0001b16f\U00020000-\U0003ffff]"
)
# Forms of one letter: those that ArabicNormalizer and PersianNormalizer of Apache Lucene take for one, and Ё.
_FORMS = str.maketrans(
    "\u0622\u0623\u0625\u0671\u0649\u06cc\u06d2\u06a9\u0629\u06c0\u06c1ёЁ",
    "\u0627" * 4 + "\u064a" * 3 + "\u0643" + "\u0647" * 3 + "еЕ",
)


@lru_cache(maxsize=200_000)
def fold(name: str) -> str:
    """`name` in lower case with single spaces and no dots or accents: what is equal so is one spelling.

    The notion of all that goes over several articles: each writes accents, and the points of Arabic and Hebrew, as it
    can. Latin and Cyrillic letters become ASCII, which makes one of what languages spell differently ("Мінск",
    "Минск"), and hardly ever of two names; those of other scripts stay, since in ASCII they lose what tells names
    apart: "李强" and "黎强" are both "liqiang". Traditional Chinese characters are taken for simplified ones.
    """
    if name.isascii() or not _KEPT.search(name):
        return in_ascii(name)
    text = bare(unicodedata.normalize("NFKC", name).casefold()).translate(_simplified())
    text = _GREEK.sub(lambda letter: unicodedata.normalize("NFD", letter[0])[0], text)
    return _without_dots("".join(c if _stays(c) else anyascii(c) for c in text)) or name.strip().casefold()


@lru_cache(maxsize=200_000)
def in_ascii(name: str) -> str:
    """The same in ASCII, whatever the script: by what a name is taken apart, and found when it is typed in Latin."""
    plain = name if name.isascii() else anyascii(bare(name))
    return _without_dots(plain) or name.strip().casefold()


def _without_dots(text: str) -> str:
    return _SPACES.sub(" ", text.replace(".", "").replace("`", "'")).strip().casefold()


def _stays(character: str) -> bool:
    """Whether folding keeps a character: a letter that is neither Latin nor Cyrillic, or a vowel sign on one."""
    return _KEPT.match(character) is not None or unicodedata.category(character)[0] == "M"


@cache
def _simplified() -> dict[int, str]:
    """The simplified form of each traditional Chinese character that has one (OpenCC)."""
    lines = files("entities.folding").joinpath("simplified.txt").read_text(encoding="utf-8").splitlines()
    return {ord(line[0]): line[1] for line in lines if not line.startswith("#")}


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


def is_unspaced(text: str) -> bool:
    """Whether a text has letters of a script that parts no words, or no names, by spaces."""
    return not text.isascii() and _UNSPACED.search(text) is not None


def is_one_word(name: str) -> bool:
    """Whether a name is one word: of several characters of a script without spaces it may be more, as "王德明" is."""
    return " " not in name and not (len(name) > 1 and is_unspaced(name))


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

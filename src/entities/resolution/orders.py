"""In which order names of other languages have their parts: the surname first, no spaces, patronymics."""

from __future__ import annotations

import re

from anyascii import anyascii

from entities.folding import fold
from entities.lexicon.given_names import is_first_name
from entities.lexicon.names import FAMILY_FIRST, FAMILY_OF_TWO, KOREAN_FAMILIES
from entities.lexicon.traditions.first_names import FORMS
from entities.lexicon.traditions.others import PALLADIUS
from entities.lexicon.traditions.scripts import Script, script_of
from entities.resolution.readings import read

_BETWEEN = re.compile(r"\s*[·・‧•]\s*")
"""What Chinese and Japanese put between the parts of foreign names."""
_GIVEN = 2
"""Characters of a Chinese or Korean given name, at most: what is longer is a Japanese name, or none."""
_INITIALS_LAST = re.compile(
    r"(?P<surname>[^\W\d_]{2,}(?:-[^\W\d_]+)*),?\s+(?P<initials>(?:[^\W\d_]\.\s*){2}|[^\W\d_]\s[^\W\d_])"
)
_INITIAL_LAST = re.compile(r"(?P<surname>[\u0400-\u04ff-]{2,})\s+(?P<initials>[\u0410-\u042f\u0406\u0404]\.)")
_PATRONYMIC = re.compile(
    r"(?:(?:[oaeiy]|'?[iy]e|i[eo])[vwu](?:[iy](?:t?s?ch|cz)|[iy]?t[sc]h|na)|i(?:nich|nitsch)n[ae]"
    r"|(?:il'?|kuz'?m|luk|fom|nikit|savv)[iy]?[iy](?:t?s?ch|cz))$"
)
_CHINESE = re.compile(
    r"(?:(?:(?:чж|цз|[бпмфдтнлгкхшчжцсй])?(?:[уюия]?[аэоуеёюяиы]{1,2})(?:нь|н|й|р)?)|энь|эр){1,2}", re.IGNORECASE
)
_KOREAN_SURNAMES = frozenset(
    "ким ли пак чхве чон чан чо юн лим хан о со син квон хван ан сон ю хон но мун ян пэ пан".split()
)
_KOREAN = re.compile(r"(?:чж|чх|дж|[бпмгкнтдсчхлрв])?[аеёиоуыэюя]{1,2}(?:[кнлмпрт]|нъ)?", re.IGNORECASE)


# In Cyrillic, first names are few.
_SHARED = frozenset(fold(form) for row in FORMS for form in row)


def in_order(name: str) -> str:
    """A name with its parts apart and, where it says that the surname stands first, with that last.

    "习近平" becomes "习 近平", "Petrov A. B." "A. B. Petrov", "Petrov Ivan Ilyich" "Ivan Ilyich Petrov".
    """
    if script_of(name) in {Script.HAN, Script.HANGUL}:
        return _apart(name)
    found = _INITIALS_LAST.fullmatch(name) or _INITIAL_LAST.fullmatch(name)
    if found:
        return f"{found['initials']} {found['surname']}"
    words = name.split()
    if len(words) == 3 and is_patronymic(fold(words[2])) and not is_patronymic(fold(words[1])):
        first, second = map(fold, words[:2])
        cyrillic = script_of(name) is Script.CYRILLIC
        if is_first_name(second) and not (first in _SHARED if cyrillic else is_first_name(first)):
            return f"{words[1]} {words[2]} {words[0]}"
    return name


def _apart(name: str) -> str:
    """A Chinese or Korean name with its surname apart, if it begins with one; of a foreign one the parts."""
    if _BETWEEN.search(name):
        return _BETWEEN.sub(" ", name)
    for length, known in (
        (2, FAMILY_OF_TWO),
        (1, KOREAN_FAMILIES if script_of(name) is Script.HANGUL else FAMILY_FIRST),
    ):
        longest = length + 2
        if not name.count(" ") and length < len(name) <= longest and _latin(name[:length]) in known:
            return f"{name[:length]} {name[length:]}"
    return name


def is_family_first(name: str) -> bool:
    """Whether a name in another script than Latin has its surname first, as Chinese and Korean ones do."""
    script = script_of(name)
    if script in {Script.HAN, Script.HANGUL}:
        return not _BETWEEN.search(name) and " " in _apart(name)
    words = name.split()
    if script is not Script.CYRILLIC or not 1 < len(words) < 4:
        return False
    first, *given = words
    if len(words) == 3 or "-" in given[0]:
        syllables = [part for word in given for part in word.split("-")]
        if first.casefold() in _KOREAN_SURNAMES and all(map(_KOREAN.fullmatch, syllables)):
            return True
    return len(given) == 1 and _pinyin(first) in FAMILY_FIRST and _CHINESE.fullmatch(given[0]) is not None


def is_patronymic(word: str) -> bool:
    """Whether a folded word is a father's name as East Slavic languages put it after the first: "grigorevich"."""
    return _PATRONYMIC.search(word) is not None


def _pinyin(word: str) -> str:
    return next((reading.spoken() for reading in read(word, PALLADIUS)), "")


def _latin(word: str) -> str:
    return anyascii(word).lower()

"""Whether text is one: fonts that don't say which letters they show, and bad scans, give signs instead of words."""

from __future__ import annotations

import re
import unicodedata

_TOKEN = re.compile(r"\S+")
_EDGES = "\"'“”„‚‘’«»‹›()[]{}<>.,;:!?…-–—/*•·†‡§&%$€£+=|_~©®™°#@।。、，．：；！？「」『』（）《》؟،؛־"
_PARTS = re.compile(r"[-'’‐‑./&·׳״]")
_VOWELS = re.compile("[aeiouyаеёиоуыэюяіїєўαεηιουω]", re.IGNORECASE)
_CASED = re.compile(r"[a-zа-яёіїєўґα-ως]+", re.IGNORECASE)
_SCRAMBLED = re.compile(r"[a-z][A-Z]{2,}[a-z]|(?:[a-z][A-Z]){3}")
_LEAST = 20  # words: of fewer, nothing can be said
_LEGIBLE = 0.5  # of the words of a page
_MOST = 20_000  # characters that are looked at
_SHORT = 3  # letters: words such as "Mrs" have no vowel
_LONGEST = 40
_VOWEL_SHARE = (0.15, 0.85)
_COMMON = frozenset(
    """
    the of and to in a is that for on was with as by at be an or from this are have his her not
    der die das und in den von zu mit auf ist für im dem nicht ein eine des sich
    le la les de des et en un une du est que dans pour qui au sur par
    el los las y del se por con una para al es su
    il di che e per non sono della con una del da
    het een van en dat te op voor met zijn niet aan er om
    o a os as do da em um uma para com não que
    och att det som en på är av för inte den og i at til er ikke med
    w i na z do się nie że to jest a se v s na je že o
    ja on ei että se oli és az egy nem hogy si din nu cu ve bir bu da için
    и в не на что с по как это к из за от у о то и і у що та не
    και του της το να την με που στο από η ο για είναι
""".split()
)
_DOUBTFUL = 0.75
_FEW_COMMON = 0.04


def is_legible(text: str) -> bool:
    """Whether most of what stands where words do can be words, of whatever language; where little stands, it is."""
    words = [word for word in map(_bare, _TOKEN.findall(text[:_MOST])) if _is_word_like(word)]
    if len(words) < _LEAST:
        return True
    share = sum(map(_can_be_word, words)) / len(words)
    if share >= _DOUBTFUL or share < _LEGIBLE:
        return share >= _LEGIBLE
    return sum(word.casefold() in _COMMON for word in words) >= _FEW_COMMON * len(words)


def _bare(token: str) -> str:
    return token.strip(_EDGES)


def _is_word_like(token: str) -> bool:
    """Whether there is a letter in it, or what is no printed character; numbers and marks alone tell nothing."""
    return any(character.isalpha() or not character.isprintable() for character in token)


def _can_be_word(token: str) -> bool:
    return len(token) <= _LONGEST and all(_can_be_part(part) for part in _PARTS.split(token) if part)


def _can_be_part(part: str) -> bool:
    if not all(unicodedata.category(character)[0] in "LM" for character in part):
        return part.isdecimal()
    if not _CASED.fullmatch(part):  # another script, or letters with marks
        return not _SCRAMBLED.search(part)
    if _SCRAMBLED.search(part) or len(part) <= _SHORT:
        return not _SCRAMBLED.search(part)
    share = len(_VOWELS.findall(part)) / len(part)
    return _VOWEL_SHARE[0] <= share <= _VOWEL_SHARE[1]

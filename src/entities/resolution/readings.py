"""What a spelling sounds like to those who spell so: its consonants, and what vowels may stand between them.

Consonants tell names apart, and all traditions of spelling keep them; vowels are what languages hear differently. So
spellings are compared whose consonants agree, by their vowels.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii

from entities.lexicon.traditions import VOWELS, Tradition

# How many ways to hear the consonants of a word are looked at.
_MOST = 64
_MOST_KEYS = 4 * _MOST  # doubled consonants are still told apart there
# Letters of a word, and vowels in a row: what has more is no name, and would take long.
_LETTERS = 40
_IN_A_ROW = 4
# Vowels that languages and people take for each other.
_NEAR = frozenset(map(frozenset, ("ao", "ae", "ei", "ou", "eo")))
_FLEETING = frozenset("ei")
"""Vowels that come and go between consonants: Aleksandr, Alexander."""
_FAR = 2
_GLIDE = re.compile(r"(?<=[aeouAIU])i|i(?=[aeouAIU])")
_DOUBLED = re.compile(r"(.)\1+")
_COARSE = str.maketrans("bvdzSZgh", "pftssskk")

Slot = frozenset[str]


@dataclass(frozen=True, slots=True)
class Reading:
    """The consonants of a word in order, and the vowels that may stand before, between and after them.

    `vowels` has a set for each gap, one more than there are consonants; each of its strings may be heard there.
    """

    consonants: str
    vowels: tuple[Slot, ...]

    @property
    def key(self) -> str:
        """What the consonants of all readings of one name have in common, voiced or not."""
        return _coarse(self.consonants)

    def spoken(self) -> str:
        """One of the ways to say it."""
        gaps = [min(slot, key=lambda sound: (len(sound), sound)) for slot in self.vowels]
        return gaps[0] + "".join(c + gap for c, gap in zip(self.consonants, gaps[1:], strict=True))


@lru_cache(maxsize=400_000)
def read(word: str, tradition: Tradition) -> tuple[Reading, ...]:
    """The ways in which those who spell by a tradition may read a word, without any that come twice.

    None for what is too long to be a word.
    """
    if len(word) > _LETTERS:
        return ()
    partial = [Reading("", (frozenset({""}),))]
    for sounds in _sounds(word, tradition):
        found: dict[str, Reading] = {}
        for start in partial:
            for way in _ways(sounds):
                _add(found, _join(start, way))
        partial = list(found.values())[:_MOST]
    return tuple(_smooth(one, tradition) for one in partial)


@lru_cache(maxsize=400_000)
def read_keys(word: str, tradition: Tradition) -> frozenset[str]:
    """The keys of the readings of a word, found without their vowels: in a tenth of the time."""
    if len(word) > _LETTERS:
        return frozenset()
    heard = [""]
    for sounds in _sounds(word, tradition):
        heard = list(dict.fromkeys(start + way.consonants for start in heard for way in _ways(sounds)))[:_MOST_KEYS]
    return frozenset(map(_coarse, heard))


@lru_cache(maxsize=400_000)
def _coarse(consonants: str) -> str:
    once = _DOUBLED.sub(r"\1", consonants.translate(_COARSE))
    return _DOUBLED.sub(r"\1", once.replace("ts", "s"))


def _sounds(word: str, tradition: Tradition) -> Iterator[tuple[str, ...]]:
    """What the spellings in a word may sound like, one after the other; letters that a tradition lacks as ASCII."""
    plain = unicodedata.normalize("NFC", word).casefold()
    letters = "".join(c if c.isascii() or c in tradition.letters else anyascii(c).lower() for c in plain)
    for match in tradition.pattern.finditer(letters):
        if match.lastindex:
            sounds = tradition.rules[match.lastindex - 1][1]
            yield (match[0],) if sounds == ("=",) else sounds


@lru_cache(maxsize=20_000)
def _ways(sounds: tuple[str, ...]) -> tuple[Reading, ...]:
    """Sounds that may stand at one place as readings, those of the same consonants as one."""
    found: dict[str, Reading] = {}
    for sound in sounds:
        consonants = "".join(c for c in sound if c not in VOWELS)
        gaps = re.split("[" + re.escape(consonants) + "]", sound) if consonants else [sound]
        _add(found, Reading(consonants, tuple(frozenset({gap}) for gap in gaps)))
    return tuple(found.values())


def _add(found: dict[str, Reading], one: Reading) -> None:
    other = found.get(one.consonants)
    if other is not None:
        one = Reading(one.consonants, tuple(a | b for a, b in zip(one.vowels, other.vowels, strict=True)))
    found[one.consonants] = one


def _join(one: Reading, other: Reading) -> Reading:
    """A reading and what comes after it; a consonant that is doubled is heard once."""
    if one.consonants and other.consonants[:1] == one.consonants[-1] and one.vowels[-1] == other.vowels[0] == {""}:
        return Reading(one.consonants[:-1] + other.consonants, one.vowels[:-1] + other.vowels[1:])
    between = frozenset(_DOUBLED.sub(r"\1", a + b)[:_IN_A_ROW] for a in one.vowels[-1] for b in other.vowels[0])
    return Reading(one.consonants + other.consonants, (*one.vowels[:-1], between, *other.vowels[1:]))


def _smooth(reading: Reading, tradition: Tradition) -> Reading:
    """A reading without glides beside vowels, unless they tell syllables apart."""
    slots = [slot if tradition.exact else frozenset(map(_smooth_gap, slot)) for slot in reading.vowels]
    return Reading(reading.consonants, (*slots[:-1], frozenset(gap.rstrip("?") for gap in slots[-1])))


@lru_cache(maxsize=20_000)
def _smooth_gap(gap: str) -> str:
    return _DOUBLED.sub(r"\1", _GLIDE.sub("", re.sub(r"\?+(?=[aeiouAIU])", "", gap)))


def distance(one: Reading, other: Reading) -> int | None:
    """How far the vowels of two readings are apart, in steps; None if their consonants differ."""
    if one.consonants != other.consonants:
        return None
    return sum(map(_gap_distance, one.vowels, other.vowels))


@lru_cache(maxsize=200_000)
def _gap_distance(one: Slot, other: Slot) -> int:
    return min(_steps(a, b) for a in one for b in other) if one.isdisjoint(other) else 0


@lru_cache(maxsize=20_000)
def _steps(one: str, other: str) -> int:
    """The weighted edit distance (Wagner and Fischer 1974) of two runs of vowels."""
    above = [0]
    for sound in other:
        above.append(above[-1] + _weight(sound))
    for a in one:
        row = [above[0] + _weight(a)]
        for at, b in enumerate(other):
            row.append(min(above[at] + _difference(a, b), above[at + 1] + _weight(a), row[at] + _weight(b)))
        above = row
    return above[-1]


def _weight(sound: str) -> int:
    """What it takes to leave out a vowel."""
    return 0 if sound == "?" else 1 if sound in _FLEETING else _FAR


def _difference(one: str, other: str) -> int:
    """How far a vowel is from another; an unwritten one may be any, but no long one."""
    if one == other or ("?" in {one, other} and not {one, other} & {"A", "I", "U"}):
        return 0
    if "?" in {one, other}:
        return _FAR
    one, other = one.lower(), other.lower()
    return 0 if one == other else 1 if frozenset((one, other)) in _NEAR else _FAR


def slack_of(traditions: Iterable[Tradition], reading: Reading) -> int:
    """How many steps the vowels of a word may be apart: as some traditions have it, else one for two syllables."""
    given = [tradition.slack for tradition in traditions if tradition.slack is not None]
    return min(given, default=sum(map(any, reading.vowels)) // 2)

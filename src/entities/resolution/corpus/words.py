"""How much two words are alike, as two traditions spell them: first names, surnames."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from enum import IntEnum
from functools import cache, lru_cache

from entities.folding import in_ascii
from entities.lexicon.traditions import Tradition
from entities.lexicon.traditions.first_names import FORMS
from entities.lexicon.traditions.others import CYRILLIC
from entities.resolution.corpus.sounds import are_two_first_names, are_two_slavic_names, sounds_alike
from entities.resolution.corpus.traditions import Pairing, ends_slavic, is_slavic, without_particles
from entities.resolution.names import Written
from entities.resolution.readings import Reading, distance, read, slack_of

_HARDENED = "rtsSZ"


class Alike(IntEnum):
    """How much two spellings are alike; what is more implies what is less."""

    CONSONANTS = 1
    """Consonants agree, and vowels differ more than traditions explain."""
    SOUND = 2


def surnames_alike(one: Written, other: Written, pairing: Pairing) -> Alike | None:
    """How much two surnames are alike."""
    left, right = without_particles(one.surname), without_particles(other.surname)
    if not (left and right) or (is_slavic(pairing) and not all(map(ends_slavic, (left, right), pairing))):
        return None
    return _words_alike(left, right, pairing)


@lru_cache(maxsize=200_000)
def given_alike(one: str, other: str, pairing: Pairing) -> Alike | None:
    """How much two given names are alike, or one is what the other is translated to."""
    names = in_ascii(one), in_ascii(other)
    if are_two_slavic_names(*names):
        return None
    if is_slavic(pairing) and sounds_alike(*names):
        return Alike.SOUND
    found = _words_alike(one, other, pairing, given=True)
    if are_two_first_names(*names):
        return Alike.CONSONANTS if found is Alike.SOUND and not _sound_equal(one, other, pairing) else found
    if found is not Alike.SOUND and not rows_of(one, pairing[0]).isdisjoint(rows_of(other, pairing[1])):
        return Alike.SOUND
    return found


def may_begin(one: str, other: str, pairing: Pairing) -> bool:
    """Whether one of two given names is an initial, of the other."""
    return any(a.spoken()[:1] == b.spoken()[:1] for a in read(one, pairing[0]) for b in read(other, pairing[1]))


def _sound_equal(one: str, other: str, pairing: Pairing) -> bool:
    """Whether two first names may be read as one without any slack."""
    readings = ((a, b) for a in read(one, pairing[0]) for b in read(other, pairing[1]))
    return any(_apart(a, b, given=True) == 0 for a, b in readings)


@lru_cache(maxsize=200_000)
def rows_of(given: str, tradition: Tradition) -> frozenset[tuple[str, ...]]:
    """The rows of first names that East Slavic languages share in which a given name stands, by its sound."""
    return frozenset(
        row
        for reading in _slavic(given, tradition)
        for form, row in _read_forms().get(reading.consonants, ())
        if _apart(form, reading, given=True) == 0
    )


@cache
def _read_forms() -> Mapping[str, Sequence[tuple[Reading, tuple[str, ...]]]]:
    """How the forms of those names are read, each with its row, by consonants."""
    found: defaultdict[str, list[tuple[Reading, tuple[str, ...]]]] = defaultdict(list)
    for row in FORMS:
        for reading in (reading for form in row for reading in _slavic(form, CYRILLIC)):
            found[reading.consonants].append((reading, row))
    return found


@lru_cache(maxsize=200_000)
def _words_alike(one: str, other: str, pairing: Pairing, *, given: bool = False) -> Alike | None:
    """How much two words are alike; within a script, nothing but what Slavic languages do may differ."""
    if is_slavic(pairing):
        readings = ((a, b) for a in _slavic(one, pairing[0]) for b in _slavic(other, pairing[1]))
        return Alike.SOUND if any(_apart(a, b, given=given) == 0 for a, b in readings) else None
    found = [
        Alike.SOUND if apart <= min(slack_of(pairing, a), slack_of(pairing, b)) else Alike.CONSONANTS
        for a in read(one, pairing[0])
        for b in read(other, pairing[1])
        if (apart := _apart(a, b, given=given)) is not None
    ]
    return max(found, default=None)


def _slavic(word: str, tradition: Tradition) -> Iterator[Reading]:
    return map(_unstressed, read(word, tradition))


def _apart(one: Reading, other: Reading, *, given: bool) -> int | None:
    """How far two readings are apart, None if they can't be of one word: a first name in a is no other."""
    return None if given and {_ends_in_a(one), _ends_in_a(other)} == {True, False} else distance(one, other)


def _ends_in_a(reading: Reading) -> bool | None:
    """Whether a first name surely ends in a, as women's do, or surely doesn't; None where it may."""
    found = {gap[-1:].lower() == "a" for gap in reading.vowels[-1]}
    return found.pop() if len(found) == 1 else None


@lru_cache(maxsize=200_000)
def _unstressed(reading: Reading) -> Reading:
    """A reading with the vowels made equal that East Slavic languages don't tell apart without stress."""
    slots = [frozenset(gap.replace("o", "a") for gap in slot) for slot in reading.vowels]
    for at, consonant in enumerate(reading.consonants, 1):
        if consonant in _HARDENED:
            slots[at] = frozenset(gap.replace("e", "a") for gap in slots[at])
    return replace(reading, vowels=tuple(slots))

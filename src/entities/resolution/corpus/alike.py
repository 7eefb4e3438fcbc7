"""Whether two names are one as two languages write it: in two scripts, or as two traditions romanise it.

A name that looks foreign by nothing is compared by sound with one in another script only, so that names of one language
stay apart as their letters do. Given name and surname are read by one tradition: no name is half Polish, half French.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from enum import IntEnum
from functools import lru_cache

from entities.folding import fold
from entities.lexicon.names import PARTICLES
from entities.lexicon.traditions import Tradition, latin
from entities.lexicon.traditions.first_names import FORMS
from entities.lexicon.traditions.others import CYRILLIC
from entities.lexicon.traditions.scripts import SYSTEMS, Script, System, script_of
from entities.resolution.corpus.sounds import sounds_alike
from entities.resolution.names import PersonName, Written
from entities.resolution.readings import Reading, distance, read, slack_of


class Alike(IntEnum):
    """How much two spellings are alike; what is more implies what is less."""

    CONSONANTS = 1
    """Consonants agree, and vowels differ more than traditions explain."""
    SOUND = 2


# What shows that a name in Latin letters is Slavic or Baltic as another language spells it, if its surname ends so.
_MARKS = (
    (latin.POLISH, re.compile(r"sz|cz|rz|w|j|[łśźżńąę]")),
    (latin.GERMAN, re.compile(r"sch|w|j|tz|z")),
    (latin.FRENCH, re.compile(r"ou|tch|dj|ine\b|gu[eiï]|[ïéè]")),
    (latin.SLAVIC, re.compile(r"[šžčćđěřůėūųįāēīňťďľņļķģý]|j")),
)
_SLAVIC_ENDING = re.compile(r"(?:[oea]va?|ina?|n[ia]|[st]k[ia]?|k[oa]|[^l]l[oa]|itS|[iu]k)$")
# How Wade and Giles spell what pinyin spells otherwise.
_WADE_GILES = re.compile(r"['’ʻʼ]|hs|^ts|-ts|tz|ung\b|ieh|ien|ih\b|^ch(?:i|ou)|\bk[aeou]|ssu")
_ARTICLE = re.compile(r"(?:(?:al|el|аль|эль|ал|ас|ash|as|an|ar|at|az|ad)-)(?=\w\w)|(?:аль|эль) ")
Pairing = tuple[Tradition, Tradition]


def alike(one: PersonName, other: PersonName) -> Alike | None:
    """How much two full names are alike as two languages write them, given name and surname both; None if not.

    Names that are in one script, and of which none looks foreign, are not compared.
    """
    found = [
        min(surnames, given)
        for pairing in pairings(one.written, other.written)
        if (surnames := _surnames(one.written, other.written, pairing))
        and (given := _given(one.written, other.written, pairing))
    ]
    return max(found, default=None)


def surnames_alike(one: PersonName, other: PersonName) -> bool:
    """Whether the consonants of two surnames agree in some pair of traditions."""
    return any(_surnames(one.written, other.written, pairing) for pairing in pairings(one.written, other.written))


def given_alike(one: str, other: str, names: tuple[Written, Written]) -> bool:
    """Whether two given or middle names of these names may be one: by their consonants, or an initial of the other."""
    if min(len(fold(one)), len(fold(other))) == 1:
        return any(_may_begin(one, other, pairing) for pairing in pairings(*names))
    slavic = _both_latin(*names)
    return any(_given_alike(one, other, pairing, slavic=slavic) for pairing in pairings(*names))


def pairings(one: Written, other: Written) -> Iterator[Pairing]:
    """The pairs of traditions by which two names may be compared."""
    scripts = _script(one), _script(other)
    if scripts[0] is scripts[1]:
        return _within_script(one, other, scripts[0])
    return (
        (a, b)
        for system in SYSTEMS
        if _fits(system, scripts, (one, other))
        for a in _traditions(one, scripts[0], system)
        for b in _traditions(other, scripts[1], system)
    )


def _within_script(one: Written, other: Written, script: Script) -> Iterator[Pairing]:
    if script is Script.CYRILLIC:
        yield CYRILLIC, CYRILLIC
    if script is not Script.LATIN:
        return
    left, right = marks(one), marks(other)
    if left or right:
        yield from ((a, b) for a in (*left, latin.PLAIN) for b in (*right, latin.PLAIN) if a is not b)
    if one.family_first and other.family_first and (_is_wade_giles(one) or _is_wade_giles(other)):
        yield from ((latin.PINYIN, latin.WADE_GILES), (latin.WADE_GILES, latin.PINYIN))


def _fits(system: System, scripts: tuple[Script, Script], names: tuple[Written, Written]) -> bool:
    if not all(script in system.traditions for script in scripts):
        return False
    if system.native and system.native.isdisjoint(scripts):
        return False
    return all(name.family_first for name in names) if system.family_first else _is_european(names)


def _is_european(names: tuple[Written, Written]) -> bool:
    return not any(name.family_first and _script(name) in {Script.HAN, Script.HANGUL} for name in names)


def _traditions(name: Written, script: Script, system: System) -> tuple[Tradition, ...]:
    """The traditions of a system that have all letters of a name."""
    special = {c for c in f"{name.given}{name.surname}".casefold() if not c.isascii() and c.isalpha()}
    given = system.traditions[script]
    return tuple(t for t in given if special <= t.letters) or given if script is Script.LATIN else given


@lru_cache(maxsize=200_000)
def _script(name: Written) -> Script:
    return script_of(f"{name.given}{name.surname}")


def _both_latin(one: Written, other: Written) -> bool:
    return _script(one) is _script(other)


@lru_cache(maxsize=200_000)
def marks(name: Written) -> tuple[Tradition, ...]:
    """The traditions that a name in Latin letters shows by its own, where its surname ends as Slavic ones do."""
    text = f"{name.given} {name.surname}".casefold()
    special = {c for c in text if not c.isascii() and c.isalpha()}
    return tuple(
        tradition
        for tradition, mark in _MARKS
        if mark.search(text) and special <= tradition.letters and _ends_slavic(name.surname, tradition)
    )


def _ends_slavic(surname: str, tradition: Tradition) -> bool:
    return any(_SLAVIC_ENDING.search(reading.spoken()) for reading in read(_family(surname), tradition))


def _is_wade_giles(name: Written) -> bool:
    return _WADE_GILES.search(f"{name.surname} {name.given}".casefold()) is not None


def is_foreign(name: PersonName) -> bool:
    """Whether a name is compared with all that sound like it: it is in another script than Latin, or shows its own."""
    return _is_foreign(name.written)


@lru_cache(maxsize=200_000)
def _is_foreign(written: Written) -> bool:
    if _script(written) is not Script.LATIN:
        return True
    return bool(marks(written)) or (written.family_first and _is_wade_giles(written))


@lru_cache(maxsize=200_000)
def surname_keys(name: Written) -> frozenset[str]:
    """What a surname has in common with all that may sound like it: consonants, in each tradition that may spell it."""
    script = _script(name)
    systems = [system for system in SYSTEMS if script in system.traditions]
    systems = [system for system in systems if name.family_first or not system.family_first]
    word = _family(name.surname)
    return frozenset(
        reading.key
        for system in systems
        for tradition in system.traditions[script]
        for reading in read(word, tradition)
    )


@lru_cache(maxsize=200_000)
def _family(surname: str) -> str:
    """A surname without its particles and articles."""
    words = _ARTICLE.sub("", surname.casefold()).split()
    while len(words) > 1 and fold(words[0]) in PARTICLES:
        words.pop(0)
    return " ".join(words)


def _surnames(one: Written, other: Written, pairing: Pairing) -> Alike | None:
    if not (one.surname and other.surname):
        return None
    slavic = _both_latin(one, other) and not CHINESE_PAIR.issuperset(pairing)
    if slavic and not all(map(_ends_slavic, (one.surname, other.surname), pairing)):
        return None
    return _words_alike(_family(one.surname), _family(other.surname), pairing, slavic=slavic)


CHINESE_PAIR = frozenset((latin.PINYIN, latin.WADE_GILES))


def _given(one: Written, other: Written, pairing: Pairing) -> Alike | None:
    slavic = _both_latin(one, other) and not CHINESE_PAIR.issuperset(pairing)
    return _given_alike(one.given, other.given, pairing, slavic=slavic)


def _given_alike(one: str, other: str, pairing: Pairing, *, slavic: bool) -> Alike | None:
    if slavic and sounds_alike(fold(one), fold(other)):
        return Alike.SOUND
    found = _words_alike(one, other, pairing, slavic=slavic, given=True)
    if found is not Alike.SOUND and not _forms(one, pairing[0]).isdisjoint(_forms(other, pairing[1])):
        return Alike.SOUND
    return found


@lru_cache(maxsize=200_000)
def _forms(given: str, tradition: Tradition) -> frozenset[tuple[str, ...]]:
    """The rows of first names that East Slavic languages share in which a given name stands, by its sound."""
    pairing = (CYRILLIC, tradition)
    return frozenset(
        row
        for row in FORMS
        if any(_words_alike(form, given, pairing, slavic=True, given=True) is Alike.SOUND for form in row)
    )


@lru_cache(maxsize=200_000)
def _words_alike(one: str, other: str, pairing: Pairing, *, slavic: bool = False, given: bool = False) -> Alike | None:
    best: Alike | None = None
    for a in read(one, pairing[0]):
        for b in read(other, pairing[1]):
            if a.consonants != b.consonants or (given and {_ends_in_a(a), _ends_in_a(b)} == {True, False}):
                continue
            left, right = (_unstressed(a), _unstressed(b)) if slavic else (a, b)
            apart = distance(left, right)
            slack = 0 if slavic else slack_of(pairing, a)
            if apart is not None and apart <= slack:
                return Alike.SOUND
            best = Alike.CONSONANTS
    return best


def _ends_in_a(reading: Reading) -> bool | None:
    """Whether a first name surely ends in a, as women's do, or surely doesn't; None where it may."""
    found = {gap[-1:].lower() == "a" for gap in reading.vowels[-1]}
    return found.pop() if len(found) == 1 else None


_HARDENED = "rtsSZ"


@lru_cache(maxsize=200_000)
def _unstressed(reading: Reading) -> Reading:
    """A reading with the vowels made equal that East Slavic languages don't tell apart without stress."""
    slots = [frozenset(gap.replace("o", "a") for gap in slot) for slot in reading.vowels]
    for at, consonant in enumerate(reading.consonants, 1):
        if consonant in _HARDENED:
            slots[at] = frozenset(gap.replace("e", "a") for gap in slots[at])
    return replace(reading, vowels=tuple(slots))


def _may_begin(one: str, other: str, pairing: Pairing) -> bool:
    """Whether one of two given names is an initial, of the other."""
    return any(a.spoken()[:1] == b.spoken()[:1] for a in read(one, pairing[0]) for b in read(other, pairing[1]))

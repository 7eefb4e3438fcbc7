"""Whether two names are one as two languages write it: in two scripts, or as two traditions romanise it.

A name that looks foreign by nothing is compared by sound with one in another script only, so that names of one language
stay apart as their letters do. Given name and surname are read by one tradition: no name is half Polish, half French.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from enum import IntEnum
from functools import cache, lru_cache

from entities.folding import in_ascii
from entities.lexicon.given_names import given_names
from entities.lexicon.names import PARTICLES
from entities.lexicon.traditions import Tradition, latin
from entities.lexicon.traditions.first_names import FORMS
from entities.lexicon.traditions.others import CYRILLIC
from entities.lexicon.traditions.scripts import SYSTEMS, Script, System, script_of
from entities.resolution.corpus.sounds import (
    are_two_first_names,
    are_two_slavic_names,
    skeleton,
    sounds_alike,
    unstressed_given,
)
from entities.resolution.names import PersonName, Written
from entities.resolution.orders import is_patronymic
from entities.resolution.readings import Reading, distance, read, read_keys, slack_of


class Alike(IntEnum):
    """How much two spellings are alike; what is more implies what is less."""

    CONSONANTS = 1
    """Consonants agree, and vowels differ more than traditions explain."""
    SOUND = 2


# What shows that a name in Latin letters is Slavic or Baltic as another language spells it, if its surname ends so; and
# what only allows for that, since English names have it too.
_SHOWING = {
    latin.POLISH: re.compile(r"sz|cz|rz|[oe]w(?:a|s?k[ia])$|\Bw\w+[oe]w$|[łśźżńąę]"),
    latin.GERMAN: re.compile(r"sch|[oe]w(?:a|skij?|skaja)$|\Bw\w+[oe]w$"),
    latin.FRENCH: re.compile(r"ou|tch|gu[eiï]|[ïéè]"),
    latin.SPANISH: re.compile(r"[áéíóúñ]"),
    latin.SLAVIC: re.compile(r"[šžčćđěřůėūųįāēīňťďľņļķģý]|[ia]j\b|[^aeiou]j[aeou]"),
}
_ALLOWING = {
    latin.POLISH: re.compile(r"[wjc]"),
    latin.GERMAN: re.compile(r"[wjz]"),
    latin.FRENCH: re.compile(r"ine\b|j|ch"),
    latin.SPANISH: re.compile(r"j|gu"),
    latin.SLAVIC: re.compile(r"[jc]"),
}
_SHOWING_OR_PLAIN = frozenset((latin.PLAIN, *_SHOWING))
_SLAVIC_ENDING = re.compile(r"(?:[oea]va?|ina?|n[ia]|[st]k[ia]?|k[oa]|[^l]l[oa]|itS|[iu]k)$")
# A surname of fewer consonants, or of one syllable, that seems to end so may be any: Kaye, Shaw.
_CONSONANTS = 3
# What a patronymic has behind the consonants of the father's name, of which there must be so many: Лев is not Илья.
_PATRONYMIC_ENDING = re.compile(r"v?(?:tS|n)$")
_OF_FATHER = 2
# How Wade and Giles spell what pinyin spells otherwise.
_WADE_GILES = re.compile(r"['’ʻʼ]|hs|^ts|-ts|tz|ung\b|ieh|ien|ih\b|^ch(?:i|ou)|\bk[aeou]|ssu")
_ARTICLE = re.compile(r"(?:(?:al|el|аль|эль|ал|ас|ash|as|an|ar|at|az|ad)-)(?=\w\w)|(?:аль|эль) ")
Pairing = tuple[Tradition, Tradition]


def alike(one: PersonName, other: PersonName) -> Alike | None:
    """How much two full names are alike as two languages write them, given name and surname both; None if not.

    Names that are in one script, and of which none shows another language, are not compared.
    """
    names = one.written, other.written
    found = [
        min(surnames, given)
        for pairing in pairings(*names)
        if (surnames := _surnames_alike(*names, pairing))
        and (given := _given_alike(one.written.given, other.written.given, pairing))
    ]
    return max(found, default=None)


def may_be_one_surname(one: PersonName, other: PersonName) -> bool:
    """Whether two surnames may be one as two languages write it."""
    names = one.written, other.written
    return any(_surnames_alike(*names, pairing) for pairing in pairings(*names, allowing=True))


def is_one_surname(one: PersonName, other: PersonName) -> bool:
    """Whether two surnames are one as two languages write it, by their sound."""
    names = one.written, other.written
    return any(_surnames_alike(*names, pairing) is Alike.SOUND for pairing in pairings(*names))


def may_be_one_given(one: str, other: str, names: tuple[Written, Written]) -> bool:
    """Whether two given or middle names of these names may be one so, or one an initial of the other."""
    compare = _may_begin if min(len(in_ascii(one)), len(in_ascii(other))) == 1 else _given_alike
    return any(compare(one, other, pairing) for pairing in pairings(*names, allowing=True))


def may_be_one_father(one: str, other: str, names: tuple[Written, Written]) -> bool:
    """Whether two patronymics in these names, or one and an initial, are of one father's name in two languages.

    They translate it: "Григорьевич" is "Рыгоравіч".
    """
    found = (*pairings(*names, allowing=True), *_own_pairing(*names))
    if min(len(in_ascii(one)), len(in_ascii(other))) == 1:
        return any(_begins_father(one, other, pair) or _begins_father(other, one, pair[::-1]) for pair in found)
    return any(not _fathers(one, a).isdisjoint(_fathers(other, b)) for a, b in found)


def _begins_father(initial: str, patronymic: str, pairing: Pairing) -> bool:
    names = (form for row in _fathers(patronymic, pairing[1]) for form in row)
    return any(_may_begin(initial, name, (pairing[0], CYRILLIC)) for name in names)


def _own_pairing(one: Written, other: Written) -> tuple[Pairing, ...]:
    """Plain Latin letters, for names that are both in such and show no other tradition."""
    return ((latin.PLAIN, latin.PLAIN),) if _script(one) is _script(other) is Script.LATIN else ()


@lru_cache(maxsize=200_000)
def _fathers(patronymic: str, tradition: Tradition) -> frozenset[tuple[str, ...]]:
    """The rows of first names that East Slavic languages share of which a patronymic is made, by its consonants."""
    if not is_patronymic(in_ascii(patronymic)):
        return frozenset()
    stems = {_PATRONYMIC_ENDING.sub("", reading.consonants) for reading in read(patronymic, tradition)}
    stems = {stem for stem in stems if len(stem) >= _OF_FATHER}
    return frozenset(
        row for row in FORMS for form in row if any(one.consonants in stems for one in read(form, CYRILLIC))
    )


def pairings(one: Written, other: Written, *, allowing: bool = False) -> Iterator[Pairing]:
    """The pairs of traditions by which two names may be compared; as for `allowing`, see `marks`."""
    scripts = _script(one), _script(other)
    if scripts == (Script.LATIN, Script.LATIN):
        return _in_latin(one, other, allowing=allowing)
    if scripts == (Script.CYRILLIC, Script.CYRILLIC):
        return iter(((CYRILLIC, CYRILLIC),))
    return (
        (a, b)
        for system in SYSTEMS
        if scripts[0] is not scripts[1] and _fits(system, scripts, (one, other))
        for a in _traditions(one, scripts[0], system)
        for b in _traditions(other, scripts[1], system)
    )


def _in_latin(one: Written, other: Written, *, allowing: bool) -> Iterator[Pairing]:
    left, right = marks(one, allowing=allowing), marks(other, allowing=allowing)
    if left or right:
        yield from ((a, b) for a in (*left, latin.PLAIN) for b in (*right, latin.PLAIN) if a is not b)
    if one.family_first and other.family_first and (_is_wade_giles(one) or _is_wade_giles(other)):
        yield from ((latin.PINYIN, latin.WADE_GILES), (latin.WADE_GILES, latin.PINYIN))


def _is_slavic(pairing: Pairing) -> bool:
    """Whether two traditions are compared that spell Slavic names in one script: without slack, by what these do."""
    if pairing[0] is pairing[1]:
        return pairing[0] is CYRILLIC
    return _SHOWING_OR_PLAIN.issuperset(pairing)


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


@lru_cache(maxsize=200_000)
def marks(name: Written, *, allowing: bool = False) -> tuple[Tradition, ...]:
    """The traditions that a name in Latin letters shows by its own, where its surname ends as Slavic ones do.

    With `allowing`, those too of which nothing shows that they are the name's, but that spell names so.
    """
    text = f"{name.given} {name.surname}".casefold()
    special = {c for c in text if not c.isascii() and c.isalpha()}
    return tuple(
        tradition
        for tradition, mark in _SHOWING.items()
        if (mark.search(text) or (allowing and _ALLOWING[tradition].search(text)))
        and special <= tradition.letters
        and _ends_slavic(_family(name.surname), tradition)
    )


@lru_cache(maxsize=200_000)
def _ends_slavic(surname: str, tradition: Tradition) -> bool:
    if surname in given_names():
        return False
    long = (one for one in read(surname, tradition) if _is_long(one))
    return any(_SLAVIC_ENDING.search(reading.spoken()) for reading in long)


def _is_long(surname: Reading) -> bool:
    return len(surname.consonants) >= _CONSONANTS and sum(map(any, surname.vowels)) > 1


def _is_wade_giles(name: Written) -> bool:
    return _WADE_GILES.search(f"{name.surname} {name.given}".casefold()) is not None


def is_latin(name: PersonName) -> bool:
    """Whether a name is in Latin letters."""
    return _script(name.written) is Script.LATIN


def is_foreign(name: PersonName) -> bool:
    """Whether a name is compared with all that sound like it: it is in another script than Latin, or shows its own."""
    return _is_foreign(name.written)


@lru_cache(maxsize=200_000)
def _is_foreign(written: Written) -> bool:
    if _script(written) is not Script.LATIN:
        return True
    return bool(marks(written)) or (written.family_first and _is_wade_giles(written))


def traditions_of(name: PersonName) -> tuple[Tradition, ...]:
    """The traditions by which a name may be compared with others."""
    return _all_traditions(_script(name.written), family_first=name.written.family_first)


@cache
def _all_traditions(script: Script, *, family_first: bool) -> tuple[Tradition, ...]:
    systems = [system for system in SYSTEMS if family_first or not system.family_first]
    return tuple(tradition for system in systems for tradition in system.traditions.get(script, ()))


def in_latin(name: PersonName) -> tuple[Tradition, ...]:
    """The traditions by which a name in Latin letters may be compared with others in such letters: fewer."""
    chinese = (latin.PINYIN, latin.WADE_GILES) if name.written.family_first else ()
    return (latin.PLAIN, *marks(name.written), *chinese)


def surname_keys(name: Written, traditions: tuple[Tradition, ...]) -> frozenset[str]:
    """What a surname has in common with all that it may be one with: consonants, in each of some traditions."""
    return _surname_keys(_family(name.surname), traditions)


@lru_cache(maxsize=200_000)
def _surname_keys(surname: str, traditions: tuple[Tradition, ...]) -> frozenset[str]:
    return frozenset().union(*(read_keys(surname, tradition) for tradition in traditions))


def full_keys(name: Written, traditions: tuple[Tradition, ...]) -> frozenset[str]:
    """The same of a full name: consonants of the surname, with those of the given name or what it is translated to."""
    surname = _family(name.surname)
    return frozenset(
        f"{key} {given}"
        for tradition in traditions
        for key in read_keys(surname, tradition)
        for given in _given_keys(name.given, tradition)
    )


@lru_cache(maxsize=200_000)
def _given_keys(given: str, tradition: Tradition) -> frozenset[str]:
    sounds = {skeleton(in_ascii(given)), unstressed_given(in_ascii(given))} if tradition in _SHOWING_OR_PLAIN else ()
    forms = (row[0] for row in _forms(given, tradition))
    return frozenset((*read_keys(given, tradition), *forms, *sounds))


@lru_cache(maxsize=200_000)
def _family(surname: str) -> str:
    """A surname without its particles and articles."""
    words = _ARTICLE.sub("", surname.casefold()).split()
    while len(words) > 1 and in_ascii(words[0]) in PARTICLES:
        words.pop(0)
    return " ".join(words)


def _surnames_alike(one: Written, other: Written, pairing: Pairing) -> Alike | None:
    left, right = _family(one.surname), _family(other.surname)
    if not (left and right) or (_is_slavic(pairing) and not all(map(_ends_slavic, (left, right), pairing))):
        return None
    return _words_alike(left, right, pairing)


@lru_cache(maxsize=200_000)
def _given_alike(one: str, other: str, pairing: Pairing) -> Alike | None:
    names = in_ascii(one), in_ascii(other)
    if are_two_slavic_names(*names):
        return None
    if _is_slavic(pairing) and sounds_alike(*names):
        return Alike.SOUND
    found = _words_alike(one, other, pairing, given=True)
    if are_two_first_names(*names):
        return Alike.CONSONANTS if found is Alike.SOUND and not _sound_equal(one, other, pairing) else found
    if found is not Alike.SOUND and not _forms(one, pairing[0]).isdisjoint(_forms(other, pairing[1])):
        return Alike.SOUND
    return found


def _sound_equal(one: str, other: str, pairing: Pairing) -> bool:
    """Whether two first names may be read as one without any slack."""
    readings = ((a, b) for a in read(one, pairing[0]) for b in read(other, pairing[1]))
    return any(_apart(a, b, given=True) == 0 for a, b in readings)


@lru_cache(maxsize=200_000)
def _forms(given: str, tradition: Tradition) -> frozenset[tuple[str, ...]]:
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
    if _is_slavic(pairing):
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

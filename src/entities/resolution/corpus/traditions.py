"""By which traditions names may be compared: those that their letters, marks and endings show or allow for.

A name that looks foreign by nothing is compared by sound with one in another script only, so that names of one language
stay apart as their letters do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from entities.folding import in_ascii
from entities.lexicon.given_names import given_names
from entities.lexicon.names import PARTICLES
from entities.lexicon.traditions import Tradition, latin
from entities.lexicon.traditions.others import CYRILLIC
from entities.lexicon.traditions.scripts import SYSTEMS, Script, System, script_of
from entities.resolution.names import PersonName, Written
from entities.resolution.readings import Reading, read

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
SHOWING_OR_PLAIN = frozenset((latin.PLAIN, *_SHOWING))
"""The traditions that spell Slavic names in Latin letters."""
_SLAVIC_ENDING = re.compile(r"(?:[oea]va?|ina?|n[ia]|[st]k[ia]?|k[oa]|[^l]l[oa]|itS|[iu]k)$")
# A surname of fewer consonants, or of one syllable, that seems to end so may be any: Kaye, Shaw.
_CONSONANTS = 3
# How Wade and Giles spell what pinyin spells otherwise.
_WADE_GILES = re.compile(r"['’ʻʼ]|hs|^ts|-ts|tz|ung\b|ieh|ien|ih\b|^ch(?:i|ou)|\bk[aeou]|ssu")
_ARTICLE = re.compile(r"(?:(?:al|el|аль|эль|ал|ас|ash|as|an|ar|at|az|ad)-)(?=\w\w)|(?:аль|эль) ")
Pairing = tuple[Tradition, Tradition]


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


def own_pairing(one: Written, other: Written) -> tuple[Pairing, ...]:
    """Plain Latin letters, for names that are both in such and show no other tradition."""
    return ((latin.PLAIN, latin.PLAIN),) if _script(one) is _script(other) is Script.LATIN else ()


def is_slavic(pairing: Pairing) -> bool:
    """Whether two traditions are compared that spell Slavic names in one script: without slack, by what these do."""
    if pairing[0] is pairing[1]:
        return pairing[0] is CYRILLIC
    return SHOWING_OR_PLAIN.issuperset(pairing)


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
        and ends_slavic(without_particles(name.surname), tradition)
    )


@lru_cache(maxsize=200_000)
def ends_slavic(surname: str, tradition: Tradition) -> bool:
    """Whether a surname ends as Slavic ones do."""
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


@lru_cache(maxsize=200_000)
def without_particles(surname: str) -> str:
    """A surname without its particles and articles."""
    words = _ARTICLE.sub("", surname.casefold()).split()
    while len(words) > 1 and in_ascii(words[0]) in PARTICLES:
        words.pop(0)
    return " ".join(words)

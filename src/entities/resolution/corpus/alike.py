"""Whether two names are one as two languages write it: in two scripts, or as two traditions romanise it.

Given name and surname are read by one tradition: no name is half Polish, half French.
"""

from __future__ import annotations

import re
from functools import lru_cache

from entities.folding import in_ascii
from entities.lexicon.traditions import Tradition
from entities.lexicon.traditions.first_names import FORMS
from entities.lexicon.traditions.others import CYRILLIC
from entities.resolution.corpus.traditions import Pairing, own_pairing, pairings
from entities.resolution.corpus.words import Alike, given_alike, may_begin, surnames_alike
from entities.resolution.names import PersonName, Written
from entities.resolution.orders import is_patronymic
from entities.resolution.readings import read

# What a patronymic has behind the consonants of the father's name, of which there must be so many: Лев is not Илья.
_PATRONYMIC_ENDING = re.compile(r"v?(?:tS|n)$")
_OF_FATHER = 2


def alike(one: PersonName, other: PersonName) -> Alike | None:
    """How much two full names are alike as two languages write them, given name and surname both; None if not.

    Names that are in one script, and of which none shows another language, are not compared.
    """
    names = one.written, other.written
    found = [
        min(surnames, given)
        for pairing in pairings(*names)
        if (surnames := surnames_alike(*names, pairing))
        and (given := given_alike(one.written.given, other.written.given, pairing))
    ]
    return max(found, default=None)


def may_be_one_surname(one: PersonName, other: PersonName) -> bool:
    """Whether two surnames may be one as two languages write it."""
    names = one.written, other.written
    return any(surnames_alike(*names, pairing) for pairing in pairings(*names, allowing=True))


def is_one_surname(one: PersonName, other: PersonName) -> bool:
    """Whether two surnames are one as two languages write it, by their sound."""
    names = one.written, other.written
    return any(surnames_alike(*names, pairing) is Alike.SOUND for pairing in pairings(*names))


def may_be_one_given(one: str, other: str, names: tuple[Written, Written]) -> bool:
    """Whether two given or middle names of these names may be one so, or one an initial of the other."""
    compare = may_begin if min(len(in_ascii(one)), len(in_ascii(other))) == 1 else given_alike
    return any(compare(one, other, pairing) for pairing in pairings(*names, allowing=True))


def may_be_one_father(one: str, other: str, names: tuple[Written, Written]) -> bool:
    """Whether two patronymics in these names, or one and an initial, are of one father's name in two languages.

    They translate it: "Григорьевич" is "Рыгоравіч".
    """
    found = (*pairings(*names, allowing=True), *own_pairing(*names))
    if min(len(in_ascii(one)), len(in_ascii(other))) == 1:
        return any(_begins_father(one, other, pair) or _begins_father(other, one, pair[::-1]) for pair in found)
    return any(not _fathers(one, a).isdisjoint(_fathers(other, b)) for a, b in found)


def _begins_father(initial: str, patronymic: str, pairing: Pairing) -> bool:
    names = (form for row in _fathers(patronymic, pairing[1]) for form in row)
    return any(may_begin(initial, name, (pairing[0], CYRILLIC)) for name in names)


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

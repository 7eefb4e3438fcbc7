"""What a name has in common with all that it may be one with, so that only these are compared."""

from __future__ import annotations

from functools import lru_cache

from entities.folding import in_ascii
from entities.lexicon.traditions import Tradition
from entities.resolution.corpus.sounds import skeleton, unstressed_given
from entities.resolution.corpus.traditions import SHOWING_OR_PLAIN, without_particles
from entities.resolution.corpus.words import rows_of
from entities.resolution.names import Written
from entities.resolution.readings import read_keys


def surname_keys(name: Written, traditions: tuple[Tradition, ...]) -> frozenset[str]:
    """What a surname has in common with all that it may be one with: consonants, in each of some traditions."""
    return _surname_keys(without_particles(name.surname), traditions)


@lru_cache(maxsize=200_000)
def _surname_keys(surname: str, traditions: tuple[Tradition, ...]) -> frozenset[str]:
    return frozenset().union(*(read_keys(surname, tradition) for tradition in traditions))


def full_keys(name: Written, traditions: tuple[Tradition, ...]) -> frozenset[str]:
    """The same of a full name: consonants of the surname, with those of the given name or what it is translated to."""
    surname = without_particles(name.surname)
    return frozenset(
        f"{key} {given}"
        for tradition in traditions
        for key in read_keys(surname, tradition)
        for given in _given_keys(name.given, tradition)
    )


@lru_cache(maxsize=200_000)
def _given_keys(given: str, tradition: Tradition) -> frozenset[str]:
    sounds = {skeleton(in_ascii(given)), unstressed_given(in_ascii(given))} if tradition in SHOWING_OR_PLAIN else ()
    forms = (row[0] for row in rows_of(given, tradition))
    return frozenset((*read_keys(given, tradition), *forms, *sounds))

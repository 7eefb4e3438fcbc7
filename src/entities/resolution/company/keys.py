"""By what names of different articles are compared when they are company: a surname stands for its bearer."""

from __future__ import annotations

from functools import lru_cache

from entities.folding import fold
from entities.model import Label
from entities.resolution.names import family, parse_person
from entities.resolution.organization_names import organization_core

PERSON = "person "
"""How the keys of people begin."""


@lru_cache(maxsize=200_000)
def name_keys(name: str, label: Label) -> tuple[str, ...]:
    """The keys of a name: of a full name its surname and all of it, so that "Brody" and "Toby Brody" share one.

    Places and organizations have one kind of key: "Liverpool" is typed as either.
    """
    if label is not Label.PERSON:
        return (organization_core(name) or fold(name),)
    parts = parse_person(name)
    surname = PERSON + family_name(name)
    return (surname,) if len(parts.given) < 2 else (surname, PERSON + fold(name))


@lru_cache(maxsize=200_000)
def family_name(name: str) -> str:
    """The surname without its particles: "van Beethoven" is called "Beethoven" too."""
    return family(parse_person(name).surname)


def shown(key: str) -> str:
    """A key as a reader gets to see it."""
    return key.removeprefix(PERSON)

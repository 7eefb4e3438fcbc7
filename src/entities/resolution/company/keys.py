"""By what names of different articles are compared when they are company: a surname stands for its bearer."""

from __future__ import annotations

from functools import lru_cache

from entities.folding import fold
from entities.lexicon.places import read_places
from entities.model import Label
from entities.resolution.names import family, organization_core, parse_person

_PERSON = "person "


@lru_cache(maxsize=200_000)
def name_keys(name: str, label: Label) -> tuple[str, ...]:
    """The keys of a name: of a full name its surname and all of it, so that "Brody" and "Toby Brody" share one.

    Places and organizations have one kind of key: "Liverpool" is typed as either.
    """
    if label is not Label.PERSON:
        return (organization_core(name) or fold(name),)
    parts = parse_person(name)
    surname = _PERSON + family_name(name)
    return (surname,) if len(parts.given) < 2 else (surname, _PERSON + fold(name))


@lru_cache(maxsize=200_000)
def family_name(name: str) -> str:
    """The surname without its particles: "van Beethoven" is called "Beethoven" too."""
    return family(parse_person(name).surname)


def shown(key: str) -> str:
    """A key as a reader gets to see it."""
    return key.removeprefix(_PERSON)


WORLD, CITY = 5, 3
"""Places that everybody knows are met as if so many articles, as exponents of two, had them, however few there are."""


@lru_cache(maxsize=200_000)
def rarity_of(key: str, articles: int) -> int:
    """How rare the name of a key is that so many articles have: the exponent of a power of two, rounded down.

    Of a few articles nothing can be told about London that isn't known before.
    """
    return max(articles.bit_length() - 1, known_rarity(key))


@lru_cache(maxsize=200_000)
def known_rarity(key: str) -> int:
    """What is known of the rarity of a name without any article."""
    place = None if key.startswith(_PERSON) else read_places().get(key)
    if place is None:
        return 0
    return CITY if place.kind in {"city", "town"} else WORLD

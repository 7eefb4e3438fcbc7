"""The table of places: which names are places, and which names are one place."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from anyascii import anyascii

from entities.lexicon.tables import read_lines


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the table; `kind` is country, state, continent or city."""

    kind: str
    name: str


@lru_cache(maxsize=200_000)
def place_key(name: str) -> str:
    """The form in which names of places are compared: ASCII, lower case, without dots and a leading "the"."""
    plain = name.casefold() if name.isascii() else anyascii(name).casefold()
    if plain.endswith(".") and plain.count(".") == 1:
        return plain  # "La." is Louisiana, "LA" is not
    return plain.replace(".", "").replace("-", " ").removeprefix("the ").replace("saint ", "st ").strip()


@cache
def read_places() -> dict[str, Place]:
    """Give each known name its place; a name that fits two countries is left out, a country goes before a city."""
    table: dict[str, Place] = {}
    twice: set[str] = set()
    order = {"country": 0, "continent": 1, "city": 2, "state": 3}
    for kind, name, others in sorted(_rows(), key=lambda row: order.get(row[0], 9)):
        if kind not in order:
            continue
        place = Place(kind, name if kind != "state" or place_key(name) not in table else name + " (state)")
        for alias in (name, *others):
            known = table.setdefault(place_key(alias), place)
            if known is not place and known.kind == kind and alias != known.name:
                twice.add(place_key(alias))
    return {key: place for key, place in table.items() if key not in twice or key == place_key(place.name)}


@cache
def read_demonyms() -> frozenset[str]:
    """Words for people and things of a country ("Dutch"), lower case."""
    words = {place_key(w) for kind, _, others in _rows() if kind == "demonym" for w in others}
    return frozenset(words | {w + "s" for w in words if w.endswith(("n", "i"))})


def _rows() -> list[tuple[str, str, tuple[str, ...]]]:
    cells = (line.split("\t") for line in read_lines("places.tsv"))
    return [(kind, name, tuple(n for n in others.split("|") if n)) for kind, name, others in cells]

"""The tables of places: which names are places, and which names are one place."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from entities.folding import place_key
from entities.lexicon.tables import read_lines

# Where a name is several places, it is the first of these.
_ORDER = {"country": 0, "continent": 1, "city": 2, "state": 3, "region": 4, "province": 5}
_STATE = " (state)"


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the tables.

    `kind` is country (one that is no more, too), continent, state (of the US), region (seas and mountains, too),
    province, city or town. Only the latter two have a population; a town's is rounded down. An ambiguous name is also a
    first name, a surname or made of common words.
    """

    kind: str
    name: str
    population: int = 0
    ambiguous: bool = False


@cache
def read_places() -> dict[str, Place]:
    """Give each name that a place alone has its place, by its key; towns are left out (`find_town`).

    A name that fits two countries is left out, a country goes before a city. So are ambiguous regions and provinces.
    """
    table: dict[str, Place] = {}
    twice: set[str] = set()
    for kind, name, others, population, ambiguous in sorted(_rows(), key=lambda row: _ORDER.get(row[0], 9)):
        if kind not in _ORDER or (ambiguous and kind in {"region", "province"}):
            continue
        full = name if kind != "state" or place_key(name) not in table else name + _STATE
        place = Place(kind, full, population, ambiguous)
        for alias in (name, *others):
            known = table.setdefault(place_key(alias), place)
            if known is not place and known.kind == kind and alias != known.name:
                twice.add(place_key(alias))
    return {key: place for key, place in table.items() if key not in twice or key == place_key(place.name)}


def find_town(key: str) -> Place | None:
    """The city of 5,000 to 100,000 inhabitants that has this key, weaker evidence than `read_places`."""
    size = _read_towns().get(key)
    return Place("town", key, int(size.rstrip("?")), size.endswith("?")) if size else None


def english_names_of_place(name: str) -> tuple[str, ...]:
    """The names in English of the place that a name alone means, its own first; none of an unknown one."""
    place = read_places().get(place_key(name))
    if place is None:
        return ()
    own = place.name.removesuffix(_STATE)
    return next((own, *others) for kind, main, others, *_ in _rows() if (kind, main) == (place.kind, own))


@cache
def read_demonyms() -> frozenset[str]:
    """Words for people and things of a country ("Dutch"), lower case."""
    words = {place_key(w) for kind, _, others, *_ in _rows() if kind == "demonym" for w in others}
    return frozenset(words | {w + "s" for w in words if w.endswith(("n", "i"))})


@cache
def _read_towns() -> dict[str, str]:
    """The heading of towns.txt that each key stands under."""
    towns: dict[str, str] = {}
    lines = read_lines("towns.txt")
    headings = [number for number, line in enumerate(lines) if line.startswith("[")]
    for start, end in pairwise([*headings, len(lines)]):
        towns |= dict.fromkeys(lines[start + 1 : end], lines[start].strip("[]"))
    return towns


@cache
def _rows() -> list[tuple[str, str, tuple[str, ...], int, bool]]:
    cells = ([*line.split("\t"), "", "", ""] for line in read_lines("places.tsv"))
    return [(row[0], row[1], tuple(filter(None, row[2].split("|"))), int(row[3] or 0), row[4] == "?") for row in cells]

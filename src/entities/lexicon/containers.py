"""Where places lie, and which places share a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from entities.folding import place_key
from entities.lexicon.place_names import english_key
from entities.lexicon.places import read_places
from entities.lexicon.tables import read_lines

Whole = tuple[str, ...]
"""A place, and after it what it lies in: Birmingham, Alabama, United States."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A place that a name may mean. Cities have a population; countries and their parts have none.

    Of the best known of its name, `doubtful` says that the name alone may well mean another one, or no place.
    """

    whole: Whole
    population: int = 0
    doubtful: bool = False

    @property
    def container(self) -> Whole:
        """What the place lies in; of a country, nothing."""
        return self.whole[1:]


@cache
def read_readings() -> dict[str, tuple[Reading, ...]]:
    """The places that a name may mean, by its key, the best known first; of many names that is one."""
    table: dict[str, tuple[Reading, ...]] = {}
    for line in read_lines("containers.tsv"):
        name, *cells = line.split("\t")
        table[place_key(name)] = tuple(_readings(name, cells))
    return table


def _readings(name: str, cells: Sequence[str]) -> list[Reading]:
    populations = [*cells[1::2], ""]
    return [
        Reading((name, *filter(None, container.split(", "))), int(size.rstrip("?") or 0), size.endswith("?"))
        for container, size in zip(cells[::2], populations, strict=False)
    ]


def container_keys(name: str) -> frozenset[str]:
    """The keys of a country, or a part of one, that has this name in some language or is abbreviated so ("Ala.")."""
    keys = {english_key(name), english_key(name.rstrip("."))}
    known = (read_places().get(key) for key in sorted(keys))
    return frozenset(keys | {place_key(place.name.removesuffix(" (state)")) for place in known if place})

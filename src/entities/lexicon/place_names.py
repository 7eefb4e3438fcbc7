"""Names of places in other languages than English: under which key the English tables have each place."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from entities.folding import is_latin, place_key, script_key
from entities.lexicon.places import Place, english_names_of_place, find_town, read_places
from entities.lexicon.tables import read_lines

_DOUBT = "?"


def english_key(name: str) -> str:
    """The key (`place_key`) under which the English tables have the place that a name means, in whatever language.

    What English calls so comes first, unless accents say otherwise, and but for provinces ("Wien" is the city). In
    another script than Latin a name means what is called so in that script. An unknown name has a key of its own.
    """
    entry = _entry(name)
    if entry:
        return entry.removesuffix(_DOUBT)
    return place_key(name) if is_latin(name) else script_key(name)


def find_place(name: str) -> Place | None:
    """The place that a name alone means, in whatever language: one of `read_places`, else a town.

    Whether it is ambiguous, the name tells, not the place: "Nice" is, "Ницца" isn't.
    """
    key = english_key(name)
    place = read_places().get(key) or find_town(key)
    return replace(place, ambiguous=is_doubtful(name)) if place and _entry(name) else place


def one_place(name: str) -> str | None:
    """What all names of one place have in common, in any language; None of what only a town is called in English."""
    key = english_key(name)
    place = read_places().get(key)
    if place:
        return f"{place.kind}:{place.name}"
    return key if key in _read_names() else None


def is_doubtful(name: str) -> bool:
    """Whether a name in another language than English is also a first name, a surname or an English word."""
    return (_entry(name) or "").endswith(_DOUBT)


def names_of_place(name: str) -> tuple[str, ...]:
    """All names that the tables have of the place that a name alone means; keys of those in other languages."""
    key = english_key(name)
    abroad = (line.split("\t") for line in read_lines("place_names.tsv") if line.startswith(f"{key}\t"))
    others = tuple(other.removesuffix(_DOUBT) for row in abroad for other in row)
    return tuple(dict.fromkeys((*english_names_of_place(key), *others)))


def _entry(name: str) -> str | None:
    """What the table has for a name; None if English tables have it so, or none has it."""
    own, key = script_key(name), place_key(name)
    if not is_latin(name) or (own != key and own in _read_names()):
        return _read_names().get(own)
    known = read_places().get(key)
    found = _read_names().get(key) if known is None or known.kind == "province" else None
    return None if found == key else found


@cache
def _read_names() -> dict[str, str]:
    """The English key of each name, with "?" behind it if the name is doubtful; itself of an English key."""
    names: dict[str, str] = {}
    for line in read_lines("place_names.tsv"):
        key, *others = line.split("\t")
        names[key] = key
        for other in others:
            if other.endswith(_DOUBT):
                names[other[:-1]] = key + _DOUBT
            else:
                names[other] = key
    return names

"""Which place a name is: by the name alone, else by what its articles name. A wrong point is worse than none.

After Leidner 2007, "Toponym Resolution in Text": the best known place is meant where nothing else is said, and places
that are named together lie together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from entities.folding import place_key
from entities.geography.points import Known, Spot
from entities.lexicon.containers import container_keys
from entities.lexicon.place_names import english_key, is_doubtful
from entities.lexicon.places import read_places

# So many of a place's articles have to name what it lies in, or something there, before they decide; and half as many,
# at most, what any other place of this name lies in. By these, 118 of 120 places drawn at random from 2,095 articles of
# news stand rightly.
_MANY = 1 / 4
_CLEARLY = 2


class Ground(StrEnum):
    """Why a place has its point, or none."""

    BEST_KNOWN = "the best known place of this name"
    CONTAINED = "its name says what it lies in"
    COMPANY = "its articles name what it lies in, or places there"
    UNKNOWN = "no place of this name is known"
    OPEN = "several places, or other things, have this name"


@dataclass(frozen=True, slots=True)
class Located:
    """Where a place is, or None, and why; `candidates`, best known first, are those among which articles may decide."""

    spot: Spot | None
    ground: Ground
    candidates: tuple[Spot, ...] = ()


def keys_of(name: str) -> tuple[str, ...]:
    """The keys under which the table of points may have a place of this name: that of its usual name, and its own.

    A name in another language counts if it is nothing else: no person's, no word.
    """
    key = place_key(name) if is_doubtful(name) else english_key(name)
    place = read_places().get(key)
    return tuple(dict.fromkeys([place_key(place.name), key] if place else [key]))


def keys_to_find(name: str) -> Iterator[str]:
    """All keys that `locate_by_name` may look up for a name: its own, and those of what it says that it lies in."""
    own, _, container = name.rpartition(", ")
    yield from keys_of(name)
    if own:
        yield from keys_of(own)
        yield from container_keys(container)


def locate_by_name(names: Sequence[str], table: Mapping[str, Known]) -> Located:
    """Where a place is, by what it is called, its usual name first; the first that the table has decides."""
    for name in names:
        if found := _contained(name, table):
            return Located(found, Ground.CONTAINED)
        known = next((table[key] for key in keys_of(name) if key in table), None)
        if known is not None and (known.doubtful or known.spots[0].kind == "town"):
            return Located(None, Ground.OPEN, known.spots)
        if known is not None:
            return Located(known.spots[0], Ground.BEST_KNOWN)
    return Located(None, Ground.UNKNOWN)


def locate_by_company(located: Located, shares: Mapping[str, float]) -> Located:
    """The candidate of which the articles name what it lies in, if they decide.

    `shares` has how many of the articles name something in a country, or a part of one, by its code: from 0 to 1.
    """
    codes = {spot.code for spot in located.candidates}
    best, *others = sorted(codes, key=lambda code: (-shares.get(code, 0.0), code)) or [""]
    there = [spot for spot in located.candidates if spot.code == best]
    large = [spot for spot in there if spot.kind != "town"] or there
    share = shares.get(best, 0.0)
    clear = all(share >= _CLEARLY * shares.get(other, 0.0) for other in others)
    return Located(large[0], Ground.COMPANY) if share >= _MANY and clear and len(large) == 1 else located


def _contained(name: str, table: Mapping[str, Known]) -> Spot | None:
    """The place that a name with what contains it means ("Paris, Texas")."""
    own, _, container = name.rpartition(", ")
    around = (
        [spot for key in sorted(container_keys(container)) if key in table for spot in table[key].spots] if own else []
    )
    inside = (spot for key in keys_of(own) if key in table for spot in table[key].spots)
    return next((spot for spot in inside if any(_is_part(outer) and spot.lies_in(outer) for outer in around)), None)


def _is_part(spot: Spot) -> bool:
    return spot.kind in {"country", "part"}

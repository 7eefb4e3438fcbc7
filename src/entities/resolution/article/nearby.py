"""Places of one name: which of them the other places of an article speak for.

After Smith and Crane 2001, "Disambiguating Geographic Names in a Historical Digital Library": what is named beside a
place lies near it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from entities.folding import place_key
from entities.lexicon.containers import Reading, Whole, read_readings
from entities.lexicon.places import read_places

# What other places say tells nothing of a city that has fewer people than this, or than this share of the best known's.
_LARGE = 100000
_SHARE = 0.1
# What a place says for the one that it lies in, and for one that lies where it does.
_INSIDE = 3
_BESIDE = 1
# A place that isn't the best known has so much said for it, and so many times more than any other of its name.
_LEAST = 2
_TIMES = 3


def likely_places(keys: Iterable[str], told: Mapping[str, Sequence[Reading]]) -> dict[str, Reading]:
    """The places that names mean for which the other places of their article speak, if not the best known; by key.

    `told` has names of which the article itself says what they mean.
    """
    keys = frozenset(keys)
    readings = read_readings()
    asked = {key: likely for key in keys - told.keys() if _is_asked(likely := _likely(readings.get(key, ())))}
    if not asked:
        return {}
    known = {key: whole for key in keys - asked.keys() if (whole := _known(key, told))}
    found = {key: _spoken_for(likely, tuple(known.values())) for key, likely in asked.items()}
    return {key: one for key, one in found.items() if one}


def _is_asked(likely: Sequence[Reading]) -> bool:
    """Whether other places may tell of several which one is meant: only where it is sure which is the best known."""
    return len(likely) > 1 and not likely[0].doubtful


def _likely(readings: Sequence[Reading]) -> list[Reading]:
    """The places of a name that it may mean without being told: the best known, and those that are hardly less so.

    Beside a country or a part of one that is another such, beside a city a large one.
    """
    if not readings:
        return []
    first, *rest = readings
    least = max(_LARGE, _SHARE * first.population) if first.population else 0
    return [first, *(one for one in rest if one.population >= least and bool(one.population) is bool(least))]


def _known(key: str, told: Mapping[str, Sequence[Reading]]) -> Whole | None:
    """The place of a name that means one: as its article tells it, or as everybody knows it."""
    if key in told:
        return told[key][0].whole if len(told[key]) == 1 else None
    table = read_readings()
    if len(likely := _likely(table.get(key, ()))) == 1:
        return likely[0].whole
    place = read_places().get(key)
    if place is None or key in table:
        return None
    named = table.get(place_key(place.name), ())  # "Ala.", "Britain"
    return next((one.whole for one in named), (place.name,) if place.kind == "country" else None)


def _spoken_for(likely: Sequence[Reading], others: Sequence[Whole]) -> Reading | None:
    """The place that others speak for, if it isn't the first."""
    first, *rest = likely
    said = {one: sum(_says(other, one) for other in others) for one in rest}
    best = max(rest, key=lambda one: said[one])
    against = max((said[one] for one in rest if one is not best), default=0)
    against = max(against, sum(_says_for_known(other, first, rest) for other in others))
    return best if said[best] >= max(_LEAST, _TIMES * against) else None


def _says(other: Whole, one: Reading) -> int:
    """How much a place speaks for one that it lies in, that lies where it does, or that, being a city, lies in it."""
    if other[1:][-len(one.whole) :] == one.whole:
        return _INSIDE
    return _BESIDE if other[1:] == one.container or (one.population and other == one.container) else 0


def _says_for_known(other: Whole, first: Reading, rest: Sequence[Reading]) -> int:
    """The same for the best known place: all that is of its country speaks for it, and for a country all others."""
    if said := _says(other, first):
        return 0 if any(other == one.container for one in rest) else said
    return _BESIDE if first.container and other[-1] == first.container[-1] else 0

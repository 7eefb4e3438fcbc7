"""Places of one name: which of them an article says that it means, by what stands right behind the name.

After Leidner 2007, "Toponym Resolution in Text": what is named beside a place contains it, a name has one sense in an
article, and where nothing is said the best known place is meant.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from entities.folding import place_key
from entities.lexicon.containers import Reading, Whole, container_keys, read_readings
from entities.lexicon.language import Language
from entities.model import Mention

_NAME = re.compile(r"[^\W\d_a-z][\w.'’-]*(?: (?:of |and )?[^\W\d_a-z][\w.'’-]*){0,3}")
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Namesakes:
    """What an article says of names that are several places'.

    `said` has what stands right behind a mention, `told` the places that are told of a name so, by its key
    (`place_key`), and `likely` the place that an article's other places speak for.
    """

    said: Mapping[Mention, Reading] = field(default_factory=dict)
    told: Mapping[str, tuple[Reading, ...]] = field(default_factory=dict)
    likely: Mapping[str, Reading] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Contained:
    """A place, and what it lies in, named from `start` to `end`."""

    place: Reading
    container: Whole
    start: int
    end: int


def find_told(places: Sequence[Mention], body: str, language: Language) -> dict[Mention, Reading]:
    """The mentions of places of which `body` says what they lie in, or what lies in them, with the place that is meant.

    `places` are in the order of the text.
    """
    readings = read_readings()
    told: dict[Mention, Reading] = {}
    closed = 0  # where what contains the place before ends
    for at, place in enumerate(places):
        known = readings.get(place_key(place.text), ())
        behind = language.within.match(body, place.end) if known else None
        found = next(_contained(known, body, behind.end()), None) if behind else None
        if found is None:
            continue
        around = [
            one for one in places[max(0, at - 1) : at + 3] if closed < one.end < place.start or one.start > found.end
        ]
        if found.place is not known[0] and _is_listed(place, found, around, (body, language)):
            continue
        closed = found.end
        told[place] = found.place
        told |= {
            container: one
            for container in places[at + 1 : at + 2]
            for one in readings.get(place_key(container.text), ())
            if container.start == found.start and one.whole == found.container
        }
    return told


def told_of_names(told: Mapping[Mention, Reading]) -> dict[str, tuple[Reading, ...]]:
    """The places that are told of each name, by its key."""
    found: defaultdict[str, dict[Reading, None]] = defaultdict(dict)
    for mention, one in told.items():
        found[place_key(mention.text)][one] = None
    return {key: tuple(ones) for key, ones in found.items()}


def _contained(known: Sequence[Reading], body: str, start: int) -> Iterator[_Contained]:
    """The places that lie in what is named at a character, by its longest name first."""
    found = _NAME.match(body, start)
    words = [*_WORD.finditer(found[0])] if found else []
    for end in (start + word.end() for word in reversed(words)):
        keys = container_keys(body[start:end])
        containers = ((one, one.whole[outer:]) for one in known for outer in range(1, len(one.whole)))
        yield from (_Contained(one, whole, start, end) for one, whole in containers if place_key(whole[0]) in keys)


def _is_listed(place: Mention, found: _Contained, around: Sequence[Mention], where: tuple[str, Language]) -> bool:
    """Whether a place and what seems to contain it are two of a list: "Paris, Rome, New York and Tokyo".

    A state, but one that is called like a city, is in a list of states only: "Washington, Utah and Oregon".
    """
    body, language = where
    gaps = (
        (other, other.end, place.start) if other.end < place.start else (other, found.end, other.start)
        for other in around
    )
    joined = (other for other, start, end in gaps if language.joint.fullmatch(body, start, end))
    return any(not _is_state(found.container[0]) or _is_state(other.text) for other in joined)


def _is_state(name: str) -> bool:
    """Whether a name means a part of a country, and no city."""
    readings = read_readings()
    known = (one for key in container_keys(name) for one in readings.get(key, ()))
    return any(one.container and not one.population for one in known)

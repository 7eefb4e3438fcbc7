"""Which people of a corpus a short name may stand for: a surname alone, or with an initial.

Its form only says who may be meant; the company that it keeps decides, reference by reference.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from entities.folding import fold, place_key
from entities.lexicon.given_names import is_first_name
from entities.lexicon.places import read_places
from entities.model import Label, Name, NameCount
from entities.resolution.corpus.grouping import contradict
from entities.resolution.corpus.people import surname_sound
from entities.resolution.names import is_short, parse_person

Group = Sequence[NameCount]


def find_candidates(groups: Sequence[Group], is_apart: Callable[[str, str], bool]) -> dict[str, tuple[str, ...]]:
    """The short names that stand in no group with a full name: each with the first names of those groups that it fits.

    `is_apart` says whether the groups of two names are held apart by a decision.
    """
    full: defaultdict[str, list[Group]] = defaultdict(list)
    short = []
    for group in groups:
        whole = [name for name in group if not is_short(name.name)]
        if not whole:
            short.append(group)
        for sound in {surname_sound(parse_person(name.name).surname) for name in whole}:
            full[sound].append(group)
    found: dict[str, tuple[str, ...]] = {}
    for group in short:
        sounds = {surname_sound(parse_person(name.name).surname) for name in group}
        likely = {other[0].name: other for sound in sounds for other in full.get(sound, ())}
        fitting = tuple(name for name, other in sorted(likely.items()) if _fits(group, other, is_apart))
        if fitting:
            found |= {name.name: fitting for name in group}
    return found


def find_strays(names: Iterable[NameCount], groups: Sequence[Group]) -> dict[Name, tuple[str, ...]]:
    """Lone words that articles take for places or organizations, each with the first names of the people it may be.

    Those with a first name that is one, whose surname it is: "Kennedy" may be Kennedy Airport, or Ann Kennedy. What is
    a well-known place is no stray.
    """
    people: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for group in groups:
        for name in group:
            parts = parse_person(name.name)
            if not is_short(name.name) and is_first_name(parts.given):
                people[parts.surname][group[0].name] = None
    lone = [name for name in names if name.label is not Label.PERSON and " " not in name.name]
    lone = [name for name in lone if place_key(name.name) not in read_places()]
    return {
        Name(name.name, name.label): tuple(sorted(found)) for name in lone if (found := people.get(fold(name.name)))
    }


def _fits(short: Group, full: Group, is_apart: Callable[[str, str], bool]) -> bool:
    agrees = any(not contradict(one, other) for one in short for other in full if not is_short(other.name))
    return agrees and not is_apart(short[0].name, full[0].name)

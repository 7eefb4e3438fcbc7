"""What resolution leaves open: surnames that fit several people, and pairs that only a person can settle."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from entities.model import Doubt, Label, Name, NameCount
from entities.resolution.grouping import Grouping, contradict
from entities.resolution.names import PersonName, parse_person
from entities.resolution.people import family, used_as_first_names
from entities.resolution.sounds import unstressed

_BLOCK_LIMIT = 30
_CANDIDATES_ASKED = 3


def open_surnames(groups: Sequence[Sequence[NameCount]]) -> dict[str, tuple[str, ...]]:
    """The lone surnames that fit several people of the corpus and none for sure, with those people's names."""
    people: defaultdict[str, list[NameCount]] = defaultdict(list)
    parsed = [(name, parse_person(name.name)) for group in groups for name in group]
    first_names = used_as_first_names(parsed)
    for group in groups:
        full = [name for name in group if parse_person(name.name).given]
        for surname in {unstressed(family(parse_person(name.name).surname)) for name in full}:
            people[surname].append(full[0])
    found: dict[str, tuple[str, ...]] = {}
    for group in groups:
        parts = parse_person(group[0].name)
        if any(parse_person(name.name).given for name in group) or family(parts.surname) in first_names:
            continue
        fitting = [n for n in people.get(unstressed(family(parts.surname)), ()) if not contradict(group[0], n)]
        if len(fitting) > 1:
            found |= dict.fromkeys((name.name for name in group), tuple(sorted(name.name for name in fitting)))
    return found


def find_doubts(
    names: Sequence[NameCount], grouping: Grouping, open_names: Mapping[str, tuple[str, ...]]
) -> Iterator[Doubt]:
    """The pairs of names in different clusters that may be one entity: nothing contradicts, nothing decides."""
    if not names or names[0].label is not Label.PERSON:
        return
    for name, candidates in sorted(open_names.items()):
        if len(candidates) <= _CANDIDATES_ASKED:
            for candidate in candidates:
                yield _doubt(name, candidate, f"{len(candidates)} people have the surname")
    blocks: defaultdict[tuple[str, str], list[tuple[NameCount, PersonName]]] = defaultdict(list)
    for count in names:
        parts = parse_person(count.name)
        if parts.given:
            blocks[unstressed(family(parts.surname)), parts.given[:1]].append((count, parts))
    for _, block in sorted(blocks.items()):
        block.sort(key=lambda pair: (-pair[0].mentions, pair[0].name))
        for (one, _), (other, _) in combinations(block[:_BLOCK_LIMIT], 2):
            roots = grouping.root(one.name), grouping.root(other.name)
            if roots[0] != roots[1] and not contradict(one, other) and not grouping.is_apart(*roots):
                yield _doubt(one.name, other.name, "the surname is one and the given names don't contradict")


def _doubt(one: str, other: str, reason: str) -> Doubt:
    return Doubt(Name(one, Label.PERSON), Name(other, Label.PERSON), reason)

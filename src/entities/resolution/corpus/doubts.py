"""What resolution leaves open: surnames that fit several people, and pairs that only a person can settle."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from entities.model import Doubt, Label, Name, NameCount
from entities.resolution.corpus.grouping import Grouping, contradict
from entities.resolution.corpus.people import family, people_contradict, surname_sound, used_as_first_names
from entities.resolution.names import PersonName, digits, parse_person

_BLOCK_LIMIT = 15
_CANDIDATES_ASKED = 3


def open_surnames(groups: Sequence[Sequence[NameCount]]) -> dict[str, tuple[str, ...]]:
    """The lone surnames that fit several people of the corpus and none for sure, with those people's names."""
    parsed = [[(name, parse_person(name.name)) for name in group] for group in groups]
    first_names = used_as_first_names([pair for group in parsed for pair in group])
    people: defaultdict[str, list[NameCount]] = defaultdict(list)
    lone = []
    for group in parsed:
        full = [pair for pair in group if pair[1].given]
        for sound in {surname_sound(parts.surname) for _, parts in full}:
            people[sound].append(full[0][0])
        if not full and family(group[0][1].surname) not in first_names:
            lone.append(group)
    found: dict[str, tuple[str, ...]] = {}
    for group in lone:
        name, parts = group[0]
        fitting = [n for n in people.get(surname_sound(parts.surname), ()) if not contradict(name, n)]
        if len(fitting) > 1:
            found |= dict.fromkeys((name.name for name, _ in group), tuple(sorted(n.name for n in fitting)))
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
    for one, other in _compatible_pairs(names):
        roots = grouping.root(one), grouping.root(other)
        if roots[0] != roots[1] and not grouping.is_apart(*roots):
            seen = ", but a sentence names both" if grouping.is_side_by_side(*roots) else ""
            yield _doubt(one, other, f"the surname is one and the given names don't contradict{seen}")
    for one, other in _ends(names):
        if grouping.root(one) != grouping.root(other) and not grouping.is_apart(one, other):
            yield _doubt(one, other, "one is the end of the other")


def _compatible_pairs(names: Sequence[NameCount]) -> Iterator[tuple[str, str]]:
    """The pairs of full names that don't contradict each other; of a frequent surname only the most frequent."""
    blocks: defaultdict[tuple[str, str], list[tuple[NameCount, PersonName]]] = defaultdict(list)
    for count in names:
        parts = parse_person(count.name)
        if parts.given:
            blocks[surname_sound(parts.surname), parts.given[:1]].append((count, parts))
    for key in sorted(key for key, block in blocks.items() if len(block) > 1):
        block = sorted(blocks[key], key=lambda pair: (-pair[0].mentions, pair[0].name))
        for (one, left), (other, right) in combinations(block[:_BLOCK_LIMIT], 2):
            if not people_contradict(left, right) and digits(one.name) == digits(other.name):
                yield one.name, other.name


def _ends(names: Sequence[NameCount]) -> Iterator[tuple[str, str]]:
    """The full names that are the end of a longer one, with it: "Lloyd Varga" of "Ann Lloyd Varga"."""
    words = {parts.words: count.name for count in names if (parts := parse_person(count.name)).given}
    for longer in sorted(words):
        for at in range(1, len(longer) - 1):
            if longer[at:] in words and len(longer[at]) > 1:
                yield words[longer[at:]], words[longer]


def _doubt(one: str, other: str, reason: str) -> Doubt:
    return Doubt(Name(one, Label.PERSON), Name(other, Label.PERSON), reason)

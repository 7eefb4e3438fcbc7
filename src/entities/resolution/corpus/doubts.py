"""What resolution leaves open: pairs of names that only a person can settle."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from entities.model import Doubt, Label, Name, NameCount
from entities.resolution.corpus.alike import alike
from entities.resolution.corpus.contradictions import people_contradict, surname_sound
from entities.resolution.corpus.grouping import Grouping
from entities.resolution.corpus.hearing import Hearing
from entities.resolution.corpus.keys import full_keys
from entities.resolution.names import PersonName, digits, parse_person

_BLOCK_LIMIT = 15


def find_doubts(names: Sequence[NameCount], grouping: Grouping) -> Iterator[Doubt]:
    """The pairs of names in different clusters that may be one entity: nothing contradicts, nothing decides."""
    if not names or names[0].label is not Label.PERSON:
        return
    for one, other in _compatible_pairs(names):
        roots = grouping.root(one), grouping.root(other)
        if roots[0] != roots[1] and not grouping.is_apart(*roots):
            seen = ", but a sentence names both" if grouping.is_side_by_side(*roots) else ""
            yield _doubt(one, other, f"the surname is one and the given names don't contradict{seen}")
    for one, other in _heard(names):
        if grouping.root(one) != grouping.root(other) and not grouping.is_apart(one, other):
            yield _doubt(one, other, "they may be one name as two languages write it")
    for one, other in _ends(names):
        if grouping.root(one) != grouping.root(other) and not grouping.is_apart(one, other):
            yield _doubt(one, other, "one is the end of the other")


def _compatible_pairs(names: Sequence[NameCount]) -> Iterator[tuple[str, str]]:
    """The pairs of full names that don't contradict each other; of a frequent surname only the most frequent."""
    blocks: defaultdict[tuple[str, str], list[tuple[NameCount, PersonName]]] = defaultdict(list)
    for count in names:
        parts = parse_person(count.name)
        if len(parts.given) > 1:  # a short name is its company's matter
            blocks[surname_sound(parts.surname), parts.given[:1]].append((count, parts))
    for key in sorted(key for key, block in blocks.items() if len(block) > 1):
        block = sorted(blocks[key], key=lambda pair: (-pair[0].mentions, pair[0].name))
        for (one, left), (other, right) in combinations(block[:_BLOCK_LIMIT], 2):
            if not people_contradict(left, right) and digits(one.name) == digits(other.name):
                yield one.name, other.name


def _heard(names: Sequence[NameCount]) -> Iterator[tuple[str, str]]:
    """The pairs of full names that agree in consonants as two languages write them, if not in vowels."""
    full = [(parts, count) for count in names if len((parts := parse_person(count.name)).given) > 1]
    hearing = Hearing(sorted(full, key=lambda pair: (-pair[1].mentions, pair[1].name)), full_keys)
    found: set[frozenset[str]] = set()
    for parts, count in hearing.foreign:
        likely = {other.name: other for other in hearing.like(parts) if other.name != count.name}
        for other in list(likely.values())[:_BLOCK_LIMIT]:
            pair = frozenset((count.name, other.name))
            whole = parse_person(other.name)
            if pair not in found and alike(parts, whole) and not people_contradict(parts, whole):
                found.add(pair)
                yield count.name, other.name


def _ends(names: Sequence[NameCount]) -> Iterator[tuple[str, str]]:
    """The full names that are the end of a longer one, with it: "Lloyd Varga" of "Ann Lloyd Varga"."""
    words = {parts.words: count.name for count in names if (parts := parse_person(count.name)).given}
    for longer in sorted(words):
        for at in range(1, len(longer) - 1):
            if longer[at:] in words and len(longer[at]) > 1:
                yield words[longer[at:]], words[longer]


def _doubt(one: str, other: str, reason: str) -> Doubt:
    return Doubt(Name(one, Label.PERSON), Name(other, Label.PERSON), reason)

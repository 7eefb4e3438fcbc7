"""Names that may be others with a letter wrong, lacking, too much or swapped with the next."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from rapidfuzz.distance import OSA

from entities.folding import fold, place_key
from entities.lexicon.given_names import given_names
from entities.lexicon.places import find_town, read_places
from entities.model import Entity, Label
from entities.queries.review.ground import Candidate, Ground
from entities.queries.review.question import QuestionKind
from entities.resolution.names import digits

_SHORTEST = 6
"""Letters of a name: of shorter ones, too many are others by one letter."""
_WORD = 4
"""Letters of the word that is mistyped: initials and small words differ on purpose."""
_RATIO = 5
"""A name that is so many times as frequent as the other may be what was meant, without company in common."""
_BLOCK = 10


def find_typing_errors(ground: Ground) -> Iterator[Candidate]:
    """The pairs of names of one label of which one may be the other, mistyped."""
    for label in Label:
        folded = [(fold(e.name), e) for e in ground.entities.values() if e.label is label]
        for one, other in sorted(_one_letter_apart(folded), key=lambda pair: (pair[0].id, pair[1].id)):
            shared = ground.shared(one.id, other.id)
            often = max(one.mentions, other.mentions) >= _RATIO * min(one.mentions, other.mentions)
            if (shared or often or are_swapped(fold(one.name), fold(other.name))) and not differ_on_purpose(
                one.name, other.name, label, company=bool(shared)
            ):
                rarer, meant = sorted((one, other), key=lambda entity: (entity.mentions, entity.id))
                yield Candidate(QuestionKind.TYPING_ERROR, rarer.id, meant.id, "one is the other but for a letter")


def _one_letter_apart(folded: list[tuple[str, Entity]]) -> set[tuple[Entity, Entity]]:
    """The pairs that are one where a letter is left out of either: what they have in common is looked up."""
    without: defaultdict[str, list[tuple[str, Entity]]] = defaultdict(list)
    for name, entity in sorted(folded, key=lambda pair: pair[1].id):
        if len(name) >= _SHORTEST:
            for key in {name, *(name[:at] + name[at + 1 :] for at in range(len(name)))}:
                without[key].append((name, entity))
    found: set[tuple[Entity, Entity]] = set()
    for block in without.values():
        for (name, one), (spelled, other) in combinations(block, 2) if 1 < len(block) <= _BLOCK else ():
            if OSA.distance(name, spelled) == 1:
                found.add((one, other))
    return found


def differ_on_purpose(one: str, other: str, label: Label, *, company: bool) -> bool:
    """Whether two names that are one but for a letter are well known to be two, or differ in a number or an initial."""
    if digits(one) != digits(other):
        return True
    left, right = fold(one).split(), fold(other).split()
    if len(left) == len(right):
        (first, second) = next((a, b) for a, b in zip(left, right, strict=True) if a != b)
        if min(len(first), len(second)) < _WORD:
            return True
        if label is Label.PERSON and not company and {first, second} <= given_names():
            return True
    return label is Label.PLACE and _is_place(one) and _is_place(other)


def are_swapped(one: str, other: str) -> bool:
    """Whether two spellings differ in the order of two letters next to each other: hardly anybody means that."""
    return len(one) == len(other) and sorted(one) == sorted(other) and OSA.distance(one, other) == 1


def _is_place(name: str) -> bool:
    return place_key(name) in read_places() or find_town(name) is not None

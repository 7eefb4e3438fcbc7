"""Names that are two things, which may be one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from entities.folding import fold
from entities.model import Entity
from entities.queries.review.ground import Candidate, Ground
from entities.queries.review.question import QuestionKind
from entities.wording import one_of


def find_labels(ground: Ground) -> Iterator[Candidate]:
    """The pairs of entities of one name and two labels."""
    spelled: defaultdict[str, list[Entity]] = defaultdict(list)
    for entity in ground.entities.values():
        spelled[fold(entity.name)].append(entity)
    for _, entities in sorted(spelled.items()):
        for one, other in combinations(sorted(entities, key=lambda entity: entity.id), 2):
            if one.label is not other.label:
                reason = f"one name is {one_of(one.label)} and {one_of(other.label)}"
                yield Candidate(QuestionKind.LABEL, one.id, other.id, reason)

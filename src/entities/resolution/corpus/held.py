"""What decisions say of single references: that they mean somebody, or aren't somebody, whatever their name says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from entities.folding import fold
from entities.model import Complaint, Decision, DecisionKind, Entity, Label, Name
from entities.resolution.corpus.entities import entity_id, namesake_of


class Key(NamedTuple):
    """A reference: the number of an article, and a name that it has; `ambiguous` if it leaves open who that is."""

    article: int
    name: Name
    ambiguous: bool = False


class Stand(NamedTuple):
    """A reference and where it stands: the day and the path of its article tell which comes first."""

    day: str
    path: str
    key: Key


@dataclass(frozen=True, slots=True)
class Held:
    """References that mean `entities` (None: nobody), and those that don't mean the ones in `excluded`, by their ids.

    `known_by` are the names of those whom they mean. `complaints` are about decisions that can't be followed.
    """

    entities: Mapping[Key, Entity | None] = field(default_factory=dict)
    known_by: Mapping[Key, Name] = field(default_factory=dict)
    excluded: Mapping[Key, frozenset[str]] = field(default_factory=dict)
    complaints: tuple[Complaint, ...] = ()


Known = Callable[[Name], Entity | None]
"""The entity that a name stands for by itself."""


def hold_references(decided: Iterable[tuple[Decision, Sequence[Stand]]], known: Known) -> Held:
    """What decisions say of the references that they speak of, of which each has some; the last decision counts."""
    entities: dict[Key, Entity | None] = {}
    known_by: dict[Key, Name] = {}
    excluded: dict[Key, frozenset[str]] = {}
    complaints = []
    for decision, stands in decided:
        reason = _hindrance(decision, known)
        if reason:
            complaints.append(Complaint(decision, reason))
            continue
        first = min(stands)
        meant = _meant(decision, first, known)
        for _, _, key in stands:
            if isinstance(meant, _Excluded):
                excluded[key] = excluded.get(key, frozenset()) | {meant.entity}
            else:
                entities[key] = meant
                known_by[key] = decision.names[-1]
    return Held(entities, known_by, excluded, tuple(complaints))


class _Excluded(NamedTuple):
    entity: str


def _hindrance(decision: Decision, known: Known) -> str | None:
    """Why a decision can't be followed; None if it can."""
    name, other = decision.names[0], decision.names[-1]
    if decision.kind is DecisionKind.SAME and name.label is not other.label:
        return "can't be followed: the two are of different kinds"
    if decision.kind in {DecisionKind.SAME, DecisionKind.DIFFERENT} and known(other) is None:
        return f"fits nothing: no article has {other.name} ({other.label.lower()})"
    return None


def _meant(decision: Decision, first: Stand, known: Known) -> Entity | _Excluded | None:
    """Whom the references of a decision mean; or whom they don't."""
    name, other = decision.names[0], decision.names[-1]
    own = known(name) or Entity(entity_id(name.label, fold(name.name)), name.name, name.label)
    another = namesake_of(own, first.day, first.path)
    if decision.kind is DecisionKind.SAME:
        return known(other)
    if decision.kind is DecisionKind.DIFFERENT:
        theirs = known(other)
        return _Excluded(theirs.id) if theirs and theirs.id != own.id else another
    if decision.kind is DecisionKind.RENAME:
        return Entity(another.id, decision.value, another.label)
    if decision.kind is DecisionKind.RETYPE:
        label = Label(decision.value.upper())
        return known(Name(name.name, label)) or Entity(entity_id(label, fold(name.name)), own.name, label)
    return None

"""What people's decisions mean for the names that there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from entities.folding import fold
from entities.model import Complaint, Decision, DecisionKind, Label, Name, NameCount


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision on two names, with all spellings of each that the corpus has under one label."""

    decision: Decision
    left: tuple[str, ...]
    right: tuple[str, ...]

    def pairs(self) -> frozenset[frozenset[str]]:
        """Each spelling of the one with each of the other."""
        return frozenset(frozenset((one, other)) for one in self.left for other in self.right)


class Spellings:
    """The names of a corpus that decisions speak of, by what they fold to, with their label."""

    def __init__(self, counts: Iterable[NameCount], decisions: Iterable[Decision]) -> None:
        """Index the names."""
        wanted = {fold(name.name) for decision in decisions for name in decision.names}
        self._names: defaultdict[Name, list[Name]] = defaultdict(list)
        for count in counts if wanted else ():
            if (key := fold(count.name)) in wanted:
                self._names[Name(key, count.label)].append(Name(count.name, count.label))

    def of(self, name: Name) -> tuple[Name, ...]:
        """The names that are spelled like this one, case and accents aside."""
        return tuple(sorted(self._names.get(Name(fold(name.name), name.label), ())))


def retyped(decisions: Iterable[Decision], spellings: Spellings) -> dict[Name, Label]:
    """The labels that decisions give to names."""
    return {
        name: Label(decision.value.upper())
        for decision in decisions
        if decision.kind is DecisionKind.RETYPE
        for name in spellings.of(decision.names[0])
    }


def pair_rulings(kind: DecisionKind, label: Label, decisions: Iterable[Decision], spellings: Spellings) -> list[Ruling]:
    """The decisions of one kind on two names of one label which the corpus has."""
    rulings = []
    for decision in decisions:
        if decision.kind is kind and all(name.label is label for name in decision.names):
            left, right = (tuple(name.name for name in spellings.of(name)) for name in decision.names)
            if left and right:
                rulings.append(Ruling(decision, left, right))
    return rulings


def name_rulings(kind: DecisionKind, decisions: Iterable[Decision], spellings: Spellings) -> dict[Name, Decision]:
    """The decisions of one kind on single names; of several on one name the last counts."""
    return {
        name: decision for decision in decisions if decision.kind is kind for name in spellings.of(decision.names[0])
    }


def unmatched(decisions: Iterable[Decision], before: Spellings, after: Spellings) -> list[Complaint]:
    """A complaint for each decision that makes no sense or names what no article has.

    `before` has the names under the labels that they would have without decisions, `after` under those given by them.
    """
    decisions = tuple(decisions)
    complaints = list(_overruled(decisions, before))
    for decision in decisions:
        known = before if decision.kind is DecisionKind.RETYPE else after
        missing = [f"{name.name} ({name.label.lower()})" for name in decision.names if not known.of(name)]
        if missing:
            retyped_away = any(before.of(name) for name in decision.names if not known.of(name))
            why = "a decision gives another kind to" if retyped_away else "no article has"
            complaints.append(Complaint(decision, f"fits nothing: {why} {' or '.join(missing)}"))
        elif len({Name(fold(name.name), name.label) for name in decision.names}) < len(decision.names):
            complaints.append(Complaint(decision, "says nothing: both are one name"))
        elif decision.kind is DecisionKind.SAME and len({name.label for name in decision.names}) > 1:
            complaints.append(Complaint(decision, "can't be followed: the two are of different kinds"))
    return complaints


def _overruled(decisions: Sequence[Decision], spellings: Spellings) -> Iterator[Complaint]:
    """A complaint for each new name or kind that a later decision on the same name replaces by another."""
    latest: dict[tuple[DecisionKind, Name], Decision] = {}
    for decision in reversed(decisions):
        if decision.kind in {DecisionKind.RENAME, DecisionKind.RETYPE}:
            keys = [(decision.kind, name) for name in spellings.of(decision.names[0]) or decision.names]
            later = next((latest[key] for key in keys if key in latest), decision)
            if later.value != decision.value:
                yield Complaint(decision, f"is overruled by a later one, `{later}`", overruled=True)
            for key in keys:
                latest.setdefault(key, decision)

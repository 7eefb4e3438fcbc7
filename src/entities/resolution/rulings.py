"""What people's decisions mean for the names that there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from entities.folding import fold
from entities.model import Decision, Kind, Label, Name, NameCount


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
    """The names of a corpus by what they fold to, with their label."""

    def __init__(self, names: Iterable[Name]) -> None:
        """Index the names."""
        self._names: defaultdict[Name, list[Name]] = defaultdict(list)
        for name in sorted(names):
            self._names[Name(fold(name.name), name.label)].append(name)

    def of(self, name: Name) -> tuple[Name, ...]:
        """The names that are spelled like this one, case and accents aside."""
        return tuple(self._names.get(Name(fold(name.name), name.label), ()))


def retyped(counts: Sequence[NameCount], decisions: Iterable[Decision]) -> dict[Name, Label]:
    """The labels that decisions give to names."""
    spellings = Spellings(Name(count.name, count.label) for count in counts)
    return {
        name: Label(decision.value.upper())
        for decision in decisions
        if decision.kind is Kind.RETYPE
        for name in spellings.of(decision.names[0])
    }


def pair_rulings(kind: Kind, label: Label, decisions: Iterable[Decision], spellings: Spellings) -> list[Ruling]:
    """The decisions of one kind on two names of one label which the corpus has."""
    rulings = []
    for decision in decisions:
        if decision.kind is kind and all(name.label is label for name in decision.names):
            left, right = (tuple(name.name for name in spellings.of(name)) for name in decision.names)
            if left and right:
                rulings.append(Ruling(decision, left, right))
    return rulings


def name_rulings(kind: Kind, decisions: Iterable[Decision], spellings: Spellings) -> Mapping[Name, Decision]:
    """The decisions of one kind on single names; of several on one name the last counts."""
    return {
        name: decision for decision in decisions if decision.kind is kind for name in spellings.of(decision.names[0])
    }


def unmatched(decisions: Iterable[Decision], before: Spellings, after: Spellings) -> list[str]:
    """A complaint for each decision on a name that no article has, under the label that it had or was given."""
    complaints = []
    for decision in decisions:
        known = before if decision.kind is Kind.RETYPE else after
        missing = [f"{name.name} ({name.label.lower()})" for name in decision.names if not known.of(name)]
        if missing:
            complaints.append(f"The decision `{decision}` fits nothing: no article has {' or '.join(missing)}.")
    return complaints

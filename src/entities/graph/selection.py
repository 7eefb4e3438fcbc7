"""Which part of the graph is exported: criteria that leave out names and ties, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from shlex import quote

import numpy as np
import numpy.typing as npt

from entities.graph.backbone import disparity_p_values
from entities.graph.components import components, within_steps
from entities.graph.network import Integers
from entities.model import Label, Scope

Flags = npt.NDArray[np.bool_]
_ALWAYS = Scope()
_COUNTS = [(name, np.int32) for name in ("source", "target", "sentences", "articles")]
TIE = np.dtype([*_COUNTS, ("proximity", np.float32), ("strength", float)])


@dataclass(frozen=True, slots=True)
class Criteria:
    """What is kept, applied in this order; what is None or its default leaves out nothing.

    `scope`: articles of this scope. `members`: names of these ids. `label`: names of this label. `tagged`: these ids,
    which have one of the `tags`. `min_articles`, `min_weight`: ties in as many articles, of as many sentences.
    `backbone`: ties that chance would make as heavy with a lower probability than this (the disparity filter).
    `around`: what is at most `steps` ties away from these ids. `top`: the names mentioned most. `strongest`: the ten
    names mentioned most, each with its strongest tie, and as many of the strongest ties as leave at most so many names;
    with `around`, these names and their ties first, and then all ties between the names that are left. `giant`: the
    largest part that holds together. A name whose last tie a criterion on ties takes goes with it.
    """

    scope: Scope = _ALWAYS
    label: Label | None = None
    min_articles: int = 1
    min_weight: int = 1
    backbone: float | None = None
    around: tuple[str, ...] = ()
    steps: int = 1
    top: int | None = None
    giant: bool = False
    members: tuple[str, ...] | None = None
    tags: tuple[str, ...] = ()
    tagged: frozenset[str] = frozenset()
    strongest: int | None = None


EVERYTHING = Criteria()
FAMOUS = 10
"""How many of the names mentioned most are among the strongest, whatever ties they have."""


@dataclass(frozen=True, slots=True, eq=False)
class Candidates:
    """All names and ties of a scope, in the order of their ids; `ties` has the fields of `TIE`, ends by number."""

    ids: tuple[str, ...]
    labels: tuple[str, ...]
    mentions: Integers
    ties: npt.NDArray[np.void]

    @property
    def ends(self) -> Integers:
        """The numbers of the ends of ties; shape (2, ties)."""
        return np.stack((self.ties["source"], self.ties["target"])).astype(np.int64)


@dataclass(frozen=True, slots=True)
class Narrowing:
    """How many nodes and ties there were before a criterion, and after it."""

    criterion: str
    nodes_before: int
    ties_before: int
    nodes: int
    ties: int

    @property
    def dropped(self) -> bool:
        """Whether it left out anything."""
        return (self.nodes, self.ties) != (self.nodes_before, self.ties_before)


@dataclass(frozen=True, slots=True, eq=False)
class Selection:
    """Which of the candidates are kept, and what each criterion did."""

    candidates: Candidates
    nodes: Flags
    ties: Flags
    narrowings: tuple[Narrowing, ...] = ()


def narrow(candidates: Candidates, criteria: Criteria) -> Selection:
    """Apply criteria to candidates."""
    nodes, ties = np.ones(len(candidates.ids), bool), np.ones(len(candidates.ties), bool)
    narrowings = []
    for name, criterion in _chosen(criteria):
        before = int(nodes.sum()), int(ties.sum())
        nodes, ties = criterion(candidates, criteria, nodes, ties)
        ties = ties & nodes[candidates.ends].all(axis=0)
        narrowings.append(Narrowing(name, *before, int(nodes.sum()), int(ties.sum())))
    return Selection(candidates, nodes, ties, tuple(narrowings))


_Criterion = Callable[[Candidates, Criteria, Flags, Flags], tuple[Flags, Flags]]


def _chosen(criteria: Criteria) -> Iterator[tuple[str, _Criterion]]:
    """The criteria that leave out something, in their order, by how they are written on the command line."""
    tags = " ".join(f"--tag {quote(tag)}" for tag in criteria.tags)
    rows = (
        (criteria.members is not None, "--community", _of_members),
        (criteria.label is not None, f"--label {str(criteria.label).lower()}", _of_label),
        (bool(criteria.tags), tags, _tagged),
        (criteria.min_articles > 1, f"--min-articles {criteria.min_articles}", _in_articles),
        (criteria.min_weight > 1, f"--min-weight {criteria.min_weight}", _of_weight),
        (criteria.backbone is not None, f"--backbone {criteria.backbone or 0:g}", _in_backbone),
        (bool(criteria.around), f"--around with --steps {criteria.steps}", _around),
        (criteria.top is not None, f"--top {criteria.top}", _most_mentioned),
        (criteria.strongest is not None, f"--strongest {criteria.strongest}", _strongest),
        (criteria.giant, "--giant", _in_giant),
    )
    return ((name, criterion) for wanted, name, criterion in rows if wanted)


def _of_members(candidates: Candidates, criteria: Criteria, nodes: Flags, ties: Flags) -> tuple[Flags, Flags]:
    return nodes & np.isin(np.array(candidates.ids, "U"), criteria.members or ()), ties


def _of_label(candidates: Candidates, criteria: Criteria, nodes: Flags, ties: Flags) -> tuple[Flags, Flags]:
    return nodes & (np.array(candidates.labels, "U") == criteria.label), ties


def _tagged(candidates: Candidates, criteria: Criteria, nodes: Flags, ties: Flags) -> tuple[Flags, Flags]:
    return nodes & np.array([entity in criteria.tagged for entity in candidates.ids], bool), ties


def _in_articles(candidates: Candidates, criteria: Criteria, nodes: Flags, ties: Flags) -> tuple[Flags, Flags]:
    return _with_ends(candidates, nodes, ties & (candidates.ties["articles"] >= criteria.min_articles))


def _of_weight(candidates: Candidates, criteria: Criteria, nodes: Flags, ties: Flags) -> tuple[Flags, Flags]:
    return _with_ends(candidates, nodes, ties & (candidates.ties["sentences"] >= criteria.min_weight))


def _in_backbone(candidates: Candidates, criteria: Criteria, nodes: Flags, ties: Flags) -> tuple[Flags, Flags]:
    weights = candidates.ties["sentences"][ties].astype(float)
    kept = ties.copy()
    kept[ties] = disparity_p_values(len(nodes), candidates.ends[:, ties], weights) < (criteria.backbone or 0)
    return _with_ends(candidates, nodes, kept)


def _around(candidates: Candidates, criteria: Criteria, nodes: Flags, ties: Flags) -> tuple[Flags, Flags]:
    start = np.isin(np.array(candidates.ids, "U"), criteria.around)
    return nodes & within_steps(start & nodes, candidates.ends[:, ties], criteria.steps), ties


def _most_mentioned(candidates: Candidates, criteria: Criteria, nodes: Flags, ties: Flags) -> tuple[Flags, Flags]:
    return _first_mentioned(candidates, nodes, criteria.top or 0), ties


def _first_mentioned(candidates: Candidates, nodes: Flags, number: int) -> Flags:
    """So many of these nodes, those that are mentioned most."""
    kept = np.zeros_like(nodes)
    kept[np.lexsort((np.arange(len(nodes)), -candidates.mentions, ~nodes))[:number]] = True
    return nodes & kept


def _strongest(candidates: Candidates, criteria: Criteria, nodes: Flags, ties: Flags) -> tuple[Flags, Flags]:
    """Tie by tie, until one brings a name too many: first those of the middle, or one of each famous name."""
    most = criteria.strongest or 0
    if nodes.sum() <= most:
        return nodes, ties
    order = np.flatnonzero(ties)
    order = order[np.lexsort((order, -candidates.ties["proximity"][order], -candidates.ties["strength"][order]))]
    middle = nodes & np.isin(np.array(candidates.ids, "U"), criteria.around)
    if middle.any():
        there, sooner = middle, np.asarray(middle[candidates.ends[:, order]].any(axis=0))
    else:
        there = _first_mentioned(candidates, nodes, min(FAMOUS, most))
        sooner = _first_of_each(there, candidates.ends[:, order])
    order = order[np.argsort(~sooner, kind="stable")]
    kept = np.zeros_like(ties)
    kept[order[_count_names(there, candidates.ends[:, order]) <= most]] = True
    left = there | _with_ends(candidates, nodes, kept)[0]
    return left, ties if middle.any() else kept


def _first_of_each(nodes: Flags, ends: Integers) -> Flags:
    """Which ties are the first of one of these nodes; `ends` has the shape (2, ties)."""
    first = np.zeros(ends.shape[1], bool)
    for node in np.flatnonzero(nodes):
        first[np.flatnonzero((ends == node).any(axis=0))[:1]] = True
    return first


def _count_names(there: Flags, ends: Integers) -> Integers:
    """How many names there are after each tie: those that are `there` before any, and the ends of ties so far."""
    met = np.concatenate((np.flatnonzero(there).repeat(2), ends.T.ravel()))
    first = np.unique(met, return_index=True)[1] // 2  # for each name, with which tie it comes
    return np.cumsum(np.bincount(first, minlength=len(met) // 2))[there.sum() :]


def _in_giant(candidates: Candidates, criteria: Criteria, nodes: Flags, ties: Flags) -> tuple[Flags, Flags]:
    del criteria
    if not nodes.any():
        return nodes, ties
    part = components(len(nodes), candidates.ends[:, ties])
    sizes = np.bincount(part[nodes], minlength=len(nodes))
    return nodes & (part == np.argmax(sizes)), ties


def _with_ends(candidates: Candidates, nodes: Flags, ties: Flags) -> tuple[Flags, Flags]:
    """The ties, and the nodes that still have one."""
    tied = np.zeros_like(nodes)
    tied[candidates.ends[:, ties]] = True
    return nodes & tied, ties

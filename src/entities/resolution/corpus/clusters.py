"""Cluster the names of one label: decisions first, then the rules, then what stays open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from entities.lexicon.language import Language
from entities.model import Complaint, Decision, DecisionKind, Doubt, Label, Link, Name, NameCount
from entities.resolution.corpus.doubts import find_doubts
from entities.resolution.corpus.grouping import Grouping
from entities.resolution.corpus.links import Alias, NameLink
from entities.resolution.corpus.rules import DECISION, OF_LABEL, CorpusRule, Names
from entities.resolution.corpus.rulings import Ruling, Spellings, pair_rulings
from entities.resolution.corpus.short_names import find_candidates
from entities.resolution.side_by_side import NAMED_SIDE_BY_SIDE, Pairs


@dataclass(frozen=True, slots=True)
class Clusters:
    """The clusters of the names of one label, each with its most frequent name first, and how they came about.

    The short names of `candidates` may stand for people of other clusters, which are given by their first names.
    """

    groups: tuple[tuple[NameCount, ...], ...]
    candidates: dict[str, tuple[str, ...]]
    links: tuple[Link, ...]
    doubts: tuple[Doubt, ...]
    complaints: tuple[Complaint, ...]


@dataclass(frozen=True, slots=True)
class Given:
    """What clusters follow from, beside the names: decisions with the spellings they speak of, aliases, people apart.

    Rules whose names are `off` are left out.
    """

    decisions: Sequence[Decision]
    spellings: Spellings
    aliases: Sequence[Alias]
    side_by_side: Pairs
    off: frozenset[str]
    language: Language


def cluster_names(label: Label, names: Sequence[NameCount], given: Given) -> Clusters:
    """Cluster the names of one label."""
    different = pair_rulings(DecisionKind.DIFFERENT, label, given.decisions, given.spellings)
    apart = frozenset(pair for ruling in different for pair in ruling.pairs())
    people = label is Label.PERSON
    kept_apart = people and NAMED_SIDE_BY_SIDE.name not in given.off
    grouping = Grouping(names, apart, given.side_by_side if kept_apart else ())
    same = pair_rulings(DecisionKind.SAME, label, given.decisions, given.spellings)
    decided, complaints = _follow(same, different, grouping)
    made = [*decided, *_apply_rules(OF_LABEL[label], Names(names, given.aliases, grouping.root), grouping, given.off)]
    groups = tuple(grouping.groups())
    return Clusters(
        groups,
        find_candidates(groups, grouping.is_apart, given.language) if people else {},
        tuple(Link(Name(link.left, label), Name(link.right, label), link.rule) for link in made),
        tuple(find_doubts(names, grouping)),
        tuple(complaints),
    )


def _apply_rules(
    rules: Iterable[CorpusRule], names: Names, grouping: Grouping, off: frozenset[str]
) -> Iterator[NameLink]:
    """Yield the links that the rules make, each rule going on from what those before it joined."""
    for rule in rules:
        if rule.name not in off:
            links = (NameLink(left, right, rule.name) for left, right in rule.pairs(names))
            yield from (link for link in links if grouping.join(link))


def _follow(
    same: Iterable[Ruling], different: Sequence[Ruling], grouping: Grouping
) -> tuple[list[NameLink], list[Complaint]]:
    """Join what decisions say is one, whatever contradicts; a complaint where another keeps it apart."""
    made, complaints = [], []
    for ruling in same:
        for one, other in ((ruling.left[0], right) for right in ruling.right):
            if grouping.force(link := NameLink(one, other, DECISION.name)):
                made.append(link)
            elif grouping.root(one) != grouping.root(other):
                complaints.append(Complaint(ruling.decision, _apart_by(ruling, different, grouping)))
    return made, complaints


def _apart_by(ruling: Ruling, different: Iterable[Ruling], grouping: Grouping) -> str:
    """Which decision keeps the two sides of another apart."""
    sides = {grouping.root(ruling.left[0]), grouping.root(ruling.right[0])}
    blocking = next(o.decision for o in different if {grouping.root(o.left[0]), grouping.root(o.right[0])} == sides)
    return f"can't be followed: another one keeps them apart (`{blocking}`)"

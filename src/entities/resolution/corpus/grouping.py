"""Constrained agglomeration: names in clusters, joined link by link, never against what holds them apart.

As in clustering with cannot-links (Wagstaff and others 2001, "Constrained K-means Clustering with Background
Knowledge"), the constraint is checked between all members at every join, so no chain of small similarities brings
together what contradicts itself.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import product

from entities.model import Label, Name, NameCount
from entities.resolution.corpus.contradictions import contradict_people, contradiction_of_people
from entities.resolution.corpus.links import NameLink
from entities.resolution.names import digits

Faces = list[list[NameCount]]


class Grouping:
    """The clusters of the names of one label.

    A cluster has one face, a set of names that agree with each other. A person's decision may join names that
    contradict: then each side stays a face, and what comes later needs to agree with one of them.
    """

    def __init__(
        self,
        names: Sequence[NameCount],
        apart: Collection[frozenset[str]] = (),
        side_by_side: Collection[frozenset[str]] = (),
    ) -> None:
        """Start with each name alone; pairs in `apart` are never in one cluster, those `side_by_side` only by force."""
        self._root = {name.name: name.name for name in names}
        self._faces: dict[str, Faces] = {name.name: [[name]] for name in names}
        self._apart = apart
        self._side_by_side = side_by_side

    def root(self, name: str) -> str:
        """The name that stands for the cluster of `name`."""
        while self._root[name] != name:
            self._root[name] = self._root[self._root[name]]
            name = self._root[name]
        return name

    def join(self, link: NameLink) -> bool:
        """Join two clusters unless they are one, are held apart or contradict each other; says whether it did."""
        left, right = self._roots(link)
        if left == right or self.is_apart(left, right) or self.is_side_by_side(left, right):
            return False
        for one, other in product(self._faces[left], self._faces[right]):
            if not any(contradict(a, b) for a, b in product(one, other)):
                self._faces[right].remove(other)
                one.extend(other)
                self._merge(left, right)
                return True
        return False

    def force(self, link: NameLink) -> bool:
        """Join two clusters whatever contradicts, unless they are one or are held apart; says whether it did."""
        left, right = self._roots(link)
        if left == right or self.is_apart(left, right):
            return False
        self._merge(left, right)
        return True

    def is_apart(self, left: str, right: str) -> bool:
        """Whether a pair that must stay apart has one name in each of the clusters of these names."""
        return self._has_pair(self._apart, left, right)

    def is_side_by_side(self, left: str, right: str) -> bool:
        """Whether a sentence names one of each of the clusters of these names, so that they are two."""
        return self._has_pair(self._side_by_side, left, right)

    def _has_pair(self, pairs: Collection[frozenset[str]], left: str, right: str) -> bool:
        if not pairs:
            return False
        sides = [{name.name for face in self._faces[self.root(side)] for name in face} for side in (left, right)]
        return any(frozenset((one, other)) in pairs for one in sides[0] for other in sides[1])

    def groups(self) -> Iterator[tuple[NameCount, ...]]:
        """The clusters, each with its most frequent name first."""
        for root in sorted(self._faces):
            names = [name for face in self._faces[root] for name in face]
            yield tuple(sorted(names, key=lambda name: (-name.mentions, name.name)) if len(names) > 1 else names)

    def _roots(self, link: NameLink) -> tuple[str, str]:
        left, right = sorted((self.root(link.left), self.root(link.right)))
        return left, right

    def _merge(self, left: str, right: str) -> None:
        self._root[right] = left
        self._faces[left] += self._faces.pop(right)


def contradict(one: NameCount, other: NameCount) -> bool:
    """Whether two names of one label can't be one entity's."""
    if digits(one.name) != digits(other.name):
        return True
    return one.label is Label.PERSON and contradict_people(one.name, other.name)


def contradiction(one: Name, other: Name) -> str | None:
    """In words, what keeps two names apart; None if nothing does."""
    if one.label is not other.label:
        return f"one is a {one.label.lower()}, the other a {other.label.lower()}"
    if digits(one.name) != digits(other.name):
        return "the numbers in them differ"
    return contradiction_of_people(one.name, other.name) if one.label is Label.PERSON else None

"""People whom one sentence names side by side are two: who writes "Pat Brown and Patrick Brown" means two."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from typing import NamedTuple

from entities.resolution.rule import Rule

SIDE_BY_SIDE = 60
"""How many characters may stand between two full names of one sentence which, standing so close, are two people's.

In the annotated sets six pairs of full names with one surname stand so: all are two people's.
"""

Pairs = frozenset[frozenset[str]]
"""Of names that are two people's."""

NAMED_SIDE_BY_SIDE = Rule("side-by-side", "one sentence names both in full, close to each other: they are two people")


class FullName(NamedTuple):
    """A person's full name, in the sentence `sentence`, at characters `start` to `end`."""

    sentence: Hashable
    start: int
    end: int
    name: str


def pairs_side_by_side(names: Iterable[FullName]) -> Iterator[frozenset[str]]:
    """Yield the pairs of different names that stand close to each other in one sentence; `names` are in text order."""
    near: list[FullName] = []
    for name in names:
        near = [one for one in near if one.sentence == name.sentence and name.start <= one.end + SIDE_BY_SIDE]
        yield from (frozenset((one.name, name.name)) for one in near if one.name != name.name)
        near.append(name)

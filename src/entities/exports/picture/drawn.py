"""What a picture is of: names in the order of their importance and ties, as they are read from an export's content."""

from __future__ import annotations

from dataclasses import dataclass

from entities.errors import ExportError
from entities.exports.columns import clean
from entities.exports.content import Content, Node, strongest_first
from entities.model import Tie
from entities.wording import visible

_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Drawn:
    """Nodes and ties; `middle` are the ids of those that it is around, whose ties are the `near` ones, strongest first.

    By id, `by_id` has each node, and `rank` its place in the order of importance: the middle, its neighbors by
    strength, then by mentions.
    """

    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]
    middle: tuple[str, ...]
    near: tuple[Tie, ...]
    most_mentioned: tuple[Node, ...]
    by_id: dict[str, Node]
    rank: dict[str, int]


def read_drawn(content: Content) -> Drawn:
    """Read what is to be drawn. Raises ExportError if the export is plain."""
    if content.drawing is None:
        raise ExportError("A picture needs the places of names: leave out --plain.")
    nodes = tuple(content.nodes())
    ties = tuple(sorted(content.edges(), key=strongest_first))
    by_id = {node.entity.id: node for node in nodes}
    middle = tuple(entity for entity in content.wanted.criteria.around if entity in by_id)
    near = tuple(tie for tie in ties if tie.source in middle or tie.target in middle)
    known = tuple(sorted(nodes, key=lambda node: (-node.entity.mentions, node.entity.id)))
    order = [*middle, *(end for tie in near for end in (tie.source, tie.target)), *(node.entity.id for node in known)]
    rank = {entity: place for place, entity in enumerate(dict.fromkeys(order))}
    return Drawn(nodes, ties, middle, near, known, by_id, rank)


def name_of(node: Node) -> str:
    """The name of a node as it is drawn: with nothing hidden in it, and not endless."""
    name = visible(clean(node.entity.name) or node.entity.id)
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1].rstrip() + "…"

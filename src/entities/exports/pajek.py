"""Pajek's .net: names, places, shapes and weights, which is all that it holds. http://mrvar.fdv.uni-lj.si/pajek."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from entities.exports import Written
from entities.exports.columns import LABEL
from entities.exports.content import Content, Node
from entities.exports.drawing import TYPE_COLORS
from entities.graph.layout import HALF_HEIGHT
from entities.model import Label

_SHAPES = {Label.PERSON: "ellipse", Label.ORGANIZATION: "box", Label.PLACE: "triangle"}
_HELD = str.maketrans({'"': "'", "\\": "/"})  # it knows no way to write these


def write(content: Content, files: Sequence[TextIO]) -> Written:
    """Write vertices, numbered from 1, and edges; names that are another's too have their ids behind them."""
    (file,) = files
    labels = _labels(content)
    file.write(f"*Vertices {len(labels)}\n")
    number: dict[str, int] = {}
    for node in content.nodes():
        number[node.entity.id] = len(number) + 1
        file.write(f'{number[node.entity.id]} "{labels[node.entity.id]}"{_look(node)}\n')
    file.write("*Edges\n")
    edges = 0
    for tie in content.edges():
        file.write(f"{number[tie.source]} {number[tie.target]} {float(tie.sentences)}\n")
        edges += 1
    return Written(((len(number), "nodes"), (edges, "edges")))


def _labels(content: Content) -> dict[str, str]:
    """What each is called: readers take vertices of one name for one."""
    names = {node.entity.id: str(LABEL.value(node)).translate(_HELD) for node in content.nodes()}
    taken: set[str] = set()
    again: set[str] = set()
    for name in names.values():
        (again if name in taken else taken).add(name)
    return {
        entity: f"{name} ({entity})".strip() if name in again or not name else name for entity, name in names.items()
    }


def _look(node: Node) -> str:
    """From 0 to 1, y growing downwards; the color of its label."""
    if node.look is None:
        return ""
    x, y = (0.5 + place / (2 * HALF_HEIGHT) for place in (node.look.x, -node.look.y))
    return f" {x:.4f} {y:.4f} {_SHAPES[node.entity.label]} ic RGB{TYPE_COLORS[node.entity.label][1:].upper()}"

"""GML: https://github.com/GunterMB/yEd-GML, for networkx, igraph, yEd; ASCII, other characters by their numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TextIO

from entities.exports import Written
from entities.exports.columns import EDGE_COLUMNS, LABEL, NODE_COLUMNS, WEIGHT
from entities.exports.content import Content, Node
from entities.exports.node_link import flat_attributes
from entities.model import Label

_SHAPES = {Label.PERSON: "ellipse", Label.ORGANIZATION: "rectangle", Label.PLACE: "triangle"}
_USUAL_SIZE = 10.0  # of the node that has none for Gephi
_OTHER = re.compile(r'[^\x20-\x7e]|[&"]')


def write(content: Content, files: Sequence[TextIO]) -> Written:
    """Write nodes, which are numbered, with `entity` for their ids, and edges; lists are joined by "; "."""
    (file,) = files
    file.write("graph [\ndirected 0\n")
    number: dict[str, int] = {}
    for node in content.nodes():
        number[node.entity.id] = len(number)
        named = {"id": number[node.entity.id], "label": LABEL.value(node), "entity": node.entity.id}
        file.write(f"node [ {_pairs({**named, **flat_attributes(NODE_COLUMNS, node)})}{_look(node)}]\n")
    edges = 0
    for tie in content.edges():
        ends = {"source": number[tie.source], "target": number[tie.target]}
        file.write(f"edge [ {_pairs({**ends, **flat_attributes((WEIGHT, *EDGE_COLUMNS), tie)})}]\n")
        edges += 1
    file.write("]\n")
    return Written(((len(number), "nodes"), (edges, "edges")))


def _look(node: Node) -> str:
    """As yEd reads it; y grows downwards."""
    if node.look is None:
        return ""
    size = node.look.size or _USUAL_SIZE
    places = {"x": node.look.x, "y": -node.look.y, "w": size, "h": size}
    return f"graphics [ {_pairs({**places, 'type': _SHAPES[node.entity.label], 'fill': node.look.color})}] "


def _pairs(given: Mapping[str, object]) -> str:
    return "".join(_pair(given))


def _pair(given: Mapping[str, object]) -> Iterator[str]:
    for key, value in given.items():
        if isinstance(value, int | float):
            yield f"{key} {value} "
        else:
            yield f'{key} "{_OTHER.sub(_by_number, str(value))}" '


def _by_number(found: re.Match[str]) -> str:
    return f"&#{ord(found[0])};"

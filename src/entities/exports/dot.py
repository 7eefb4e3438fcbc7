"""DOT for Graphviz: `neato -n2 -Tsvg graph.dot` draws it where names stand. https://graphviz.org/doc/info/lang.html."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TextIO

from entities.exports import Written
from entities.exports.columns import EDGE_COLUMNS, LABEL, NODE_COLUMNS, WEIGHT
from entities.exports.content import Content, Node
from entities.exports.node_link import flat_attributes
from entities.model import Label

_SHAPES = {Label.PERSON: "ellipse", Label.ORGANIZATION: "box", Label.PLACE: "triangle"}
_ENTITY = re.compile("&(?=#?[A-Za-z0-9]+;)")  # what Graphviz would take for a character


def write(content: Content, files: Sequence[TextIO]) -> Written:
    """Write nodes and edges with their attributes as text; lists are joined by "; "."""
    (file,) = files
    file.write('graph "entities" {\n')
    nodes = edges = 0
    for node in content.nodes():
        label = _ENTITY.sub("&amp;", str(LABEL.value(node)))
        given = {"label": label, **flat_attributes(NODE_COLUMNS, node), **dict(_look(node))}
        file.write(f'"{node.entity.id}" [{_listed(given)}]\n')
        nodes += 1
    for tie in content.edges():
        file.write(f'"{tie.source}" -- "{tie.target}" [{_listed(flat_attributes((WEIGHT, *EDGE_COLUMNS), tie))}]\n')
        edges += 1
    file.write("}\n")
    return Written(((nodes, "nodes"), (edges, "edges")))


def _look(node: Node) -> Iterator[tuple[str, object]]:
    """In points; the middle of what Gephi and the page show, too."""
    yield "shape", _SHAPES[node.entity.label]
    if node.look is not None:
        yield "pos", f"{node.look.x},{node.look.y}"
        yield "style", "filled"
        yield "fillcolor", node.look.color


def _listed(given: Mapping[str, object]) -> str:
    return ", ".join(f'{name}="{_text(value)}"' for name, value in given.items())


def _text(value: object) -> str:
    """Between quotation marks; a backslash is doubled, which Graphviz undoes in labels and leaves elsewhere."""
    return str(value).replace("\\", "\\\\").replace('"', '\\"')

"""JSON as networkx reads it: `networkx.node_link_graph(json.load(file), edges="edges")`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import TextIO

from entities.exports import Written
from entities.exports.columns import EDGE_COLUMNS, LABEL, LOOK_COLUMNS, NODE_COLUMNS, WEIGHT, Column, Row
from entities.exports.content import Content, Node
from entities.model import Tie


def write(content: Content, files: Sequence[TextIO]) -> Written:
    """Write nodes and edges, one a line; aliases are a list."""
    (file,) = files
    file.write('{"directed": false, "multigraph": false, "graph": {}, "nodes": [\n')
    nodes = write_lines(file, ({"id": node.entity.id, **node_attributes(node)} for node in content.nodes()))
    file.write('\n], "edges": [\n')
    edges = write_lines(
        file, ({"source": tie.source, "target": tie.target, **edge_attributes(tie)} for tie in content.edges())
    )
    file.write("\n]}\n")
    return Written(((nodes, "nodes"), (edges, "edges")))


def node_attributes(node: Node) -> dict[str, object]:
    """What is written of a node, by the names of the columns; without those that it doesn't have."""
    return attributes((LABEL, *NODE_COLUMNS, *LOOK_COLUMNS), node)


def edge_attributes(tie: Tie) -> dict[str, object]:
    """What is written of an edge, likewise."""
    return attributes((WEIGHT, *EDGE_COLUMNS), tie)


def attributes(columns: Iterable[Column[Row]], row: Row) -> dict[str, object]:
    """The values of a row by the names of their columns, several in a list; without those that it doesn't have."""
    values = ((column.name, column.value(row)) for column in columns)
    return {
        name: list(value) if isinstance(value, tuple) else value for name, value in values if value not in {None, ()}
    }


def flat_attributes(columns: Iterable[Column[Row]], row: Row) -> dict[str, object]:
    """The same where no value can be a list: several are joined by "; "."""
    known = attributes(columns, row)
    return {name: "; ".join(value) if isinstance(value, list) else value for name, value in known.items()}


def write_lines(file: TextIO, rows: Iterable[object]) -> int:
    """Write the members of a JSON array, one a line; gives how many there were."""
    number = 0
    for row in rows:
        file.write((",\n" if number else "") + json.dumps(row, ensure_ascii=False))
        number += 1
    return number

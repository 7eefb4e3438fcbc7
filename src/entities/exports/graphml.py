"""GraphML, in the subset that Gephi, igraph, networkx and graphology all read alike.

Gephi recognises `label`, `weight`, `x`, `y`, `size`, `r`, `g` and `b` by these names alone (in lower case), takes one
type a column, and drops an edge of weight 0. Format: http://graphml.graphdrawing.org/specification.html
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TextIO

from entities.exports import Written
from entities.exports.columns import (
    EDGE_COLUMNS,
    EVIDENCE_COLUMNS,
    LABEL,
    LOOK_COLUMNS,
    NODE_COLUMNS,
    WEIGHT,
    Column,
    Row,
    Type,
    Value,
    with_data,
)  # fmt: skip
from entities.exports.content import Content
from entities.exports.xml import element_text

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""
_TYPES = {Type.STRING: "string", Type.INTEGER: "int", Type.FLOAT: "double", Type.LIST: "string"}


def write(content: Content, files: Sequence[TextIO]) -> Written:
    """Write nodes and edges; lists are joined by "; "."""
    (file,) = files
    node_columns = with_data((LABEL, *NODE_COLUMNS, *LOOK_COLUMNS), content.nodes())
    edge_columns = with_data((WEIGHT, *EDGE_COLUMNS), content.edges())
    evidence_columns = with_data(EVIDENCE_COLUMNS, filter(None, content.evidence_of_edges()))
    file.write(_HEAD)
    file.writelines(_keys("node", node_columns))
    file.writelines(_keys("edge", edge_columns))
    file.writelines(_keys("edge", evidence_columns))
    file.write('<graph edgedefault="undirected">\n')
    nodes = edges = 0
    node_cells, edge_cells = _tagged("node", node_columns), _tagged("edge", edge_columns)
    for node in content.nodes():
        file.write(f'<node id="{node.entity.id}">{_written(node_cells, node)}</node>\n')
        nodes += 1
    evidence_cells = _tagged("edge", evidence_columns)
    for tie, evidence in zip(content.edges(), content.evidence_of_edges(), strict=True):
        quoted = _written(evidence_cells, evidence) if evidence else ""
        ends = f'source="{tie.source}" target="{tie.target}"'
        file.write(f'<edge id="e{edges}" {ends}>{_written(edge_cells, tie)}{quoted}</edge>\n')
        edges += 1
    file.write("</graph>\n</graphml>\n")
    return Written(((nodes, "nodes"), (edges, "edges")))


def _keys(domain: str, columns: Iterable[Column[Row]]) -> Iterator[str]:
    for column in columns:
        key = f'id="{domain[0]}_{column.name}" for="{domain}"'
        yield f'<key {key} attr.name="{column.name}" attr.type="{_TYPES[column.type]}"/>\n'


def _tagged(domain: str, columns: Iterable[Column[Row]]) -> list[tuple[str, Callable[[Row], Value]]]:
    """The opening tag of the values of each column, and what reads them."""
    return [(f'<data key="{domain[0]}_{column.name}">', column.value) for column in columns]


def _written(cells: Iterable[tuple[str, Callable[[Row], Value]]], row: Row) -> str:
    return "".join(
        [
            f"{tag}{element_text(value)}</data>"
            for tag, read in cells
            if (value := read(row)) is not None and value != ()
        ]
    )

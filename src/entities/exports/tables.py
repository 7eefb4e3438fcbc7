"""Two CSV tables, nodes and edges, with the headings that Gephi's spreadsheet import knows (RFC 4180, UTF-8).

A backslash is an escape to Gephi, and before a quotation mark swallows the rest of the file: none is written.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from typing import TextIO

from entities.exports import Written
from entities.exports.columns import EDGE_COLUMNS, LABEL, NODE_COLUMNS, WEIGHT, Column, Row, with_data
from entities.exports.content import Content


def write(content: Content, files: Sequence[TextIO]) -> Written:
    """Write `Id,Label,...` into the first file and `Source,Target,Weight,Type,...` into the second."""
    nodes_file, edges_file = files
    node_columns = with_data(NODE_COLUMNS, content.nodes())
    edge_columns = with_data(EDGE_COLUMNS, content.edges())
    table = csv.writer(nodes_file, lineterminator="\n")
    table.writerow(["Id", "Label", *(column.name for column in node_columns)])
    nodes = edges = 0
    for node in content.nodes():
        table.writerow([node.entity.id, *_cells((LABEL, *node_columns), node)])
        nodes += 1
    table = csv.writer(edges_file, lineterminator="\n")
    table.writerow(["Source", "Target", "Weight", "Type", *(column.name for column in edge_columns)])
    for tie in content.edges():
        table.writerow([tie.source, tie.target, WEIGHT.value(tie), "Undirected", *_cells(edge_columns, tie)])
        edges += 1
    return Written(((nodes, "nodes"), (edges, "edges")))


def _cells(columns: Iterable[Column[Row]], row: Row) -> list[object]:
    values = (column.value(row) for column in columns)
    joined = ("; ".join(value) if isinstance(value, tuple) else value for value in values)
    return [value.replace("\\", "/") if isinstance(value, str) else value for value in joined]

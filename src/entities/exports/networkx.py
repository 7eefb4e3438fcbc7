"""The graph, or a part of it, as a networkx graph in memory: for notebooks and scripts."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from entities.exports.content import Wanted, read_content
from entities.exports.node_link import edge_attributes, node_attributes
from entities.graph.attributed import build_graph
from entities.notes import notes_beside
from entities.store import read_store

if TYPE_CHECKING:
    from entities.graph.attributed import Graph

_EVERYTHING = Wanted()


def read_graph(graph: Path | str, wanted: Wanted = _EVERYTHING) -> Graph:
    """What is wanted of the graph in this file, with the attributes that the JSON export writes.

    It equals `networkx.node_link_graph(json.load(file), edges="edges")` of that export's file; where nothing is left,
    it is empty. Raises StoreError and DecisionError.
    """
    with read_store(Path(graph)) as connection:
        return make_graph(connection, replace(wanted, notes=notes_beside(connection, Path(graph))))


def make_graph(connection: sqlite3.Connection, wanted: Wanted = _EVERYTHING) -> Graph:
    """The same, of a store that is open."""
    content = read_content(connection, wanted)
    return build_graph(
        ((node.entity.id, node_attributes(node)) for node in content.nodes()),
        ((tie.source, tie.target, edge_attributes(tie)) for tie in content.edges()),
    )

"""A networkx graph with attributes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.Graph[str]

Attributes = Mapping[str, object]


def build_graph(nodes: Iterable[tuple[str, Attributes]], edges: Iterable[tuple[str, str, Attributes]]) -> Graph:
    """An undirected graph of these nodes and edges, in their order, with these attributes."""
    import networkx as nx

    graph: Graph = nx.Graph()
    graph.add_nodes_from((node, dict(attributes)) for node, attributes in nodes)
    graph.add_edges_from((source, target, dict(attributes)) for source, target, attributes in edges)
    return graph

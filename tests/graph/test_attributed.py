"""A networkx graph with attributes."""

from __future__ import annotations

from hypothesis import given
from tests.graph.drawn import as_networkx, networks

from entities.graph.attributed import build_graph
from entities.graph.network import Network


@given(networks())
def test_a_graph_is_built_from_its_nodes_and_edges(network: Network) -> None:
    graph = as_networkx(network)
    nodes = [(str(node), attributes) for node, attributes in graph.nodes(data=True)]
    edges = [(str(one), str(other), attributes) for one, other, attributes in graph.edges(data=True)]
    built = build_graph(nodes, edges)
    assert list(built.nodes.items()) == nodes
    assert list(built.edges(data=True)) == edges


def test_attributes_are_the_graphs_own() -> None:
    shared = {"label": "Minsk"}
    graph = build_graph([("a", shared), ("b", shared)], [])
    graph.nodes["a"]["label"] = "Brest"
    assert graph.nodes["b"] == shared == {"label": "Minsk"}

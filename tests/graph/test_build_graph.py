"""The graph as a networkx graph, for scripts."""

from __future__ import annotations

from pathlib import Path

from entities.graph import build_graph
from entities.store import read_store
from entities.store.whole.entities import all_entities
from entities.store.whole.ties import all_ties


def test_nodes_are_entities_and_edges_ties(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        entities, ties = list(all_entities(connection)), list(all_ties(connection))
    graph = build_graph(entities, ties)
    assert [attributes["entity"] for _, attributes in graph.nodes(data=True)] == entities
    assert [attributes["tie"] for _, _, attributes in graph.edges(data=True)] == ties
    assert graph.size(weight="weight") == sum(tie.sentences for tie in ties)

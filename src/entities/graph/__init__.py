"""Entities and ties as a networkx graph."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from entities.model import Entity, Tie

if TYPE_CHECKING:
    import networkx as nx


def build_graph(entities: Iterable[Entity], ties: Iterable[Tie]) -> nx.Graph[str]:
    """An undirected graph with the entities' ids as nodes and an edge for each tie.

    Each node carries its Entity as `entity`, each edge its Tie as `tie` and, as `weight`, the number of sentences that
    name both ends: networkx's algorithms take that attribute unless told otherwise.
    """
    import networkx as nx

    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from((entity.id, {"entity": entity}) for entity in entities)
    graph.add_edges_from((tie.source, tie.target, {"tie": tie, "weight": tie.sentences}) for tie in ties)
    return graph

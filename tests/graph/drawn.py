"""Small weighted graphs drawn by hypothesis, and the same as networkx has them."""

from __future__ import annotations

import networkx as nx
import numpy as np
from hypothesis import strategies as st

from entities.graph.network import Network, build_network


@st.composite
def networks(draw: st.DrawFn, most: int = 8) -> Network:
    """A network of up to so many nodes, with ties of a few strengths (equal ones are frequent), maybe none."""
    number = draw(st.integers(1, most))
    possible = [(one, other) for one in range(number) for other in range(one + 1, number)]
    pairs = sorted(draw(st.sets(st.sampled_from(possible)))) if possible else []
    strengths = [draw(st.sampled_from([0.25, 0.5, 1.0, 2.0, 7.0])) for _ in pairs]
    ends = np.array(pairs, np.int64).reshape(-1, 2).T
    return build_network([f"n{node}" for node in range(number)], ends, np.array(strengths, np.float64))


def as_networkx(network: Network) -> nx.Graph[int]:
    """The same graph, with the numbers of the nodes as nodes."""
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(len(network.ids)))
    for near, far, strength in zip(network.rows, network.neighbors, network.strengths, strict=True):
        graph.add_edge(int(near), int(far), weight=float(strength))
    return graph

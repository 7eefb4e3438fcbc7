"""Communities: planted ones are found, the figure is networkx's, and it is the same each time."""

from __future__ import annotations

from itertools import combinations, pairwise

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.graph.drawn import as_networkx, networks

from entities.graph.communities import find_communities, modularity
from entities.graph.network import Network, build_network


@given(networks(), st.floats(0.5, 2))
def test_communities_are_a_partition_with_the_modularity_of_networkx(network: Network, resolution: float) -> None:
    membership = find_communities(network, resolution=resolution)
    assert sorted(set(membership)) == list(range(max(membership) + 1))
    groups = [set(map(int, np.flatnonzero(membership == number))) for number in set(membership)]
    graph = as_networkx(network)
    assert all(nx.is_connected(graph.subgraph(group)) for group in groups)
    if graph.number_of_edges():
        expected = nx.community.modularity(graph, groups, resolution=resolution)
        assert modularity(network, membership, resolution=resolution) == pytest.approx(expected)
        apart = np.arange(len(network.ids))
        assert modularity(network, membership) >= modularity(network, apart)
    else:
        assert modularity(network, membership) == 0
    assert (find_communities(network, resolution=resolution) == membership).all()


@given(st.lists(st.integers(4, 9), min_size=2, max_size=6), st.randoms(use_true_random=False))
def test_planted_cliques_are_found(sizes: list[int], random: st.DataObject) -> None:
    numbers = list(range(sum(sizes)))
    random.shuffle(numbers)  # type: ignore[attr-defined]
    planted, first = [], 0
    for size in sizes:
        planted.append(numbers[first : first + size])
        first += size
    bridges = {tuple(sorted((one[0], other[1]))) for one, other in pairwise(planted)}
    inside = {tuple(sorted(pair)) for group in planted for pair in combinations(group, 2)}
    pairs = sorted(inside | bridges)
    strengths = np.array([0.1 if pair in bridges else 1.0 for pair in pairs])
    network = build_network([f"n{n:03}" for n in range(len(numbers))], np.array(pairs).T, strengths)
    membership = find_communities(network)
    found = {frozenset(map(int, np.flatnonzero(membership == number))) for number in set(membership)}
    assert found == set(map(frozenset, planted))

"""The strongest chain against all simple paths, tried one by one."""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.graph.drawn import as_networkx, networks

from entities.graph.chains import Course, disjoint_chains, step_costs, stop_costs, strongest_chain
from entities.graph.network import Network


def cost(network: Network, nodes: Collection[int]) -> float:
    """What a chain costs by the docstrings: its steps, and its stops between the ends."""
    steps, stops = step_costs(network), stop_costs(network)
    entry = {ends: place for place, ends in enumerate(zip(network.rows, network.neighbors, strict=True))}
    between = list(nodes)[1:-1]
    return float(sum(steps[entry[ends]] for ends in pairwise(nodes)) + sum(stops[node] for node in between))


def try_all(network: Network, one: int, other: int, max_steps: int, avoid: Collection[int]) -> float | None:
    graph = as_networkx(network)
    graph.remove_nodes_from(avoid)
    paths = nx.all_simple_paths(graph, one, other, cutoff=max_steps)
    return min((cost(network, nodes) for nodes in paths), default=None)


@given(networks(most=7).filter(lambda network: len(network.ids) > 1), st.data())
def test_no_chain_is_cheaper(network: Network, data: st.DataObject) -> None:
    numbers = st.permutations(range(len(network.ids)))
    one, other, *rest = data.draw(numbers)
    avoid = data.draw(st.sets(st.sampled_from(rest))) if rest else set()
    max_steps = data.draw(st.integers(1, 6))
    chain = strongest_chain(network, one, other, Course(max_steps, avoid))
    least = try_all(network, one, other, max_steps, avoid)
    assert (chain is None) == (least is None)
    if chain is None or least is None:
        return
    assert (chain.nodes[0], chain.nodes[-1]) == (one, other)
    assert len(chain.nodes) - 1 <= max_steps
    assert not avoid & set(chain.nodes)
    assert chain.cost == pytest.approx(least)
    assert cost(network, chain.nodes) == pytest.approx(chain.cost)
    back = strongest_chain(network, other, one, Course(max_steps, avoid))
    assert back is not None
    assert back.nodes == chain.nodes[::-1]


@given(networks().filter(lambda network: len(network.neighbors) > 0), st.data())
def test_a_tie_wins_against_any_detour(network: Network, data: st.DataObject) -> None:
    entry = data.draw(st.integers(0, len(network.neighbors) - 1))
    ends = int(network.rows[entry]), int(network.neighbors[entry])
    chain = strongest_chain(network, *ends, Course(6))
    assert chain is not None
    assert chain.nodes == ends


@given(networks(most=7).filter(lambda network: len(network.ids) > 1), st.data())
def test_tolls_are_paid_between_the_ends(network: Network, data: st.DataObject) -> None:
    one, other, *_ = data.draw(st.permutations(range(len(network.ids))))
    tolls = np.array(
        data.draw(st.lists(st.sampled_from((0.0, 0.5, 3.0)), min_size=len(network.ids), max_size=len(network.ids)))
    )
    chain = strongest_chain(network, one, other, Course(6, tolls=tolls))
    paths = nx.all_simple_paths(as_networkx(network), one, other, cutoff=6)
    least = min((cost(network, nodes) + float(sum(tolls[nodes[1:-1]])) for nodes in paths), default=None)
    assert (chain and chain.cost) == (least if least is None else pytest.approx(least))


@given(networks(most=8).filter(lambda network: len(network.ids) > 1), st.data())
def test_no_chain_passes_where_an_earlier_one_does(network: Network, data: st.DataObject) -> None:
    one, other, *_ = data.draw(st.permutations(range(len(network.ids))))
    chains = list(disjoint_chains(network, one, other, Course(4)))
    between = [node for chain in chains for node in chain.nodes[1:-1]]
    assert len(between) == len(set(between))
    assert [chain.cost for chain in chains] == sorted(chain.cost for chain in chains)
    assert len({chain.nodes for chain in chains}) == len(chains)
    graph = as_networkx(network)
    graph.remove_nodes_from(between)
    left = nx.all_simple_paths(graph, one, other, cutoff=4)
    assert all(len(path) == 2 and chains[0].nodes == (one, other) for path in left)


@given(networks())
def test_costs_are_in_their_bounds_and_fall_with_strength(network: Network) -> None:
    steps, stops = step_costs(network), stop_costs(network)
    assert all((1 < step < 2) for step in steps)
    assert all(0 <= stop <= 1 for stop in stops)
    pairs = sorted(zip(network.strengths, steps, strict=True))
    assert all(one[1] >= other[1] for one, other in pairwise(pairs))

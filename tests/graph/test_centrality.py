"""Centralities are those of networkx."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from networkx.algorithms.link_analysis import pagerank_alg
from tests.graph.drawn import as_networkx, networks

from entities.graph.centrality import betweenness, pagerank
from entities.graph.network import Network
from entities.queries.networks import read_network
from entities.store import read_store


@given(networks())
def test_betweenness_is_that_of_networkx(network: Network) -> None:
    found = betweenness(network)
    expected = nx.betweenness_centrality(as_networkx(network))
    assert np.allclose(found.values, [expected[node] for node in range(len(network.ids))])
    assert found.sources == found.nodes == np.count_nonzero(network.degrees)


@given(networks())
def test_pagerank_is_that_of_networkx(network: Network) -> None:
    graph = as_networkx(network)
    expected = _power_iteration(graph)
    assert np.allclose(pagerank(network), [expected[node] for node in range(len(network.ids))], atol=1e-8)
    assert pagerank(network).sum() == pytest.approx(1)


def _power_iteration(graph: nx.Graph[int]) -> dict[int, float]:
    """networkx's own, in Python: `nx.pagerank` takes scipy, which we don't install."""
    ranks: dict[int, float] = pagerank_alg._pagerank_python(graph, tol=1e-12, max_iter=1000)  # type: ignore[attr-defined] # noqa: SLF001
    return ranks


def test_an_estimate_says_so_stays_the_same_and_comes_close(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        network = read_network(connection)
    exact = betweenness(network)
    estimated, again = (betweenness(network, work=len(network.neighbors) * 100) for _ in range(2))
    assert estimated.sources == 100 < estimated.nodes == exact.sources
    assert (estimated.values == again.values).all()
    first = np.argsort(-exact.values)[:20]
    assert np.corrcoef(exact.values[first], estimated.values[first])[0, 1] > 0.95

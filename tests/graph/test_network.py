"""The arrays hold what the store and networkx hold."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from tests.graph.drawn import as_networkx, networks

from entities.graph.network import Network
from entities.model import Label
from entities.queries.networks import read_network
from entities.store import open_store, read_store
from entities.store.whole.entities import all_entities
from entities.store.whole.ties import all_ties


@given(networks())
def test_rows_are_the_neighbors_of_networkx(network: Network) -> None:
    graph = as_networkx(network)
    assert list(network.degrees) == [degree for _, degree in graph.degree()]
    for node in graph:
        near = slice(network.starts[node], network.starts[node + 1])
        assert list(network.neighbors[near]) == sorted(graph[node])
        assert list(network.strengths[near]) == [graph[node][other]["weight"] for other in sorted(graph[node])]
    sums = network.sum_by_node(network.strengths)
    assert np.allclose(sums, [strength for _, strength in graph.degree(weight="weight")])


@given(networks(), st.data())
def test_entries_are_those_of_the_nodes_that_are_asked_for(network: Network, data: st.DataObject) -> None:
    nodes = np.array(data.draw(st.lists(st.integers(0, len(network.ids) - 1))), np.int64)
    entries, owners = network.entries_of(nodes)
    expected = [
        (place, entry)
        for place, node in enumerate(nodes)
        for entry in range(network.starts[node], network.starts[node + 1])
    ]
    assert list(zip(owners, entries, strict=True)) == expected


def test_the_network_is_the_store(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        network = read_network(connection)
        people = read_network(connection, Label.PERSON)
        labels = {entity.id: entity.label for entity in all_entities(connection)}
        strengths = {(tie.source, tie.target): tie.strength for tie in all_ties(connection)}
    for read, expected in (
        (network, strengths),
        (people, {ends: value for ends, value in strengths.items() if {labels[e] for e in ends} == {Label.PERSON}}),
    ):
        entries = zip(read.rows, read.neighbors, read.strengths, strict=True)
        got = {(read.ids[near], read.ids[far]): value for near, far, value in entries}
        assert got == {**expected, **{(far, near): value for (near, far), value in expected.items()}}
    assert list(network.ids) == sorted(labels)


def test_an_empty_store_is_an_empty_network(tmp_path: Path) -> None:
    with open_store(tmp_path / "x.db") as connection:
        network = read_network(connection)
    assert (network.ids, len(network.neighbors), list(network.starts)) == ((), 0, [0])

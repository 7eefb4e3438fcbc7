"""Layouts keep their frame, are the same each time, and put together what belongs together."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.graph.drawn import networks

from entities.graph import layout
from entities.graph.layout import HALF_HEIGHT, lay_out
from entities.graph.network import Network


@pytest.fixture(params=["igraph", "networkx", "discs"])
def method(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """The three methods, by what is installed and how large graphs may be."""
    if request.param != "igraph":
        monkeypatch.setattr(layout, "has_fast_layout", lambda: False)
    if request.param == "discs":
        monkeypatch.setattr(layout, "_SMALL", 0)
    return str(request.param)


def ends_of(network: Network) -> np.ndarray[tuple[int, int], np.dtype[np.int64]]:
    once = network.rows < network.neighbors
    return np.stack((network.rows[once], network.neighbors[once]))


@given(network=networks(most=12))
@settings(max_examples=40)
@pytest.mark.usefixtures("method")
def test_places_keep_the_frame_and_are_apart(network: Network) -> None:
    ends = ends_of(network)
    weights, groups = np.ones(ends.shape[1]), np.zeros(len(network.ids), np.int64)
    places = lay_out(len(network.ids), ends, weights, groups)
    assert places.shape == (len(network.ids), 2)
    assert np.isfinite(places).all()
    assert np.abs(places).max() <= HALF_HEIGHT + 0.01
    assert np.abs(places.mean(axis=0)).max() < 0.01
    assert len(np.unique(places, axis=0)) == len(network.ids)
    assert (lay_out(len(network.ids), ends, weights, groups) == places).all()


@pytest.mark.usefixtures("method")
def test_groups_stand_together() -> None:
    """Two cliques with one bridge: in each picture nodes are nearer to their own than to the others."""
    graph = nx.barbell_graph(12, 0)
    ends = np.array(sorted(graph.edges)).T
    groups = np.repeat([0, 1], 12)
    places = lay_out(24, ends, np.ones(ends.shape[1]), groups)
    middles = np.array([places[groups == group].mean(axis=0) for group in (0, 1)])
    distances = np.linalg.norm(places[:, None] - middles[None], axis=2)
    assert (distances.argmin(axis=1) == groups).all()


@given(st.lists(st.integers(1, 30), min_size=1, max_size=12))
@settings(max_examples=40)
def test_parts_that_nothing_connects_do_not_overlap(sizes: list[int]) -> None:
    graph = nx.disjoint_union_all([nx.cycle_graph(size) if size > 2 else nx.path_graph(size) for size in sizes])
    ends = np.array(sorted(graph.edges), np.int64).reshape(-1, 2).T
    places = lay_out(len(graph), ends, np.ones(ends.shape[1]), np.zeros(len(graph), np.int64))
    parts = [places[sorted(part)] for part in nx.connected_components(graph)]
    discs = [(part.mean(axis=0), np.hypot(*(part - part.mean(axis=0)).T).max()) for part in parts]
    for number, (center, radius) in enumerate(discs):
        for other, far in discs[:number]:
            assert np.hypot(*(center - other)) > max(radius, far)


@given(st.lists(st.tuples(st.integers(-50, 50), st.integers(-50, 50)), min_size=2, max_size=40, unique=True))
def test_the_crowd_in_the_middle_gets_room(drawn: list[tuple[int, int]]) -> None:
    """Directions and the order of distances stay; no quarter of the nodes is left with almost no room."""
    places = np.array(drawn, float)
    before = places - np.median(places, axis=0)
    after = layout._spread(places)  # noqa: SLF001 - through `lay_out` it can't be told from the layout before it
    far, near = np.hypot(*before.T), np.hypot(*after.T)
    assert np.allclose(before * near[:, None], after * far[:, None])
    order = np.argsort(far, kind="stable")
    assert (np.diff(near[order]) >= -1e-9).all()
    moved = far > 0
    assert (near[moved] >= 0.8 * np.sqrt(0.5 / len(places))).all()


@pytest.mark.parametrize(("nodes", "there", "missed"), [(499, False, False), (500, False, True), (500, True, False)])
def test_igraph_is_missed_where_a_graph_is_large(
    monkeypatch: pytest.MonkeyPatch, nodes: int, *, there: bool, missed: bool
) -> None:
    monkeypatch.setattr(layout, "has_fast_layout", lambda: there)
    assert layout.igraph_would_help(nodes) is missed


def test_nothing_has_no_places() -> None:
    assert lay_out(0, np.empty((2, 0), np.int64), np.empty(0), np.empty(0, np.int64)).shape == (0, 2)

"""The graph in memory is the graph that networkx reads from the JSON export."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import networkx as nx
import pytest
from hypothesis import example, given, settings
from tests.exports.drawn import HOSTILE_GRAPH, Drawn, graphs, write_store

from entities.errors import StoreError
from entities.exports import export
from entities.exports.content import Wanted
from entities.exports.drawing import ColorBy
from entities.exports.networkx import read_graph
from entities.graph.selection import Criteria
from entities.model import Label, Scope
from entities.store import read_store


def exported(graph: Path, wanted: Wanted, target: Path) -> nx.Graph[str]:
    """What networkx reads from the JSON export."""
    with read_store(graph) as connection:
        export(connection, str(target), wanted)
    read: nx.Graph[str] = nx.node_link_graph(json.loads(target.read_text(encoding="utf-8")), edges="edges")
    return read


def assert_equal(one: nx.Graph[str], other: nx.Graph[str]) -> None:
    assert list(one.nodes(data=True)) == list(other.nodes(data=True))
    assert list(one.edges(data=True)) == list(other.edges(data=True))
    assert (type(one), one.graph) == (type(other), other.graph)


@given(graphs())
@settings(max_examples=25)
@example(HOSTILE_GRAPH)
def test_it_is_what_networkx_reads_from_the_json_export(drawn: Drawn) -> None:
    with TemporaryDirectory() as folder:
        store = Path(folder) / "x.db"
        write_store(drawn, store)
        wanted = Wanted(plain=True)
        read = read_graph(store, wanted)
        if read:  # an export of nothing is refused
            assert_equal(read, exported(store, wanted, Path(folder) / "x.json"))


@pytest.mark.parametrize(
    "wanted",
    [
        Wanted(),
        Wanted(color_by=ColorBy.COMMUNITY),
        Wanted(Criteria(label=Label.PERSON, min_weight=2, giant=True)),
        Wanted(Criteria(Scope(since="2020-09-01"), top=20)),
    ],
)
def test_it_is_the_part_that_is_wanted(corpus_graph: Path, tmp_path: Path, wanted: Wanted) -> None:
    read = read_graph(str(corpus_graph), wanted)
    assert read.number_of_edges() > 0
    assert_equal(read, exported(corpus_graph, wanted, tmp_path / "x.json"))


def test_where_nothing_is_left_it_is_empty(corpus_graph: Path) -> None:
    assert not read_graph(corpus_graph, Wanted(Criteria(Scope(since="2099-01-01"))))


def test_it_needs_a_graph(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="There is no graph"):
        read_graph(tmp_path / "none.db")

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import igraph
import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from entities.exports import export
from entities.exports.graphml import write_graph
from entities.graph import build_graph
from entities.model import Entity, Label, Tie
from entities.store import read_store
from entities.store.entities import all_entities
from entities.store.ties import all_ties

HOSTILE = [
    "<b>&amp;]]>",
    "a\0b\x1b[31m",
    "\ud800",
    "😀",
    "العربية",
    "x" * 10_000,
    "INFOSYS",
    "NaN",
    "",
    "  a \n b\t",
    "]]",
    "\ufffe",
]
NAMES = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=30))
DATES = st.one_of(st.none(), st.dates().map(str))


@st.composite
def graphs(draw: st.DrawFn) -> tuple[list[Entity], list[Tie]]:
    names = draw(st.lists(NAMES, max_size=6))
    entities = [
        Entity(
            f"p{number}", name, draw(st.sampled_from(Label)), draw(st.integers(1, 9)), 1, 1, draw(DATES), draw(DATES)
        )
        for number, name in enumerate(names)
    ]
    ids = [entity.id for entity in entities]
    pairs = draw(st.sets(st.tuples(st.sampled_from(ids), st.sampled_from(ids))) if ids else st.just(set()))
    counts = st.integers(1, 10**6)
    ties = [Tie(a, b, draw(counts), 1, 1, draw(DATES), None, 1, 1, 1, 1) for a, b in sorted(pairs) if a < b]
    return entities, ties


def clean(name: str) -> str:
    """What XML 1.0 can hold of a name, with white space collapsed; lxml is the judge of what it can hold."""
    kept = []
    for character in name:
        element = etree.Element("x")
        try:
            element.text = character
        except (ValueError, UnicodeEncodeError):
            continue
        kept.append(character)
    return " ".join("".join(kept).split())


def read_with_networkx(path: Path) -> tuple[dict[str, Any], dict[tuple[str, str], Any]]:
    graph = nx.read_graphml(path)
    assert not graph.is_directed()
    assert not graph.is_multigraph()
    return dict(graph.nodes(data=True)), {(min(a, b), max(a, b)): data for a, b, data in graph.edges(data=True)}


def read_with_igraph(path: Path) -> tuple[dict[str, Any], dict[tuple[str, str], Any]]:
    graph = igraph.Graph.Read_GraphML(str(path))
    assert not graph.is_directed()
    nodes = {vertex["id"]: vertex.attributes() for vertex in graph.vs}
    names = graph.vs["id"] if graph.vcount() else []
    edges = {}
    for edge in graph.es:
        ends = sorted((names[edge.source], names[edge.target]))
        edges[ends[0], ends[1]] = edge.attributes()
    return nodes, edges


@pytest.mark.parametrize("read", [read_with_networkx, read_with_igraph])
@given(drawn=graphs())
def test_other_programs_read_the_same_graph(tmp_path: Path, read: Any, drawn: tuple[list[Entity], list[Tie]]) -> None:
    entities, ties = drawn
    path = tmp_path / "x.graphml"
    with path.open("w", encoding="utf-8") as file:
        write_graph(build_graph(entities, ties), file)
    nodes, edges = read(path)
    assert {node: data["label"] or "" for node, data in nodes.items()} == {e.id: clean(e.name) for e in entities}
    assert {node: data["type"] for node, data in nodes.items()} == {e.id: e.label.lower() for e in entities}
    assert {ends: data["weight"] for ends, data in edges.items()} == {(t.source, t.target): t.sentences for t in ties}
    for tie in ties:
        assert (edges[tie.source, tie.target].get("first_seen") or None) == tie.first_seen


@given(graphs())
def test_the_keys_are_those_that_gephi_knows(drawn: tuple[list[Entity], list[Tie]]) -> None:
    file = io.StringIO()
    write_graph(build_graph(*drawn), file)
    root = etree.fromstring(file.getvalue().encode())
    space = {"g": "http://graphml.graphdrawing.org/xmlns"}
    keys = root.findall("g:key", space)
    assert len({key.get("id") for key in keys}) == len(keys)
    assert {key.get("for") for key in keys} <= {"node", "edge"}
    used = {data.get("key") for data in root.iter("{*}data")}
    assert used <= {key.get("id") for key in keys}
    assert not used or used == {key.get("id") for key in keys}  # no column without data
    edges = [edge.get("id") for edge in root.iter("{*}edge")]
    assert edges == [f"e{number}" for number in range(len(edges))]


def test_the_corpus_comes_out_as_it_is_stored(corpus_graph: Path, tmp_path: Path) -> None:
    path = tmp_path / "corpus.graphml"
    with read_store(corpus_graph) as connection:
        export(connection, str(path), format_name=None, stdout=io.StringIO())
        labels = {entity.id: entity.name for entity in all_entities(connection)}
        weights = {(tie.source, tie.target): tie.sentences for tie in all_ties(connection)}
    for read in (read_with_networkx, read_with_igraph):
        nodes, edges = read(path)
        assert {node: data["label"] for node, data in nodes.items()} == labels
        assert {ends: data["weight"] for ends, data in edges.items()} == weights

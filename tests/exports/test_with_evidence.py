"""Edges with the sentence that shows them best, as networkx reads them back."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from hypothesis import example, given, settings
from tests.exports.drawn import HOSTILE_GRAPH, Drawn, cleaned, graphs, stored

from entities.errors import ExportError
from entities.exports import export
from entities.exports.content import Wanted
from entities.exports.formats import FORMATS
from entities.graph.selection import Criteria
from entities.model import Scope
from entities.queries.receipts import read_receipt
from entities.store import read_store
from entities.store.whole.ties import all_ties

Run = Callable[..., "subprocess.CompletedProcess[str]"]
FIELDS = ("sentence", "article", "title", "date", "url")


def read(text: str, format_name: str) -> Any:
    """The graph as networkx reads it; it knows GEXF 1.3 by the name of 1.2."""
    if format_name == "graphml":
        return nx.parse_graphml(text)
    text = text.replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft").replace('version="1.3"', 'version="1.2"')
    return nx.read_gexf(io.BytesIO(text.encode()))


def written(connection: Any, wanted: Wanted, format_name: str) -> str:
    file = io.StringIO()
    export(connection, "-", wanted, format_name=format_name, stdout=file)
    return file.getvalue()


@pytest.mark.parametrize("format_name", ["graphml", "gexf"])
@pytest.mark.parametrize("scope", [Scope(), Scope(since="2020-09-01")], ids=str)
def test_each_edge_has_its_best_sentence(corpus_graph: Path, format_name: str, scope: Scope) -> None:
    wanted = Wanted(Criteria(scope, min_articles=2), plain=True, quoting=True)
    with read_store(corpus_graph) as connection:
        graph = read(written(connection, wanted, format_name), format_name)
        assert graph.number_of_edges() > 10
        for one, other, edge in graph.edges(data=True):
            evidence = read_receipt(connection, one, other, scope).evidence
            expected = (evidence.text, evidence.article, evidence.title, evidence.date, evidence.url)
            assert tuple(edge.get(field) for field in FIELDS) == tuple(value and cleaned(value) for value in expected)


@given(graphs())
@example(HOSTILE_GRAPH)
@settings(max_examples=30)
def test_sentences_that_are_out_for_trouble_are_read_back(drawn: Drawn) -> None:
    with stored(drawn) as connection:
        ties = list(all_ties(connection))
        texts = {
            frozenset((tie.source, tie.target)): read_receipt(connection, tie.source, tie.target).evidence.text
            for tie in ties
        }
        for format_name in ("graphml", "gexf"):
            graph = read(written(connection, Wanted(plain=True, quoting=True), format_name), format_name)
            found = {frozenset((one, other)): edge["sentence"] for one, other, edge in graph.edges(data=True)}
            assert found == {ends: cleaned(text) for ends, text in texts.items()}


@pytest.mark.parametrize("format_name", ["graphml", "gexf"])
def test_without_being_asked_for_there_is_no_sentence(corpus_graph: Path, format_name: str) -> None:
    with read_store(corpus_graph) as connection:
        text = written(connection, Wanted(plain=True), format_name)
    assert not any(f'"{name}"' in text for name in ("sentence", "e_sentence", "title", "e_title"))


def test_formats_without_a_place_for_sentences_say_so(corpus_graph: Path, tmp_path: Path) -> None:
    for known in FORMATS.values():
        if not known.quoting:
            with (
                read_store(corpus_graph) as connection,
                pytest.raises(ExportError, match="choose graphml, gexf, postgres"),
            ):
                export(connection, str(tmp_path / "x"), Wanted(quoting=True), format_name=known.name)
    assert list(tmp_path.iterdir()) == []


def test_the_command_writes_them(entities: Run, corpus_graph: Path, tmp_path: Path) -> None:
    done = entities("export", "x.graphml", "--with-evidence", "--plain", "--graph", corpus_graph)
    assert done.returncode == 0, done.stderr
    assert all("sentence" in edge for _, _, edge in nx.read_graphml(tmp_path / "x.graphml").edges(data=True))
    assert entities("export", "x.csv", "--with-evidence", "--graph", corpus_graph).returncode == 1

"""GraphML and GEXF as graphology reads them, the library behind Gephi Lite and many web pages."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.exports.drawn import HOSTILE_GRAPH, Drawn, cleaned, graphs, stored

from entities.exports import export
from entities.exports.content import Wanted
from entities.store import read_store
from entities.store.whole.entities import all_entities
from entities.store.whole.ties import all_ties

READERS = Path(__file__).parent / "readers"
Reader = Callable[[Path], Any]
FORMATS = pytest.mark.parametrize("suffix", ["graphml", "gexf"])


@pytest.fixture(scope="session")
def graphology(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """What reads a file with graphology: one process of node for all of them."""
    if not os.environ.get("CI") and not (shutil.which("npm") and shutil.which("node")):
        pytest.skip("node and npm aren't installed")
    if os.environ.get("CI") or not (READERS / "node_modules").exists():
        subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=READERS, check=True)
    complaints = tmp_path_factory.mktemp("graphology") / "stderr"
    with (
        complaints.open("w") as stderr,
        subprocess.Popen(
            ["node", "read.mjs"], cwd=READERS, encoding="utf-8", stderr=stderr,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        ) as node,
    ):  # fmt: skip

        def read(path: Path) -> Any:
            assert node.stdin is not None
            assert node.stdout is not None
            node.stdin.write(f"{path}\n")
            node.stdin.flush()
            line = node.stdout.readline()
            assert complaints.read_text(encoding="utf-8") == ""
            return json.loads(line)

        yield read


@FORMATS
@given(drawn=graphs(), plain=st.booleans())
@example(drawn=HOSTILE_GRAPH, plain=False)
def test_it_reads_the_same_graph(tmp_path: Path, graphology: Reader, suffix: str, drawn: Drawn, *, plain: bool) -> None:
    path = tmp_path / f"x.{suffix}"
    with stored(drawn) as connection:
        export(connection, str(path), Wanted(plain=plain))
        entities, ties = list(all_entities(connection)), list(all_ties(connection))
    read = graphology(path)
    assert not read["multi"]
    assert read["type"] == "undirected" or not ties
    assert [(node["id"], node.get("label", "")) for node in read["nodes"]] == [
        (e.id, cleaned(e.name)) for e in entities
    ]
    assert [node["type"] for node in read["nodes"]] == [entity.label.lower() for entity in entities]
    assert [(edge["source"], edge["target"], edge["weight"]) for edge in read["edges"]] == [
        (tie.source, tie.target, tie.sentences) for tie in ties
    ]
    assert [edge["id"] for edge in read["edges"]] == [f"e{number}" for number in range(len(ties))]
    assert [edge.get("first_seen") for edge in read["edges"]] == [tie.first_seen for tie in ties]
    assert all(("x" in node) != plain for node in read["nodes"])


@FORMATS
def test_it_reads_the_corpus(tmp_path: Path, graphology: Reader, suffix: str, corpus_graph: Path) -> None:
    path = tmp_path / f"x.{suffix}"
    with read_store(corpus_graph) as connection:
        export(connection, str(path))
        entities = {entity.id: entity for entity in all_entities(connection)}
        weights = {(tie.source, tie.target): tie.sentences for tie in all_ties(connection)}
    read = graphology(path)
    assert {node["id"]: node["label"] for node in read["nodes"]} == {e.id: e.name for e in entities.values()}
    assert {(edge["source"], edge["target"]): edge["weight"] for edge in read["edges"]} == weights
    assert sum("size" not in node for node in read["nodes"]) == 1  # so that Gephi leaves all as it is
    assert {node["color"] for node in read["nodes"]} in (
        {"#1f77b4", "#ff7f0e", "#2ca02c"}, {"rgb(31,119,180)", "rgb(255,127,14)", "rgb(44,160,44)"},
    )  # fmt: skip
    for node in read["nodes"]:
        others = [alias for alias in entities[node["id"]].aliases if alias != node["label"]]
        assert node.get("aliases", []) == others or node["aliases"] == "; ".join(others)

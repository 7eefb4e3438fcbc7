"""Tags and notes, from `decide` to where they are shown."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import networkx as nx
import pytest

import entities as entities_of_news
from entities.exports.networkx import read_graph

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def ask(tmp_path: Path, corpus_graph: Path, entities: Run) -> Run:
    """Run a command on a copy of the corpus's graph, with somebody tagged and noted."""
    shutil.copy(corpus_graph, tmp_path / "x.db")

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return entities(*arguments, "--graph", "x.db")

    done = run("decide", "tag", "Svetlana Tikhanovskaya", "candidate", "in  exile")
    assert done.returncode == 0
    assert done.stderr.endswith("tag: Svetlana Tikhanovskaya (person) -> candidate, in exile\n")
    run("decide", "note", "Svetlana Tikhanovskaya", "Called [red]back[/red]")
    run("decide", "tag", "Viktor Babariko", "candidate")
    return run


def test_the_file_says_them(ask: Run, tmp_path: Path) -> None:
    lines = (tmp_path / "x.decisions.yaml").read_text().splitlines()
    assert [line.partition("  #")[0] for line in lines if line.startswith("- ")] == [
        "- tag: {Svetlana Tikhanovskaya (person): [candidate, in exile]}",
        "- note: {Svetlana Tikhanovskaya (person): 'Called [red]back[/red]'}",
        "- tag: {Viktor Babariko (person): [candidate]}",
    ]
    assert ask("decide", "list").stdout.splitlines()[2] == "tag: Viktor Babariko (person) -> candidate"
    assert ask("decide", "undo").stderr == "Taken back: tag: Viktor Babariko (person) -> candidate\n"


def test_show_and_who_knows_have_them(ask: Run) -> None:
    shown = ask("show", "Tikhanovskaya").stdout
    assert "\n[candidate] [in exile]\nNote: Called [red]back[/red]\n" in shown
    printed = json.loads(ask("show", "Tikhanovskaya", "--json").stdout)
    assert (printed["tags"], printed["notes"]) == (["candidate", "in exile"], ["Called [red]back[/red]"])
    rows = ask("who-knows", "Lukashenko").stdout.splitlines()
    (at,) = [number for number, row in enumerate(rows) if row.startswith("Svetlana Tikhanovskaya")]
    assert rows[at + 1].startswith("[candidate] [in exile]")
    assert sum("[" in row for row in rows) <= 2
    with_tags = {
        row["name"]: row["tags"]
        for row in json.loads(ask("who-knows", "Lukashenko", "--json").stdout)["mentioned_with"]
        if row["tags"]
    }
    assert with_tags["Svetlana Tikhanovskaya"] == ["candidate", "in exile"]
    assert set(with_tags) <= {"Svetlana Tikhanovskaya", "Viktor Babariko"}


def test_exports_carry_them(ask: Run, tmp_path: Path) -> None:
    graphs = [read_graph(tmp_path / "x.db")]
    ask("export", "x.json")  # without any option
    ask("export", "x.graphml", "--plain")
    graphs.append(nx.node_link_graph(json.loads((tmp_path / "x.json").read_text()), edges="edges"))
    graphs.append(nx.read_graphml(tmp_path / "x.graphml"))
    for graph, tags in zip(
        graphs, (["candidate", "in exile"], ["candidate", "in exile"], "candidate; in exile"), strict=True
    ):
        noted = {about["label"]: about for _, about in graph.nodes(data=True) if "tags" in about}
        assert noted.keys() == {"Svetlana Tikhanovskaya", "Viktor Babariko"}
        assert noted["Svetlana Tikhanovskaya"]["tags"] == tags
        assert noted["Svetlana Tikhanovskaya"]["note"] == "Called [red]back[/red]"
        assert "note" not in noted["Viktor Babariko"]


@pytest.mark.parametrize(
    ("tags", "names"),
    [
        (("in exile",), {"Svetlana Tikhanovskaya"}),
        (("candidate",), {"Svetlana Tikhanovskaya", "Viktor Babariko"}),
        (("in exile", "candidate"), {"Svetlana Tikhanovskaya", "Viktor Babariko"}),
    ],
)
def test_a_part_is_chosen_by_them(ask: Run, tmp_path: Path, tags: tuple[str, ...], names: set[str]) -> None:
    done = ask("export", "x.json", "--plain", *(word for tag in tags for word in ("--tag", tag)))
    assert {node["label"] for node in json.loads((tmp_path / "x.json").read_text())["nodes"]} == names
    assert done.stderr.startswith("--tag ")


def test_a_tag_that_nobody_has_is_an_error_that_says_what_there_is(ask: Run) -> None:
    done = ask("export", "x.json", "--tag", "minister")
    assert done.returncode == 1
    assert done.stderr == "No name has the tag 'minister': there are candidate, in exile.\n"
    for _ in range(3):
        ask("decide", "undo")
    assert "`entities decide tag NAME TAG` gives one" in ask("export", "x.json", "--tag", "minister").stderr


@pytest.mark.parametrize("arguments", [("tag", "Putin", "a, b"), ("tag", "Putin", " "), ("note", "Putin", " ")])
def test_what_is_no_tag_and_no_note_is_wrong_usage(ask: Run, arguments: tuple[str, ...]) -> None:
    assert ask("decide", *arguments).returncode == 2


def test_what_is_written_from_python_carries_them_too(ask: Run, tmp_path: Path) -> None:
    ask("export", "x.json", "--plain")
    graph = entities_of_news.open(tmp_path / "x.db")
    graph.export(tmp_path / "python.json", plain=True)
    assert (tmp_path / "python.json").read_text() == (tmp_path / "x.json").read_text()
    noted = {about["label"] for _, about in graph.to_networkx(plain=True).nodes(data=True) if "tags" in about}
    assert noted == {"Svetlana Tikhanovskaya", "Viktor Babariko"}
    chosen = graph.to_networkx(plain=True, tag="in exile").nodes(data=True)
    assert [about["label"] for _, about in chosen] == ["Svetlana Tikhanovskaya"]
    assert len(graph.to_networkx(plain=True, tag=["in exile", "candidate"])) == 2
    with pytest.raises(entities_of_news.QuestionError, match="there are candidate, in exile"):
        graph.to_networkx(plain=True, tag="nobody's")

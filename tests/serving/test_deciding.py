"""Corrections over HTTP do what `entities decide` does, one at a time, and last."""

from __future__ import annotations

import json
import shutil
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from http import HTTPStatus
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.serving.correcting import ARTICLES
from tests.serving.served import serving

from entities.changes.decide import make_decision, make_decisions
from entities.changes.extract import Job, extract_folder
from entities.decisions import decisions_path, read_decisions
from entities.errors import DecisionError
from entities.lookup import find_entity
from entities.model import DecisionKind
from entities.queries.splitting import Group, decide_split
from entities.serving.deciding import Asked, Correction, read_asked
from entities.store import read_store


@pytest.fixture(scope="module")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("correcting")
    (folder / "news").mkdir()
    for name, text in ARTICLES.items():
        (folder / "news" / name).write_text(text)
    list(extract_folder(Job((folder / "news",), folder / "x.db", jobs=1)))
    return folder / "x.db"


@pytest.fixture
def graph(extracted: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(extracted, tmp_path / "x.db"))


def id_of(graph: Path, name: str) -> str:
    with read_store(graph) as connection:
        return find_entity(connection, name).entity.id


def rows(graph: Path) -> list[Any]:
    """What decisions bear on."""
    with closing(sqlite3.connect(graph)) as connection:
        tables = (
            "* FROM entity ORDER BY id",
            "* FROM alias ORDER BY entity, name",
            "* FROM tie ORDER BY source, target",
            "left_name, right_name, rule, entity FROM link ORDER BY position",
        )
        return [connection.execute(f"SELECT {table}").fetchall() for table in tables]


KINDS = [
    Asked(DecisionKind.SAME, ("Carla Jones", "Dora Quill")),
    Asked(DecisionKind.DIFFERENT, ("Carla Jones", "Peter Brown")),
    Asked(DecisionKind.DIFFERENT, ("Ann Smith", "Ann Smith"), articles=("court.txt", "appeal.txt")),
    Asked(DecisionKind.RENAME, ("Peter Brown",), "Pete Brown"),
    Asked(DecisionKind.RETYPE, ("Chicago",), "organization"),
    Asked(DecisionKind.DROP, ("Chicago",)),
    Asked(DecisionKind.TAG, ("Peter Brown",), "lawyer, asked"),
    Asked(DecisionKind.NOTE, ("Peter Brown",), "Called back."),
]


@pytest.mark.parametrize("asked", KINDS, ids=str)
def test_each_kind_does_what_the_command_does(graph: Path, tmp_path: Path, asked: Asked) -> None:
    other = Path(shutil.copy(graph, tmp_path / "other.db"))
    kind = DecisionKind(asked.kind)
    with serving(graph) as server:
        server.enter()
        ids = [id_of(graph, name) for name in asked.names]
        answer = server.decide(kind=kind, names=ids, value=asked.value, articles=asked.articles)
        assert answer.status == HTTPStatus.OK, answer.body
        decision = make_decision(other, kind, asked.names, asked.value, articles=asked.articles)
        assert answer.json["decided"] == [str(decision)]
        assert rows(graph) == rows(other)
        assert read_decisions(decisions_path(graph)) == read_decisions(decisions_path(other))
        left = {row[0] for row in server.part()["entities"]}
        assert set(answer.json["entities"]) <= left
        assert bool(answer.json["entities"]) is (kind is not DecisionKind.DROP)
        assert answer.json["names"][1] == len(left)
        undone = server.undo(answer.json["decided"])
        assert undone.json["decided"] == [str(decision)]
        assert undone.json["names"] == answer.json["names"][::-1]
        assert read_decisions(decisions_path(graph)) == ()


def test_nothing_is_taken_back_that_somebody_else_decided(graph: Path) -> None:
    with serving(graph) as server:
        server.enter()
        mine = server.decide(kind="rename", names=[id_of(graph, "Peter Brown")], value="Pete Brown").json["decided"]
        make_decision(graph, DecisionKind.NOTE, ("Boston",), "Called back.")
        decided = read_decisions(decisions_path(graph))
        for others in (mine, [*mine, *mine], []):
            refused = server.undo(others)
            assert refused.status == HTTPStatus.BAD_REQUEST
            assert read_decisions(decisions_path(graph)) == decided
        assert server.undo([str(decision) for decision in decided]).status == HTTPStatus.OK
        assert read_decisions(decisions_path(graph)) == ()


@pytest.mark.parametrize("body", [b"", b"[", b"[]", b"{}", b'{"decided": "x"}', b'{"decided": [1]}'])
def test_what_is_taken_back_must_be_said(graph: Path, body: bytes) -> None:
    with serving(graph) as server:
        server.enter()
        assert server.ask("POST", "/decisions/undo", body).status == HTTPStatus.BAD_REQUEST


def test_ticked_articles_make_two_people(graph: Path, tmp_path: Path) -> None:
    other = Path(shutil.copy(graph, tmp_path / "other.db"))
    ann = id_of(graph, "Ann Smith")
    with serving(graph) as server:
        server.enter()
        all_of_them = ["court.txt", "appeal.txt", "pitch.txt", "pitch2.txt"]
        for ticked in ([], all_of_them, ["court.txt", "nowhere.txt"], ["desk.txt"]):
            refused = server.decide(kind="split", names=[ann], articles=ticked)
            assert refused.status == HTTPStatus.BAD_REQUEST
            assert "Tick the articles" in refused.json["error"]
        assert server.decide(kind="split", names=["p0"], articles=["court.txt"]).status == HTTPStatus.BAD_REQUEST
        answer = server.decide(kind="split", names=[ann], articles=["court.txt", "appeal.txt"])
        assert len(answer.json["entities"]) == 2
    with read_store(other) as connection:
        decisions = decide_split(connection, ann, Group(("appeal.txt", "court.txt"), (), ()))
    make_decisions(other, decisions)
    assert rows(graph) == rows(other)
    with serving(graph) as again:  # it lasts
        again.enter()
        assert sum(row[1] == "Ann Smith" for row in again.part()["entities"]) == 2


def test_what_contradicts_is_refused_in_words(graph: Path) -> None:
    with serving(graph) as server:
        server.enter()
        assert server.decide(kind="different", names=["Carla Jones (person)", "Dora Quill (person)"]).status == 200
        before = rows(graph)
        wrong = server.decide(kind="same", names=["Carla Jones (person)", "Chicago (place)"])
        assert wrong.status == HTTPStatus.BAD_REQUEST
        assert "of two kinds" in wrong.json["error"]
        nobody = server.decide(kind="drop", names=["Nobody Here"])
        assert (nobody.status, "No entity is called" in nobody.json["error"]) == (HTTPStatus.BAD_REQUEST, True)
        assert rows(graph) == before


def test_a_graph_that_goes_is_said_to_be_gone(graph: Path) -> None:
    with serving(graph) as server:
        server.enter()
        graph.unlink()
        for answer in (server.ask("GET", "/part"), server.decide(kind="drop", names=["Chicago"])):
            assert answer.status == HTTPStatus.SERVICE_UNAVAILABLE
            assert "There is no graph" in answer.json["error"]


def test_decisions_that_come_at_once_are_made_one_after_the_other(graph: Path) -> None:
    with serving(graph) as server, ThreadPoolExecutor(6) as several:
        server.enter()
        answers = list(
            several.map(lambda n: server.decide(kind="note", names=["Chicago (place)"], value=f"{n}"), range(6))
        )
        renamed = list(
            several.map(lambda n: server.decide(kind="rename", names=["Chicago (place)"], value=f"City {n}"), range(4))
        )
        assert {answer.status for answer in (*answers, *renamed)} == {HTTPStatus.OK}
        last = read_decisions(decisions_path(graph))[-1].value
        assert last in {row[1] for row in server.part()["entities"]}
    assert len(read_decisions(decisions_path(graph))) == 10


def test_what_another_process_reads_meanwhile_is_seen(graph: Path) -> None:
    with serving(graph) as server:
        server.enter()
        assert "Zoe Quill" not in {row[1] for row in server.part()["entities"]}
        folder = graph.parent / "more"
        folder.mkdir()
        (folder / "new.txt").write_text("Zoe Quill met Peter Brown in Boston.")
        list(extract_folder(Job((folder,), graph, jobs=1)))
        assert "Zoe Quill" in {row[1] for row in server.part()["entities"]}


@pytest.mark.parametrize(
    "said",
    [
        b"", b"{", b"[]", b"1", b"[" * 100_000, b"\xff", b'{"kind": "same"}', b'{"kind": "burn", "names": ["x"]}',
        b'{"kind": ["same"], "names": ["x", "y"]}', b'{"kind": "same", "names": ["x"]}',
        b'{"kind": "drop", "names": "x"}', b'{"kind": "drop", "names": [1]}', b'{"kind": "drop", "names": [" "]}',
        b'{"kind": "drop", "names": ["x"], "more": 1}', b'{"kind": "rename", "names": ["x"]}',
        b'{"kind": "rename", "names": ["x"], "value": " "}', b'{"kind": "rename", "names": ["x"], "value": 1}',
        b'{"kind": "retype", "names": ["x"], "value": "thing"}', b'{"kind": "tag", "names": ["x"], "value": ", ,"}',
        b'{"kind": "split", "names": ["x"], "articles": {}}',
    ],
)  # fmt: skip
def test_what_is_no_decision_is_refused(said: bytes) -> None:
    with pytest.raises(DecisionError):
        read_asked(said)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(["kind", "names", "value", "articles"]) | st.text(), inner, max_size=4)
        ),
    )
)
def test_anything_is_a_decision_or_refused(said: object) -> None:
    try:
        asked = read_asked(json.dumps(said).encode())
    except DecisionError:
        return
    assert asked.names


def test_values_are_made_plain() -> None:
    said = {"kind": "rename", "names": ["x"], "value": "  Ann \n Smith "}
    assert read_asked(json.dumps(said).encode()) == Asked(DecisionKind.RENAME, ("x",), "Ann Smith")
    tags = {"kind": "tag", "names": ["x"], "value": "minister,asked  twice"}
    assert read_asked(json.dumps(tags).encode()).value == "minister, asked twice"
    split = {"kind": "split", "names": ["x"], "articles": ["a.txt"]}
    assert read_asked(json.dumps(split).encode()) == Asked(Correction.SPLIT, ("x",), articles=("a.txt",))

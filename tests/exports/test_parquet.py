"""All of a graph as Parquet datasets, asked by DuckDB."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest
from tests.conftest import ROOT, Run

from entities.datasets.parts import Dataset
from entities.errors import ExportError
from entities.exports import export, parquet
from entities.store import read_store
from entities.store.whole.entities import all_entities
from entities.store.whole.ties import all_ties

Ask = Callable[[str], list[tuple[Any, ...]]]


@pytest.fixture(scope="module")
def exported(corpus_graph: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of corpus/ as datasets."""
    folder = tmp_path_factory.mktemp("parquet") / "made"
    with read_store(corpus_graph) as connection:
        export(connection, str(folder), format_name="parquet")
    return folder


@pytest.fixture
def ask(exported: Path) -> Ask:
    """Answers to SQL, in which a dataset is called by its name."""
    connection = duckdb.connect()
    for name in (path.name for path in exported.iterdir()):
        connection.execute(f"CREATE VIEW \"{name}\" AS SELECT * FROM '{exported / name}/*.parquet'")
    return lambda sql: connection.execute(sql).fetchall()


def test_entities_and_ties_are_those_of_the_graph(corpus_graph: Path, ask: Ask) -> None:
    with read_store(corpus_graph) as connection:
        ties, entities = list(all_ties(connection)), list(all_entities(connection))
        aliases = connection.execute("SELECT entity, name, mentions FROM alias").fetchall()
    assert ask("SELECT * EXCLUDE (article, sentence) FROM ties") == [
        tuple(getattr(tie, name) for name in tie.__slots__) for tie in ties
    ]
    assert ask("SELECT * FROM entities") == [
        (one.id, one.name, one.label, one.mentions, one.articles, one.reports, one.first_seen, one.last_seen)
        for one in entities
    ]
    assert sorted(ask("SELECT * FROM aliases")) == sorted(aliases)


def test_every_tie_has_its_receipt(ask: Ask) -> None:
    """Its best sentence has mentions of both, by the references of its article."""
    named = """
        SELECT article, sentence, entity FROM mentions JOIN "references" USING (article, name, label, ambiguous)
        WHERE entity IS NOT NULL
    """
    ((ties, shown),) = ask(
        f"""
        WITH named AS ({named})
        SELECT (SELECT count(*) FROM ties), count(DISTINCT (ties.source, ties.target)) FROM ties
        JOIN named AS one ON (one.article, one.sentence, one.entity) = (ties.article, ties.sentence, ties.source)
        JOIN named AS two ON (two.article, two.sentence, two.entity) = (ties.article, ties.sentence, ties.target)
        """
    )
    assert ties == shown > 500


def test_references_and_mentions_say_the_same_as_entities(ask: Ask) -> None:
    wrong = ask(
        """
        SELECT entity, sum(counted.mentions), count(*), any_value(entities.mentions), any_value(entities.articles)
        FROM "references" AS counted JOIN entities USING (entity) GROUP BY entity
        HAVING sum(counted.mentions) <> any_value(entities.mentions)
        OR count(DISTINCT article) <> any_value(entities.articles)
        """
    )
    assert wrong == []
    assert ask("SELECT count(*) FROM mentions") == ask('SELECT sum(mentions) FROM "references"')
    assert ask('SELECT count(*) FROM "references" WHERE sense IS NULL') == [(0,)]


def test_the_questions_in_the_docs_have_answers(exported: Path) -> None:
    page = (ROOT / "docs" / "parquet.md").read_text("utf-8")
    questions = re.findall(r'(?:```sql\n|duckdb.sql\(""")(.*?)(?:"""|```)', page, re.DOTALL)
    assert len(questions) == 2
    for question in questions:
        sql = question.replace("archive/", f"{exported}/").replace("Angela Merkel", "Vladimir Putin")
        assert len(duckdb.execute(sql).fetchall()) >= 3


def test_an_earlier_export_is_replaced_and_nothing_else(corpus_graph: Path, exported: Path, tmp_path: Path) -> None:
    folder = tmp_path / "made"
    for _ in range(2):
        with read_store(corpus_graph) as connection:
            export(connection, str(folder), format_name="parquet")
        assert [path.name for path in tmp_path.iterdir()] == ["made"]
        assert {path.name for path in folder.iterdir()} == {path.name for path in exported.iterdir()}
    (folder / "notes.txt").touch()
    (tmp_path / "file").touch()
    before = sorted(tmp_path.rglob("*"))
    for target, reason in ((folder, r"something else, such as notes.txt"), (tmp_path / "file", "Not a directory")):
        with read_store(corpus_graph) as connection, pytest.raises(ExportError, match=reason):
            export(connection, str(target), format_name="parquet")
    assert sorted(tmp_path.rglob("*")) == before


def test_an_export_that_fails_leaves_what_was_there(
    corpus_graph: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> int:
        raise OSError(28, "No space left on device")

    folder = tmp_path / "made"
    with read_store(corpus_graph) as connection:
        export(connection, str(folder), format_name="parquet")
        before = {path: path.read_bytes() for path in tmp_path.rglob("*.parquet")}
        monkeypatch.setattr(Dataset, "write_resolved", fail)
        with pytest.raises(ExportError, match="No space left on device"):
            export(connection, str(folder), format_name="parquet")
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_many_parts_hold_what_one_does(
    corpus_graph: Path, exported: Path, ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("entities.datasets.parts.ARTICLES", 7)
    monkeypatch.setattr(parquet, "_TOGETHER", 100)
    with read_store(corpus_graph) as connection:
        export(connection, str(tmp_path / "made"), format_name="parquet")
    assert len(Dataset(tmp_path / "made").parts()) > len(Dataset(exported).parts()) == 1
    for name in (path.name for path in exported.iterdir()):
        whole = duckdb.execute(f"SELECT * FROM '{tmp_path}/made/{name}/*.parquet'").fetchall()
        assert sorted(map(repr, whole)) == sorted(map(repr, ask(f'SELECT * FROM "{name}"')))


def test_it_is_no_stream(entities: Run, corpus_graph: Path) -> None:
    done = entities("export", "-", "--format", "parquet", "--graph", corpus_graph)
    assert (done.returncode, done.stderr) == (1, "parquet is no text, which stdout is for: name a file.\n")

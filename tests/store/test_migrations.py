"""Stores of every past schema, as they were written then: `past/N.db`, with the exports that were made of them."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from pathlib import Path
from typing import Any

import pytest

from entities.changes.extract import Job, extract_folder
from entities.errors import StoreError
from entities.exports import export
from entities.exports.content import Wanted
from entities.lookup import find_entity
from entities.model import Scope
from entities.queries.search import search_sentences
from entities.store import migrations, open_store, read_store
from entities.store.database import transaction
from entities.store.margins import count_windows, keep_windows
from entities.store.migrations import SCHEMA_VERSION
from entities.store.whole.contents import main_language
from entities.store.whole.ties import all_ties
from entities.store.written.resolving import roll_up

PAST = Path(__file__).parent / "past"
CORPUS = Path(__file__).parents[2] / "corpus"
VERSIONS = range(1, SCHEMA_VERSION)
Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(params=VERSIONS)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of a store of an earlier schema."""
    return Path(shutil.copy(PAST / f"{request.param}.db", tmp_path))


def version_of(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def rows_of(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def pieces(sql: str) -> list[str]:
    """The parts of a statement between its commas, without comments and spaces; in any order: nothing relies on it."""
    plain = " ".join(re.sub(r"--[^\n]*", "", sql).split())
    head, _, rest = plain.partition("(")
    body, _, tail = rest.rpartition(")")
    return sorted(piece.strip() for piece in (head, tail, *re.split(r",(?![^(]*\))", body)))


def schema_of(path: Path) -> dict[tuple[str, str], list[str]]:
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT type, name, sql FROM sqlite_schema").fetchall()
    return {(kind, name): pieces(sql or "") for kind, name, sql in found}


def test_there_is_a_step_to_each_schema_and_a_store_of_each() -> None:
    folder = Path(str(migrations.__file__)).parent
    assert {path.name for path in folder.glob("*.sql")} == {f"{step}.sql" for step in range(2, SCHEMA_VERSION + 1)}
    assert {path.name for path in PAST.glob("*.db")} == {f"{version}.db" for version in VERSIONS}
    assert [version_of(PAST / f"{version}.db") for version in VERSIONS] == list(VERSIONS)


@pytest.mark.parametrize("opener", [open_store, read_store])
def test_its_tables_become_those_of_a_new_store(
    old: Path,
    tmp_path: Path,
    opener: Callable[[Path], AbstractContextManager[sqlite3.Connection]],
) -> None:
    with opener(old):
        pass
    with open_store(tmp_path / "new.db"):
        pass
    assert version_of(old) == SCHEMA_VERSION
    assert schema_of(old) == schema_of(tmp_path / "new.db")


def test_no_statement_relies_on_the_order_of_columns() -> None:
    """Columns that a step adds come last, and may stand elsewhere in a new store."""
    sources = Path(str(migrations.__file__)).parents[1]
    texts = [path.read_text("utf-8") for path in sources.rglob("*") if path.suffix in {".py", ".sql"}]
    inserts = [match for text in texts for match in re.findall(r"INSERT (?:OR \w+ )?INTO (\w+)(.)", text)]
    assert len(inserts) > 10
    assert [table for table, after in inserts if after != " "] == []
    named = [match for text in texts for match in re.findall(r"INSERT (?:OR \w+ )?INTO \w+ (.)", text)]
    assert set(named) == {"("}


def test_it_answers_as_before(old: Path, tmp_path: Path) -> None:
    with read_store(old) as connection:
        assert main_language(connection) == "en"
        export(connection, str(tmp_path / "now.jsonl"))
        export(connection, str(tmp_path / "now.json"), Wanted(plain=True))
    now, then = (path.read_text("utf-8") for path in (tmp_path / "now.jsonl", PAST / f"{old.stem}.jsonl"))
    assert now == then != ""
    now, then = (json.loads(path.read_text("utf-8")) for path in (tmp_path / "now.json", PAST / f"{old.stem}.json"))
    for kind in ("nodes", "edges"):
        assert [said(row) for row in now[kind]] == [said(row) for row in then[kind]] != []


def said(row: dict[str, Any]) -> dict[str, Any]:
    """What an export says of a node or an edge that doesn't follow from measures: these are computed anew."""
    return {key: value for key, value in row.items() if key in SAID}


@pytest.mark.parametrize("emptied", [False, True])
def test_windows_are_counted_as_an_extraction_counts_them(old: Path, emptied: bool) -> None:  # noqa: FBT001
    if emptied:
        with closing(sqlite3.connect(old)) as connection, connection:
            for table in ("tie", "article", "sentence"):
                connection.execute(f"DELETE FROM {table}")
            connection.execute("DELETE FROM state WHERE key = 'sentences'")  # there from schema 6 on, by an extraction
    with read_store(old) as connection:
        migrated = count_windows(connection, Scope())
    with open_store(old) as connection, transaction(connection):
        assert keep_windows(connection) == migrated >= 1.0


def test_ties_are_weighed_anew(old: Path) -> None:
    with read_store(old) as connection:
        migrated = list(all_ties(connection))
    with open_store(old) as connection, transaction(connection):
        roll_up(connection)
    with read_store(old) as connection:
        assert list(all_ties(connection)) == migrated != []


TOLD = "李明说：Ё. Ёлкин, مُحَمَّد and Łódź."


def test_words_are_found_in_any_script(old: Path) -> None:
    """What an earlier index had as one word, or in other letters; and it is forgotten with its article."""
    with closing(sqlite3.connect(old)) as connection, connection:
        (article, start) = connection.execute("SELECT article, start FROM sentence").fetchone()
        connection.execute(
            "UPDATE article SET text = substr(text, 1, ?) || ? || substr(text, ?) WHERE id = ?",
            (start, TOLD, start + len(TOLD) + 1, article),
        )
        connection.execute(
            'UPDATE sentence SET "end" = ? WHERE (article, start) = (?, ?)', (start + len(TOLD), article, start)
        )
        connection.execute(
            "UPDATE entity SET name = 'Ёлкин', folded = 'yolkin' WHERE id = (SELECT MIN(id) FROM entity)"
        )
    with open_store(old) as connection:
        for text in ("明", "明说", "Елкин", "محمد", "lodz", "Lukashenko OR Merkel"):
            assert search_sentences(connection, text).total > 0, text
        assert find_entity(connection, "Елкин").entity.name == "Ёлкин"
        connection.execute("DELETE FROM article WHERE id = ?", (article,))
        connection.execute("INSERT INTO sentence_words (sentence_words) VALUES ('integrity-check')")
        assert search_sentences(connection, "明").total == 0


def test_an_extraction_goes_on_where_it_was(old: Path, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    with closing(sqlite3.connect(old)) as connection, connection:
        connection.execute("UPDATE folder SET path = ?", (str(folder),))
        paths = [path for (path,) in connection.execute("SELECT path FROM article")]
    for path in paths:
        shutil.copy(CORPUS / path, folder)
    list(extract_folder(Job((folder,), old, jobs=1)))
    list(extract_folder(Job((folder,), tmp_path / "new.db", jobs=1)))
    for name in (old, tmp_path / "new.db"):
        with read_store(name) as connection:
            export(connection, str(name.with_suffix(".jsonl")))
    assert old.with_suffix(".jsonl").read_bytes() == (tmp_path / "new.jsonl").read_bytes() != b""


def test_what_is_there_was_read_before_runs_were_counted(old: Path) -> None:
    with read_store(old) as connection:
        assert connection.execute("SELECT DISTINCT run FROM article").fetchall() == [(0,)]
        assert not connection.execute("SELECT * FROM run").fetchall()


def test_a_step_that_fails_leaves_all_as_it_was(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = rows_of(old)

    def fail(connection: sqlite3.Connection, package: str, file: str) -> None:
        del package, file
        connection.execute("DELETE FROM article")
        raise KeyboardInterrupt

    monkeypatch.setattr(migrations, "run_script", fail)
    for opener in (open_store, read_store):
        with pytest.raises(KeyboardInterrupt), opener(old):
            pytest.fail("it opened")
    assert rows_of(old) == before
    assert version_of(old) == int(old.stem)


SAID = {
    "id", "label", "type", "mentions", "articles", "reports", "aliases", "source", "target", "sentences", "proximity",
    "first_seen", "last_seen", "weight",
}  # fmt: skip
KILLED = """
import sys, time
from pathlib import Path
from entities.store import migrations, open_store
run_script = migrations.run_script
def dawdle(connection, package, file):
    connection.execute("PRAGMA cache_size = 1")  # so that what isn't committed is on the disk
    run_script(connection, package, file)
    connection.execute("UPDATE article SET text = text || text")
    print("inside", flush=True)
    time.sleep(600)
migrations.run_script = dawdle
with open_store(Path(sys.argv[1])):
    pass
"""


def test_a_kill_in_the_middle_loses_nothing(old: Path, tmp_path: Path) -> None:
    before = rows_of(old)
    with subprocess.Popen([sys.executable, "-c", KILLED, str(old)], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"inside\n"
        assert Path(f"{old}-wal").stat().st_size > 0
        process.send_signal(signal.SIGKILL)
    assert version_of(old) == int(old.stem)
    assert rows_of(old) == before
    test_it_answers_as_before(old, tmp_path)
    assert version_of(old) == SCHEMA_VERSION


def test_two_at_once_migrate_once(old: Path) -> None:
    ask = [sys.executable, "-m", "entities", "status", "--graph", str(old)]
    running = [subprocess.Popen(ask, stdout=subprocess.DEVNULL) for _ in range(3)]
    assert [process.wait() for process in running] == [0, 0, 0]
    assert version_of(old) == SCHEMA_VERSION


def test_one_that_cannot_be_written_to_is_left_alone(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = old.read_bytes()
    monkeypatch.setattr(os, "access", lambda _, mode: mode != os.W_OK)  # root may write to everything
    with pytest.raises(StoreError, match=r"an earlier version .* copy it elsewhere"), read_store(old):
        pass
    assert old.read_bytes() == before


def test_what_a_newer_one_needs_is_said(entities: Run, tmp_path: Path) -> None:
    with open_store(tmp_path / "x.db") as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    done = entities("status", "--graph", "x.db")
    assert done.returncode == 1
    assert done.stderr.startswith("x.db was written by a newer version of entities")
    for command in ("pipx upgrade", "uv tool upgrade", "pip install --upgrade"):
        assert command in " ".join(done.stderr.split())

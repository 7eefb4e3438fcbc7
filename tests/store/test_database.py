from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from entities.errors import StoreError
from entities.store import open_store, read_store, transaction


def refused(path: Path) -> str:
    messages = set()
    for opener in (open_store, read_store):
        with pytest.raises(StoreError) as caught, opener(path):
            pass
        messages.add(str(caught.value))
    (message,) = messages
    return message


def test_a_new_store_can_be_opened_again(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "new #1.db"
    with open_store(path):
        pass
    assert [file.name for file in path.parent.iterdir()] == ["new #1.db"]
    with read_store(path) as connection:
        assert connection.execute("SELECT COUNT(*) FROM article").fetchone() == (0,)
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            connection.execute("DELETE FROM article")
            pytest.fail("a reader could write")


def test_a_missing_store_is_not_created_by_reading(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="entities extract"), read_store(tmp_path / "none.db"):
        pass
    assert not list(tmp_path.iterdir())


def test_what_is_not_ours_is_refused_and_left_alone(tmp_path: Path) -> None:
    text = tmp_path / "text.db"
    text.write_text("not a database, but long enough to be taken for one at a glance" * 50)
    assert "isn't an entities graph" in refused(text)
    foreign = tmp_path / "foreign.db"
    with sqlite3.connect(foreign) as connection:
        connection.execute("CREATE TABLE recipe (name TEXT)")
    connection.close()
    before = foreign.read_bytes()
    assert "another program" in refused(foreign)
    assert foreign.read_bytes() == before


def test_a_newer_schema_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    with open_store(path) as connection:
        connection.execute("PRAGMA user_version = 1000")
    assert "newer version" in refused(path)


def test_an_empty_file_becomes_a_store_but_cannot_be_asked(tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    path.touch()
    with pytest.raises(StoreError, match="is empty"), read_store(path):
        pass
    with open_store(path):
        pass
    with read_store(path):
        pass


def test_a_folder_that_cannot_be_made_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="--graph"), open_store(tmp_path / "file" / "x.db"):
        pass
    with pytest.raises(StoreError, match="can't be opened"), open_store(tmp_path):
        pass


def test_a_transaction_is_all_or_nothing(tmp_path: Path) -> None:
    with open_store(tmp_path / "x.db") as connection:
        with pytest.raises(KeyboardInterrupt), transaction(connection):
            connection.execute("INSERT INTO folder (path) VALUES ('a')")
            raise KeyboardInterrupt
        assert connection.execute("SELECT * FROM folder").fetchall() == []


def test_our_own_mistakes_keep_their_traceback(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError), open_store(tmp_path / "x.db") as connection:
        connection.execute("SELECT * FROM nowhere")
    with pytest.raises(sqlite3.IntegrityError), open_store(tmp_path / "x.db") as connection:
        connection.execute("INSERT INTO article (folder, path, text, content_hash, analyst) VALUES (9, '', '', '', '')")

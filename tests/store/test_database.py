from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from entities.errors import StoreError
from entities.store import open_store, read_store, transaction
from entities.store.migrations import APPLICATION_ID


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
    with pytest.raises(StoreError, match="is a folder"), open_store(tmp_path):
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
        connection.execute("INSERT INTO article (folder, path, text, content_hash) VALUES (9, '', '', '')")


def test_tables_of_another_make_are_refused(tmp_path: Path) -> None:
    """Our number in the header, but not our tables: of another program, or damaged."""
    for place, change in enumerate(
        ("DROP TABLE state", "ALTER TABLE state RENAME COLUMN value TO worth", "ALTER TABLE state RENAME TO states")
    ):
        path = tmp_path / f"{place}.db"
        with open_store(path) as connection:
            connection.execute(change)
        for opener in (open_store, read_store):
            with pytest.raises(StoreError, match="lacks tables of an entities graph"), opener(path) as connection:
                connection.execute("SELECT value FROM state")
    empty = tmp_path / "empty.db"
    with sqlite3.connect(empty) as connection:
        connection.executescript("CREATE TABLE recipe (name TEXT); PRAGMA user_version = 1")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.close()
    assert "lacks tables" in refused(empty)


def test_text_that_is_no_text_is_damage(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    with open_store(path) as connection:
        connection.execute("INSERT INTO state (key, value) VALUES ('name', 'Lukashenko')")
    path.write_bytes(path.read_bytes().replace(b"Lukashenko", b"Luk\xffshenko"))
    with pytest.raises(StoreError, match="it is damaged"), read_store(path) as connection:
        connection.execute("SELECT value FROM state").fetchall()


def test_a_schema_that_cannot_be_read_is_damage(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    with open_store(path):
        pass
    whole = path.read_bytes()
    at = whole.index(b"CREATE TABLE folder")
    for offset in range(len(b"CREATE TABLE folder")):
        path.write_bytes(whole[: at + offset] + b"\xff" + whole[at + offset + 1 :])
        for opener in (open_store, read_store):
            with pytest.raises(StoreError), opener(path) as connection:
                connection.execute("SELECT * FROM folder").fetchall()


def test_a_full_disk_is_told_and_keeps_what_was_committed(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    with open_store(path) as connection:
        connection.execute("INSERT INTO folder (path) VALUES ('kept')")
    with pytest.raises(StoreError, match="the disk is full"), open_store(path) as connection:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}")
        with transaction(connection):
            connection.execute("DELETE FROM folder")
            connection.executemany("INSERT INTO folder (path) VALUES (?)", ((f"{n}" * 99,) for n in range(999)))
    with read_store(path) as connection:
        assert connection.execute("SELECT path FROM folder").fetchall() == [("kept",)]

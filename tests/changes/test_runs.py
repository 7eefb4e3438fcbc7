"""Which run is said to have read an article."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from entities.changes import saving
from entities.changes.events import Event, Finished
from entities.changes.extract import Job, extract_folder
from entities.store import read_store

ONE = "Ann Miller met Bob Carter in Oslo on Monday.\n"
OTHER = "Carol Jones called Dan Brown from Paris on Sunday.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "news").mkdir()
    return tmp_path / "news"


def extract(folder: Path) -> Finished:
    *_, last = extract_folder(Job((folder,), folder.parent / "x.db", jobs=1))
    assert isinstance(last, Finished)
    return last


def told(folder: Path) -> tuple[int | None, bool]:
    finished = extract(folder)
    return finished.run, finished.grew


def runs_of(folder: Path) -> dict[str, int]:
    with read_store(folder.parent / "x.db") as connection:
        return dict(connection.execute("SELECT path, run FROM article"))


def count_runs(folder: Path) -> int:
    with read_store(folder.parent / "x.db") as connection:
        return int(connection.execute("SELECT COUNT(*) FROM run").fetchone()[0])


def test_each_is_of_the_run_that_read_it_and_a_run_that_read_nothing_is_none(folder: Path) -> None:
    (folder / "a.txt").write_text(ONE)
    assert told(folder) == (1, False)
    assert told(folder) == (None, False)
    (folder / "b.txt").write_text(OTHER)
    assert told(folder) == (2, True)
    assert told(folder) == (None, False)
    assert runs_of(folder) == {"a.txt": 1, "b.txt": 2}
    assert count_runs(folder) == 2


def test_one_that_was_changed_is_of_the_run_that_read_the_change(folder: Path) -> None:
    (folder / "a.txt").write_text(ONE)
    (folder / "b.txt").write_text(OTHER)
    extract(folder)
    (folder / "b.txt").write_text(OTHER + "Eve Stone was there.\n")
    assert extract(folder).run == 2
    assert runs_of(folder) == {"a.txt": 1, "b.txt": 2}


def test_what_is_moved_or_read_again_is_no_news(folder: Path) -> None:
    (folder / "a.txt").write_text(ONE)
    (folder / "b.txt").write_text(OTHER)
    extract(folder)
    (folder / "a.txt").rename(folder / "c.txt")
    assert extract(folder).run is None
    with sqlite3.connect(folder.parent / "x.db") as connection:
        connection.execute("UPDATE file SET analyst = 'rules of before'")
    assert extract(folder).analyzed == 2
    assert runs_of(folder) == {"b.txt": 1, "c.txt": 1}
    assert count_runs(folder) == 1


def test_what_comes_back_after_a_run_without_it_is_news(folder: Path) -> None:
    (folder / "a.txt").write_text(ONE)
    (folder / "b.txt").write_text(OTHER)
    extract(folder)
    shutil.move(folder / "b.txt", folder.parent)
    extract(folder)
    shutil.move(folder.parent / "b.txt", folder)
    assert extract(folder).run == 2


def test_what_a_stopped_run_has_read_is_of_that_run(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(3):
        (folder / f"{number}.txt").write_text(ONE.replace("Miller", f"Miller{'abc'[number]}"))
    save = saving.Saving.save

    def stop(self: saving.Saving, parts: object) -> Event:
        save(self, parts)  # type: ignore[arg-type]
        raise KeyboardInterrupt

    monkeypatch.setattr(saving.Saving, "save", stop)
    with pytest.raises(KeyboardInterrupt):
        extract(folder)
    monkeypatch.undo()
    before = runs_of(folder)
    assert set(before.values()) == {1}
    finished = extract(folder)
    assert before.items() <= runs_of(folder).items()
    assert set(runs_of(folder).values()) == {1}  # what goes on with it is that run
    assert (finished.run, finished.grew) == (1, False)
    (folder / "3.txt").write_text(OTHER)
    finished = extract(folder)
    assert (finished.run, finished.grew) == (2, True)

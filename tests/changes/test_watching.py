"""When folders are read that are looked at again and again."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from entities.changes import watching
from entities.changes.events import Event, Finished
from entities.changes.extract import Job, extract_folder
from entities.changes.watching import watch_folder
from entities.errors import FolderError
from entities.store import read_store

Script = tuple[Callable[[], object], ...]


def nothing() -> None:
    """What happens between two looks, mostly."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "news").mkdir()
    return tmp_path / "news"


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[set[str]]:
    """For each run, the files that it isn't to look at."""
    found = list[set[str]]()

    def extract(job: Job) -> Iterator[Event]:
        found.append({path.name for path in job.unsettled})
        yield from ()

    monkeypatch.setattr(watching, "extract_folder", extract)
    return found


def live(folder: Path, *script: Callable[[], object]) -> list[str]:
    """Watch a folder while things happen between looks, until all have; gives what went wrong."""
    wrong = []
    left = list(script)

    def rest() -> None:
        if not left:
            raise KeyboardInterrupt
        left.pop(0)()

    try:
        for events in watch_folder(Job((folder,), folder.parent / "x.db"), rest):
            try:
                list(events)
            except FolderError as error:
                wrong.append(str(error))
    except KeyboardInterrupt:
        return wrong
    raise AssertionError("it ended by itself")


def writing(path: Path, text: str = "Ann Miller met Bob Carter.") -> Callable[[], object]:
    return lambda: path.write_text(text)


def appending(path: Path) -> Callable[[], object]:
    def append() -> None:
        with path.open("a") as file:
            file.write(" And so on.")

    return append


def test_what_is_there_is_read_once_it_has_kept_still(folder: Path, runs: list[set[str]]) -> None:
    writing(folder / "a.txt")()
    live(folder)
    assert runs == []  # one look tells nothing
    live(folder, nothing)
    assert runs == [set()]


def test_nothing_is_read_while_nothing_happens(folder: Path, runs: list[set[str]]) -> None:
    writing(folder / "a.txt")()
    live(folder, *[nothing] * 9)
    assert runs == [set()]


def test_what_is_being_written_waits_and_holds_nothing_up(folder: Path, runs: list[set[str]]) -> None:
    writing(folder / "a.txt")()
    growing = [appending(folder / "b.txt")] * 4
    live(folder, *growing)
    assert runs == [{"b.txt"}]
    live(folder, *growing, nothing, nothing)
    assert runs[1:] == [{"b.txt"}, set()]


def test_what_changes_without_a_change_of_size_is_read(folder: Path, runs: list[set[str]]) -> None:
    writing(folder / "a.txt")()
    live(folder, nothing, lambda: os.utime(folder / "a.txt", (0, 0)), nothing, nothing)
    assert runs == [set(), set()]


def test_what_is_gone_in_two_looks_is_gone(folder: Path, runs: list[set[str]]) -> None:
    for name in ("a.txt", "b.txt"):
        writing(folder / name)()
    away = folder.parent / "away.txt"
    live(folder, nothing, lambda: (folder / "b.txt").rename(away), lambda: away.rename(folder / "b.txt"), nothing)
    assert runs == [set()]
    live(folder, nothing, lambda: (folder / "b.txt").rename(away), nothing, nothing)
    assert runs[1:] == [set(), set()]


def test_a_folder_that_is_empty_is_waited_for_and_one_that_becomes_so_loses_nothing(
    folder: Path, runs: list[set[str]]
) -> None:
    live(folder, nothing, nothing)
    assert runs == []
    live(folder, writing(folder / "a.txt"), nothing, (folder / "a.txt").unlink, nothing, nothing, nothing)
    assert runs == [set()]


def test_a_folder_that_is_away_is_said_and_waited_for(folder: Path, runs: list[set[str]]) -> None:
    writing(folder / "a.txt")()
    away = folder.parent / "away"
    wrong = live(folder, nothing, lambda: folder.rename(away), nothing, lambda: away.rename(folder), nothing, nothing)
    assert len(wrong) == 2
    assert all("does not exist" in message for message in wrong)
    assert runs == [set()]


def test_what_was_never_there_is_an_error_at_once(tmp_path: Path) -> None:
    with pytest.raises(FolderError, match="does not exist"):
        watch_folder(Job((tmp_path / "nowhere",), tmp_path / "x.db"), nothing)


def test_the_graph_in_the_folder_is_nothing_that_arrives(folder: Path, runs: list[set[str]]) -> None:
    writing(folder / "a.txt")()
    live(folder, *[appending(folder / "x.db")] * 5)
    assert runs == [set()]


def test_a_file_that_is_being_written_stays_as_the_store_has_it(folder: Path) -> None:
    for name in ("known.txt", "still.txt"):
        writing(folder / name, f"Ann Miller met Bob Carter in Oslo, says {name}.")()
    job = Job((folder,), folder.parent / "x.db", jobs=1)
    list(extract_folder(job))
    shutil.copy(folder / "known.txt", folder / "new.txt")
    for name in ("known.txt", "new.txt"):
        appending(folder / name)()
    unsettled = frozenset(folder / name for name in ("known.txt", "new.txt"))
    *_, finished = extract_folder(Job((folder,), job.graph, jobs=1, unsettled=unsettled))
    assert isinstance(finished, Finished)
    assert (finished.analyzed, finished.unchanged, finished.removed) == (0, 1, 0)
    assert texts(job.graph).keys() == {"known.txt", "still.txt"}
    assert "And so on" not in texts(job.graph)["known.txt"]
    list(extract_folder(job))
    assert texts(job.graph).keys() == {"known.txt", "still.txt"}  # the third is a copy
    assert "And so on" in texts(job.graph)["known.txt"]


def texts(graph: Path) -> dict[str, str]:
    with read_store(graph) as connection:
        return dict(connection.execute("SELECT path, text FROM article"))

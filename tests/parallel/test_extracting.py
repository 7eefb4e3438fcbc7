"""A graph made on a cluster is the graph made here, row for row, whatever happens to workers and to the program."""

from __future__ import annotations

import csv
import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from tests.changes.histories import contents
from tests.parallel.conftest import measured_nowhere
from tests.parallel.fatal import analyze_unless_killed

from entities.changes.events import BegunAgain, Finished
from entities.changes.extract import Job, extract_folder
from entities.errors import EntitiesError
from entities.store import read_store

CORPUS = Path(__file__).parents[2] / "corpus"


def differing(one: Path, other: Path) -> list[str]:
    """The tables that two graphs don't have row for row; all of what they hold would be compared for minutes."""
    with read_store(one) as first, read_store(other) as second:
        here, there = contents(first), contents(second)
    return [table for table in here if here[table] != there[table]]


@pytest.fixture
def marks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where those leave a mark who are killed: the first who has read something, and who reads poison."""
    folder = tmp_path / "marks"
    folder.mkdir()
    monkeypatch.setattr("entities.changes.sending.analyze_and_send", partial(analyze_unless_killed, folder))
    return folder


def test_a_graph_is_the_same_row_for_row_though_a_worker_is_killed(
    cluster: str, corpus_graph: Path, tmp_path: Path, marks: Path
) -> None:
    events = list(extract_folder(Job((CORPUS,), tmp_path / "x.db", jobs=2, engine="ray", address=cluster)))
    assert (marks / "once").read_text() == "x"
    (again,) = [event for event in events if isinstance(event, BegunAgain)]
    assert not again.overdue
    assert differing(tmp_path / "x.db", corpus_graph) == []


def test_a_file_of_many_articles_is_shared_and_one_that_kills_is_given_up_after_its_tries(
    cluster: str,
    tmp_path: Path,
    marks: Path,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("entities.parallel.cluster._TRIES_AGAIN", 1)
    (marks / "once").touch()  # nobody else is killed
    folder = tmp_path / "news"
    folder.mkdir()
    with (folder / "many.csv").open("w", newline="") as file:
        table = csv.writer(file)
        table.writerow(["title", "text"])
        for number in range(120):
            table.writerow([f"Meeting {number}", f"Ann Quill met Gus Jurk of Acme in Bergen, for the {number}th time."])
    for name in ("poison", "a", "b"):
        (folder / f"{name}.txt").write_text(f"Ann Quill met Bob Prax in Oslo in the town of {name}.")
    job = Job((folder,), tmp_path / "x.db", jobs=2, engine="ray", address=cluster)
    with caplog.at_level(logging.INFO, "entities"):
        (*_, finished) = extract_folder(job)
    assert isinstance(finished, Finished)
    assert [(item.path, item.reason[:11]) for item in finished.skipped] == [("poison.txt", "the process")]
    assert finished.analyzed == 122
    assert (marks / "poison").read_text() == "xx"
    assert sum("begun again" in line and "poison" in line for line in caplog.messages) == 1
    assert any(line.endswith("at work") for line in caplog.messages)
    (folder / "poison.txt").unlink()
    list(extract_folder(job))
    list(extract_folder(Job((folder,), tmp_path / "here.db", jobs=1)))
    assert differing(tmp_path / "x.db", tmp_path / "here.db") == []


def test_a_folder_that_a_machine_does_not_see_is_named(
    cluster: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text("Ann Quill met Bob Prax.")
    events = extract_folder(Job((folder,), tmp_path / "x.db", engine="ray", address=cluster))
    next(events)
    monkeypatch.setattr("entities.changes.engines._size", lambda _: "23 bytes")  # in this process alone
    (folder / "a.txt").unlink()
    with pytest.raises(EntitiesError, match=r"a\.txt is missing \(No such file.*here it is 23 bytes"):
        list(events)


def extract_alone(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    """The program with a cluster of its own, whose temporary files are in a folder."""
    (folder / "tmp").mkdir()
    environment = {**measured_nowhere(os.environ), "TMPDIR": str(folder / "tmp"), "HOME": str(folder)}
    for name in ("RAY_AUTH_MODE", "RAY_AUTH_TOKEN"):
        environment.pop(name, None)
    words = ["extract", str(CORPUS), "--graph", "x.db", "--engine", "ray", *arguments]
    return subprocess.Popen(
        [sys.executable, "-m", "entities", *words],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def until(condition: Callable[[], object]) -> None:
    deadline = time.monotonic() + 90
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def processes(session: int) -> list[str]:
    """The processes that a program has started, and they, but for itself."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            state, _, _, of = (process / "stat").read_text().rpartition(")")[2].split()[:4]
        except OSError:
            continue
        if int(of) == session and state != "Z" and int(process.name) != session:
            found.append(process.name)
    return found


@pytest.mark.skipif(sys.platform != "linux", reason="only there the processes of a session can be read like this")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL])
def test_a_program_that_is_stopped_leaves_no_processes_and_goes_on_when_it_is_run_again(
    cluster: str, corpus_graph: Path, tmp_path: Path, number: signal.Signals
) -> None:
    with extract_alone(tmp_path, "--jobs", "1", "--log", "x.log") as program:
        log = tmp_path / "x.log"
        until(lambda: log.exists() and " read 20" in log.read_text())
        assert processes(program.pid)
        os.killpg(program.pid, number)
        said = program.communicate(timeout=60)
        until(lambda: not processes(program.pid))
    if number == signal.SIGINT:
        assert program.returncode == 130
        assert said[0] == ""
        ours = ("Reading 47 files", "16 of 47", "32 of 47", "Stopped.")
        assert [line for line in said[1].splitlines() if not line.startswith(ours)] == []
        assert list((tmp_path / "tmp").iterdir()) == []
        assert not (tmp_path / ".ray").exists()
        return
    (first, *_) = extract_folder(Job((CORPUS,), tmp_path / "x.db", jobs=2, engine="ray", address=cluster))
    assert 0 < first.waiting < 47  # type: ignore[union-attr]
    assert differing(tmp_path / "x.db", corpus_graph) == []

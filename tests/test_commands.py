"""That a command in a fork is the command: what it prints, how it ends, and that it knows nothing of another."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from tests.commands import Command, Parent, run_command, start_command
from tests.transcripts import without_progress

PLAIN = {**os.environ, "COLUMNS": "80", "NO_COLOR": "1", "TERM": "dumb"}
ASKED = (
    ("--version",),
    ("formats",),
    ("no-such-command",),
    ("top", "--json", "--graph", "{graph}"),
    ("review", "--graph", "{graph}"),
    ("who-knows", "Nobody", "--graph", "{graph}"),
    ("export", "-", "--format", "json", "--graph", "{graph}"),
    ("evaluate", "nowhere.jsonl"),
)


@pytest.mark.parametrize("question", ASKED, ids=[question[0] for question in ASKED])
def test_a_fork_says_and_ends_as_a_new_python_does(
    question: tuple[str, ...], corpus_graph: Path, tmp_path: Path
) -> None:
    words = tuple(word.format(graph=corpus_graph) for word in question)
    forked, started = run_command(*words, folder=tmp_path, environment=PLAIN), start_command(words, tmp_path, PLAIN)
    assert forked.stdout + forked.stderr
    assert (forked.returncode, forked.stdout, forked.stderr) == (started.returncode, started.stdout, started.stderr)


def test_a_fork_reads_as_a_new_python_does(small_corpus: Path, tmp_path: Path) -> None:
    graph = tmp_path / "x.db"
    words = ("extract", str(small_corpus), "--graph", graph.name)

    def came_of(done: subprocess.CompletedProcess[str]) -> tuple[object, ...]:
        with closing(sqlite3.connect(graph)) as connection:
            entities = connection.execute("SELECT * FROM entity ORDER BY id").fetchall()
        graph.unlink()
        assert len(entities) > 10
        return done.returncode, done.stdout, without_progress(done.stderr), entities

    forked = came_of(run_command(*words, folder=tmp_path, environment=PLAIN))
    assert forked == came_of(start_command(words, tmp_path, PLAIN))


def test_no_command_finds_the_folder_the_words_or_the_environment_of_another(
    corpus_graph: Path, tmp_path: Path
) -> None:
    named = {**PLAIN, "ENTITIES_GRAPH": str(corpus_graph)}
    assert run_command("top", folder=tmp_path, environment=named).returncode == 0
    assert run_command("top", folder=tmp_path, environment=PLAIN).returncode == 1
    here = run_command("top", "--graph", corpus_graph.name, folder=corpus_graph.parent, environment=PLAIN)
    assert here.returncode == 0
    assert run_command("top", "--graph", corpus_graph.name, folder=tmp_path, environment=PLAIN).returncode == 1


@pytest.mark.parametrize("columns", [80, 40, 120])
def test_a_table_has_the_width_that_is_asked_for(columns: int, tmp_path: Path) -> None:
    environment = {**PLAIN, "COLUMNS": str(columns)}
    help_ = run_command("top", "--help", folder=tmp_path, environment=environment).stdout
    assert max(map(len, help_.splitlines())) == columns


def test_what_is_read_when_python_starts_gets_a_new_start(tmp_path: Path) -> None:
    ascii_, usual = ({**PLAIN, "PYTHONIOENCODING": encoding} for encoding in ("ascii", "utf-8"))
    words = ("top", "--graph", "Łódź.db")
    assert "\\u0141\\xf3d\\u017a" in run_command(*words, folder=tmp_path, environment=ascii_).stderr
    assert "Łódź" in run_command(*words, folder=tmp_path, environment=usual).stderr


@pytest.mark.skipif(sys.platform != "linux", reason="only there commands are forked")
def test_a_signal_that_ends_a_command_is_told_and_the_next_one_runs(corpus_graph: Path, tmp_path: Path) -> None:
    parent = Parent()
    with ThreadPoolExecutor(1) as beside:
        waiting = beside.submit(parent.run, Command(("serve", "--no-open", "-g", str(corpus_graph)), tmp_path, PLAIN))
        children = Path(f"/proc/{parent.pid}/task/{parent.pid}/children")
        while not (child := children.read_text("ascii").split()):
            time.sleep(0.01)
        os.kill(int(child[0]), signal.SIGKILL)
        assert waiting.result(timeout=60).returncode == -signal.SIGKILL
    assert parent.run(Command(("--version",), tmp_path, PLAIN)).returncode == 0
    parent.end()

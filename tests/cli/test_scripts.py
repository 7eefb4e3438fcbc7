"""What commands print of names in many scripts, on a terminal and in a pipe."""

from __future__ import annotations

import io
import json
import os
import pty
import re
import select
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.cells import cell_len
from tests.scripts import PEOPLE, write_graph

from entities.cli import consoles
from entities.cli.rendering import ISOLATES, harmless

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph in many scripts."""
    return write_graph(tmp_path_factory.mktemp("scripts") / "x.db")


@pytest.mark.parametrize(
    "question",
    [
        ["top", "--label", "all"], ["who-knows", "王德明", "--label", "all"], ["timeline", "נועם כרמלי"], ["status"],
        ["show", "Νίκος Αλεξάκης"], ["evidence", "王德明", "佐藤たけし"], ["search", "明 OR سيزور OR 장관은"],
        ["path", "สมชาย ใจดี", "김하늘", "--label", "all"], ["communities"], ["articles", "अनिल शर्मा"], ["why", "Ёлкін"],
        ["ambiguous"],
    ],
)  # fmt: skip
def test_no_line_is_wider_than_the_terminal(entities: Run, graph: Path, question: list[str]) -> None:
    done = entities(*question, "--graph", graph)
    assert done.returncode == 0, done.stderr
    assert max(cell_len(line) for line in done.stdout.splitlines()) <= 80
    assert not re.search(f"[\ufffd{ISOLATES}]", done.stdout)


def test_columns_begin_where_their_headings_do(entities: Run, graph: Path) -> None:
    lines = entities("top", "--label", "all", "--limit", "50", "--graph", graph).stdout.splitlines()
    indent = lines[0].index("Strongest tie")
    for name in PEOPLE[:9]:
        (row,) = (line for line in lines if line.startswith(f"{name} "))
        rest = row[len(name) :].lstrip()
        assert cell_len(row) - cell_len(rest) == indent, name


@pytest.mark.parametrize("name", PEOPLE)
@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC"])
def test_json_has_names_as_they_are_however_they_are_typed(entities: Run, graph: Path, name: str, form: str) -> None:
    typed = unicodedata.normalize(form, name)  # type: ignore[arg-type]
    done = entities("who-knows", typed, "--label", "all", "--json", "--graph", graph)
    assert json.loads(done.stdout)["entity"]["name"] == name
    assert f'"{name}"' in done.stdout


def on_terminal(graph: Path, *question: str, kind: str) -> str:
    """What a command shows on a terminal of a kind."""
    main, terminal = pty.openpty()
    environment = {**os.environ, "NO_COLOR": "1", "TERM": kind, "COLUMNS": "80"}
    command = [sys.executable, "-m", "entities", *question, "--graph", str(graph)]
    with subprocess.Popen(command, stdin=terminal, stdout=terminal, stderr=terminal, env=environment) as process:
        os.close(terminal)
        shown = b""
        while select.select([main], [], [], 20)[0]:
            try:
                shown += os.read(main, 4096)
            except OSError:
                break
        assert process.wait(timeout=20) == 0
    os.close(main)
    return shown.decode()


def test_a_name_read_from_right_to_left_is_isolated_on_a_terminal_alone(graph: Path) -> None:
    isolated = f"{ISOLATES[0]}נועם כרמלי{ISOLATES[1]}"
    assert f"{isolated} (" in on_terminal(graph, "who-knows", "נועם", "--label", "all", kind="xterm")
    assert not set(ISOLATES) & set(on_terminal(graph, "who-knows", "נועם", "--label", "all", kind="dumb"))


def test_an_error_in_a_pipe_has_no_marks(entities: Run, graph: Path) -> None:
    done = entities("who-knows", "נועם פלוני", "--graph", graph)
    assert "נועם פלוני" in done.stderr
    assert not set(ISOLATES) & set(done.stderr)


def test_a_stream_that_is_no_terminal_gets_no_marks(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stdout", stream)
    consoles.stdout().print(harmless("נועם 4"))
    assert stream.getvalue() == "נועם 4\n"

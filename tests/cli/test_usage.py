"""What every command has in common: how it fails, and what it prints where no person reads it."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from entities.cli import COMMANDS
from entities.exports.formats import FORMATS, find_format

Run = Callable[..., "subprocess.CompletedProcess[str]"]
QUESTIONS = {
    "who-knows": ("Lukashenko",),
    "show": ("Lukashenko",),
    "timeline": ("Lukashenko",),
    "evidence": ("Merkel", "Putin"),
    "path": ("Merkel", "Putin"),
    "top": (),
    "communities": (),
    "articles": ("Merkel",),
    "search": ("minsk",),
    "status": (),
    "diff": ("--since", "2020-10"),
    "why": ("Merkel",),
    "ambiguous": (),
    "review": (),
}


@pytest.mark.parametrize("command", QUESTIONS)
def test_in_a_pipe_no_line_ends_with_blanks(entities: Run, corpus_graph: Path, command: str) -> None:
    done = entities(command, *QUESTIONS[command], "--graph", corpus_graph)
    assert (done.returncode, bool(done.stdout or done.stderr)) == (0, True)
    assert [line for line in done.stdout.splitlines() if line != line.rstrip()] == []


@pytest.mark.parametrize("command", [*QUESTIONS, "export", "view"])
def test_a_folder_is_no_graph(entities: Run, tmp_path: Path, command: str) -> None:
    asked = {"export": ("x.json",), "view": ("x.html", "--no-open")}
    done = entities(command, *(QUESTIONS | asked)[command], "--graph", tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"{tmp_path} is a folder: name the file that holds the graph with --graph.\n"


def test_a_graph_that_is_a_folder_is_not_extracted_to(entities: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ann Quill met Bob Prax.")
    done = entities("extract", "a.txt", "--graph", tmp_path)
    assert done.returncode == 1
    assert f"{tmp_path} is a folder" in done.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_with_a_letter_missing_is_suggested(entities: Run, command: str) -> None:
    done = entities(command[:-1] if command[:-1] not in COMMANDS else f"{command}x")
    assert done.returncode == 2
    assert f"'{command}'" in done.stderr


def test_what_is_like_no_command_suggests_none(entities: Run) -> None:
    assert "Did you mean" not in entities("blah").stderr


@pytest.mark.parametrize("known", FORMATS.values(), ids=lambda known: known.name)
def test_a_format_is_named_by_its_suffix_too(known: object) -> None:
    chosen = FORMATS[str(getattr(known, "name", ""))]
    assert find_format("-", chosen.suffix.removeprefix(".")) == find_format("-", chosen.name) == chosen

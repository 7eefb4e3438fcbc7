"""What every command has in common: how it fails, and what it prints where no person reads it."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from entities.changes.extract import Job, extract_folder
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


LONG = f"{'a folder with a long name/' * 3}{'and-a-file-with-a-longer-one-' * 4}.txt"
WITH_PATHS = {
    "who-knows": ("Quill",),
    "show": ("Quill",),
    "evidence": ("Quill", "Prax"),
    "path": ("Quill", "Prax"),
    "top": (),
    "communities": ("--min-size", "2"),
    "articles": ("Quill",),
    "search": ("oslo",),
    "diff": ("--since-run", "1"),
    "why": ("Quill",),
}


@pytest.fixture(scope="module")
def far_away(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph of one article whose path is longer than a line."""
    folder = tmp_path_factory.mktemp("far")
    path = folder / "news" / LONG
    path.parent.mkdir(parents=True)
    path.write_text("Ann Quill met Bob Prax in Oslo. Bob Prax thanked Ann Quill.")
    list(extract_folder(Job((folder / "news",), folder / "x.db", jobs=1)))
    return folder / "x.db"


@pytest.mark.parametrize("columns", [60, 80, 200])
@pytest.mark.parametrize("command", WITH_PATHS)
def test_a_path_is_never_cut(entities: Run, far_away: Path, command: str, columns: int) -> None:
    shown = entities(command, *WITH_PATHS[command], "--graph", far_away, columns=columns).stdout
    assert "".join(LONG.split()) in "".join(shown.split())


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


@pytest.mark.parametrize(("code", "status"), [("русский", 2), ("french", 2), ("FR", 0)])
def test_the_language_of_names_is_a_code(entities: Run, small_corpus: Path, code: str, status: int) -> None:
    done = entities("extract", small_corpus, "--names-in", code, "--jobs", "1")
    assert done.returncode == status
    assert ("No article is in 'fr' (--names-in)." in done.stdout) is (status == 0)

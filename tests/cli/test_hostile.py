"""Text from articles is data: markup, terminal escapes and reading-direction marks do nothing in any command."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.commands import run_command
from typer.testing import CliRunner

from entities.changes.events import Event
from entities.changes.extract import Job, extract_folder
from entities.cli import COMMANDS, app
from entities.readers import Selection

CODE = "\x1b[95;5m"  # Rich never blinks
TITLE = "\x1b]0;owned\x07"
LINK = "\x1b]8;;http://example.com\x1b\\"
RICH_WRITES = re.compile(r"\x1b\[([\d;]*m|\?25[lh]|2K|1A)|\r")  # colours, and its progress bar
BIDI = "\u202e\u2066\u200f"
ARTICLES = {
    "[red]a[bold].txt": (
        f"Title: Harbour [bold]strike[/bold] {CODE}{TITLE}{BIDI}\nDate: 2020-03-04\n\n"
        f"Maria Kovacs, a [link=http://example.com]crane operator[/link] {CODE}of{LINK} Trieste, met Peter Novak "
        f"{BIDI} in the [bold red]town hall[/] on Monday.\n\n"
        f"Kovacs\x07 and Novak\x9b31m went to Vienna with Ivan Horvat\x01 of the Acme Corporation.\n"
    ),
    f"b{CODE}.txt": (
        f"Date: 2020-05-06\n\nMaria Kovacs said {TITLE}that Peter Novak [/nothing] had left Vienna\x08\x08 "
        "for Trieste.\n\n"
        f"Anna Kovacs and Ivan Horvat [red]waited{BIDI} in Trieste. "
        "Maria [i]Kovacs[/i] met Elena\u202eMarin there.\n"
    ),
    f"d{BIDI}.txt": "no text\x00 at all",
    "c.txt": "Date: 2020-06-07\n\nAnna Kovacs and Maria Kovacs met. Kovacs [b]was[/b] late, said \x1b[2JPeter Novak.\n",
}
QUESTIONS = (
    ("who-knows", "Maria Kovacs", "--label", "all"),
    ("who-knows", "Maria Kovacs", "--label", "all", "--window", "article"),
    ("show", "Maria Kovacs"),
    ("dossier", "Maria Kovacs", "-"),
    ("dossier", "Maria Kovacs", "-", "--format", "html"),
    ("timeline", "Maria Kovacs"),
    ("timeline", "Maria Kovacs", "Peter Novak"),
    ("evidence", "Maria Kovacs", "Peter Novak"),
    ("path", "Maria Kovacs", "Vienna"),
    ("top", "--label", "all"),
    ("communities", "--min-size", "2"),
    ("articles", "Maria Kovacs"),
    ("search", "novak"),
    ("search", f"nothing {CODE}{BIDI}"),
    ("status",),
    ("diff", "--since", "2020-05", "--label", "all"),
    ("why", "Maria Kovacs"),
    ("why", "Maria Kovacs", "Peter Novak"),
    ("ambiguous",),
    ("decide", "split", "Maria Kovacs", "Kovacs"),
    ("who-knows", f"Kovacs [red]{CODE}{BIDI}"),
    ("path", f"{TITLE}Nobody", "Peter Novak"),
    ("extract", "{folder}"),
    ("view", "x.html", "--around", "Maria Kovacs"),
)
Run = Callable[..., "subprocess.CompletedProcess[str]"]
ASKED_OTHERWISE = {
    "export",
    "import",
    "review",
    "evaluate",
    "formats",
    "serve",
    "watch",
}  # only the last shows articles


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def extracted(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    graph = tmp_path_factory.mktemp("graph") / "x.db"
    list(extract_folder(Job((folder,), graph, jobs=1)))
    return graph


@pytest.fixture
def graph(extracted: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(extracted, tmp_path))


def ask(question: tuple[str, ...], folder: Path, graph: Path, **environment: str) -> str:
    """What a command prints, on both streams."""
    arguments = [argument.format(folder=folder) for argument in question]
    done = run_command(
        *arguments, "--graph", graph, folder=graph.parent, environment={**os.environ, "COLUMNS": "80", **environment}
    )
    assert "Traceback" not in done.stderr
    return done.stdout + done.stderr


def harmful(text: str) -> set[str]:
    """The characters in it that command a terminal or hide."""
    hidden = {character for character in text if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"}}
    return hidden - {"\n"}


def test_watching_prints_nothing_harmful(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def arriving(job: Job, rest: object) -> Iterator[Iterator[Event]]:
        del rest
        yield extract_folder(replace(job, selection=Selection(include=("c.txt",))))
        yield extract_folder(job)

    monkeypatch.setattr("entities.changes.watching.watch_folder", arriving)
    names = tmp_path / "names.txt"
    names.write_text(f"Maria Kovacs\nNobody{CODE}{BIDI}\nIvan Horvat\n", encoding="utf-8")
    done = CliRunner().invoke(
        app, ["watch", str(folder), "-j", "1", "-g", str(tmp_path / "x.db"), "--watch", str(names)]
    )
    assert done.exit_code == 0
    assert "new: " in done.stdout
    assert "new ties: " in done.stdout
    assert "Nobody" in done.stderr
    assert not harmful(done.output)


def test_every_command_is_asked() -> None:
    assert {question[0] for question in QUESTIONS} | ASKED_OTHERWISE == set(COMMANDS)


@pytest.mark.parametrize("question", QUESTIONS, ids=[f"{n}-{q[0]}" for n, q in enumerate(QUESTIONS)])
def test_nothing_harmful_is_printed(question: tuple[str, ...], folder: Path, graph: Path) -> None:
    plain = ask(question, folder, graph, NO_COLOR="1", TERM="dumb")
    assert plain.strip()
    assert not harmful(plain)
    styled = ask(question, folder, graph, FORCE_COLOR="1", TERM="xterm-256color")
    assert CODE not in styled
    assert not harmful(RICH_WRITES.sub("", styled))


def test_markup_is_shown_as_it_was_written(folder: Path, graph: Path) -> None:
    shown = " ".join(ask(("evidence", "Maria Kovacs", "Peter Novak"), folder, graph, NO_COLOR="1", TERM="dumb").split())
    for literal in ("[bold red]town hall[/]", "[link=http://example.com]crane operator[/link]", "[red]a[bold].txt"):
        assert literal in shown


def test_scripts_get_it_whole(folder: Path, graph: Path) -> None:
    answer = json.loads(ask(("evidence", "Maria Kovacs", "Peter Novak", "--json"), folder, graph))
    assert any(CODE in evidence["text"] for evidence in answer["evidence"])


NO_TEXT = os.fsdecode(b"caf\xe9")
ASKED = (
    ("who-knows", NO_TEXT),
    ("show", NO_TEXT),
    ("timeline", NO_TEXT),
    ("articles", NO_TEXT),
    ("why", NO_TEXT),
    ("diff", NO_TEXT),
    ("evidence", "Maria Kovacs", NO_TEXT),
    ("path", NO_TEXT, "Maria Kovacs"),
    ("decide", "same", "Maria Kovacs", NO_TEXT),
    ("decide", "rename", "Maria Kovacs", NO_TEXT),
    ("export", "x.json", "--around", NO_TEXT),
    ("export", "loop", "--format", "json"),
    ("export", "loop", "--format", "db"),
    ("view", "loop.html"),
    ("dossier", NO_TEXT, "x.md"),
    ("dossier", "Maria Kovacs", "loop.html"),
    ("diff", "loop"),
    ("extract", NO_TEXT),
    ("extract", "loop"),
    ("extract", ".", "--log", "loop"),
)
FAILING = (
    *[(*question, "--graph", "x.db") for question in ASKED],
    *[("evaluate", gold) for gold in (NO_TEXT, "loop", "/dev/full")],
    *[
        (*question, "--graph", "loop")
        for question in (["top"], ["status"], ["decide", "undo"], ["extract", "."], ["export", "x.json"])
    ],
)


@pytest.mark.parametrize("question", FAILING, ids=[f"{n}-{q[0]}" for n, q in enumerate(FAILING)])
def test_what_cannot_be_done_is_said_in_a_line(question: tuple[str, ...], graph: Path, entities: Run) -> None:
    folder = graph.parent
    (folder / "a.txt").write_text("Maria Kovacs met Peter Novak.\n")
    for name in ("loop", "loop.html"):
        (folder / name).symlink_to(name)
    done = entities(*question)
    assert done.returncode in {1, 2}
    assert done.stdout == ""
    said = [line for line in done.stderr.splitlines() if not line.endswith(" ...")]  # what a busy machine still does
    assert len(said) == 1, done.stderr
    assert (folder / "loop").is_symlink()


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&-", "2>/dev/full"])
@pytest.mark.parametrize("question", ["status", "top --json", "extract . --jobs 1"])
def test_streams_may_be_closed(question: str, closed: str, graph: Path) -> None:
    (graph.parent / "a.txt").write_text("Maria Kovacs met Peter Novak.\n")
    command = f"{shlex.quote(sys.executable)} -m entities {question} --graph x.db {closed}"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, cwd=graph.parent, check=False)
    assert "Traceback" not in done.stderr
    assert done.returncode == 0

"""How `entities extract` shows that it is getting on, with events made up."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner

from entities.changes.events import Analyzed, BegunAgain, Event, Finished, Planned, Resolving
from entities.cli import app, progress
from entities.model import Label, Remark, Skipped
from entities.ner import ModelName, Models

SKIPPED = (
    *(Skipped(f"{number}.jpg", "a type that isn't read", ".jpg", ignored=True) for number in range(12)),
    *(Skipped(f"{number}.css", "a type that isn't read", ".css", ignored=True) for number in range(3)),
    *(Skipped(f"{number}.bak", "a copy of another", f"{number}.txt", ignored=True) for number in range(6)),
    *(Skipped(f"{number}.pdf", f"it has {number} pages too many") for number in range(9)),
    *(Skipped(f"{number}.txt", "it holds no text") for number in range(12)),
)
FINISHED = Finished(
    analyzed=3,
    unchanged=1,
    removed=2,
    skipped=SKIPPED,
    remarks=(Remark("x.docx", "it promises 3 articles, 2 were found"),),
    entities=dict.fromkeys(Label, 1),
    ties=0,
    ambiguous=1,
    strongest=(),
    complaints=("A decision fits nothing.",),
)


@pytest.fixture(autouse=True)
def made_up(monkeypatch: pytest.MonkeyPatch) -> None:
    def events(_: object) -> Iterator[Event]:
        yield Planned(Models(ModelName("small", "1.0", "en")), waiting=3, unchanged=1, removed=2)
        yield Analyzed(2, (("a.csv/1", 3), ("a.csv/2", 1), ("b.txt", 0)), (), (), words=90, workers=2)
        yield BegunAgain(("c.txt",), overdue=False)
        yield Analyzed(1, (), (), ())
        yield Resolving()
        yield FINISHED

    monkeypatch.setattr("entities.changes.extract.extract_folder", events)


def test_elsewhere_than_on_a_terminal_progress_is_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "_SECONDS_BETWEEN_LINES", 0.0)
    told = CliRunner().invoke(app, ["extract", "news"]).stderr
    assert re.sub(r"[\d,]+(?=( words)?/s)", "N", told) == (
        "Reading 3 files with small 1.0.\n"
        "2 of 3 files read, 3 articles, N/s, N words/s, 2 at work.\n"
        "3 of 3 files read, 3 articles, N/s, N words/s, 1 at work.\n"
        "Telling names apart ...\n"
    )


def test_lines_of_progress_are_seldom() -> None:
    assert "of 3" not in CliRunner().invoke(app, ["extract", "news"]).stderr


def test_on_a_terminal_progress_is_a_bar_that_vanishes(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Console(file=io.StringIO(), force_terminal=True, width=80, color_system=None)
    monkeypatch.setattr(progress, "stderr", lambda: terminal)
    done = CliRunner().invoke(app, ["extract", "news"])
    assert done.exit_code == 0
    shown = terminal.file.getvalue()  # type: ignore[attr-defined]
    assert "Telling names apart" in shown
    assert "3/" in shown
    assert shown.endswith("\x1b[2K")  # the line is cleared
    assert "of 3" not in done.stderr


def test_the_bar_tells_how_far_it_is_on_80_columns_whatever_else_it_tells(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [0.0]
    terminal = Console(file=io.StringIO(), force_terminal=True, width=80, color_system=None, get_time=lambda: clock[0])
    monkeypatch.setattr(progress, "stderr", lambda: terminal)

    def events() -> Iterator[Event]:
        yield Planned(Models(ModelName("small", "1.0", "en")), 1_000_000, 0, 0)
        clock[0] = 10.0
        yield Analyzed(12_345, tuple((f"{number}.txt", 1) for number in range(12_345)), (), (), 9_999_999, 128)
        yield FINISHED

    progress.follow(events(), lines=False)
    line = terminal.file.getvalue().split("Reading")[-1]  # type: ignore[attr-defined]
    assert re.search(r" 12345/1000000 12,345 articles, 1,000,000 words/s, 128 at work [-\d]+:[-\d]+", line), line


def test_the_summary_leaves_nothing_out() -> None:
    assert CliRunner().invoke(app, ["extract", "news", "--graph", "x.db"]).stdout == (
        "3 articles read, 1 unchanged, 2 removed (no longer there, or left out).\n"
        "42 files or articles skipped:\n"
        "  12 files or articles, such as 0.txt: it holds no text\n"
        + "".join(f"  {number}.pdf: it has {number} pages too many\n" for number in range(9))
        + "  and 2 more lines; `entities status --skipped` lists them all\n"
        "To be looked at:\n"
        "  x.docx: it promises 3 articles, 2 were found\n"
        "The graph x.db holds 1 person, 1 place, 1 organization, and 0 ties between them.\n"
        "1 mention could be of more than one: see `entities ambiguous`.\n"
        "A decision fits nothing.\n"
    )


def test_who_stops_it_is_told_how_to_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(_: object) -> Iterator[Event]:
        yield Analyzed(1, (), (), ())
        raise KeyboardInterrupt

    monkeypatch.setattr("entities.changes.extract.extract_folder", stopped)
    done = CliRunner().invoke(app, ["extract", str(Path.cwd())])
    assert done.exit_code == 130
    assert "run the same command again" in done.stderr


def test_progress_tells_what_is_resolved(monkeypatch: pytest.MonkeyPatch) -> None:
    def events(_: object) -> Iterator[Event]:
        yield Planned(None, waiting=3, unchanged=1, removed=2)
        yield Analyzed(3, (("a.csv/1", 3),), (), ())
        yield Resolving("company", 0, 1_200)
        yield Resolving("company", 1_100, 1_200)
        yield Resolving("ties")
        yield FINISHED

    monkeypatch.setattr("entities.changes.extract.extract_folder", events)
    monkeypatch.setattr(progress, "_SECONDS_BETWEEN_LINES", 0.0)
    told = CliRunner().invoke(app, ["extract", "news"]).stderr
    assert re.sub(r"[\d,]+(?=/s)", "N", told) == (
        "Importing 3 files.\n"
        "3 of 3 files imported, 1 article, N/s.\n"
        "Telling names apart ...\n"
        "Telling names apart: company, 1,100 of 1,200.\n"
        "Telling names apart: ties ...\n"
    )


@pytest.mark.parametrize(
    ("options", "said"),
    [(("--engine", "ray", "--address", ""), "it is empty"), (("--address", "auto"), "add --engine")],
)
def test_an_address_that_names_no_cluster_is_refused(options: tuple[str, ...], said: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ann Quill met Bob Prax in Oslo.", "utf-8")
    done = CliRunner().invoke(app, ["extract", str(tmp_path), *options, "--graph", str(tmp_path / "x.db")])
    assert (done.exit_code, said in done.output) == (2, True)
    assert not (tmp_path / "x.db").exists()

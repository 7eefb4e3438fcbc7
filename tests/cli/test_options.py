"""Dates on the command line, against the calendar, and numbers."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import typer
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from entities.cli import COMMANDS, app, load_command
from entities.cli.filters import Filters
from entities.errors import EntitiesError
from entities.model import Scope, Window


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(9998, 12, 31)))
def test_a_year_and_a_month_stand_for_their_first_and_last_day(day: date) -> None:
    text = day.isoformat()
    assert Filters(since=text, until=text).scope() == Scope(Window.SENTENCE, text, text)
    for part, same in ((text[:7], "%Y-%m"), (text[:4], "%Y")):
        scope = Filters(since=part, until=part).scope()
        first, last = date.fromisoformat(scope.since or ""), date.fromisoformat(scope.until or "")
        assert first <= day <= last
        assert first.strftime(same) == last.strftime(same) == day.strftime(same)
        assert (
            (first - timedelta(days=1)).strftime(same)
            != day.strftime(same)
            != (last + timedelta(days=1)).strftime(same)
        )


@pytest.mark.parametrize(
    "text", ["yesterday", "2020-13", "2020-02-30", "20-08-17", "2020/08", "2020-8", "0000", "2020-00"]
)
def test_what_is_no_date_is_wrong_usage(text: str) -> None:
    with pytest.raises(typer.BadParameter, match="write 2020, 2020-08 or 2020-08-17"):
        Filters(since=text).scope()


def test_a_span_that_ends_before_it_begins_is_wrong_usage() -> None:
    with pytest.raises(typer.BadParameter, match="comes after"):
        Filters(since="2020-09", until="2020-08").scope()


ASKED = {
    "who-knows": ("Lukashenko",),
    "show": ("Lukashenko",),
    "evidence": ("Merkel", "Putin"),
    "path": ("Merkel", "Putin"),
    "articles": ("Merkel",),
    "search": ("minsk",),
    "diff": ("--since", "2020-10"),
    "export": ("x.json", "--plain", "--around", "Merkel"),
    "view": ("x.html", "--no-open", "--around", "Merkel"),
}


def least_of(option: Any) -> object:
    """The smallest number that an option takes; versions of Typer keep it in two places."""
    return getattr(option, "min", getattr(getattr(option, "type", None), "min", None))


COUNTS = [
    (name, option.opts[0])
    for name in COMMANDS
    for option in getattr(load_command(name), "params", ())
    if isinstance(least_of(option), int) and name not in {"extract", "watch"}
]


@pytest.mark.parametrize(("name", "option"), COUNTS, ids=str)
def test_no_number_is_too_large(
    corpus_graph: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, option: str
) -> None:
    monkeypatch.chdir(tmp_path)
    for number in (2**63 - 1, 2**63, 10**30):
        arguments = [name, *ASKED.get(name, ()), option, str(number), "--graph", str(corpus_graph)]
        done = CliRunner().invoke(app, arguments)
        assert done.exception is None or isinstance(done.exception, SystemExit | EntitiesError)


def test_numbers_are_options_of_many_commands() -> None:
    assert len(COUNTS) > 15

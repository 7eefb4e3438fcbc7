"""Dates on the command line, against the calendar."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
import typer
from hypothesis import given
from hypothesis import strategies as st

from entities.cli.options import parse_scope
from entities.model import Scope, Window


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(9998, 12, 31)))
def test_a_year_and_a_month_stand_for_their_first_and_last_day(day: date) -> None:
    text = day.isoformat()
    assert parse_scope(since=text, until=text) == Scope(Window.SENTENCE, text, text)
    for part, same in ((text[:7], "%Y-%m"), (text[:4], "%Y")):
        scope = parse_scope(since=part, until=part)
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
        parse_scope(since=text)


def test_a_span_that_ends_before_it_begins_is_wrong_usage() -> None:
    with pytest.raises(typer.BadParameter, match="comes after"):
        parse_scope(since="2020-09", until="2020-08")

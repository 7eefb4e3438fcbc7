"""How often, and when: sums over the days of the real graph of the corpus."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from entities.model import Scope
from entities.queries.timeline import (
    Period,
    PeriodCount,
    count_by_period,
    count_over_time,
    every_month,
    fitting_period,
    undated_of,
)
from entities.store import read_store
from entities.store.asked.appearances import DayCount

_DAYS = st.dates(date(1990, 1, 1), date(1992, 12, 31))


@given(st.dictionaries(_DAYS, st.tuples(st.integers(1, 9), st.integers(1, 99))), st.sampled_from(Period))
def test_periods_sum_up_their_days_in_order(days: dict[date, tuple[int, int]], by: Period) -> None:
    counts = [DayCount(None, 3, 4)] + [DayCount(day.isoformat(), *count) for day, count in sorted(days.items())]
    rows = count_by_period(counts, by)
    assert sum(row.count for row in rows) == sum(count for _, count in days.values())
    assert sum(row.articles for row in rows) == sum(articles for articles, _ in days.values())
    periods = [row.period for row in rows]
    assert periods == sorted({day.isoformat()[: by.length] for day in days})
    assert undated_of(counts) == counts[0]
    assert undated_of(counts[1:]) == DayCount(None, 0, 0)


def test_a_timeline_counts_all_mentions_of_an_entity(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        answer = count_over_time(connection, "Alexander Lukashenko")
        assert sum(row.count for row in answer.rows) + answer.undated.count == answer.found.entity.mentions
        assert sum(row.articles for row in answer.rows) + answer.undated.articles == answer.found.entity.articles
        assert answer.by is Period.MONTH
        assert [count_over_time(connection, "Alexander Lukashenko", by=by).by for by in Period] == list(Period)


def test_two_are_counted_by_the_sentences_that_name_both_whatever_their_order(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        one = count_over_time(connection, "Alexander Lukashenko", "Svetlana Tikhanovskaya")
        other = count_over_time(connection, "Svetlana Tikhanovskaya", "Alexander Lukashenko")
        (sentences,) = connection.execute(
            "SELECT sentences FROM tie WHERE source = ? AND target = ?",
            sorted((one.found.entity.id, other.found.entity.id)),
        ).fetchone()
    assert one.rows == other.rows
    assert sum(row.count for row in one.rows) + one.undated.count == sentences


def test_days_outside_the_scope_are_left_out(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        everything = count_over_time(connection, "Alexander Lukashenko", by=Period.DAY)
        scope = Scope(since="2020-08-10", until="2020-08-20")
        answer = count_over_time(connection, "Alexander Lukashenko", scope=scope)
    assert answer.by is Period.DAY
    assert answer.rows == tuple(row for row in everything.rows if "2020-08-10" <= row.period <= "2020-08-20")
    assert 0 < len(answer.rows) < len(everything.rows)


def test_what_it_counts_by_fits_the_dates(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        short = count_over_time(connection, "Alexander Lukashenko", scope=Scope(since="2020-08-01", until="2020-08-31"))
        none = count_over_time(connection, "Alexander Lukashenko", scope=Scope(since="1990-01-01", until="1990-01-31"))
    assert (short.by, none.by) == (Period.DAY, Period.MONTH)
    assert none.rows == ()


def test_a_long_time_is_counted_by_years() -> None:
    first = date(2000, 1, 15)

    def lasting(days: int) -> Period:
        return fitting_period([DayCount((first + timedelta(day)).isoformat(), 1, 1) for day in (0, days)])

    assert [lasting(days) for days in (0, 30, 31, 1800, 1830)] == [
        Period.DAY, Period.DAY, Period.MONTH, Period.MONTH, Period.YEAR,
    ]  # fmt: skip


def test_a_period_is_what_its_row_names() -> None:
    assert count_by_period([DayCount("2020-08-17", 1, 2)], Period.YEAR) == (PeriodCount("2020", 1, 2),)


@given(st.dictionaries(_DAYS, st.integers(1, 99)))
def test_every_month_has_its_place_from_the_first_to_the_last(days: dict[date, int]) -> None:
    counts = [DayCount(day.isoformat(), 1, count) for day, count in sorted(days.items())]
    months = every_month(count_by_period(counts, Period.MONTH))
    assert sum(months) == sum(days.values())
    first = min(days, default=date.min)
    for day in days:
        at = (day.year - first.year) * 12 + day.month - first.month
        same = ((other.year, other.month) == (day.year, day.month) for other in days)
        assert months[at] == sum(count for count, counted in zip(days.values(), same, strict=True) if counted)
    assert not months or (months[0] and months[-1])

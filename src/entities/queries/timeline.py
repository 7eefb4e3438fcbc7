"""How often somebody is mentioned, or two are mentioned together, day by day, month by month or year by year."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby

from entities.lookup import Found
from entities.model import Scope
from entities.queries.naming import find_within
from entities.store.asked.appearances import DayCount, count_mentions, count_sentences_with_both

_EVERYWHERE = Scope()
_DAYS_SHOWN = 31
_MONTHS_SHOWN = 60


class Period(StrEnum):
    """What a timeline counts by; its value is the name of it."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"

    @property
    def length(self) -> int:
        """How much of a date such as 2020-08-17 names the period."""
        return {Period.DAY: 10, Period.MONTH: 7, Period.YEAR: 4}[self]


@dataclass(frozen=True, slots=True)
class PeriodCount:
    """How many articles of one period, such as 2020-08, there are, and how much is in them."""

    period: str
    articles: int
    count: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """How often `found` is mentioned, or (with `other`) how many sentences mention both, oldest first.

    Periods without any are left out; `undated` sums up the articles without a date.
    """

    found: Found
    other: Found | None
    by: Period
    scope: Scope
    rows: tuple[PeriodCount, ...]
    undated: DayCount


def count_over_time(
    connection: sqlite3.Connection,
    name: str,
    other: str | None = None,
    *,
    by: Period | None = None,
    scope: Scope = _EVERYWHERE,
) -> Timeline:
    """How often the entity of this name is mentioned, or mentioned in one sentence with the other.

    Counted by days if there are few, by months up to five years, else by years, unless `by` says otherwise; of `scope`
    only the articles count. Raises UnknownEntityError and AmbiguousEntityError.
    """
    of_all_days = scope.of_all_days()
    found = find_within(connection, name, scope)
    beside = None if other is None else find_within(connection, other, scope)
    if beside is None:
        counted = tuple(count_mentions(connection, found.entity.id, of_all_days))
    else:
        counted = tuple(count_sentences_with_both(connection, found.entity.id, beside.entity.id, of_all_days))
    within = [row for row in counted if row.day is not None and _is_within(row.day, scope)]
    by = by or fitting_period(within)
    return Timeline(found, beside, by, scope, count_by_period(within, by), undated_of(counted))


def count_by_period(counts: Iterable[DayCount], by: Period) -> tuple[PeriodCount, ...]:
    """Counts of days, in order, summed up by period; those without a date are left out."""
    dated = ((row.day[: by.length], row) for row in counts if row.day is not None)
    periods = ((period, [row for _, row in rows]) for period, rows in groupby(dated, key=lambda item: item[0]))
    return tuple(
        PeriodCount(period, sum(row.articles for row in rows), sum(row.count for row in rows))
        for period, rows in periods
    )


def place_of(period: str) -> int:
    """A number for a day, a month or a year: those that follow each other have numbers that do."""
    year, *rest = map(int, period.split("-"))
    if len(rest) == 2:  # noqa: PLR2004 - month and day
        return date(year, *rest).toordinal()
    return year * 12 + rest[0] if rest else year


def every_month(months: Sequence[PeriodCount]) -> list[int]:
    """The counts of all months from the first to the last of these, those without any too."""
    numbers = [place_of(month.period) for month in months]
    counts = [0] * (numbers[-1] - numbers[0] + 1 if numbers else 0)
    for number, month in zip(numbers, months, strict=True):
        counts[number - numbers[0]] = month.count
    return counts


def undated_of(counts: Iterable[DayCount]) -> DayCount:
    """What the articles without a date hold."""
    return next((row for row in counts if row.day is None), DayCount(None, 0, 0))


def _is_within(day: str, scope: Scope) -> bool:
    return (scope.since is None or day >= scope.since) and (scope.until is None or day <= scope.until)


def fitting_period(counts: Sequence[DayCount]) -> Period:
    """Days if there are at most 31 from the first to the last, months up to five years, else years."""
    if not counts:
        return Period.MONTH
    first, last = (date.fromisoformat(str(row.day)) for row in (counts[0], counts[-1]))
    if (last - first).days < _DAYS_SHOWN:
        return Period.DAY
    months = (last.year - first.year) * 12 + last.month - first.month
    return Period.MONTH if months < _MONTHS_SHOWN else Period.YEAR

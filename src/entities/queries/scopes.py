"""Whether a scope means what whoever asks believes: that its values are those of articles, that articles have dates."""

from __future__ import annotations

import calendar
import re
import sqlite3
from dataclasses import dataclass
from datetime import date

from entities.errors import QuestionError
from entities.model import Scope
from entities.store.filters import count_undated, fits_any, known_values

_SHOWN = 12
_CALLED = {
    "sections": "section or folder", "sources": "source", "authors": "author", "languages": "language", "files": "path"
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Undated:
    """How many of `articles` have no date, which a question on days leaves out."""

    undated: int
    articles: int


def check_scope(connection: sqlite3.Connection, scope: Scope) -> Undated:
    """What a question on days leaves out, which is nothing if it isn't one.

    Raises QuestionError where no article has what is asked for, with what articles have.
    """
    for field, called in _CALLED.items():
        for value in getattr(scope, field):
            if not fits_any(connection, field, value):
                raise QuestionError(f"No article has the {called} {value!r}: {_known(connection, field)}")
    asks_days = scope.since is not None or scope.until is not None
    return Undated(*count_undated(connection, scope)) if asks_days else Undated(0, 0)


def first_day(text: str) -> str:
    """The first day of a day, a month or a year (2020-08-17, 2020-08, 2020), as YYYY-MM-DD. Raises ValueError."""
    return _day(text, last=False)


def last_day(text: str) -> str:
    """The last day of a day, a month or a year. Raises ValueError."""
    return _day(text, last=True)


def _day(text: str, *, last: bool) -> str:
    written = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", text)
    try:
        year, month, day = written.groups() if written else ("0", None, None)
        in_month = date(int(year), int(month or (12 if last else 1)), 1)
        end = calendar.monthrange(in_month.year, in_month.month)[1] if last else 1
        return in_month.replace(day=int(day or end)).isoformat()
    except ValueError as error:
        raise ValueError(f"{text!r} is no date: write 2020, 2020-08 or 2020-08-17") from error


def _known(connection: sqlite3.Connection, field: str) -> str:
    known = known_values(connection, field)
    if field == "files":  # folders say more than the first files
        known = list(dict.fromkeys(f"{path.partition('/')[0]}/" if "/" in path else path for path in known))
    if not known:
        return "none is known of any; leave the option out."
    more = f" and {len(known) - _SHOWN:,} more" if len(known) > _SHOWN else ""
    return f"there are {', '.join(known[:_SHOWN])}{more}."

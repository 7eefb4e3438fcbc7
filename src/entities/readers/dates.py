"""Dates as articles write them, taken only where they can be read in one way."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

from dateutil.parser import ParserError
from dateutil.parser import parse as parse_any

# Two defaults that share no field: a part that the text leaves out would come out differently.
_DEFAULTS = (datetime(2000, 1, 1, tzinfo=UTC), datetime(2004, 2, 2, tzinfo=UTC))
_YEAR_FIRST = re.compile(r"(?<!\d)\d{4}([-/.]?)\d{1,2}\1\d{1,2}(?!\d)")
_ISO = re.compile(r"(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)")
_DATE_WORDS = re.compile(r"[\w\s,.:/+()-]{6,60}")


def parse_date(text: str) -> str | None:
    """The day that `text` names, as YYYY-MM-DD; None unless year, month and day are all there and certain.

    `03/04/2020` is refused: half of the world reads it as March, the other half as April. So is a year of two digits.
    """
    if not _DATE_WORDS.fullmatch(text.strip()):
        return None
    orders = (False,) if _YEAR_FIRST.search(text) else (False, True)
    try:
        days = {
            parse_any(text.strip(), default=default, dayfirst=order, ignoretz=True).date()
            for default in _DEFAULTS
            for order in orders
        }
    except (ParserError, OverflowError, ValueError):
        return None
    day = days.pop()
    return day.isoformat() if not days and f"{day.year:04}" in text else None


def find_iso_date(text: str) -> str | None:
    """The first YYYY-MM-DD in `text` that is a day of the calendar."""
    for match in _ISO.finditer(text):
        try:
            return date.fromisoformat(match[1]).isoformat()
        except ValueError:
            continue
    return None

"""Dates as articles write them, taken only where they can be read in one way."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

from dateutil.parser import ParserError
from dateutil.parser import parse as parse_any

# Two defaults that share no field: a part that the text leaves out would come out differently.
_DEFAULTS = (datetime(2000, 1, 1, tzinfo=UTC), datetime(2004, 2, 2, tzinfo=UTC))
_SLASHED = re.compile(r"\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}\b")
_MONTHS = 12
_ISO = re.compile(r"(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)")
_DATE_WORDS = re.compile(r"[\w\s,.:/+()-]{6,60}")


def parse_date(text: str) -> str | None:
    """The day that `text` names, as YYYY-MM-DD; None unless year, month and day are all there and certain.

    `03/04/2020` is refused: half of the world reads it as March, the other half as April.
    """
    if not _DATE_WORDS.fullmatch(text.strip()) or _could_be_two_days(text):
        return None
    try:
        first, second = (parse_any(text.strip(), default=default).date() for default in _DEFAULTS)
    except (ParserError, OverflowError, ValueError):
        return None
    return first.isoformat() if first == second else None


def find_iso_date(text: str) -> str | None:
    """The first YYYY-MM-DD in `text` that is a day of the calendar."""
    for match in _ISO.finditer(text):
        try:
            return date.fromisoformat(match[1]).isoformat()
        except ValueError:
            continue
    return None


def _could_be_two_days(text: str) -> bool:
    match = _SLASHED.match(text)
    return match is not None and match[1] != match[2] and max(int(match[1]), int(match[2])) <= _MONTHS

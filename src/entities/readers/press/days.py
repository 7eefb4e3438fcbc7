"""Dates as press databases write them, in the languages of their newspapers."""

from __future__ import annotations

import re
from datetime import date

from entities.lexicon.calendar import read_months

_MONTH = r"(?P<month>[^\W\d_]{3,12})\.?"
_YEAR = r"(?P<year>(?:1[6-9]|20)\d\d)(?!\d)"
_DAY = r"(?<!\d)(?P<day>\d{1,2})"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_DAY}(?:st|nd|rd|th|er|re|º|\.)?[ \t]{{0,3}}(?:de |d')?{_MONTH},?[ \t](?:de |del |do )?{_YEAR}",
        rf"{_MONTH}[ \t]{_DAY}(?:st|nd|rd|th)?,?[ \t]{_YEAR}",
        rf"{_YEAR}[-/](?P<number>\d{{1,2}})[-/](?P<day>\d{{1,2}})(?!\d)",
        rf"{_DAY}\.[ ]?(?P<number>\d{{1,2}})\.[ ]?{_YEAR}",
        rf"{_YEAR}[年년][ ]?(?P<number>\d{{1,2}})[月월][ ]?(?P<day>\d{{1,2}})[日일]",
    )
)
_LONGEST = 300
"""In characters: what is longer is prose."""


def find_day(text: str) -> str | None:
    """The first day that `text` names, as YYYY-MM-DD, its month in any language; None where parts are missing."""
    for form in _FORMS:
        for match in form.finditer(text[:_LONGEST]):
            if day := _day_of(match.groupdict()):
                return day
    return None


def _day_of(parts: dict[str, str]) -> str | None:
    month = int(parts["number"]) if "number" in parts else read_months().get(parts["month"].casefold())
    try:
        return date(int(parts["year"]), month or 0, int(parts["day"])).isoformat()
    except ValueError:
        return None

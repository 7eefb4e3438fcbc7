"""Dates as press databases write them, in the languages of their newspapers."""

from __future__ import annotations

import calendar
import re
from datetime import date
from functools import lru_cache

from entities.readers.text.dates import LANGUAGES

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
_LANGUAGES = [*LANGUAGES, *"sr id vi ar he fa ja ko zh en".split()]
_ENGLISH = {name.casefold(): number for number, name in enumerate(calendar.month_name) if name}


def find_day(text: str) -> str | None:
    """The first day that `text` names, as YYYY-MM-DD, its month in any language; None where parts are missing."""
    for form in _FORMS:
        for match in form.finditer(text[:_LONGEST]):
            if day := _day_of(match.groupdict()):
                return day
    return None


def _day_of(parts: dict[str, str]) -> str | None:
    month = int(parts["number"]) if "number" in parts else _month(parts["month"].casefold())
    try:
        return date(int(parts["year"]), month or 0, int(parts["day"])).isoformat()
    except ValueError:
        return None


@lru_cache(maxsize=1000)
def _month(word: str) -> int | None:
    if word in _ENGLISH:
        return _ENGLISH[word]
    import dateparser  # noqa: PLC0415 - heavy, and English needs none of it

    found = dateparser.parse(f"15 {word} 2000", languages=_LANGUAGES, settings={"STRICT_PARSING": True})
    return found.month if found and (found.day, found.year) == (15, 2000) else None

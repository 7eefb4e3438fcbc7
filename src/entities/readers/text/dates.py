"""Dates as articles write them, taken only where they can be read in one way."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Literal

from dateutil.parser import ParserError
from dateutil.parser import parse as parse_any

from entities.lexicon.calendar import read_days, read_months
from entities.lexicon.headers import words_before_days

Order = Literal["day-first", "month-first"]
"""What stands first in dates of numbers alone, where the year stands last."""

# Two defaults that share no field: a part that the text leaves out would come out differently.
_DEFAULTS = (datetime(2000, 1, 1, tzinfo=UTC), datetime(2004, 2, 2, tzinfo=UTC))
_YEAR_FIRST = re.compile(r"(?<!\d)\d{4}([-/.]?)\d{1,2}\1\d{1,2}(?!\d)")
_ISO = re.compile(r"(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)")
_STAMP = re.compile(r"\s*(\d{4}-\d{2}-\d{2}|\d{8})(?!\d)")
_DATE_WORDS = re.compile(r"[\w\s,.:/+()-]{6,60}")
_NUMBERS = re.compile(r"(?<![\d/.-])(\d{1,2})([-/.])(\d{1,2})\2\d{4}(?![\d/-])")
_DAY_AND_MONTH = (
    r"(?P<day>\d{1,2})(?:er|st|nd|rd|th|[.ºª°]|-?(?:го|е|га))?,? (?:(?:de|of|do) |d['’])?"
    r"(?P<month>[^\W\d_]{3,14})\.?,? (?:(?:de|del|do) )?(?P<year>\d{4})"
    r"(?: ?(?:г(?:од[ау]?)?|р(?:оку|ік)?|r(?:oku)?)\b\.?)?"
)
_WRITTEN = re.compile(rf"(?P<before>(?:\D+? ){{0,2}}){_DAY_AND_MONTH}", re.IGNORECASE)
WRITTEN = re.sub(r"\?P<\w+>", "?:", _DAY_AND_MONTH)
"""How a day is written whose month is a word, of whatever language."""
_MONTHS = 12
_YEAR_AND_WORD = re.compile(r"(?=.*(?<!\d)(?:1[5-9]|20)\d\d(?!\d))(?=.*[^\W\d_]{3})")
LANGUAGES = "de fr es it pt nl pl cs sk ru uk bg sv da nb fi hu ro el tr hr sl et lv lt ca".split()
"""Those whose months are known of, beside English."""
_SETTINGS = {
    "REQUIRE_PARTS": ["day", "month", "year"],
    "STRICT_PARSING": True,
    "PARSERS": ["absolute-time"],  # a day that is counted from today is none of an article
}


def parse_date(text: str, order: Order | None = None) -> str | None:
    """The day that `text` names, as YYYY-MM-DD; None unless year, month and day are all there and certain.

    `03/04/2020` is refused unless `order` is known: half of the world reads it as March, the other half as April. So is
    a year of two digits.
    """
    if not _DATE_WORDS.fullmatch(text.strip()):
        return None
    orders = (False,) if _YEAR_FIRST.search(text) else (False, True) if order is None else (order == "day-first",)
    try:
        days = {
            parse_any(text.strip(), default=default, dayfirst=day_first, ignoretz=True).date()
            for default in _DEFAULTS
            for day_first in orders
        }
    except (ParserError, OverflowError, ValueError):
        return None
    day = days.pop()
    return day.isoformat() if not days and f"{day.year:04}" in text else None


def parse_declared_date(text: str, order: Order | None = None) -> str | None:
    """The day of a text that is said to be a date, in any language that months are known of."""
    return find_iso_date(text) or parse_date(text, order) or parse_written(text) or _parse_foreign(text.strip())


def parse_written(text: str) -> str | None:
    """The day of a text that is one whose month is a word, of any language, as YYYY-MM-DD: "mercredi 12 août 2020".

    Of words that mean two months ("listopada") the table has one.
    """
    found = _WRITTEN.fullmatch(" ".join(text.split()))
    month = found and read_months().get(found["month"].casefold())
    if not (found and month):
        return None
    before = (word.strip(".,") for word in found["before"].casefold().split())
    if not all(word in read_days() or word in words_before_days() for word in before):
        return None
    try:
        return date(int(found["year"]), month, int(found["day"])).isoformat()
    except ValueError:
        return None


def find_order(texts: Iterable[str]) -> Order | None:
    """What stands first in the dates of `texts`, told by those that can be read in one way; None if they disagree."""
    orders: set[Order] = set()
    for text in texts:
        for match in _NUMBERS.finditer(text):
            first, second = int(match[1]), int(match[3])
            if first > _MONTHS >= second:
                orders.add("day-first")
            elif second > _MONTHS >= first:
                orders.add("month-first")
    return orders.pop() if len(orders) == 1 else None


def is_doubtful(text: str) -> bool:
    """Whether a text names a day that can be read in two ways."""
    return parse_date(text) is None and parse_date(text, "day-first") is not None


def find_iso_date(text: str) -> str | None:
    """The first YYYY-MM-DD in `text` that is a day of the calendar."""
    for match in _ISO.finditer(text):
        try:
            return date.fromisoformat(match[1]).isoformat()
        except ValueError:
            continue
    return None


def parse_stamp(text: str) -> str | None:
    """The day that a date begins with as machines write it: `2021-03-05T10:00:00Z`, `20210305T1000`."""
    match = _STAMP.match(text)
    try:
        return date.fromisoformat(match[1]).isoformat() if match else None
    except ValueError:
        return None


def _parse_foreign(text: str) -> str | None:
    if not (_DATE_WORDS.fullmatch(text) and _YEAR_AND_WORD.match(text)):
        return None
    import dateparser  # noqa: PLC0415 - English needs none of it

    found = dateparser.parse(text, languages=LANGUAGES, settings=_SETTINGS)
    return found.date().isoformat() if found and f"{found.year:04}" in text else None

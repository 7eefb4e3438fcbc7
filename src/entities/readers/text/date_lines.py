"""Lines that hold nothing but when an article was published, or that stand between such a line and its headline."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from entities.lexicon.calendar import read_days
from entities.lexicon.headers import pattern_of, words_before_days
from entities.readers.text.dates import WRITTEN, Order, is_doubtful, parse_date, parse_written

_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH},? \d{{4}}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    r"|\d{4}(?P<first>[-/.])\d{1,2}(?P=first)\d{1,2}|\d{1,2}(?P<last>[-/.])\d{1,2}(?P=last)\d{4})"
)
_ZONE = r"(?: ?\(?(?:[A-Z]{2,5}|[A-Z][a-z]+ time|local time|z|(?:gmt|utc)? ?[+-]\d{1,2}:?\d{0,2})\)?)?"
_CLOCK = rf"\d{{1,2}}(?:(?:[:.]| ?h ?)\d\d){{0,2}} ?(?:[ap]\.?m\b\.?)?(?: ?(?:h(?:rs)?|uhr|ч\.?))?{_ZONE}"
_TIME = rf"(?:,? ?(?:at |à |um |a las? |alle |в |о |- |– |\| |T)?{_CLOCK})?"
_LEAD = rf"(?:(?P<said>{pattern_of('published')}|{pattern_of('updated')})\b(?: on| at)?(?: ?:)? ?)?"
_WRITER = rf"(?:{pattern_of('by')}:? (?!{_WEEKDAY})(?P<writer>[^\W\d][^,;:!?|\d]{{2,60}}?)(?: ?[,|–-] ?| ))?"
_BY = rf"(?: ?[|,–-]? ?{pattern_of('by')} (?P<by>[^\W\d][^,;:!?]{{2,60}}))?"
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b(?: of)?|(?<=\d) of\b", re.IGNORECASE)
_UPDATE = re.compile(pattern_of("updated"), re.IGNORECASE)
_LONGEST = 120  # characters
_BUTTON = re.compile(
    r"(?:share(?: this(?: article| page| story)?)?(?: on \w+| via \w+)?|save(?: this)?|print|e-?mail|tweet"
    r"|comments?(?: \(\d+\))?|\d+ (?:comments?|shares?)|facebook|twitter|whatsapp|linkedin|copy link|listen|subscribe"
    r"|\d+ min(?:ute)?s? read|bookmark|follow|x)(?:\W+(?=\w)|\b)",
    re.IGNORECASE,
)
_EMPHASIS = "*_ "  # of Markdown
_BETWEEN = re.compile(r" *[|·•] *")
_HOUR = re.compile(rf"{_LEAD}{_CLOCK}", re.IGNORECASE)
_BYLINE = re.compile(rf"(?i:{pattern_of('by')}):? +[^\W\d_a-z][^.!?\n]{{2,80}}")


class DateLine(NamedTuple):
    """The day of a line, or what of it can be read in two ways.

    Whether the line says what happened that day, such as "Published"; whether that was a change; who wrote the article.
    """

    day: str | None
    doubtful: str | None
    is_said: bool
    is_update: bool
    by: str | None


def read_date_line(line: str, order: Order | None = None) -> DateLine | None:
    """What a line says that is a date with the words usual around it; None if it says anything else."""
    if len(line) > _LONGEST or not any(map(str.isdigit, line)):
        return None
    pieces = _BETWEEN.split(" ".join(line.split()).strip(_EMPHASIS))
    dates = [date for date in (_read_piece(piece, order) for piece in pieces) if date]
    bylines = [piece for piece in pieces if is_byline(piece)]
    others = sum(is_button(piece) or _HOUR.fullmatch(piece) is not None for piece in pieces)
    if not dates or len(dates) + len(bylines) + others < len(pieces):
        return None
    first = min(dates, key=lambda date: date.is_update)
    return first if first.by or not bylines else first._replace(by=bylines[0])


@cache
def _line() -> re.Pattern[str]:
    """A line that is a date, with the words of many languages that may stand around it."""
    led = "|".join(sorted(map(re.escape, read_days() | words_before_days())))
    written = rf"(?P<written>(?:(?:{led})\b[.,]{{0,2}} ){{0,2}}{WRITTEN})"
    english = rf"(?:{_WEEKDAY} )?(?P<day>{_DAY}),?(?: {_WEEKDAY})?"
    return re.compile(rf"{_WRITER}{_LEAD}(?:{_CLOCK},? )?(?:{english}|{written}){_TIME}{_BY}\.?", re.IGNORECASE)


def _read_piece(text: str, order: Order | None) -> DateLine | None:
    found = _line().fullmatch(text)
    if not found:
        return None
    said = found["said"] or ""
    by = found["by"] or found["writer"]
    if found["written"]:
        day = parse_written(found["written"])
        return DateLine(day, None, bool(said), bool(_UPDATE.search(said)), by) if day else None
    written = _ORDINAL.sub("", found["day"])
    day = parse_date(written, order)
    doubtful = found["day"] if day is None and is_doubtful(written) else None
    if day is None and doubtful is None:
        return None
    return DateLine(day, doubtful, bool(said), bool(_UPDATE.search(said)), by)


def is_button(line: str) -> bool:
    """Whether a line is what the buttons of a page leave when its text is copied."""
    return len(line) <= _LONGEST and not _BUTTON.sub("", line).strip()


def is_byline(line: str) -> bool:
    """Whether a line says who wrote the article."""
    return _BYLINE.fullmatch(line) is not None

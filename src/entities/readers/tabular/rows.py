"""From the rows of a table, or the objects of a JSON file, to articles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from html import unescape
from itertools import chain, islice

from entities.errors import UnreadableError
from entities.model import Article, Remark, Skipped
from entities.readers.composing import About, compose_record, record_path
from entities.readers.inputs import Found, Input
from entities.readers.pages.markup import text_of
from entities.readers.tabular.columns import Columns, Row, choose_columns
from entities.readers.text.dates import is_doubtful, parse_declared_date
from entities.readers.text.fields import one_line, split_authors

_SAMPLE = 100  # rows that tell which column is what
_LONGEST_SAMPLE = 20_000_000  # characters of them
_HTML = re.compile(r"</?(?:p|br|div|span|a|b|i|em|strong|h[1-6]|ul|ol|li|img|table|blockquote)\b[^<>]*>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:[a-z]{2,8}|#\d{1,6}|#x[0-9a-f]{1,5});", re.IGNORECASE)
_CUT = re.compile(r"(?<!\s)\s*+\[\+\d{1,9} chars\]\s*+\Z")
_SECONDS = re.compile(r"\d{10}(?:\.\d{1,9})?|\d{13}")
_MILLISECONDS = 13  # digits that seconds haven't
_NOTHING = frozenset(("", "nan", "none", "null", "n/a", "na"))

Record = tuple[int, Row | str]
"""The number of a row, from 1, and the row; or why it can't be read."""


@dataclass(slots=True)
class _Doubts:
    """The dates that can be read in two ways."""

    number: int = 0
    example: str = ""


def read_rows(given: Input, records: Iterator[Record]) -> Iterator[Found]:
    """An article for each row, called by its number; raises UnreadableError if no column holds text."""
    first = list(_sample(records))
    rows = [row for _, row in first if not isinstance(row, str)]
    if not rows:
        reasons = [row for _, row in first if isinstance(row, str)]
        raise UnreadableError(f"it has no rows ({reasons[0]})" if reasons else "it has no rows")
    columns, doubts = choose_columns(rows, given.options.fields), _Doubts()
    for number, row in chain(first, records):
        path = record_path(given.path, number)
        yield Skipped(path, row) if isinstance(row, str) else _read_row(path, row, columns, doubts)
    if doubts.number:
        text = f"{doubts.number:,} of its dates can be read in two ways, such as {doubts.example}"
        yield Remark(given.path, text)


def read_object(given: Input, row: Row) -> Iterator[Found]:
    """The article of a file that is one; raises UnreadableError as `read_rows` does."""
    doubts = _Doubts()
    yield _read_row(given.path, row, choose_columns((row,), given.options.fields), doubts)
    if doubts.number:
        yield Remark(given.path, f"its date {doubts.example} can be read in two ways")


def _read_row(path: str, row: Row, columns: Columns, doubts: _Doubts) -> Article | Skipped:
    """The article of a row; where it has no text, its title and what there is of a summary."""
    title, text = _cell(row, columns.title), _cell(row, columns.text)
    if not text:
        text = "\n\n".join(filter(None, (title, _cell(row, columns.summary))))
    if not text:
        return Skipped(path, "the row holds no text")
    about = About(
        title=one_line(title) or None,
        date=_day(row, columns, doubts),
        source=one_line(_cell(row, columns.source)) or None,
        authors=tuple(split_authors(_cell(row, columns.authors))),
        section=one_line(_cell(row, columns.section)) or None,
        url=_cell(row, columns.url) or None,
    )
    return compose_record(path, text, about)


def _sample(records: Iterator[Record]) -> Iterator[Record]:
    size = 0
    for number, row in islice(records, _SAMPLE):
        yield number, row
        size += 0 if isinstance(row, str) else sum(map(len, row.values()))
        if size > _LONGEST_SAMPLE:
            return


def _cell(row: Row, column: str | None) -> str:
    """A cell as text: without the marks of HTML, or of a text that was cut."""
    cell = _CUT.sub("", row.get(column or "", "")).strip()
    if cell.casefold() in _NOTHING:
        return ""
    if _HTML.search(cell):
        return text_of(cell)
    return unescape(cell) if _ENTITY.search(cell) else cell


def _day(row: Row, columns: Columns, doubts: _Doubts) -> str | None:
    text = _cell(row, columns.date)
    if _SECONDS.fullmatch(text):
        return _day_of_seconds(text)
    day = parse_declared_date(text, columns.order) if text else None
    if day is None and text and is_doubtful(text):
        doubts.number += 1
        doubts.example = doubts.example or text
    return day


def _day_of_seconds(text: str) -> str | None:
    seconds = float(text) / (1000 if len(text) >= _MILLISECONDS and "." not in text else 1)
    return datetime.fromtimestamp(seconds, UTC).date().isoformat()

"""From the rows of a table, or the objects of a JSON file, to articles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from html import unescape
from itertools import chain, islice

from entities.errors import UnreadableError
from entities.model import Article, Remark, Skipped
from entities.readers.composing import About, compose_record, record_path
from entities.readers.inputs import Found, Input
from entities.readers.pages.markup import has_markup, text_of
from entities.readers.tabular.columns import Columns, Row, choose_columns
from entities.readers.text.dates import Order, is_doubtful, parse_declared_date
from entities.readers.text.fields import one_line, split_authors

_SAMPLE = 100  # rows that tell which column is what
_LONGEST_SAMPLE = 20_000_000  # characters of them
_ENTITY = re.compile(r"&(?:[a-z]{2,8}|#\d{1,6}|#x[0-9a-f]{1,5});", re.IGNORECASE)
_CUT = re.compile(r"(?<!\s)\s*+\[\+\d{1,9} chars\]\s*+\Z")
_SECONDS = re.compile(r"\d{10}(?:\.\d{1,9})?|\d{13}")
_MILLISECONDS = 13  # digits that seconds haven't
_NOTHING = frozenset(("", "nan", "none", "null", "n/a", "na"))

NumberedRow = tuple[int, Row | str]
"""The number of a row, from 1, and the row; or why it can't be read."""


def read_rows(given: Input, numbered: Iterator[NumberedRow]) -> Iterator[Found]:
    """An article for each row, called by its number; raises UnreadableError if no column holds text."""
    first = list(_sample(numbered))
    rows = [row for _, row in first if not isinstance(row, str)]
    if not rows:
        reasons = [row for _, row in first if isinstance(row, str)]
        raise UnreadableError(f"it has no rows ({reasons[0]})" if reasons else "it has no rows")
    columns = choose_columns(rows, given.options.fields)
    doubtful, example = 0, ""
    for number, row in chain(first, numbered):
        path = record_path(given.path, number)
        if isinstance(row, str):
            yield Skipped(path, row)
            continue
        found, doubt = _read_row(path, row, columns)
        yield found
        doubtful, example = doubtful + bool(doubt), example or doubt
    if doubtful:
        yield Remark(given.path, f"{doubtful:,} of its dates can be read in two ways, such as {example}")


def read_object(given: Input, row: Row) -> Iterator[Found]:
    """The article of a file that is one; raises UnreadableError as `read_rows` does."""
    found, doubt = _read_row(given.path, row, choose_columns((row,), given.options.fields))
    yield found
    if doubt:
        yield Remark(given.path, f"its date {doubt} can be read in two ways")


def _read_row(path: str, row: Row, columns: Columns) -> tuple[Article | Skipped, str]:
    """The article of a row, and its date if that can be read in two ways.

    Where a row has no text, that is its title and what there is of a summary.
    """
    title, text = _cell(row, columns.title), _cell(row, columns.text)
    if not text:
        text = "\n\n".join(filter(None, (title, _cell(row, columns.summary))))
    if not text:
        return Skipped(path, "the row holds no text"), ""
    written = _cell(row, columns.date)
    about = About(
        title=one_line(title) or None,
        date=_day(written, columns.order),
        source=one_line(_cell(row, columns.source)) or None,
        authors=tuple(split_authors(_cell(row, columns.authors))),
        section=one_line(_cell(row, columns.section)) or None,
        url=_cell(row, columns.url) or None,
    )
    return compose_record(path, text, about), written if about.date is None and is_doubtful(written) else ""


def _sample(numbered: Iterator[NumberedRow]) -> Iterator[NumberedRow]:
    size = 0
    for number, row in islice(numbered, _SAMPLE):
        yield number, row
        size += 0 if isinstance(row, str) else sum(map(len, row.values()))
        if size > _LONGEST_SAMPLE:
            return


def _cell(row: Row, column: str | None) -> str:
    """A cell as text: without the marks of HTML, or of a text that was cut."""
    cell = _CUT.sub("", row.get(column or "", "")).strip()
    if cell.casefold() in _NOTHING:
        return ""
    if has_markup(cell):
        return text_of(cell)
    return unescape(cell) if _ENTITY.search(cell) else cell


def _day(text: str, order: Order | None) -> str | None:
    """The day that a cell names, or the seconds since 1970 that it counts."""
    if not _SECONDS.fullmatch(text):
        return parse_declared_date(text, order) if text else None
    seconds = float(text) / (1000 if len(text) >= _MILLISECONDS and "." not in text else 1)
    return datetime.fromtimestamp(seconds, UTC).date().isoformat()

"""What stands in front of an article's prose: front matter, header lines, a date, a headline."""

from __future__ import annotations

import re
from dataclasses import replace

from entities.model import Span
from entities.readers.text.date_lines import read_date_line
from entities.readers.text.dates import find_iso_date, find_order, parse_date, parse_written
from entities.readers.text.fields import (
    Field,
    Header,
    field_of,
    has_words,
    is_key,
    one_line,
    split_field,
    understand,
)
from entities.readers.text.front_matter import parse_front_matter
from entities.readers.text.lines import Line, line_at, skip_space
from entities.readers.text.publication import read_publication

_RUN_IN_DATE = re.compile(r"\s*date:?\s+(\d{4}-\d{2}-\d{2})(?=\s)", re.IGNORECASE)
_DATELINE = re.compile(r"[A-Z][A-Z .,'-]+(?:,? [A-Z][\w. ]+)?,? +(\d{4}-\d{2}-\d{2})")
_TITLE_LENGTH = 140
_VALUE_LENGTH = 60
_TELLING = 200_000  # characters whose dates tell how dates are written
_LIKE_PROSE = frozenset(("source", "authors"))


def parse_header(text: str) -> Header:
    """Read the header of `text`; a title stays prose, since it names people too.

    A date that can be read in two ways is read as the other dates of the text are.
    """
    header = parse_front_matter(text) or _header_lines(text) or _run_in_date(text) or Header()
    start = max((span.end for span in header.blank), default=0)
    if header.title is None:
        header = _plain_lines(text, start, header)
    return _settle(read_publication(text, start, header), text)


def blank_out(text: str, spans: tuple[Span, ...]) -> str:
    """`text` with the spans overwritten by spaces; line ends stay, so lengths and lines do too.

    The spans may overlap and come in any order.
    """
    pieces, done = [], 0
    for first, end in sorted(spans):
        start = max(first, done)
        if start < end:
            pieces += [text[done:start], _spaces(text[start:end])]
            done = end
    return "".join([*pieces, text[done:]])


def _settle(header: Header, text: str) -> Header:
    if header.date is not None:
        return replace(header, doubtful=None)
    order = find_order((text[:_TELLING],)) if header.doubtful else None
    if header.doubtful is None or order is None:
        return header
    return replace(header, date=parse_date(header.doubtful, order), doubtful=None)


def _spaces(text: str) -> str:
    return "\n".join([" " * len(line) for line in text.split("\n")])


def _header_lines(text: str) -> Header | None:
    fields: list[Field] = []
    line = line_at(text, len(text) - len(text.lstrip("\r\n")))
    while (field := split_field(line)) and is_key(field.key):
        fields.append(field)
        end, line = line.next, line_at(text, line.next)
    return understand(fields, Span(0, end)) if _is_header(fields, line) else None


def _is_header(fields: list[Field], following: Line) -> bool:
    """Prose may begin with `Source: a person close to the talks said`, so such a lone field has to look like one.

    So has a date: "Data: what the ministry hides" is a headline.
    """
    names = [name for field in fields if (name := field_of(field.key))]
    if len(fields) != 1 or not names or names[0] not in _LIKE_PROSE:
        lone_date = len(fields) == 1 and names == ["date"]
        return bool(names) and not (lone_date and not any(map(str.isdigit, fields[0].value)))
    return len(fields[0].value) <= _VALUE_LENGTH and not following.text


def _run_in_date(text: str) -> Header | None:
    match = _RUN_IN_DATE.match(text)
    date = match and find_iso_date(match[1])
    return Header(date=date, blank=(Span(0, match.end()),)) if match and date else None


def _plain_lines(text: str, start: int, header: Header) -> Header:
    """A headline and a date that stand on lines of their own, in either order, in the first two lines."""
    for _ in range(2):
        line = line_at(text, skip_space(text, start))
        if not line.text or len(line.text) > _TITLE_LENGTH:
            break
        dateline = _DATELINE.fullmatch(line.text)
        date = find_iso_date(dateline[1]) if dateline else parse_date(line.text) or parse_written(line.text)
        if date and header.date is None:
            where = Span(line.span.start + dateline.start(1), line.span.end) if dateline else line.span
            header = replace(header, date=date, blank=(*header.blank, where))
        elif header.title is None and _looks_like_title(text, line):
            header = replace(header, title=one_line(line.text))
        elif not read_date_line(line.text):
            break
        start = line.next
    return header


def _looks_like_title(text: str, line: Line) -> bool:
    more = skip_space(text, line.next) < len(text)
    ends_openly = line.text[-1] not in ".!?,;:" or line.text == line.text.upper()
    is_line = text[line.span.end : line.span.end + 1] in {"\r", "\n"} and not read_date_line(line.text)
    return more and ends_openly and has_words(line.text) and is_line

"""What stands in front of an article's prose: front matter, header lines, a date, a headline."""

from __future__ import annotations

import re
from dataclasses import replace

from entities.model import Span
from entities.readers.dates import find_iso_date, parse_date
from entities.readers.fields import FIELDS, OTHER_KEYS, Field, Header, has_words, one_line, split_field, understand
from entities.readers.front_matter import parse_front_matter
from entities.readers.lines import Line, line_at, skip_space

_RUN_IN_DATE = re.compile(r"\s*date:?\s+(\d{4}-\d{2}-\d{2})(?=\s)", re.IGNORECASE)
_DATELINE = re.compile(r"[A-Z][A-Z .,'-]+(?:,? [A-Z][\w. ]+)?,? +(\d{4}-\d{2}-\d{2})")
_TITLE_LENGTH = 140
_VALUE_LENGTH = 60
_LIKE_PROSE = frozenset(("source", "authors"))


def parse_header(text: str) -> Header:
    """Read the header of `text`; a title stays prose, since it names people too."""
    header = parse_front_matter(text) or _header_lines(text) or _run_in_date(text) or Header()
    start = max((span.end for span in header.blank), default=0)
    return header if header.title else _plain_lines(text, start, header)


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


def _spaces(text: str) -> str:
    return "\n".join([" " * len(line) for line in text.split("\n")])


def _header_lines(text: str) -> Header | None:
    fields: list[Field] = []
    line = line_at(text, len(text) - len(text.lstrip("\r\n")))
    while (field := split_field(line)) and (field.key in FIELDS or field.key in OTHER_KEYS):
        fields.append(field)
        end, line = line.next, line_at(text, line.next)
    return understand(fields, Span(0, end)) if _is_header(fields, line) else None


def _is_header(fields: list[Field], following: Line) -> bool:
    """Prose may begin with `Source: a person close to the talks said`, so such a lone field has to look like one."""
    names = [FIELDS[field.key] for field in fields if field.key in FIELDS]
    if len(fields) != 1 or not names or names[0] not in _LIKE_PROSE:
        return bool(names)
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
        date = find_iso_date(dateline[1]) if dateline else parse_date(line.text)
        if date and header.date is None:
            where = Span(line.span.start + dateline.start(1), line.span.end) if dateline else line.span
            header = replace(header, date=date, blank=(*header.blank, where))
        elif header.title is None and _looks_like_title(text, line):
            header = replace(header, title=one_line(line.text))
        else:
            break
        start = line.next
    return header


def _looks_like_title(text: str, line: Line) -> bool:
    more = skip_space(text, line.next) < len(text)
    ends_openly = line.text[-1] not in ".!?,;:" or line.text == line.text.upper()
    return more and ends_openly and has_words(line.text) and text[line.span.end] in "\r\n"

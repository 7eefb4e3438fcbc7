"""What stands in front of an article's prose: front matter, header lines, a date, a headline."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import yaml

from entities.model import Span
from entities.readers.dates import find_iso_date, parse_date

_FIELDS = {
    "title": "title", "headline": "title",
    "date": "date", "published": "date", "pubdate": "date", "publication date": "date",
    "source": "source", "publication": "source", "publisher": "source", "outlet": "source",
}  # fmt: skip
_OTHER_KEYS = {
    "author",
    "by",
    "byline",
    "section",
    "url",
    "link",
    "language",
    "lang",
    "keywords",
    "tags",
    "id",
    "copyright",
}
_FRONT_MATTER = re.compile(r"\s*---[ \t]*\r?\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_HEADER_LINE = re.compile(r"[ \t]*([A-Za-z][A-Za-z ]{1,20}):[ \t]*(.*?)[ \t]*(?:\r?\n|\Z)")
_RUN_IN_DATE = re.compile(r"\s*date:?\s+(\d{4}-\d{2}-\d{2})(?=\s)", re.IGNORECASE)
_LINE = re.compile(r"\s*(\S.*?)[ \t]*(?:\r?\n|\Z)")
_DATELINE = re.compile(r"[A-Z][A-Z .,'-]+(?:,? [A-Z][\w. ]+)?,? +(\d{4}-\d{2}-\d{2})")
_TITLE_LENGTH = 140


@dataclass(frozen=True, slots=True)
class Header:
    """What was understood, and the stretches of text that aren't prose."""

    title: str | None = None
    date: str | None = None
    source: str | None = None
    blank: tuple[Span, ...] = ()


def parse_header(text: str) -> Header:
    """Read the header of `text`; a title stays prose, since it names people too."""
    header = _front_matter(text) or _header_lines(text) or _run_in_date(text) or Header()
    start = max((span.end for span in header.blank), default=0)
    return header if header.title else _plain_lines(text, start, header)


def blank_out(text: str, spans: tuple[Span, ...]) -> str:
    """`text` with the spans overwritten by spaces; line ends stay, so lengths and lines do too."""
    for start, end in spans:
        text = text[:start] + re.sub(r"[^\n]", " ", text[start:end]) + text[end:]
    return text


def _front_matter(text: str) -> Header | None:
    match = _FRONT_MATTER.match(text)
    if match is None:
        return None
    try:
        root = yaml.compose(match[1], Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return None
    if not isinstance(root, yaml.MappingNode):
        return None
    pairs = [(key.value, value) for key, value in root.value if isinstance(value, yaml.ScalarNode)]
    offset = match.start(1)
    fields = [
        (str(key), str(value.value), Span(offset + value.start_mark.index, offset + value.end_mark.index))
        for key, value in pairs
    ]
    return _understand(fields, Span(0, match.end()))


def _header_lines(text: str) -> Header | None:
    fields, position = [], len(text) - len(text.lstrip("\r\n"))
    while (match := _HEADER_LINE.match(text, position)) and match[1].lower() in _FIELDS.keys() | _OTHER_KEYS:
        fields.append((match[1], match[2], Span(*match.span(2))))
        position = match.end()
    known = any(key.lower() in _FIELDS for key, _, _ in fields)
    return _understand(fields, Span(0, position)) if known else None


def _understand(fields: list[tuple[str, str, Span]], whole: Span) -> Header:
    """Sort fields of (key, value, where the value stands) and blank all of the header but its title."""
    header, title = Header(blank=(whole,)), None
    for key, value, span in fields:
        field = _FIELDS.get(key.strip().lower())
        if field is None or not value or getattr(header, field):
            continue
        if field == "title":
            header, title = replace(header, title=_one_line(value)), span
        elif field == "date":
            header = replace(header, date=find_iso_date(value) or parse_date(value))
        else:
            header = replace(header, source=_one_line(value))
    if title is None:
        return header
    return replace(header, blank=(Span(whole.start, title.start), Span(title.end, whole.end)))


def _run_in_date(text: str) -> Header | None:
    match = _RUN_IN_DATE.match(text)
    date = match and find_iso_date(match[1])
    return Header(date=date, blank=(Span(0, match.end()),)) if match and date else None


def _plain_lines(text: str, start: int, header: Header) -> Header:
    """A headline and a date that stand on lines of their own, in either order, within the first three lines."""
    for _ in range(3):
        line = _LINE.match(text, start)
        if line is None or len(line[1]) > _TITLE_LENGTH:
            break
        dateline = _DATELINE.fullmatch(line[1])
        date = find_iso_date(dateline[1]) if dateline else parse_date(line[1])
        if date and header.date is None:
            where = Span(line.start(1) + dateline.start(1), line.end(1)) if dateline else Span(*line.span(1))
            header = replace(header, date=date, blank=(*header.blank, where))
        elif header.title is None and _looks_like_title(text, line):
            header = replace(header, title=_one_line(line[1]))
        else:
            break
        start = line.end()
    return header


def _looks_like_title(text: str, line: re.Match[str]) -> bool:
    more = text[line.end() :].strip()
    ends_openly = line[1][-1] not in ".!?,;:" or line[1] == line[1].upper()
    return bool(more) and ends_openly and text[line.end(1)] in "\r\n"


def _one_line(value: str) -> str:
    return " ".join(value.split())

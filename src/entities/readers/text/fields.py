"""What is known about an article, and the fields of a header that say it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from typing import NamedTuple

from entities.lexicon.headers import header_fields, other_keys, pattern_of
from entities.model import Span
from entities.readers.text.dates import is_doubtful, parse_declared_date
from entities.readers.text.lines import Line

_BY = re.compile(rf"^\s*{pattern_of('by')}:?\s+", re.IGNORECASE)
# Where "and" may be a part of a name, as in "Ortega y Gasset", two names have several words each.
_AND = re.compile(rf"[,;&]|\band\b|(?<=[^\W\d_] ){pattern_of('conjunction')} (?=[^\W\d_]\S* \S)")
_MARKS = re.compile(r"[\W_]+")
_ADDRESS = re.compile(r"[<(]?[^\s<>()]+@[^\s<>()]+[>)]?")


class Field(NamedTuple):
    """A key in lower case, its value, and where the value stands."""

    key: str
    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class About:
    """What is known about a text beside its prose; a date is written YYYY-MM-DD."""

    title: str | None = None
    date: str | None = None
    source: str | None = None
    authors: tuple[str, ...] = ()
    section: str | None = None
    url: str | None = None

    def or_else(self, other: About) -> About:
        """What is known here, completed from what somebody else knows."""
        return About(*(getattr(self, field.name) or getattr(other, field.name) for field in fields(About)))


@dataclass(frozen=True, slots=True)
class Header(About):
    """What was understood, and the stretches of text that aren't prose; `doubtful` is a date that isn't certain."""

    doubtful: str | None = None
    blank: tuple[Span, ...] = ()


def field_of(key: str) -> str | None:
    """Which field of an article a key of a header means; None for other keys."""
    return header_fields().get(key)


def is_key(key: str) -> bool:
    """Whether a line with this key may stand in a header."""
    return key in header_fields() or key in other_keys()


def split_field(line: Line) -> Field | None:
    """The field in a line `key: value`."""
    key, colon, rest = line.text.partition(":")
    value = rest.strip()
    return Field(key.strip().lower(), value, Span(line.span.end - len(value), line.span.end)) if colon else None


def understand(found: Iterable[Field], whole: Span) -> Header:
    """Sort the fields and blank all of the header but its title; of two that say the same the first counts."""
    header, title = Header(blank=(whole,)), None
    for key, value, span in found:
        name = field_of(key)
        if name is None or not value or getattr(header, name):
            continue
        if name == "date":
            day = parse_declared_date(value)
            header = replace(header, date=day, doubtful=value if day is None and is_doubtful(value) else None)
        elif name == "source":
            header = replace(header, source=one_line(value))
        elif name == "section":
            header = replace(header, section=one_line(value))
        elif name == "url":
            header = replace(header, url=value)
        elif name == "authors":
            header = replace(header, authors=tuple(split_authors(value)))
        elif has_words(value):
            header, title = replace(header, title=one_line(value)), span
    if title is None:
        return header
    return replace(header, blank=(Span(whole.start, title.start), Span(title.end, whole.end)))


def split_authors(value: str) -> Iterator[str]:
    """Yield the authors that a field lists, without addresses: "Ann Smith <ann@example.org>; Bo Jones"."""
    for name in _AND.split(_ADDRESS.sub("", _BY.sub("", value))):
        if has_words(name):
            yield one_line(name.strip("\"'[]"))


def has_words(text: str) -> bool:
    """Whether there is anything to read; a rule such as `---` is no title."""
    return any(character.isalnum() for character in text)


def letters(text: str) -> str:
    """What is left to compare where spaces, marks and capitals don't count."""
    return _MARKS.sub("", text.casefold())


def one_line(value: str) -> str:
    """`value` with every stretch of space made one."""
    return " ".join(value.split())

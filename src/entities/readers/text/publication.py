"""When an article was published, as the lines around its headline say it; these are no prose."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from entities.model import Span
from entities.readers.text.date_lines import DateLine, is_button, is_byline, read_date_line
from entities.readers.text.fields import Header, has_words, one_line, split_authors
from entities.readers.text.lines import Line, line_at, skip_space

_LINES = 8  # after which no date is looked for
_HEADLINE = 140  # characters
_STANDFIRST = 300
_STANDFIRSTS = 2  # lines that may stand before a date that says that it is one
_PAPER = re.compile(
    r"(?:the )?(?:[\w.'’&-]+ ){0,4}(?:advertiser|chronicle|courier|daily|express|gazette|globe|guardian|herald"
    r"|independent|inquirer|journal|ledger|mail|mercury|mirror|monitor|news|observer|post|press|record|review|sentinel|standard|star"
    r"|sun|telegraph|times|tribune|weekly)(?: [\w.'’-]+)?",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Found:
    """What was met in the first lines of a text."""

    dates: list[tuple[Line, DateLine]] = field(default_factory=list)
    buttons: list[Line] = field(default_factory=list)
    bylines: int = 0
    others: int = 0
    headline: Line | None = None
    paper: str | None = None


def read_publication(text: str, start: int, header: Header) -> Header:
    """`header` with the date, and who wrote the article, from the lines after `start`; as it is if there are none."""
    found = _look(text, start, header)
    if not found.dates:
        return header
    best = min((line for _, line in found.dates), key=lambda line: line.is_update)
    by = next((line.by for _, line in found.dates if line.by), None)
    blank = [line.span for line, _ in found.dates] + [line.span for line in found.buttons]
    header = replace(
        header,
        date=header.date or best.day,
        doubtful=header.doubtful or best.doubtful,
        authors=header.authors or tuple(split_authors(by or "")),
        source=header.source or found.paper,
        blank=(*header.blank, *blank),
    )
    return _under_paper(text, start, header, found.headline) if found.headline else header


def _look(text: str, start: int, header: Header) -> _Found:
    """The lines that belong to a date, up to the first that doesn't."""
    found = _Found()
    for _ in range(_LINES):
        line = line_at(text, skip_space(text, start))
        start = line.next
        if not line.text:
            break
        paper, date = _read_paper_and_date(line.text)
        found.paper = found.paper or paper
        if date and _may_be_date(date, found):
            found.dates.append((line, date))
        elif is_button(line.text):
            found.buttons.append(line)
        elif is_byline(line.text):
            found.bylines += 1
        elif one_line(line.text) == header.title or any(
            span.start <= line.span.start < span.end for span in header.blank
        ):
            continue
        elif found.dates:
            found.headline = line
            break
        elif len(line.text) <= _STANDFIRST and found.others < _STANDFIRSTS:
            found.others += 1 if header.title or line.text[-1] not in "?!" else 0
            found.bylines = 0
        else:
            break
    return found


def _read_paper_and_date(text: str) -> tuple[str | None, DateLine | None]:
    """What a line says that is a date, and the name of the paper that may stand before it."""
    head, comma, rest = text.partition(", ")
    date = read_date_line(rest) if comma and _PAPER.fullmatch(head) else None
    return (head, date) if date else (None, read_date_line(text))


def _may_be_date(date: DateLine, found: _Found) -> bool:
    """A day that stands between lines of prose may be what they are about."""
    return not found.others or date.is_said or found.bylines > 0


def _under_paper(text: str, start: int, header: Header, headline: Line) -> Header:
    """A clipping begins with the paper's name, the date, then the headline."""
    first = line_at(text, skip_space(text, start))
    is_headline = len(headline.text) <= _HEADLINE and headline.text[-1] not in ".,;:" and has_words(headline.text)
    if header.source or header.title != one_line(first.text) or not _PAPER.fullmatch(first.text) or not is_headline:
        return header
    return replace(header, source=header.title, title=one_line(headline.text), blank=(*header.blank, Span(*first.span)))

"""What a document consists of, whatever its format: headings, paragraphs, quotations with their numbers, a picture."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from entities.model import Span
from entities.queries.timeline import Period, PeriodCount
from entities.wording import visible

_SPACES = re.compile(r" +")
_LINK = re.compile(r"https?://[^\s<>\\^`{|}\"]+")


class Style(StrEnum):
    """How a stretch of text looks."""

    PLAIN = "plain"
    STRONG = "strong"
    FAINT = "faint"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text; nothing in it is markup, and nothing hidden."""

    text: str
    style: Style = Style.PLAIN


@dataclass(frozen=True, slots=True)
class Cite:
    """The number of a sentence, which leads to its source."""

    number: int


@dataclass(frozen=True, slots=True)
class Link:
    """An address on the web."""

    url: str


Inline = Run | Cite | Link
Line = tuple[Inline, ...]
"""Text that stands out never touches other text that does: it would be one run."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `level` 1 is that of the document."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    line: Line


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list."""

    items: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """A sentence, with its number, the names in it marked, and where it stood; `first`: it wasn't quoted before."""

    number: int
    sentence: Line
    stood: Line
    first: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """How much there is in each period, oldest first; those without any are left out."""

    by: Period
    rows: tuple[PeriodCount, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """Where the sentence of a number stood, all that is known of it."""

    number: int
    line: Line


Part = Heading | Paragraph | Bullets | Quotation | Chart | Source


@dataclass(frozen=True, slots=True)
class Item:
    """What stays on one page, if it fits; one that is `long` may go on after any of its paragraphs."""

    parts: tuple[Part, ...]
    long: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A document that can be printed and cited, made on a `day` (YYYY-MM-DD) by a program, `maker`."""

    title: str
    day: str
    maker: str
    items: tuple[Item, ...]


def run(text: str, style: Style = Style.PLAIN) -> Run:
    """Text from anywhere, with nothing hidden in it, and single spaces."""
    return Run(_SPACES.sub(" ", visible(text)), style)


def strong(text: str) -> Run:
    """Text that stands out."""
    return run(text, Style.STRONG)


def faint(text: str) -> Run:
    """Text that stands back."""
    return run(text, Style.FAINT)


def marked(text: str, spans: Iterable[Span]) -> Line:
    """Text in which some stretches stand out."""
    pieces: list[Run] = []
    at = 0
    for start, end in _apart(spans):
        pieces += [run(text[at:start]), strong(text[start:end])]
        at = end
    pieces.append(run(text[at:]))
    return tuple(piece for piece in pieces if piece.text)


def _apart(spans: Iterable[Span]) -> list[Span]:
    """The same stretches, in order, those that touch or overlap as one."""
    apart: list[Span] = []
    for span in sorted(span for span in spans if span.start < span.end):
        if apart and span.start <= apart[-1].end:
            apart[-1] = Span(apart[-1].start, max(apart[-1].end, span.end))
        else:
            apart.append(span)
    return apart


def address(url: str) -> Inline:
    """An address on the web as a link, if it is one that can do no harm; else as text."""
    return Link(url) if _LINK.fullmatch(url) and url.isascii() else run(url)


def plain_text(line: Line) -> str:
    """What a line says."""
    return "".join(_said(inline) for inline in line)


def _said(inline: Inline) -> str:
    match inline:
        case Run():
            return inline.text
        case Cite():
            return f"[{inline.number}]"
        case Link():
            return inline.url

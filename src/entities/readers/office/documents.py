"""What documents of all office formats have in common: paragraphs, a heading, and properties that few fill in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from lxml import etree

from entities.readers.composing import UNKNOWN, About, compose_article
from entities.readers.inputs import Found
from entities.readers.press import read_export
from entities.readers.text.dates import parse_date
from entities.readers.text.fields import letters, one_line, split_authors

_BEGINNING = 2000
"""In characters: where a document says what it is called."""
_FRONT = 10_000
"""In characters: where a page that was printed has its headline, below what leads to other pages."""
_SITE = re.compile(r"\s+[|–—:•·-]+\s+")
_SPACES = 2  # at least, in a title that stands far from the beginning
_FIRST_LINES = 60
_LONGEST_TITLE = 300
_FIRST = 5  # paragraphs: a heading that comes later is that of a part
_NO_TITLE = re.compile(
    r"Microsoft (?:Word|PowerPoint|Excel) - |Slide \d|PowerPoint|(?:untitled|unbenannt|sans titre|do[ck]ument) ?\d*$"
    r"|.*\.(?:docx?|odt|rtf|pdf|html?|indd|qxp|tex|dvi|ps|txt|xlsx?|pptx?|wpd)$"
    r"|(?:https?|file):|about:blank|[^\s]*\d[^\s]*$|[^\w]*$|(.)\1{3}",
    re.IGNORECASE,
)
_NO_NAME = re.compile(r"[\d@]|\b(?:user|admin|administrator|windows|microsoft|office|unknown|owner)\b", re.IGNORECASE)


@dataclass(slots=True)
class Paragraph:
    """A paragraph while it is read, and the style that it is made from."""

    style: str
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What stands in it."""
        return "".join(self.pieces)


def read_document(path: str, text: str, heading: str | None, properties: About) -> Iterator[Found]:
    """The articles of an export, or the one that a document is.

    What its properties say may be left from another document: the title counts if it stands in the text, where this
    begins; the rest where the text says nothing. `heading` is what is set as a title there.
    """
    about = About(title=_shown_title(properties.title, text) or heading)
    fallback = About(date=_date_line(text)).or_else(properties)
    yield from read_export(path, text) or (compose_article(path, text, about, fallback),)


def without_site(title: str) -> str:
    """A page's title without the name of the site, which stands before or behind it."""
    return max(_SITE.split(title), key=len)


def _shown_title(title: str | None, text: str) -> str | None:
    """The title, or what is left of it without the name of a site, if it stands in the text."""
    if title is None or letters(title) in letters(text[:_BEGINNING]):
        return title
    title = without_site(title)
    return title if title.count(" ") >= _SPACES and letters(title) in letters(text[:_FRONT]) else None


def _date_line(text: str) -> str | None:
    """The first date that has a line to itself, below the headline and the byline, or the address of a letter."""
    lines = islice(filter(None, text[:_BEGINNING].split("\n")), _FIRST_LINES)
    return next(filter(None, map(parse_date, lines)), None)


def properties_of(title: str | None, creator: str | None) -> About:
    """What the properties of a document say of it, without what programs put there by themselves."""
    authors = split_authors(creator) if creator and not _NO_NAME.search(creator) else ()
    return About(title=_likely_title(one_line(title or "")), authors=tuple(name for name in authors if " " in name))


def read_properties(part: etree._Element | None, title: str, creator: str) -> About:
    """What the part of a document says that has its properties, by the names of its elements; nothing without one."""
    if part is None:
        return UNKNOWN
    return properties_of(part.findtext(f".//{{*}}{title}"), part.findtext(f".//{{*}}{creator}"))


def _likely_title(title: str) -> str | None:
    """`title`, unless it is a file's name, a program's or a number."""
    return title if 0 < len(title) <= _LONGEST_TITLE and not _NO_TITLE.match(title) else None


def find_heading(paragraphs: Iterable[Paragraph], *styles: str) -> str | None:
    """The first paragraph of the first of `styles` that has one, where the document begins."""
    filled = [paragraph for paragraph in paragraphs if paragraph.text.strip()][:_FIRST]
    found = (paragraph.text for style in styles for paragraph in filled if paragraph.style == style)
    return next(found, None)


def join_paragraphs(paragraphs: Iterable[str]) -> str:
    """Text of paragraphs, with an empty line between them."""
    return "\n\n".join(filter(None, map(str.strip, paragraphs)))

"""The article of a web page, without what stands around it."""

from __future__ import annotations

import re
from itertools import islice

from lxml import etree

from entities.errors import UnreadableError
from entities.model import Article
from entities.readers.composing import UNKNOWN, About, compose_article, put_title
from entities.readers.pages.layout import has_menu, unfold_tables
from entities.readers.pages.markup import parse_html, text_of
from entities.readers.pages.metadata import is_headed, read_day_beside, read_metadata
from entities.readers.text.fields import letters, one_line

CONTENT_TYPES = frozenset(("text/html", "application/xhtml+xml"))
"""What servers and mails call a page."""
LONGEST_PAGE = 20_000_000
"""In characters: what is longer isn't a page that anybody wrote."""
_MANY = 20_000  # elements
_AROUND = ("nav", "aside", "form", "script", "header", "footer")
_FEW_LINKS = 0.2  # of the letters of a document may be links; an index has more
_PROSE = 60  # characters that a line of prose has at least
_SENTENCE = re.compile(r"[^\W\d_][.!?…؟।][\"'”’»)\]]*+(?=\s|$)|[。！？]")
_LEAST_PROSE = 120  # characters of it that a page has at least which doesn't call itself an article
_LEAST_SHARE = 0.5  # of the text of such a page
_MOSTLY = 0.6  # of the characters of what leads elsewhere are links
_INVITING = 250  # characters that an invitation has at most
_INVITATION = re.compile(r"\b(?:sign up|subscribe)\b[^.]{0,80}\b(?:newsletters?|inbox|alerts|updates)\b", re.IGNORECASE)
_RIGHTS = re.compile(
    r"\n[^\n]{0,160}?(?:\ball rights reserved|(?<=\n)(?:©|\(c\)|copyright\b))[^\n]{0,160}\s*\Z", re.IGNORECASE
)


def read_page(path: str, html: str, fallback: About = UNKNOWN) -> Article:
    """The article of a page, with what the page says of it, and then `fallback`; raises UnreadableError."""
    if len(html) > LONGEST_PAGE:
        raise UnreadableError(f"the page has {len(html):,} characters")
    tree = parse_html(html)
    if tree is None:
        raise UnreadableError("the page is empty")
    metadata = read_metadata(tree)
    about, body = metadata.about, metadata.body
    if (text := _bare_text(tree)) is not None:
        sure = About(title=about.title) if is_headed(tree) else UNKNOWN
        return compose_article(path, _without_rights(text), sure, about.or_else(fallback))
    beside = None if about.date else read_day_beside(tree, about.title or "")
    prose, more = (text_of(tree), UNKNOWN) if _is_huge(tree) else _extract(tree)
    if body.count("\n") > prose.count("\n") and letters(prose) in letters(body):
        prose = body  # of a page that a script would have filled
    if not prose or not (metadata.is_article or is_prose(prose)):
        raise UnreadableError("no article was found in the page")
    about = about.or_else(more).or_else(About(date=beside))
    return compose_article(path, put_title(_without_rights(prose), about.title), about, fallback)


def _is_huge(tree: etree._Element) -> bool:
    """Whether a document has more elements than what finds an article in it is made for."""
    return next(islice(tree.iter(), _MANY, None), None) is not None


def _without_rights(prose: str) -> str:
    """Prose without the line about whose it is that stands below it."""
    return _RIGHTS.sub("", prose).rstrip()


def _bare_text(tree: etree._Element) -> str | None:
    """The text of a document that has nothing else, such as one that was written in a word processor."""
    if next(tree.iter(*_AROUND), None) is not None or (not _is_huge(tree) and has_menu(tree)):
        return None
    text, links = text_of(tree), sum(len(letters(_inner(link))) for link in tree.iter("a"))
    return text if links <= _FEW_LINKS * len(letters(text)) else None


def is_prose(text: str) -> bool:
    """Whether a text is sentences for the most part, as an index, a form or a list is not."""
    lines = [line for line in text.split("\n") if line]
    prose = sum(len(line) for line in lines if len(line) >= _PROSE and " | " not in line and _SENTENCE.search(line))
    return prose >= max(_LEAST_PROSE, _LEAST_SHARE * sum(map(len, lines)))


def _drop_signposts(tree: etree._Element) -> None:
    """Take out the paragraphs, items and headings that only lead elsewhere: "Read more: ...", "Sign up for ..."."""
    for element in list(tree.iter("p", "li", "h2", "h3", "h4", "h5", "h6")):
        linked = sum(len(_inner(link)) for link in element.iter("a"))
        text = _inner(element) if linked else ""
        if linked and (linked >= _MOSTLY * len(text) or (len(text) <= _INVITING and _INVITATION.search(text))):
            element.clear(keep_tail=True)  # type: ignore[call-arg]  # the stubs are older


def _inner(element: etree._Element) -> str:
    return one_line("".join(map(str, element.itertext())))


def _extract(tree: etree._Element) -> tuple[str, About]:
    """The paragraphs of the article that a page is for, and what trafilatura knows of it; the tree is used up."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - takes as long to import as to read ten pages

    unfold_tables(tree)
    _drop_signposts(tree)
    found = bare_extraction(
        tree,
        fast=True,
        with_metadata=True,
        include_comments=False,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if found is None or isinstance(found, dict):
        return "", UNKNOWN
    lines = (one_line(line).strip("| ") for line in (found.text or "").split("\n"))
    return "\n\n".join(filter(None, lines)), About(
        title=found.title,
        date=found.date,
        source=found.sitename,
        authors=tuple(filter(None, map(one_line, (found.author or "").split(";")))),
        url=found.url,
    )

"""Markdown (.md, .markdown): plain text with its markup overwritten by spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from entities.model import Article, Span
from entities.readers.composing import compose_article
from entities.readers.finishing import LONGEST_ARTICLE
from entities.readers.inputs import Input
from entities.readers.text.decoding import decode
from entities.readers.text.fields import one_line
from entities.readers.text.headers import blank_out

_TEXT = r"(?:[^\[\]\n]|\n(?! *\n))++"  # of a link; it may go on in the next line, not in the next paragraph
_TARGET = r"\((?:[^()\n]|\([^()\n]*+\))*+\)"
_EMPHASIS = r"(?=\S)(?:[^\n{0}]|\n(?! *\n))++(?<=\S)"
_STARS = rf"(\*{{1,3}}){_EMPHASIS.format('*')}(\1)"
_FENCE = re.compile(
    r"^ {0,3}(`{3,}(?=[^`\n]*$)|~{3,})(?:.*?^ {0,3}\1[`~]* *$|.*\Z)",  # an open one goes on to the end
    re.MULTILINE | re.DOTALL,
)
# What goes is the whole match, or the groups where there are some; the prose between them stays where it is.
# No pattern may run over the same text from many starts: hence the possessive quantifiers and the excluded openers.
_MARKUP = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        r"</?[a-zA-Z][^<>\n]*>",
        rf"!\[[^\[\]\n]*\]{_TARGET}",  # images
        rf"(\[){_TEXT}(\]{_TARGET})",  # links keep their text
        rf"(\[){_TEXT}(\]\[[^\[\]\n]*\])",
        r"^ {0,3}\[[^\]\n]+\]:[^\n]*$",  # link definitions
        r"(?<= )#++(?= *$)",  # the end of a heading
        r"^ {0,3}#{1,6}(?: |$)",
        r"^ *((?:> ?)+)",
        r"^ *([-*+]|\d{1,9}[.)]) ",
        r"^ *(?:[-*_=] *+){3,}+$",
        _STARS,
        _STARS,  # those around the first
        rf"(_{{1,3}}){_EMPHASIS.format('_')}(\1)(?!\w)",
        rf"(~~){_EMPHASIS.format('~')}(~~)",
        r"&(?:nbsp|amp|quot|apos|lt|gt|shy|hellip|[nm]dash|[lr][sda]quo|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});",
        r"^(?=[ :-]*\|)[ :|-]++$",  # the rule under a table's head
    )
)
_LONE_MARKS = str.maketrans("`|", "  ")
_HEADING = re.compile(r"^ {0,3}#{1,2} [^\n]{1,300}$", re.MULTILINE)


def read(given: Input) -> Iterator[Article]:
    """An article from a Markdown file; its first heading is its title. Raises UnreadableError."""
    article = compose_article(given.path, decode(given.read(4 * LONGEST_ARTICLE)))
    visible = blank_out(article.body, (*_fences(article.body), *_comments(article.body)))
    title = article.title
    if title is None or title.startswith("#"):
        headings = (_without_markup(match[0]) for match in _HEADING.finditer(visible))
        title = next(filter(None, headings), title)
    yield replace(article, body=_blank_markup(visible), title=title and (_without_markup(title) or None))


def _fences(body: str) -> Iterator[Span]:
    """Fenced code, which is no prose at all."""
    return (Span(*match.span()) for match in _FENCE.finditer(body))


def _comments(body: str) -> Iterator[Span]:
    start = body.find("<!--")
    while start >= 0 and (end := body.find("-->", start)) >= 0:
        yield Span(start, end + 3)
        start = body.find("<!--", end)


def _blank_markup(body: str) -> str:
    for pattern in _MARKUP:
        spans = []
        for match in pattern.finditer(body):
            groups = [Span(*match.span(i + 1)) for i in range(pattern.groups) if match.start(i + 1) >= 0]
            spans += groups or [Span(*match.span())]
        body = blank_out(body, tuple(spans))
    return body.translate(_LONE_MARKS)


def _without_markup(line: str) -> str:
    return one_line(_blank_markup(line))

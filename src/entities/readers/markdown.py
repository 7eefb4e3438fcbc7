"""Markdown (.md, .markdown): plain text with its markup overwritten by spaces."""

from __future__ import annotations

import re
from dataclasses import replace

from entities.model import Article, Span
from entities.readers.decoding import decode
from entities.readers.headers import blank_out
from entities.readers.plain import compose_article

# What goes is the whole match, or the groups where there are some; the prose between them stays where it is.
_MARKUP = tuple(
    re.compile(pattern, re.MULTILINE | re.DOTALL)
    for pattern in (
        r"^ {0,3}(```|~~~).*?^ {0,3}\1[^\n]*$",  # fenced code: not prose at all
        r"<!--.*?-->",
        r"</?[a-zA-Z][^<>\n]*>",
        r"!\[[^\]\n]*\]\([^)\n]*\)",  # images
        r"(\[)[^\[\]\n]+(\]\([^)\n]*\))",  # links keep their text
        r"(\[)[^\[\]\n]+(\]\[[^\]\n]*\])",
        r"^ {0,3}\[[^\]\n]+\]:[^\n]*$",  # link definitions
        r"^ {0,3}(#{1,6}[ \t])[^\n]*?([ \t]#+)?[ \t]*$",
        r"^[ \t]*((?:>[ \t]?)+)",
        r"^[ \t]*([-*+]|\d+[.)])[ \t]",
        r"^[ \t]*(?:[-*_=][ \t]*){3,}$",
        r"(\*{1,3}|_{1,3}|~~)(?=\S)[^\n]+?(?<=\S)(\1)(?!\w)",
        r"`",
        r"^\|?[ \t:|-]+\|[ \t:|-]*$",  # the rule under a table's head
        r"\|",
    )
)
_HEADING = re.compile(r"^ {0,3}#{1,2}[ \t]+(\S[^\n]*?)[ \t#]*$", re.MULTILINE)


def read_markdown(path: str, content: bytes) -> Article:
    """An article from a Markdown file; its first heading is its title. Raises UnreadableError."""
    article = compose_article(path, decode(content))
    heading = _HEADING.search(article.body)
    title = article.title
    if heading and (title is None or title.startswith("#")):
        title = heading[1]
    return replace(article, body=_blank_markup(article.body), title=title)


def _blank_markup(body: str) -> str:
    for pattern in _MARKUP:
        spans = []
        for match in pattern.finditer(body):
            groups = [Span(*match.span(i + 1)) for i in range(pattern.groups) if match.start(i + 1) >= 0]
            fenced = match[0].lstrip().startswith(("```", "~~~"))
            spans += [Span(*match.span())] if fenced or not groups else groups
        body = blank_out(body, tuple(spans))
    return body

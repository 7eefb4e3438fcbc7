"""From text, and what is known about it, to an article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, replace

from entities.model import Article, Remark
from entities.readers.text.fields import About, Header, letters, one_line
from entities.readers.text.headers import blank_out, parse_header

__all__ = [
    "UNKNOWN", "About", "complete", "compose_article", "compose_record", "compose_reported", "record_path"
]  # fmt: skip
_ODD_SPACE = re.compile("[\t\r\f\v\x85\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")


UNKNOWN = About()


def compose_article(path: str, text: str, about: About = UNKNOWN, fallback: About = UNKNOWN) -> Article:
    """An article from text that may begin with a header, a headline, a date.

    What `about` says goes before what the text says, and that before what `fallback` says.
    Nothing is added to the text.
    """
    return _compose(path, text, parse_header(text), about, fallback)


def compose_reported(
    path: str, text: str, about: About = UNKNOWN, fallback: About = UNKNOWN
) -> Iterator[Article | Remark]:
    """What `compose_article` gives, and a remark where it has no date because that can be read in two ways."""
    header = parse_header(text)
    article = _compose(path, text, header, about, fallback)
    yield article
    if article.date is None and header.doubtful:
        yield Remark(path, f"its date {header.doubtful} can be read in two ways")


def _compose(path: str, text: str, header: Header, about: About, fallback: About) -> Article:
    # Where a lone CR ends the lines, nothing after this should take the whole file for one line.
    lines = text if "\n" in text else text.replace("\r", "\n")
    body = _ODD_SPACE.sub(" ", blank_out(lines, header.blank))
    return _article(path, text, body, about.or_else(header).or_else(fallback))


def compose_record(path: str, prose: str, about: About = UNKNOWN) -> Article:
    """An article from prose alone, with its title before it."""
    text = put_title(prose, about.title)
    return _article(path, text, _ODD_SPACE.sub(" ", text), about)


def put_title(prose: str, title: str | None) -> str:
    """Prose with its title before it, unless it begins with it: a title names people, too."""
    title = one_line(title or "")
    has_title = letters(prose[: 2 * len(title)]).startswith(letters(title))
    return prose if has_title else f"{title}\n\n{prose}"


def complete(article: Article, about: About) -> Article:
    """An article with what is known better than it says itself."""
    known = {field.name: getattr(about, field.name) for field in fields(About) if getattr(about, field.name)}
    return replace(article, **known)


def record_path(path: str, record: object) -> str:
    """What an article is called that is one of several in a file: `path` of the file, and which it is."""
    return f"{path}/{record}"


def _article(path: str, text: str, body: str, about: About) -> Article:
    return Article(
        path=path,
        text=text,
        body=body,
        title=about.title and (one_line(about.title) or None),
        date=about.date,
        source=about.source,
        authors=about.authors,
        section=about.section,
        url=about.url,
    )

"""What a web page says of its article, for machines: JSON-LD, then Open Graph and other meta elements."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from html import unescape

from lxml import etree

from entities.readers.composing import About
from entities.readers.pages.markup import text_of
from entities.readers.text.date_lines import read_date_line
from entities.readers.text.dates import parse_stamp
from entities.readers.text.fields import one_line

_LONGEST = 2_000_000  # characters of JSON; what is longer belongs to a program
_ARTICLES = re.compile(r"article|posting|report$|^review$", re.IGNORECASE)
_SITE = re.compile(r"\s+(?:[|»·•–—-]|::)\s+")
_SURE = re.compile(r"\s+\|\s+")
_WORDS_OF_A_TITLE = 3
_LINES_BELOW = 4  # a title, in which a day may be that of its article
_META = {
    "title": ("og:title", "twitter:title", "dc.title", "dcterms.title", "headline", "parsely-title"),
    "date": (
        "article:published_time", "datepublished", "date.published", "dc.date.issued", "dcterms.issued", "pubdate",
        "publishdate", "publish-date", "publish_date", "publication_date", "parsely-pub-date", "sailthru.date",
        "dc.date", "dcterms.created", "article.published", "date",
    ),
    "source": ("og:site_name", "application-name", "dc.publisher", "publisher"),
    "authors": ("author", "article:author", "parsely-author", "byl", "sailthru.author", "dc.creator"),
    "section": ("article:section", "parsely-section", "section"),
    "url": ("og:url", "twitter:url"),
}  # fmt: skip
_DAY_OF_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?=/)")
_BY = re.compile(r"by\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says of its article, and whether it says that it is one; `body` is the text that JSON-LD holds."""

    about: About
    is_article: bool
    body: str


def read_metadata(tree: etree._Element) -> Metadata:
    """What JSON-LD says, and where it is silent the meta elements, and then what is shown."""
    articles, meta = list(_linked_articles(tree)), _meta_elements(tree)
    is_article = bool(articles) or meta.get("og:type") == "article"
    return Metadata(_about(tree, articles[0] if articles else {}, meta), is_article, _body(articles))


def _about(tree: etree._Element, linked: Mapping[str, object], meta: Mapping[str, str]) -> About:
    about = About(
        title=meta.get("og:title"),  # what readers were shown, where the headline may be written for search engines
        date=_day(linked.get("datePublished")),
        source=_name(linked.get("publisher")),
        authors=_names(linked.get("author")),
        section=_text(_first(linked.get("articleSection"))),
        url=_canonical(tree),
    ).or_else(About(title=_text(linked.get("headline"))))
    shown = About(title=_heading(tree) or _text(tree.findtext(".//title")), date=_shown_day(tree))
    about = about.or_else(_said_by_meta(meta)).or_else(shown)
    return replace(
        about,
        title=about.title and _without_site(about.title, about.source),
        date=_by_address(about.date, about.url or ""),
        authors=tuple(name for name in about.authors if name != about.source),
    )


def _body(articles: Iterable[Mapping[str, object]]) -> str:
    bodies = (body for article in articles if isinstance(body := article.get("articleBody"), str))
    return text_of(next(bodies, "").replace("\n", "<br><br>"))


def is_headed(tree: etree._Element) -> bool:
    """Whether the only first-order heading of a page is what the page is called, or a part of that."""
    heading = _heading(tree)
    return heading is not None and heading.casefold() in one_line(tree.findtext(".//title") or "").casefold()


def read_day_beside(tree: etree._Element, title: str) -> str | None:
    """The day that a page shows in a line of its own, next to the first line that is the title."""
    lines = [one_line(line) for line in text_of(tree).split("\n") if line.strip()]
    if title not in lines:
        return None
    at = lines.index(title)
    dates = map(read_date_line, (*lines[at + 1 : at + 1 + _LINES_BELOW], *lines[max(0, at - 1) : at]))
    return next((date.day for date in dates if date and date.day), None)


def _said_by_meta(meta: Mapping[str, str]) -> About:
    said = {field: next((meta[name] for name in names if meta.get(name)), None) for field, names in _META.items()}
    authors = said["authors"] or ""
    return About(
        title=said["title"],
        date=next(filter(None, (_day(meta.get(name)) for name in _META["date"])), None),
        source=said["source"],
        authors=_names(authors.split(";")),
        section=said["section"],
        url=said["url"],
    )


def _meta_elements(tree: etree._Element) -> dict[str, str]:
    """Their contents, by name in lower case; of two of one name the first counts."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        found.setdefault(name.strip().lower(), one_line(element.get("content") or ""))
    return found


def _linked_articles(tree: etree._Element) -> Iterator[Mapping[str, object]]:
    """The objects of the page's JSON-LD that are articles."""
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower() and len(script.text or "") <= _LONGEST:
            yield from filter(_is_article, _objects(script.text or ""))


def _objects(text: str) -> Iterator[Mapping[str, object]]:
    """All objects in JSON, from the outside to the inside; none if it is broken."""
    try:
        waiting: list[object] = [json.loads(text, strict=False)]
    except (ValueError, RecursionError):
        return
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            yield value
            waiting += reversed(value.values())
        elif isinstance(value, list):
            waiting += reversed(value)


def _is_article(found: Mapping[str, object]) -> bool:
    kinds = found.get("@type")
    named = kinds if isinstance(kinds, list) else [kinds]
    is_one = any(isinstance(kind, str) and _ARTICLES.search(kind) for kind in named)
    return is_one and any(found.get(key) for key in ("headline", "datePublished", "articleBody"))


def _first(value: object) -> object:
    return (value[0] if value else None) if isinstance(value, list) else value


def _text(value: object) -> str | None:
    return (one_line(unescape(value)) or None) if isinstance(value, str) else None


def _name(value: object) -> str | None:
    value = _first(value)
    return _text(value.get("name") if isinstance(value, dict) else value)


def _names(value: object) -> tuple[str, ...]:
    """The names in what may be a name, an object or a list of these; an address is no name."""
    names = (_name(item) for item in (value if isinstance(value, list) else [value]))
    return tuple(dict.fromkeys(_BY.sub("", name, count=1) for name in names if name and "://" not in name))


def _day(value: object) -> str | None:
    return parse_stamp(value) if isinstance(value, str) else None


def _by_address(day: str | None, url: str) -> str | None:
    """The day that an address has, if it is about `day`: one night has two days, by the clocks of two places."""
    match = _DAY_OF_ADDRESS.search(url)
    named = match and _day("-".join(match.groups()))
    if not (day and named):
        return day or named
    return named if abs((date.fromisoformat(day) - date.fromisoformat(named)).days) <= 1 else day


def _canonical(tree: etree._Element) -> str | None:
    links = (link.get("href") for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower().split())
    return next((link.strip() for link in links if link and "://" in link), None)


def _heading(tree: etree._Element) -> str | None:
    """The first-order heading of the page, if it has one only."""
    headings = [one_line(text_of(heading)) for heading in tree.iter("h1")]
    return headings[0] if len(headings) == 1 and headings[0] else None


def _shown_day(tree: etree._Element) -> str | None:
    """The day of the first <time> that has one."""
    times = (_day(element.get("datetime")) for element in tree.iter("time"))
    return next(filter(None, times), None)


def _without_site(title: str, site: str | None) -> str:
    """A title without the name of the site that stands behind it."""
    pieces = _SITE.split(title)
    if site and len(pieces) > 1 and pieces[-1].casefold() == site.casefold():
        title = title[: title.rindex(pieces[-1])].rstrip(" |»·•–—-:\t")
    first = _SURE.split(title)[0]
    return first if len(first.split()) >= _WORDS_OF_A_TITLE else title

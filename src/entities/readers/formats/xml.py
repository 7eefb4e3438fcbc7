"""XML (.xml): exports of Factiva, and what agencies send: NITF, alone or in NewsML-G2."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from entities.errors import UnreadableError
from entities.model import Remark
from entities.readers.composing import About, compose_record, record_path
from entities.readers.inputs import Found, Input
from entities.readers.office.packages import local_name
from entities.readers.press.authors import read_byline
from entities.readers.press.records import Record
from entities.readers.text.dates import find_iso_date, parse_date
from entities.readers.text.fields import one_line

_ARTICLES = frozenset(("article", "nitf", "newsItem"))
_SET = "ppsarticleResultSet"
_MOST_ELEMENTS = 200_000
"""In one article: what has more is none, and would take the memory of all."""
_NONE = "it is XML, but no article in it is told as Factiva or agencies do (NITF, NewsML-G2); save it as text or HTML"
_BREAKS_OFF = "it breaks off, or isn't XML, in line {}: what follows wasn't read"


def read(given: Input) -> Iterator[Found]:
    """The articles of an XML file, one after the other; raises UnreadableError."""
    found, promised, broken = 0, None, None
    try:
        for element in _elements(given):
            if local_name(element) == _SET:
                promised = element.get("count")
            elif record := _read_element(element):
                found += 1
                yield compose_record(record_path(given.path, found), record.prose, record.about)
    except etree.XMLSyntaxError as error:
        broken = error
    if not found:
        raise UnreadableError(_BREAKS_OFF.format(broken.lineno) if broken else _NONE) from broken
    if broken:
        yield Remark(given.path, _BREAKS_OFF.format(broken.lineno))
    elif promised and promised.isdecimal() and int(promised) != found:
        yield Remark(given.path, f"it promises {int(promised):,} articles, {found:,} were found")


def _elements(given: Input) -> Iterator[etree._Element]:
    """Sets when they begin, articles when they are whole; nothing of what was read is kept."""
    open_articles = elements = 0
    for event, element in _events(given):
        is_article = local_name(element) in _ARTICLES
        if event == "start":
            open_articles += is_article
            elements = elements + 1 if open_articles else 0
            if elements > _MOST_ELEMENTS:
                raise UnreadableError(f"an article of it has more than {_MOST_ELEMENTS:,} elements")
            if local_name(element) == _SET:
                yield element
            continue
        if is_article:
            yield element
            open_articles -= 1
        if not open_articles:
            _forget(element)


def _events(given: Input) -> Iterator[tuple[str, etree._Element]]:
    events: Iterator[tuple[str, etree._Element]] = etree.iterparse(
        given.stream,
        events=("start", "end"),
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    return events


def _forget(element: etree._Element) -> None:
    """Free the memory of an element, and of those before it."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def _read_element(element: etree._Element) -> Record | None:
    name = local_name(element)
    if name == "article":
        return _factiva(element)
    if name == "nitf":
        return _nitf(element)
    return None if element.find(".//{*}nitf") is not None else _news_item(element)


def _factiva(article: etree._Element) -> Record | None:
    texts = [part for name in ("leadParagraph", "tailParagraphs") for part in _paragraphs(article, name, "paragraph")]
    title = _text(article, "headline")
    if not texts and not title:
        return None
    about = About(
        title=title,
        date=_day(_text(article, "publicationDate/date") or _text(article, "publicationDate")),
        source=_text(article, "sourceName"),
        authors=read_byline(_text(article, "byline") or ""),
        section=_text(article, "sectionName"),
    )
    return Record("\n\n".join(texts), about)


def _nitf(article: etree._Element) -> Record | None:
    texts = _paragraphs(article, "body/body.content", "p")
    title = _text(article, "body/body.head/hedline/hl1") or _text(article, "head/title")
    if not texts and not title:
        return None
    day = article.find(".//{*}date.issue")
    published = day if day is not None else article.find(".//{*}story.date")
    about = About(
        title=title,
        date=_day(published.get("norm") if published is not None else None),
        source=_text(article, "body/body.head/distributor"),
        authors=read_byline(_text(article, "body/body.head/byline") or ""),
    )
    return Record("\n\n".join(texts), about)


def _news_item(item: etree._Element) -> Record | None:
    texts = _paragraphs(item, "contentSet", "p")
    title = _text(item, "contentMeta/headline") or _text(item, "itemMeta/title")
    if not texts:
        return None
    about = About(
        title=title,
        date=_day(_text(item, "contentMeta/contentCreated") or _text(item, "itemMeta/versionCreated")),
        source=_text(item, "itemMeta/provider/name"),
        authors=read_byline(_text(item, "contentMeta/by") or ""),
    )
    return Record("\n\n".join(texts), about)


def _text(element: etree._Element, path: str) -> str | None:
    found = element.find("/".join(f"{{*}}{step}" for step in path.split("/")))
    return (one_line(" ".join(map(str, found.itertext()))) or None) if found is not None else None


def _paragraphs(element: etree._Element, path: str, name: str) -> list[str]:
    """The texts of all elements called `name` under `path`; if there are none, the text under it."""
    parts = element.findall("/".join(f"{{*}}{step}" for step in path.split("/")))
    paragraphs = [paragraph for part in parts for paragraph in part.iter(f"{{*}}{name}")] or parts
    return [text for paragraph in paragraphs if (text := "".join(map(str, paragraph.itertext())).strip())]


def _day(value: str | None) -> str | None:
    """The day that `2021-03-05T10:00:00Z`, `20210305T1000` or a written date begins with."""
    if not value:
        return None
    compact = f"{value[:4]}-{value[4:6]}-{value[6:8]}" if value[:8].isdecimal() else ""
    return find_iso_date(value[:10]) or find_iso_date(compact) or parse_date(value)

"""XML (.xml): exports of Factiva, and what agencies send: NITF, alone or in NewsML-G2."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from entities.errors import UnreadableError
from entities.model import Remark
from entities.readers.composing import About, compose_record, record_path
from entities.readers.inputs import Found, Input
from entities.readers.office.packages import local_name
from entities.readers.press.authors import read_byline
from entities.readers.press.records import Record, compare_promised
from entities.readers.text.dates import parse_date, parse_stamp
from entities.readers.text.fields import one_line


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where the parts of an article are: paths of its elements, of which the earlier goes first."""

    texts: tuple[str, ...]
    paragraph: str
    titles: tuple[str, ...]
    days: tuple[str, ...]
    sources: tuple[str, ...]
    authors: tuple[str, ...]
    sections: tuple[str, ...] = ()


_NEWSML = _Layout(
    texts=("contentSet",),
    paragraph="p",
    titles=("contentMeta/headline", "itemMeta/title"),
    days=("contentMeta/contentCreated", "itemMeta/versionCreated"),
    sources=("itemMeta/provider/name",),
    authors=("contentMeta/by",),
)
_LAYOUTS = {
    "article": _Layout(
        texts=("leadParagraph", "tailParagraphs"),
        paragraph="paragraph",
        titles=("headline",),
        days=("publicationDate/date", "publicationDate"),
        sources=("sourceName",),
        authors=("byline",),
        sections=("sectionName",),
    ),
    "nitf": _Layout(
        texts=("body/body.content",),
        paragraph="p",
        titles=("body/body.head/hedline/hl1", "head/title"),
        days=(".//date.issue/@norm", ".//story.date/@norm"),
        sources=("body/body.head/distributor",),
        authors=("body/body.head/byline",),
    ),
    "newsItem": _NEWSML,
}
"""By the names of the elements that are articles: of Factiva, NITF and NewsML-G2."""
_SET = "ppsarticleResultSet"
_COUNT = re.compile(r"\d{1,9}")
_MOST_ELEMENTS = 200_000
"""In one article: what has more is none, and would take the memory of all."""
_NONE = "it is XML, but no article in it is told as Factiva or agencies do (NITF, NewsML-G2); save it as text or HTML"
_BREAKS_OFF = "it breaks off, or isn't XML, in line {}: what follows wasn't read"


def read(given: Input) -> Iterator[Found]:
    """The articles of an XML file, one after the other; raises UnreadableError."""
    found, promised, broken = 0, "", None
    try:
        for element in _elements(given):
            if local_name(element) == _SET:
                promised = element.get("count", "")
            elif record := _read_element(element):
                found += 1
                yield compose_record(record_path(given.path, found), record.prose, record.about)
    except etree.XMLSyntaxError as error:
        broken = error
    if not found:
        raise UnreadableError(_BREAKS_OFF.format(broken.lineno) if broken else _NONE) from broken
    if broken:
        yield Remark(given.path, _BREAKS_OFF.format(broken.lineno))
    elif _COUNT.fullmatch(promised):
        yield from compare_promised(given.path, int(promised), found)


def _elements(given: Input) -> Iterator[etree._Element]:
    """Sets when they begin, articles when they are whole; nothing of what was read is kept."""
    open_articles = elements = 0
    for event, element in _events(given):
        is_article = local_name(element) in _LAYOUTS
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
    layout = _LAYOUTS[local_name(element)]
    if layout is _NEWSML and element.find(".//{*}nitf") is not None:
        return None
    texts = [text for path in layout.texts for text in _paragraphs(element, path, layout.paragraph)]
    title = next(_texts(element, layout.titles), None)
    if not texts and (layout is _NEWSML or not title):  # in NewsML-G2 pictures have titles, too
        return None
    about = About(
        title=title,
        date=next(map(_day, _texts(element, layout.days)), None),
        source=next(_texts(element, layout.sources), None),
        authors=read_byline(next(_texts(element, layout.authors), "")),
        section=next(_texts(element, layout.sections), None),
    )
    return Record("\n\n".join(texts), about)


def _texts(element: etree._Element, paths: Iterable[str]) -> Iterator[str]:
    """What there is at the paths, each on one line."""
    for path in paths:
        place, _, attribute = path.partition("/@")
        found = element.find(_anywhere(place))
        if found is not None:
            written = found.get(attribute, "") if attribute else " ".join(map(str, found.itertext()))
            yield from filter(None, [one_line(written)])


def _paragraphs(element: etree._Element, path: str, name: str) -> list[str]:
    """The texts of all elements called `name` under `path`; if there are none, the text under it."""
    parts = element.findall(_anywhere(path))
    paragraphs = [paragraph for part in parts for paragraph in part.iter(f"{{*}}{name}")] or parts
    return [text for paragraph in paragraphs if (text := "".join(map(str, paragraph.itertext())).strip())]


def _anywhere(path: str) -> str:
    """A path whose elements may be in any namespace."""
    return "/".join(step if step in ("", ".") else f"{{*}}{step}" for step in path.split("/"))


def _day(written: str) -> str | None:
    return parse_stamp(written) or parse_date(written)

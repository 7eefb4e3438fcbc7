"""Electronic books (.epub): the parts of the book in their order."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote
from zipfile import ZipFile

from lxml import etree

from entities.errors import UnreadableError
from entities.readers.composing import About, compose_article, record_path
from entities.readers.finishing import LONGEST_ARTICLE
from entities.readers.inputs import Found, Input
from entities.readers.office.documents import join_paragraphs, read_document
from entities.readers.office.packages import attribute, open_package, read_member, read_xml
from entities.readers.pages.markup import parse_html, text_of
from entities.readers.text.dates import find_iso_date
from entities.readers.text.decoding import decode
from entities.readers.text.fields import one_line

_LONGEST_BOOK = 20_000_000
"""In characters: the longest novels have ten million."""
_MOST_PARTS = 10_000
_PAGES = ("application/xhtml+xml", "text/html", "application/xml", "text/x-oeb1-document")
_LONGEST_PAGE = 20_000
"""In characters: what begins as a title page and is longer has the book in it."""
_BEGINNING = 4000  # of a part: there it says what it is
_LONGEST_NUMBER = 5
_KIND = re.compile(r"epub:type\s{0,5}=\s{0,5}[\"']([^\"'<>]{1,200})")
_NO_TITLE = frozenset(("", "unknown", "unknown title", "untitled"))  # which programs put in, as a book must have one
_NO_PROSE = frozenset("cover titlepage halftitlepage toc landmarks copyright-page imprint colophon index".split())


def read(given: Input) -> Iterator[Found]:
    """An article from a book, or one a part of it if it is too long for one; raises UnreadableError."""
    with open_package(given.read()) as package:
        name = _book_name(package)
        book = read_xml(package, name)
        if book is None:
            raise UnreadableError("it is damaged: it doesn't say what it holds")
        parts = _parts(package, _part_names(book, posixpath.dirname(name)))
    about = _about(book)
    if sum(map(len, parts)) < LONGEST_ARTICLE:
        yield from read_document(given.path, join_paragraphs(parts), about.title, about)
        return
    for number, part in enumerate(parts, 1):
        yield compose_article(record_path(given.path, number), part, fallback=about)


def _book_name(package: ZipFile) -> str:
    """The name of the member that describes the book."""
    container = read_xml(package, "META-INF/container.xml")
    root = None if container is None else container.find(".//{*}rootfile")
    if root is None:
        raise UnreadableError("it is no electronic book: it doesn't say what it holds")
    return posixpath.normpath(attribute(root, "full-path") or "")


def _part_names(book: etree._Element, folder: str) -> list[str]:
    """What the parts are called that are read one after the other, without those that only lead to them."""
    items = {attribute(item, "id"): item for item in book.iterfind(".//{*}manifest/{*}item")}
    aside = {_target(reference, folder) for reference in book.iterfind(".//{*}guide/{*}reference") if _leads(reference)}
    names = []
    for reference in book.iterfind(".//{*}spine/{*}itemref"):
        item = items.get(attribute(reference, "idref"))
        if item is None or attribute(reference, "linear") == "no" or attribute(item, "media-type") not in _PAGES:
            continue
        name = _target(item, folder)
        if name not in aside and "nav" not in (attribute(item, "properties") or "").split():
            names.append(name)
    return list(dict.fromkeys(names))


def _leads(reference: etree._Element) -> bool:
    return attribute(reference, "type") in ("toc", "cover", "title-page")


def _target(element: etree._Element, folder: str) -> str:
    return posixpath.normpath(posixpath.join(folder, unquote((attribute(element, "href") or "").partition("#")[0])))


def _parts(package: ZipFile, names: list[str]) -> list[str]:
    locked = _locked(package)
    parts, length = [], 0
    for name in names[:_MOST_PARTS]:
        if name in locked:
            raise UnreadableError("it is protected against copying (DRM)")
        page = decode(read_member(package, name) or b"")
        kinds = {kind for found in _KIND.findall(page[:_BEGINNING]) for kind in found.split()}
        if len(page) > _LONGEST_PAGE or _NO_PROSE.isdisjoint(kinds):
            parts.append(_text(page))
            length += len(parts[-1])
        if length > _LONGEST_BOOK:
            raise UnreadableError(f"it has more than {_LONGEST_BOOK:,} characters; split it")
    return [part for part in parts if part]


def _text(page: str) -> str:
    """The text of a page, without the numbers that lead to notes."""
    tree = parse_html(page)
    if tree is None:
        return ""
    for link in tree.iter("a"):
        if "noteref" in (link.get("epub:type") or "").split() and len(link.text or "") <= _LONGEST_NUMBER:
            link.text = None
    return text_of(tree)


def _locked(package: ZipFile) -> set[str]:
    """The members that can't be read without a key."""
    encryption = read_xml(package, "META-INF/encryption.xml")
    if encryption is None:
        return set()
    return {unquote(attribute(found, "URI") or "") for found in encryption.iterfind(".//{*}CipherReference")}


def _about(book: etree._Element) -> About:
    """What its properties say; those of a book are written with care."""
    core = "{http://purl.org/dc/elements/1.1/}"
    dates = (found.text or "" for found in book.iter(f"{core}date") if attribute(found, "event") != "modification")
    authors = (one_line(found.text or "") for found in book.iter(f"{core}creator"))
    title = one_line(book.findtext(f".//{core}title") or "")
    return About(
        title=title if title.casefold() not in _NO_TITLE else None,
        date=next(filter(None, map(find_iso_date, dates)), None),
        source=one_line(book.findtext(f".//{core}publisher") or "") or None,
        authors=tuple(filter(None, authors)),
    )

"""Word (.docx): its paragraphs in their order, those of tables, text boxes and notes too, without what was deleted."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from zipfile import ZipFile

from lxml import etree

from entities.errors import UnreadableError
from entities.readers.inputs import Found, Input
from entities.readers.office.documents import Paragraph, find_heading, join_paragraphs, read_document, read_properties
from entities.readers.office.packages import attribute, local_name, open_package, read_xml

_UNSEEN = frozenset("del moveFrom pPr rPr instrText delText rt sectPr tblPr tcPr trPr".split())
_CHARACTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_NO = ("0", "false", "off")
_NOTES = ("footnotes.xml", "endnotes.xml")


def read(given: Input) -> Iterator[Found]:
    """An article from a Word file, or those of an export of a press database; raises UnreadableError."""
    with open_package(given.read()) as package:
        main = _main_part(package)
        document = read_xml(package, main)
        if document is None:
            raise UnreadableError("it is no Word document: it holds no text of one")
        notes = (read_xml(package, posixpath.join(posixpath.dirname(main), name)) for name in _NOTES)
        styles = _style_names(read_xml(package, posixpath.join(posixpath.dirname(main), "styles.xml")))
        parts = [part for part in (document, *notes) if part is not None]
        properties = read_properties(read_xml(package, "docProps/core.xml"), "title", "creator")
    paragraphs = [found for part in parts for found in _paragraphs(part, styles) if not found.style.startswith("toc ")]
    text = join_paragraphs(paragraph.text for paragraph in paragraphs)
    yield from read_document(given.path, text, find_heading(paragraphs, "title", "heading 1"), properties)


def _main_part(package: ZipFile) -> str:
    relations = read_xml(package, "_rels/.rels")
    for relation in relations if relations is not None else ():
        if (attribute(relation, "Type") or "").endswith("/officeDocument"):
            return posixpath.normpath((attribute(relation, "Target") or "").lstrip("/"))
    return "word/document.xml"


def _paragraphs(part: etree._Element, styles: dict[str, str]) -> list[Paragraph]:
    """All paragraphs; that of a text box comes after the one that it is anchored in."""
    found: list[Paragraph] = []
    unfinished: list[Paragraph] = []
    walk = etree.iterwalk(part, events=("start", "end"))
    for event, element in walk:
        name = local_name(element)
        if name == "p":
            if event == "end":
                unfinished.pop()
                continue
            found.append(Paragraph(styles.get(_style(element), "")))
            unfinished.append(found[-1])
        elif event == "end":
            continue
        elif name in _UNSEEN or (name == "r" and _is_hidden(element)) or _is_fallback(element):
            walk.skip_subtree()
        elif unfinished:
            unfinished[-1].pieces.append((element.text or "") if name == "t" else _CHARACTERS.get(name, ""))
    return found


def _is_fallback(element: etree._Element) -> bool:
    """Whether it only repeats, for old programs, what stands before it."""
    return local_name(element) == "Fallback" and element.getprevious() is not None


def _is_hidden(run: etree._Element) -> bool:
    hidden = run.find("{*}rPr/{*}vanish")
    return hidden is not None and attribute(hidden, "val") not in _NO


def _style(paragraph: etree._Element) -> str:
    style = paragraph.find("{*}pPr/{*}pStyle")
    return "" if style is None else attribute(style, "val") or ""


def _style_names(styles: etree._Element | None) -> dict[str, str]:
    """What the styles are called in English, by the names that paragraphs use for them."""
    names = {}
    for style in styles.iterfind("{*}style") if styles is not None else ():
        name = style.find("{*}name")
        names[attribute(style, "styleId") or ""] = "" if name is None else (attribute(name, "val") or "").lower()
    return names

"""OpenDocument text (.odt): its paragraphs in their order, without what was deleted and what others remarked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from zipfile import ZipFile

from lxml import etree

from entities.errors import UnreadableError
from entities.readers.inputs import Found, Input
from entities.readers.office.documents import Paragraph, find_heading, join_paragraphs, read_document, read_properties
from entities.readers.office.packages import LOCKED, attribute, local_name, open_package, read_xml

_UNSEEN = frozenset(
    """
    tracked-changes annotation note-citation sequence-decls variable-decls user-field-decls forms ruby-text
    hidden-text hidden-paragraph table-of-content alphabetical-index title desc script binary-data scripts
    font-face-decls automatic-styles
""".split()
)
_CHARACTERS = {"tab": "\t", "line-break": "\n"}
_SPACE = re.compile(r"[ \t\r\n]+")
_MANY_SPACES = 100


def read(given: Input) -> Iterator[Found]:
    """An article from an OpenDocument text, or those of an export of a press database; raises UnreadableError."""
    with open_package(given.read()) as package:
        _refuse_locked(package)
        content = read_xml(package, "content.xml")
        if content is None:
            raise UnreadableError("it is no OpenDocument text: it holds no text of one")
        properties = read_properties(read_xml(package, "meta.xml"), "title", "initial-creator")
    paragraphs = _paragraphs(content)
    text = join_paragraphs(paragraph.text for paragraph in paragraphs)
    yield from read_document(given.path, text, find_heading(paragraphs, "Title", "h", "Heading_20_1"), properties)


def _refuse_locked(package: ZipFile) -> None:
    manifest = read_xml(package, "META-INF/manifest.xml")
    if manifest is not None and manifest.find(".//{*}encryption-data") is not None:
        raise UnreadableError(LOCKED)


def _paragraphs(content: etree._Element) -> list[Paragraph]:
    """All paragraphs; that of a text box comes after the one that it is anchored in, notes come last."""
    found: list[Paragraph] = []
    notes: list[Paragraph] = []
    unfinished: list[Paragraph] = []
    parents, in_notes = _parents(content), 0
    walk = etree.iterwalk(content, events=("start", "end"))
    for event, element in walk:
        name = local_name(element)
        if name == "note-body":
            in_notes += 1 if event == "start" else -1
        if event == "start":
            if name in ("p", "h"):
                unfinished.append(Paragraph(_style(element, name, parents)))
                (notes if in_notes else found).append(unfinished[-1])
            if name in _UNSEEN:
                walk.skip_subtree()
            elif unfinished:
                unfinished[-1].pieces.append(_CHARACTERS.get(name) or _spaces(element, name) or _text(element.text))
        else:
            if name in ("p", "h"):
                unfinished.pop()
            if unfinished:
                unfinished[-1].pieces.append(_text(element.tail))
    return found + notes


def _text(raw: str | None) -> str:
    return _SPACE.sub(" ", raw or "")


def _spaces(element: etree._Element, name: str) -> str:
    if name != "s":
        return ""
    number = attribute(element, "c") or "1"
    return " " * (min(int(number), _MANY_SPACES) if number.isdecimal() else 1)


def _style(paragraph: etree._Element, name: str, parents: dict[str, str]) -> str:
    style = attribute(paragraph, "style-name") or ""
    style = parents.get(style) or style
    return "h" if name == "h" and style != "Title" else style


def _parents(content: etree._Element) -> dict[str, str]:
    """The styles that those of this document were made from."""
    return {
        attribute(style, "name") or "": attribute(style, "parent-style-name") or ""
        for style in content.iterfind(".//{*}automatic-styles/{*}style")
    }

"""All formats say the same, nothing from articles does anything in them, and each number leads to its source."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from lxml import etree
from lxml import html as lxml_html
from markdown_it import MarkdownIt
from tests.exports.dossier.gathered import DAY, HOSTILE, composed
from tests.exports.drawn import Drawn, graphs

from entities.exports.dossier import html, markdown, word
from entities.exports.dossier.composing import compose
from entities.exports.dossier.document import (
    Bullets,
    Chart,
    Document,
    Heading,
    Paragraph,
    Quotation,
    Source,
    plain_text,
)
from entities.model import Label, Name
from entities.queries.dossier import compile_dossier
from entities.store import read_store

_COUNTED = re.compile(r"(\d{4}(?:-\d\d){0,2})\W+([\d,]+) mentions? in ([\d,]+) articles?")
_LOADS = {"script", "link", "img", "iframe", "object", "embed", "audio", "video", "base", "form", "source", "use"}
HOSTILE_GRAPH = Drawn(
    [Name(name, Label.PERSON) for name in HOSTILE], [("2020-08-09", [list(range(len(HOSTILE)))]), (None, [[0, 1]])]
)


def squeezed(text: str) -> str:
    return " ".join(text.split())


def facts(document: Document) -> list[str]:
    """What a document says, part by part, without the picture."""
    said: list[str] = []
    for part in (part for item in document.items for part in item.parts):
        match part:
            case Heading():
                said.append(part.text)
            case Paragraph():
                said.append(plain_text(part.line))
            case Bullets():
                said += map(plain_text, part.items)
            case Quotation():
                said += [f"[{part.number}] {plain_text(part.sentence)}", plain_text(part.stood)]
            case Source():
                said.append(f"[{part.number}] {plain_text(part.line)}")
            case Chart():
                pass
    return [squeezed(text) for text in said]


def counts(document: Document) -> list[tuple[str, str, str]]:
    """What the picture says."""
    charts = [part for item in document.items for part in item.parts if isinstance(part, Chart)]
    return [(row.period, f"{row.count:,}", f"{row.articles:,}") for chart in charts for row in chart.rows]


def parsed(written: bytes) -> Any:
    """A page as lxml reads it; its types are of more than there is."""
    return lxml_html.document_fromstring(written.decode())


def shown(written: bytes, preset: str = "commonmark") -> Any:
    """Markdown as a program shows it."""
    return lxml_html.fromstring(f"<div>{MarkdownIt(preset).render(written.decode())}</div>")


def said_in_html(written: bytes) -> tuple[list[str], list[tuple[str, str, str]]]:
    page = parsed(written)
    blocks = page.xpath("//h1 | //h2 | //h3 | //p | //li | //footer")
    titles = [title.text or "" for title in page.iter("title") if title.getparent().tag == "rect"]
    return [squeezed(block.text_content()) for block in blocks], _COUNTED.findall("\n".join(titles))


def said_in_markdown(written: bytes) -> tuple[list[str], list[tuple[str, str, str]]]:
    page = shown(written)
    said: list[str] = []
    for block in page.xpath(".//h1 | .//h2 | .//h3 | .//p | .//li"):
        lines = block.text_content().split("\n— ") if block.getparent().tag == "blockquote" else [block.text_content()]
        said += map(squeezed, lines)
    pictures = [code.text_content().replace("█", "") for code in page.iter("pre")]
    return said, _COUNTED.findall("\n".join(pictures))


def said_in_word(written: bytes) -> tuple[list[str], list[tuple[str, str, str]]]:
    read = docx.Document(io.BytesIO(written))
    rows = [" ".join(text for text in table_row.xpath(".//w:t/text()")) for table_row in read.element.iter(_row_tag())]
    return [squeezed(paragraph.text) for paragraph in read.paragraphs], _COUNTED.findall("\n".join(rows))


def _row_tag() -> str:
    return "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}tr"


Said = Callable[[bytes], tuple[list[str], list[tuple[str, str, str]]]]
FORMATS: list[tuple[Callable[[Document], bytes], Said]] = [
    (html.render, said_in_html),
    (markdown.render, said_in_markdown),
    (word.render, said_in_word),
]
each_format = pytest.mark.parametrize(("render", "said_in"), FORMATS, ids=["html", "markdown", "word"])


@pytest.fixture(scope="module")
def document(corpus_graph: Path) -> Document:
    with read_store(corpus_graph) as connection:
        return compose(compile_dossier(connection, corpus_graph, "Alexander Lukashenko"), DAY)


@each_format
def test_a_document_of_the_corpus_says_the_same_in_each_format(
    document: Document, render: Callable[[Document], bytes], said_in: Said
) -> None:
    said, counted = said_in(render(document))
    assert said == facts(document)
    assert counted == counts(document)
    assert len(counted) == 9


@each_format
@pytest.mark.parametrize("at", range(len(HOSTILE)))
def test_a_hostile_name_is_said_as_it_is(render: Callable[[Document], bytes], said_in: Said, at: int) -> None:
    document = composed(HOSTILE_GRAPH, at)
    said, counted = said_in(render(document))
    assert said == facts(document)
    assert counted == counts(document)


@settings(max_examples=25)
@given(graphs(), st.integers(0, 5))
def test_all_formats_say_the_same(drawn: Drawn, at: int) -> None:
    assume(any(casts for _, casts in drawn.articles))
    assume(all(name.name.split() for name in drawn.names))
    document = composed(drawn, at)
    for render, said_in in FORMATS:
        written = render(document)
        assert said_in(written) == (facts(document), counts(document))
        assert render(document) == written


@pytest.mark.parametrize("at", range(len(HOSTILE)))
def test_nothing_hostile_does_anything(at: int) -> None:
    document = composed(HOSTILE_GRAPH, at)
    page = parsed(html.render(document))
    assert not _LOADS & {element.tag for element in page.iter() if isinstance(element.tag, str)}
    assert all(link.get("href", "").startswith("#") for link in page.iter("a"))
    assert not [name for element in page.iter() for name in element.attrib if name.startswith("on")]
    for preset in ("commonmark", "default"):
        text = shown(markdown.render(document), preset)
        assert not {"a", "img", "script", "table", "del", "hr"} & {element.tag for element in text.iter()}
        assert len(list(text.iter("code"))) == len(list(text.iter("pre"))) == bool(counts(document))
    for text in (html.render(document), markdown.render(document)):
        hidden = {c for c in text.decode() if unicodedata.category(c) in {"Cc", "Cf", "Cs", "Zl", "Zp"}}
        assert hidden <= {"\n"}


@each_format
def test_every_number_has_its_source(document: Document, render: Callable[[Document], bytes], said_in: Said) -> None:
    said, _ = said_in(render(document))
    sources = said[said.index("Sources") + 1 :]
    numbers = [int(number) for number in re.findall(r"^\[(\d+)\] ", "\n".join(sources), re.MULTILINE)]
    assert numbers == list(range(1, len(numbers) + 1))
    cited = {int(number) for text in said[: said.index("Sources")] for number in re.findall(r"\[(\d+)\]", text)}
    assert cited == set(numbers)
    assert len(numbers) > 20


def test_numbers_of_the_page_lead_to_sources_and_back(document: Document) -> None:
    page = parsed(html.render(document))
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    for link in page.iter("a"):
        (target,) = page.xpath("//*[@id=$id]", id=str(link.get("href")).removeprefix("#"))
        assert target.text_content().startswith(link.text_content())


def test_the_page_loads_nothing_and_uses_its_own_style(document: Document) -> None:
    written = html.render(document).decode()
    assert not re.search(r"url\(|@import|src=|https?:", written)
    page = parsed(written.encode())
    assert {element.tag for element in page.iter("link", "script", "img", "iframe")} == set()
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    etree.fromstring(str(written[written.index("<svg") : written.index("</svg>") + 6]))  # well-formed


def test_numbers_of_the_docx_lead_to_sources(document: Document) -> None:
    read = docx.Document(io.BytesIO(word.render(document)))
    names = read.element.xpath("//w:bookmarkStart/@w:name")
    assert len(names) == len(set(names)) > 20
    links = read.element.xpath("//w:hyperlink")
    assert links
    for link in links:
        (anchor,) = link.xpath("@w:anchor")
        (source,) = read.element.xpath(f"//w:p[w:bookmarkStart/@w:name='{anchor}']")
        assert "".join(source.xpath(".//w:t/text()")).startswith("".join(link.xpath(".//w:t/text()")))


def test_the_docx_has_headings_and_no_time_of_day(document: Document) -> None:
    read = docx.Document(io.BytesIO(word.render(document)))
    styled = [(paragraph.style.name, paragraph.text) for paragraph in read.paragraphs if paragraph.style]
    titles = [part for item in document.items for part in item.parts if isinstance(part, Heading)]
    styles = ["Title", "Heading 1", "Heading 2"]
    assert [row for row in styled if row[0] in styles] == [(styles[title.level - 1], title.text) for title in titles]
    assert read.core_properties.title == "Alexander Lukashenko"
    assert (read.core_properties.created, read.core_properties.modified) == (2 * (read.core_properties.created,))
    assert read.core_properties.created is not None
    assert read.core_properties.created.isoformat() == "2026-03-04T00:00:00+00:00"
    (section,) = read.sections
    assert section.page_width is not None
    assert round(section.page_width.mm) == 210


def test_what_belongs_together_stays_on_a_page(document: Document) -> None:
    read = docx.Document(io.BytesIO(word.render(document)))
    ends = {squeezed(facts(Document("", "", "", (item,)))[-1]) for item in document.items}
    for paragraph in read.paragraphs:
        together = paragraph.paragraph_format.keep_with_next
        heading = paragraph.style is not None and paragraph.style.name in {"Heading 1", "Heading 2"}
        assert together or heading or squeezed(paragraph.text) in ends or paragraph.style == read.styles["List Bullet"]
    assert "section, li { break-inside: avoid; }" in html.render(document).decode()

"""Exports of a graph in many scripts: what a reader of each format finds, and which way it reads."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import networkx as nx
import openpyxl
import pytest
from lxml import etree, html
from markdown_it import MarkdownIt
from tests.exports.test_with_evidence import read
from tests.scripts import ARTICLES, PEOPLE, write_graph

from entities.exports import export
from entities.exports.dossier import write_dossier
from entities.exports.picture import fonts
from entities.queries.dossier import compile_dossier
from entities.store import read_store
from entities.tables.table import Table
from entities.tables.xlsx_file import write_xlsx
from entities.wording import columns_of, reads_leftward

NAMES = {name for article in ARTICLES for name in re.findall(r"\[[PLO] ([^\]]+)\]", article)}
HEBREW, HINDI = "נועם כרמלי", "अनिल शर्मा"


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph in many scripts."""
    return write_graph(tmp_path_factory.mktemp("scripts") / "x.db")


def of_network(read: Callable[[Path], nx.Graph[Any]]) -> Callable[[Path], set[str]]:
    """The names in what networkx reads."""
    return lambda path: {data["label"] for _, data in read(path).nodes(data=True)}


def of_workbook(path: Path) -> set[str]:
    """The names in the first sheet."""
    rows = openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True)
    place = [str(cell).lower() for cell in next(rows)].index("name")
    return {str(row[place]) for row in rows}


def of_csv(path: Path) -> set[str]:
    """The names in the table of nodes."""
    return {row["Label"] for row in csv.DictReader(io.StringIO(path.with_name("x-nodes.csv").read_text("utf-8-sig")))}


READERS: dict[str, Callable[[Path], set[str]]] = {
    "graphml": of_network(nx.read_graphml),
    "gexf": of_network(lambda path: read(path.read_text("utf-8"), "gexf")),
    "gml": lambda path: set(nx.read_gml(path, label="label")),
    "json": lambda path: {node["label"] for node in json.loads(path.read_text("utf-8"))["nodes"]},
    "net": lambda path: set(nx.read_pajek(path)),
    "xlsx": of_workbook,
    "csv": of_csv,
    "dot": lambda path: set(re.findall(r'\[label="([^"]*)"', path.read_text("utf-8"))),
    "jsonl": lambda path: {json.loads(line)["name"] for line in path.read_text("utf-8").splitlines()},
}


@pytest.mark.parametrize("kind", READERS)
def test_each_reader_finds_the_names(graph: Path, tmp_path: Path, kind: str) -> None:
    with read_store(graph) as connection:
        export(connection, str(tmp_path / f"x.{kind}"))
    assert READERS[kind](tmp_path / f"x.{kind}") == NAMES >= set(PEOPLE)


@pytest.mark.parametrize("kind", ["json", "jsonl", "jsonld", "graphml"])
def test_names_are_not_escaped(graph: Path, tmp_path: Path, kind: str) -> None:
    with read_store(graph) as connection:
        export(connection, str(tmp_path / f"x.{kind}"))
    written = (tmp_path / f"x.{kind}").read_text("utf-8")
    assert all(name in written for name in NAMES)


def dossier(graph: Path, tmp_path: Path, name: str, kind: str) -> Path:
    """A dossier, written."""
    with read_store(graph) as connection:
        found = compile_dossier(connection, graph, name)
    write_dossier(found, str(tmp_path / f"x.{kind}"), date(2026, 3, 4))
    return tmp_path / f"x.{kind}"


def first_strong(element: Any) -> Iterator[str]:
    """The texts by which `dir=auto` tells the direction: without those of `bdi` and of what has a direction itself."""
    yield element.text or ""
    for child in element:
        if child.tag != "bdi" and "dir" not in child.attrib:
            yield from first_strong(child)
        yield child.tail or ""


def test_a_sentence_of_a_dossier_reads_its_own_way(graph: Path, tmp_path: Path) -> None:
    """https://html.spec.whatwg.org/multipage/dom.html#auto-directionality."""
    page: Any = html.parse(dossier(graph, tmp_path, HEBREW, "html")).getroot()
    quoted = page.xpath("//blockquote/p[@dir='auto']")
    assert len(quoted) > 2
    for sentence in quoted:
        told = "".join(first_strong(sentence))
        assert reads_leftward(told) == (" met " not in told)
    assert {reads_leftward("".join(first_strong(sentence))) for sentence in quoted} == {True, False}


def test_a_sentence_for_word_begins_at_the_right(graph: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(dossier(graph, tmp_path, HEBREW, "docx")) as parts:
        root: Any = etree.fromstring(parts.read("word/document.xml"))
    word = {"w": root.nsmap["w"]}
    paragraphs = root.xpath("//w:p[w:pPr/w:pStyle[@w:val='QuotedSentence']]", namespaces=word)
    turned = {"".join(one.itertext()): bool(one.xpath("w:pPr/w:bidi", namespaces=word)) for one in paragraphs}
    assert set(turned.values()) == {True, False}
    assert all(is_turned == (" met " not in text) for text, is_turned in turned.items())
    for run in root.xpath("//w:r[w:t]", namespaces=word):
        text = "".join(run.xpath("w:t/text()", namespaces=word))
        assert bool(run.xpath("w:rPr/w:rtl", namespaces=word)) == reads_leftward(text), text
        assert bool(run.xpath("w:rPr/w:bCs", namespaces=word)) <= bool(run.xpath("w:rPr/w:b", namespaces=word))
    order = [etree.QName(child).localname for child in paragraphs[0].find("w:pPr", word)]
    assert order == sorted(order, key=["pStyle", "keepNext", "bidi", "spacing"].index)


def test_names_that_end_with_a_vowel_sign_stand_out_in_markdown(graph: Path, tmp_path: Path) -> None:
    written = dossier(graph, tmp_path, "रीना देवी", "md").read_text("utf-8")
    assert "**रीना देवी**" in written
    assert "<strong>रीना देवी</strong>" in MarkdownIt().render(written)


def test_what_no_font_has_keeps_its_own_width_in_svg(
    graph: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fonts, "_others", list)
    with read_store(graph) as connection:
        export(connection, str(tmp_path / "x.svg"))
    texts = {text.text: text.get("textLength") for text in etree.parse(tmp_path / "x.svg").iter("{*}text")}
    assert texts[HINDI] is None
    assert texts[HEBREW] is not None


@pytest.mark.parametrize(
    ("text", "columns"), [("Łódź", 4), ("王毅", 4), ("한글", 4), ("กิน", 2), ("e\u0301", 1), ("نور", 3), ("", 0)]
)
def test_columns_of_a_workbook_are_as_wide_as_letters(tmp_path: Path, text: str, columns: int) -> None:
    assert columns_of(text) == columns
    write_xlsx([Table("x", ("a",), ((text * 10,),))], tmp_path / "x.xlsx")
    width = openpyxl.load_workbook(tmp_path / "x.xlsx").worksheets[0].column_dimensions["A"].width
    assert width == pytest.approx(max(10 * columns, 8) + 1, abs=1)

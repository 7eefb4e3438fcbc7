"""What is particular to the document for Word: bars of cells, limits of its file."""

from __future__ import annotations

import io
from itertools import pairwise
from typing import Any

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entities.exports.dossier.document import Chart, Document, Heading, Item
from entities.exports.dossier.word import render
from entities.queries.timeline import Period, PeriodCount


def read(document: Document) -> Any:
    """As python-docx reads it."""
    return docx.Document(io.BytesIO(render(document)))


def rows(counts: dict[int, int]) -> list[list[tuple[str, int, bool]]]:
    """The rows of a table that shows counts of years: of each cell the text, how wide it is, whether it is filled."""
    drawn = Chart(Period.YEAR, tuple(PeriodCount(str(year), 1, count) for year, count in sorted(counts.items())))
    (table,) = read(Document("x", "2026-03-04", "e", (Item((drawn,)),))).element.xpath("//w:tbl")
    return [
        [
            ("".join(cell.xpath(".//w:t/text()")), cell.grid_span, bool(cell.xpath(".//w:shd")))
            for cell in row.xpath("./w:tc")
        ]
        for row in table.xpath("./w:tr")
    ]


@settings(max_examples=25)
@given(st.dictionaries(st.integers(1990, 2030), st.integers(1, 5000), min_size=1, max_size=20))
def test_bars_are_as_long_as_their_counts(counts: dict[int, int]) -> None:
    shown = rows(counts)
    assert all(sum(width for _, width, _ in row) == 42 for row in shown)
    bars = [row for row in shown if row[0][0] != "..."]
    assert [row[0][0] for row in bars] == [str(year) for year in sorted(counts)]
    for year, row in zip(sorted(counts), bars, strict=True):
        ((_, _, empty), (text, width, filled), (said, _, _)) = row
        assert (text, filled, empty) == ("", True, False)
        assert width - 1 < 40 * counts[year] / max(counts.values()) <= width
        assert said.startswith(f"{counts[year]:,} mention")
    gaps = sum(later - earlier > 1 for earlier, later in pairwise(sorted(counts)))
    assert len(shown) - len(bars) == gaps


@pytest.mark.parametrize(("length", "kept"), [(255, 255), (256, 255)])
def test_a_title_is_as_long_as_word_takes_it(length: int, kept: int) -> None:
    document = read(Document("x" * length, "2026-03-04", "entities 1", (Item((Heading("x" * length, 1),)),)))
    assert document.core_properties.title == "x" * kept
    assert document.paragraphs[0].text == "x" * length
    assert document.core_properties.author == "entities 1"


def test_pages_are_numbered() -> None:
    (section,) = read(Document("Ann", "2026-03-04", "e", ())).sections
    assert section.footer.paragraphs[0].text.startswith("Ann, page ")
    assert section.footer._element.xpath("string(.//w:instrText)") == "PAGE"  # noqa: SLF001 - it has no other way

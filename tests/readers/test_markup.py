from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from entities.readers.pages.markup import parse_html, text_of


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Ann Smith\n met <b>Bo Jones</b>.</p><p>They spoke.</p>", "Ann Smith met Bo Jones.\n\nThey spoke."),
        ("Ann Smith<br>Reporter<br><br>Minsk", "Ann Smith\nReporter\n\nMinsk"),
        ("<div>One</div><div>Two<br></div><div><br></div><div>Three</div>", "One\nTwo\n\nThree"),
        ("<ul><li>One<li>Two</ul>after", "One\nTwo\n\nafter"),
        ("<table><tr><td>Ann Smith<td>Bo Jones</table>", "Ann Smith\nBo Jones"),
        ("<pre>One\n  two</pre>", "One\ntwo"),
        ("<h1>Strike</h1>Text&nbsp;of it, the co\u00adun\u200bcil", "Strike\n\nText of it, the council"),
        ("Text without a tag, 3 < 4", "Text without a tag, 3 < 4"),
        ("<?xml version='1.0' encoding='latin-1'?><html><body>Łódź</body></html>", "Łódź"),
        ("<!-- no --><p>One<!-- no --> two<?no?> three</p>", "One two three"),
        ("", ""),
        ("<!-- nothing -->", ""),
    ],
)
def test_paragraphs_and_lines_are_those_that_a_browser_shows(html: str, text: str) -> None:
    assert text_of(html) == text


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>no</script>",
        "<style>no</style>",
        "<p hidden>no</p>",
        "<p style='color: red; DISPLAY:none'>no</p>",
        "<div style='visibility: hidden'><p>no</p></div>",
        "<textarea>no</textarea>",
        "<svg><text>no</text></svg>",
    ],
)
def test_what_a_browser_hides_is_no_text(hidden: str) -> None:
    assert text_of(f"<html><head><title>no</title></head><body>One {hidden}two</body></html>").split() == ["One", "two"]


def test_a_style_that_shows_hides_nothing() -> None:
    assert text_of("<p style='display: inline; x-display: none-such'>One</p>") == "One"


def test_a_part_of_a_tree_is_read_without_what_follows_it() -> None:
    tree = parse_html("<div><p>One <i>two</i></p>three</div>")
    assert tree is not None
    assert text_of(tree.find(".//p")) == "One two"  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 300_000 + "end",
        "<b>" * 300_000 + "end",
        "<div>" * 100_000 + "</div>" * 100_000 + "<p>end</p>",
        "<p>a</p>" * 100_000 + "end",
        "<p " + " ".join(f"a{number}=1" for number in range(50_000)) + ">end",
        "<p>" + " " * 1_000_000 + "end",
        "<br> " * 100_000 + "end",
        "<b> </b>" * 100_000 + "end",
        "<a '" * 100_000 + "'>end",
    ],
)
def test_a_document_as_no_browser_makes_it_is_read_whole_and_soon(html: str) -> None:
    start = time.monotonic()
    assert text_of(html).endswith("end")
    assert time.monotonic() - start < 10


@given(st.text(st.sampled_from("<>/=\"'&;!-abdipr \n\0\x1d\x1e?"), max_size=60))
def test_any_text_is_read(html: str) -> None:
    text = text_of(html)
    assert text == text.strip()
    assert "\x1d" not in text
    assert "\n\n\n" not in text


@given(st.lists(st.text(st.characters(categories=["L", "N"]), min_size=1), min_size=1))
def test_paragraphs_come_back(paragraphs: list[str]) -> None:
    body = etree.Element("body")
    for paragraph in paragraphs:
        etree.SubElement(body, "p").text = paragraph
    html = etree.tostring(body, encoding="unicode", method="html")
    assert text_of(html) == "\n\n".join(paragraphs)

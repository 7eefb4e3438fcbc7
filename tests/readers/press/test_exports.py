from __future__ import annotations

import io
from collections.abc import Callable
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.readers.press.layouts import (
    LAYOUTS,
    SENTENCES,
    Story,
    factiva,
    lexisnexis,
    nexis_uni,
    proquest,
    squeeze,
    stories,
)

from entities.model import Article, Remark
from entities.readers.formats.html import read as read_page
from entities.readers.inputs import Input
from entities.readers.press import may_be_export, read_export

Layout = Callable[[list[Story]], str]
EVERY_LAYOUT = pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
TWO = [
    Story("Council votes on the crane", SENTENCES[:3]),
    Story("Lighthouse is for sale again", SENTENCES[3:6], author=None),
]


def articles(text: str) -> list[Article]:
    return [found for found in read_export("a.txt", text) or () if isinstance(found, Article)]


def remarks(text: str) -> list[str]:
    return [found.text for found in read_export("a.txt", text) or () if isinstance(found, Remark)]


@EVERY_LAYOUT
@given(drawn=stories())
def test_an_export_is_read_as_the_articles_that_were_written(layout: Layout, drawn: list[Story]) -> None:
    text = layout(drawn)
    found = articles(text)
    assert [squeeze(article.text) for article in found] == [story.text for story in drawn]
    assert [(article.title, article.date) for article in found] == [(s.title, s.day.isoformat()) for s in drawn]
    assert remarks(text) == []


@EVERY_LAYOUT
@given(drawn=stories())
def test_the_line_ends_of_windows_change_nothing(layout: Layout, drawn: list[Story]) -> None:
    text = layout(drawn)
    assert articles(text.replace("\n", "\r\n")) == articles(text)


@EVERY_LAYOUT
def test_articles_are_called_by_their_number_and_have_their_source(layout: Layout) -> None:
    found = articles(layout(TWO))
    assert [article.path for article in found] == ["a.txt/1", "a.txt/2"]
    assert {article.source for article in found} == {"The Harbour Gazette"}


@pytest.mark.parametrize("layout", [layout for name, layout in LAYOUTS.items() if name != "apa"])
def test_authors_are_those_of_the_byline(layout: Layout) -> None:
    assert [article.authors for article in articles(layout(TWO))] == [("Marta Quill",), ()]


@EVERY_LAYOUT
def test_an_article_without_text_is_its_title(layout: Layout) -> None:
    found = articles(layout([Story("Council votes on the crane", ()), TWO[1]]))
    assert found[0].title == "Council votes on the crane"
    assert squeeze(found[0].text) == "Council votes on the crane"
    assert squeeze(found[1].text) == TWO[1].text


@pytest.mark.parametrize("text", [lexisnexis(TWO, promised=3), nexis_uni(TWO, promised=3)])
def test_fewer_articles_than_promised_are_remarked(text: str) -> None:
    assert remarks(text) == ["it promises 3 articles, 2 were found"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The harbour was closed.\n",
        "1 of 20 documents\n\nwas all that the council had read.\n",
        "Document after document was burned.\nDocument HARBOUR0020160314ec3e00001\n",
        "End of Document\n\nwas what the screen said.\n",
        "ProQuest has the full text: nobody read it.\n",
        'He wrote in "The Gazette" vom Land, and "Courier" vom 12.3.2016 was his paper.\n',
        "They read the news.\nnews.20 was a page.\n",
        "\n".join(SENTENCES),
        "Length: 3 metres\nSection: two\nLoad-Date: none\n",
    ],
)
def test_other_text_is_no_export(text: str) -> None:
    assert read_export("a.txt", text) is None


@given(
    st.text(st.sampled_from("A1a \n\t:;_()·©")).map(lambda text: text * 3),
    st.sampled_from([factiva, lexisnexis, nexis_uni, proquest]),
    st.integers(0, 3000),
    st.integers(0, 3000),
)
def test_damaged_exports_are_read_as_far_as_they_go(noise: str, layout: Layout, start: int, length: int) -> None:
    text = layout(TWO)
    list(read_export("a.txt", text[:start] + noise + text[start + length :]) or ())


@given(st.text())
def test_any_text_can_be_asked(text: str) -> None:
    list(read_export("a.txt", text) or ())
    list(read_export("a.txt", f"1 of 2 DOCUMENTS\nCopyright\n{text}\nEnd of Document\nBody\n{text}") or ())


@EVERY_LAYOUT
def test_web_pages_that_hold_exports_are_recognised_by_their_markup(layout: Layout) -> None:
    lines = filter(None, layout(TWO).split("\n"))
    page = "<html><body>" + "".join(f"<p><span>{escape(line)}</span></p>" for line in lines) + "</body></html>"
    assert may_be_export(page)
    found = [
        article for article in read_page(Input("a.html", io.BytesIO(page.encode()))) if isinstance(article, Article)
    ]
    assert [squeeze(article.text) for article in found] == [story.text for story in TWO]

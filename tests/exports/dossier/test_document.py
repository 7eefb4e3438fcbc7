"""What a document consists of: text with nothing hidden in it, links that can do no harm, numbers of sentences."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.exports.dossier.citing import Citations
from entities.exports.dossier.document import Link, Run, Style, address, marked, plain_text
from entities.exports.dossier.wording import first_of, how_many
from entities.model import Evidence, Span
from entities.queries.dossier import Cut
from entities.store.asked.articles import Publication


@given(st.text("ab .", max_size=12), st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)).map(sorted)))
def test_what_is_marked_is_what_some_span_has(text: str, spans: list[list[int]]) -> None:
    spans = [[min(start, len(text)), min(end, len(text))] for start, end in spans]
    text = text.replace(" ", ".")  # runs of spaces become one
    line = marked(text, [Span(*span) for span in spans])
    assert plain_text(line) == text
    runs = [inline for inline in line if isinstance(inline, Run)]
    strong = [one.style is Style.STRONG for one in runs for _ in one.text]
    assert strong == [any(start <= at < end for start, end in spans) for at in range(len(text))]
    assert not any(one.style == two.style for one, two in pairwise(runs))


@pytest.mark.parametrize("url", ["http://example.com", "https://example.com/a?b=c&d=(e)#f"])
def test_an_address_on_the_web_is_a_link(url: str) -> None:
    assert address(url) == Link(url)


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)", "ftp://example.com", "http://a b", "http://a>b", "https://", "http://a\nb", "",
        "http://ex\u0430mple.com", " http://a",
    ],
)  # fmt: skip
def test_what_is_no_such_address_is_text(url: str) -> None:
    assert isinstance(address(url), Run)


def evidence(article: str, start: int) -> Evidence:
    return Evidence(article, None, None, start, start + 9, "Ann spoke", (Span(0, 3),))


def publication(article: str, **known: str) -> Publication:
    authors = (known.pop("author"),) if "author" in known else ()
    all_known = {"title": None, "date": None, "source": None, "section": None, "url": None, **known}
    return Publication(article, authors=authors, **all_known)


def test_a_sentence_has_one_number_wherever_it_is_quoted() -> None:
    citations = Citations([publication("a.txt"), publication("b.txt")])
    asked = [("a.txt", 0), ("b.txt", 0), ("a.txt", 0), ("a.txt", 10), ("b.txt", 0)]
    quoted = [citations.quote(evidence(*place)) for place in asked]
    assert [(one.number, one.first) for one in quoted] == [(1, True), (2, True), (1, False), (3, True), (2, False)]
    assert (citations.numbers_in("a.txt"), citations.numbers_in("c.txt")) == ((1, 3), ())
    assert [part.number for item in citations.sources() for part in item.parts if hasattr(part, "number")] == [1, 2, 3]


def test_a_source_says_all_that_is_known() -> None:
    known = publication(
        "a.txt", title="Strike", author="Eva Kiss", source="The Ledger", section="World", date="2020-08-09",
        url="https://example.com/1",
    )  # fmt: skip
    citations = Citations([known, publication("b.txt")])
    told = "Strike. Eva Kiss, The Ledger, section World, 2020-08-09. a.txt, https://example.com/1"
    assert plain_text(citations.published("a.txt")) == told
    assert plain_text(citations.published("b.txt")) == "b.txt"
    assert plain_text(citations.stood("a.txt")) == "Strike, The Ledger, 2020-08-09"
    untitled = Citations([publication("b.txt"), publication("c.txt", date="2020-08-09")])
    assert [plain_text(untitled.stood(article)) for article in ("b.txt", "c.txt")] == ["b.txt", "c.txt, 2020-08-09"]
    citations.quote(evidence("a.txt", 1200))
    (source,) = (part for item in citations.sources() for part in item.parts)
    assert plain_text(source.line) == f"{told}, characters 1,200 to 1,209"  # type: ignore[union-attr]


def test_what_is_cut_says_of_how_many() -> None:
    assert how_many(Cut(("a", "b"), 3)) == " (2 of 3)"
    assert how_many(Cut(("a", "b"), 2)) == " (2)"
    assert how_many(Cut((), 0)) == ""
    assert first_of(["a", "b", "c"], 3) == "a, b, c"
    assert first_of(["a", "b", "c"], 2) == "a, b (2 of 3)"

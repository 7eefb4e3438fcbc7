"""Credits leave the prose, and stay with the article."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.lexicon.english import ENGLISH
from entities.model import Article
from entities.readers.composing import compose_article
from entities.readers.text.credits import take_credits

STORY = """Minister denies bribe

By Ivo Hollander and ROLF MULDER

PRAGUE, Jan 10 (Reuters) - Dana Zeman denied it.

(Reporting by Ivo Hollander; Editing by Alice Wilder)
"""


def read(text: str) -> Article:
    return take_credits(compose_article("a.txt", text), ENGLISH)


def test_who_wrote_an_article_is_kept_with_it_and_gone_from_its_prose() -> None:
    article = read(STORY)
    assert article.authors == ("Ivo Hollander", "Rolf Mulder", "Alice Wilder")
    assert article.source == "Reuters"
    assert article.body.split() == "Minister denies bribe PRAGUE, Jan 10 ( ) - Dana Zeman denied it. ( )".split()


def test_what_the_header_says_comes_first() -> None:
    article = read(f"Title: A bribe\nAuthor: Petr Novak\nSource: Daily Post\n\n{STORY}")
    assert (article.authors[:2], article.source) == (("Petr Novak", "Ivo Hollander"), "Daily Post")


def test_of_two_sources_the_first_counts() -> None:
    text = "PRAGUE (AP) — It rained.\n\nAssociated Press writer Ann Smith contributed to this report.\n"
    assert (read(text).source, read(text).authors) == ("AP", ("Ann Smith",))


def test_a_title_stays_though_it_reads_like_a_byline() -> None:
    article = read("Title: By Zeltak Zubko\n\nBy Ann Smith\n\nIt rained.")
    assert article.body.split() == "By Zeltak Zubko It rained.".split()


@given(st.lists(st.sampled_from(["By Ann Smith", "\n", "It rained. ", "(Reuters) - ", "MINSK ", "Photo: PA", "ß"])))
def test_offsets_stay(parts: list[str]) -> None:
    text = "".join(parts)
    article = read(text)
    assert article.text == text
    assert len(article.body) == len(text)


@pytest.mark.parametrize(
    ("header", "authors"),
    [
        ("Title: Rain\nAuthor: Ann Smith", ("Ann Smith",)),
        ("Title: Rain\nBy: Ann Smith and Bo Jones", ("Ann Smith", "Bo Jones")),
        ("Title: Rain\nByline: By Ann Smith", ("Ann Smith",)),
        ("Subject: Rain\nFrom: Ann Smith <ann@example.org>\nTo: desk@example.org", ("Ann Smith",)),
        ("---\ntitle: Rain\nauthor: Ann Smith\n---", ("Ann Smith",)),
        ("---\ntitle: Rain\nauthors: [Ann Smith, Bo Jones]\n---", ("Ann Smith", "Bo Jones")),
        ("---\ntitle: Rain\nauthor: {name: Ann}\n---", ()),
        ("Title: Rain\nFrom: desk@example.org", ()),
    ],
)
def test_the_fields_of_a_header_name_authors(header: str, authors: tuple[str, ...]) -> None:
    article = compose_article("a.txt", f"{header}\n\nIt rained.")
    assert (article.title, article.authors) == ("Rain", authors)
    assert article.body.split() == ["Rain", "It", "rained."]


def test_prose_may_begin_like_a_field() -> None:
    for text in (
        "From: the roof you see the sea, and much else that nobody would expect.\nIt rained.",
        "By: Ann\nIt rained.",
    ):
        assert compose_article("a.txt", text).authors == ()
    assert compose_article("a.txt", "By: Ann Smith\n\nIt rained.").authors == ("Ann Smith",)

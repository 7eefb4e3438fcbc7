"""The page of a graph in many scripts: what is found, which way it reads, how it is sorted."""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browsing import labels_of, opened, saved_picture
from tests.scripts import PEOPLE, write_graph

from entities.exports import export
from entities.store import read_store


@pytest.fixture(scope="module")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the graph in many scripts."""
    folder = tmp_path_factory.mktemp("scripts")
    with read_store(write_graph(folder / "x.db")) as connection:
        export(connection, str(folder / "x.html"))
    return folder / "x.html"


def offers(page: Page, typed: str) -> list[str]:
    """What the search offers."""
    page.locator("#search").fill(typed)
    return [text.strip("\u2068\u2069") for text in page.locator("#suggestions .name").all_text_contents()]


def test_names_and_sentences_are_found_in_any_script(browser: Browser, page_file: Path) -> None:
    with opened(browser, page_file) as page:
        for name in PEOPLE:
            for form in ("NFC", "NFD"):
                assert offers(page, unicodedata.normalize(form, name))[0] == name
        assert offers(page, "德明")[0] == "王德明"  # within a name
        assert any("离开" in offer for offer in offers(page, "离开"))  # within a sentence
        assert any("만났다" in offer for offer in offers(page, "났다"))
        assert any("เมื่อวาน" in offer for offer in offers(page, "วาน"))
        assert offers(page, "елкін")[0] == "Андрэй Ёлкін"
        assert offers(page, "سامي الاحمد")[0] == offers(page, "سَامِي الأحمـد")[0] == "سامي الأحمد"
        assert offers(page, "रीनी देवी")[:1] != ["रीना देवी"]  # vowels are letters
        assert offers(page, "שלום עולם") == []


def test_what_is_read_from_right_to_left_is_so(browser: Browser, page_file: Path) -> None:
    with opened(browser, page_file) as page:
        page.locator("#search").fill("נועם כרמלי")
        assert page.locator("#search").evaluate("one => getComputedStyle(one).direction") == "rtl"
        page.keyboard.press("Enter")
        page.locator("#search").focus()
        page.keyboard.press("Enter")
        heading = page.locator("#panel h2")
        expect(heading).to_contain_text("נועם כרמלי")
        assert heading.evaluate("one => getComputedStyle(one).unicodeBidi") == "plaintext"
        quoted = page.locator("blockquote", has_text="נפגש").first
        assert quoted.evaluate("one => getComputedStyle(one).direction") == "rtl"


def test_figures_stay_behind_a_name_that_is_read_from_right_to_left(browser: Browser, page_file: Path) -> None:
    """Where the name stands and where "and" does, in a tie of two such names."""
    with opened(browser, page_file) as page:
        tie = page.locator("#panel .listed .name", has_text=" and ").filter(has_text="بيت الجبل").first
        first, joined, last = tie.evaluate(
            """one => {
              const text = one.firstChild, at = text.data.indexOf(" and "), range = document.createRange();
              return [[0, at], [at, at + 5], [at + 5, text.length]].map(([start, end]) => {
                range.setStart(text, start); range.setEnd(text, end);
                return range.getBoundingClientRect().left;
              });
            }"""
        )
        assert first < joined < last


def test_the_picture_names_all_in_their_script(browser: Browser, page_file: Path) -> None:
    with opened(browser, page_file, "#all=yes") as page:
        labels = {label.strip("\u2068\u2069") for label in labels_of(saved_picture(page))}
        assert set(PEOPLE) <= labels


def test_names_are_sorted_by_the_alphabets(browser: Browser, page_file: Path) -> None:
    with opened(browser, page_file, "#side=names&rowsBy=name&rowsFalling=no") as page:
        names = [name.strip("\u2068\u2069") for name in page.locator("#names tbody th").all_text_contents()]
        latin = [name for name in names if unicodedata.name(name[0]).startswith("LATIN")]
        assert latin == names[:4] == ["Ærøstad", "Dëfne Çağlar", "Łukasz Żółwiński", "Ngô Thị Bích"]
        scripts = [unicodedata.name(name[0]).split()[0] for name in names]
        assert sum(one != other for one, other in pairwise(scripts)) <= len(set(scripts))

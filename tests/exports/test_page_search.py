"""The search box: other spellings, other alphabets, slips of the hand, and sentences."""

from __future__ import annotations

import re
import string
import unicodedata
from pathlib import Path

import pytest
from anyascii import anyascii
from hypothesis import example, given
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page, expect
from tests.browsing import labels_of, opened, page_of, saved_picture
from tests.exports.drawn import Drawn
from tests.exports.scripts import call

from entities.model import Label, Name
from entities.queries.search import search_sentences
from entities.store import read_store
from entities.store.asked.words import Listing

FOREIGN = Drawn(
    [
        Name("Александр Лукашенко", Label.PERSON),
        Name("Γιώργος Σεφέρης", Label.PERSON),
        Name("გიორგი მელაძე", Label.PERSON),
        Name("Łukasz Müller-Åström", Label.PERSON),
    ],
    [("2020-01-01", [[0, 1, 2, 3]])],
)


def offered(page: Page, typed: str) -> list[str]:
    """The names that are offered for what is typed."""
    page.locator("#search").fill(typed)
    return page.locator("#suggestions li:not(.none) .name:not(.sentence)").all_text_contents()


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("lukashenko", "Александр Лукашенко"),
        ("ЛУКАШЕНКО", "Александр Лукашенко"),
        ("giorgos sef", "Γιώργος Σεφέρης"),
        ("σεφερησ", "Γιώργος Σεφέρης"),
        ("giorgi melad", "გიორგი მელაძე"),
        ("მელაძე", "გიორგი მელაძე"),
        ("lukasz", "Łukasz Müller-Åström"),
        ("muller astrom", "Łukasz Müller-Åström"),
        ("мюллер", "Łukasz Müller-Åström"),
    ],
)
def test_names_are_found_in_any_alphabet(browser: Browser, tmp_path: Path, typed: str, name: str) -> None:
    with opened(browser, page_of(FOREIGN, tmp_path)) as page:
        assert name in offered(page, typed)


@pytest.mark.parametrize(
    "typed", ["Лукашенко", "Lukašenko", "LUKASHENKO", "Lukashenka", "lukasenko", "lukahsenko", "lukashhenko"]
)
def test_one_name_is_found_however_it_is_typed(browser: Browser, corpus_page: Path, typed: str) -> None:
    with opened(browser, corpus_page) as page:
        assert offered(page, typed)[0] == "Alexander Lukashenko"


def test_what_is_typed_exactly_comes_first_and_short_words_are_not_guessed_at(browser: Browser, tmp_path: Path) -> None:
    names = [Name(name, Label.PERSON) for name in ("Ann Marten", "Ann Martin", "Tim Lee", "Tom Lee")]
    drawn = Drawn(names, [("2020-01-01", [[0], [0], [1], [2], [2], [3]])])
    with opened(browser, page_of(drawn, tmp_path)) as page:
        assert offered(page, "martin") == ["Ann Martin", "Ann Marten"]
        assert offered(page, "marti") == ["Ann Martin", "Ann Marten"]  # five letters may have a wrong one
        assert offered(page, "mart") == ["Ann Marten", "Ann Martin"]
        assert offered(page, "mort") == []  # four may not
        assert offered(page, "tim") == ["Tim Lee"]
        assert offered(page, "mxrtxn") == []


def distance(one: str, other: str) -> int:
    """Optimal string alignment: letters changed, left out, added, neighbors swapped."""
    table = [
        [row + column if 0 in (row, column) else 0 for column in range(len(other) + 1)] for row in range(len(one) + 1)
    ]
    for row in range(1, len(one) + 1):
        for column in range(1, len(other) + 1):
            costs = [table[row - 1][column] + 1, table[row][column - 1] + 1]
            costs.append(table[row - 1][column - 1] + (one[row - 1] != other[column - 1]))
            if row > 1 and column > 1 and one[row - 1] == other[column - 2] and one[row - 2] == other[column - 1]:
                costs.append(table[row - 2][column - 2] + 1)
            table[row][column] = min(costs)
    return table[-1][-1]


WORDS = st.text("abc", min_size=1, max_size=7)


@given(WORDS, WORDS)
@example("abcab", "abcba")
@example("abcab", "abcb")
def test_a_slip_is_one_step_from_a_beginning(blank: Page, word: str, other: str) -> None:
    near = min(distance(word, other[:length]) for length in range(len(other) + 1)) <= 1
    assert call(blank, "data/spellings.ts", "isSlip", word, other) == near


def test_letters_are_those_of_anyascii(blank: Page) -> None:
    letters = "абвгдежзийклмнопрстуфхцчшщыэюяђєѕіјљњћџґўαβγδεζηθικλμνξοπρςστυφχψωłøđðıßæœ"
    for letter in letters + letters.upper():
        assert call(blank, "base/letters.ts", "fold", letter) == anyascii(letter).lower(), letter
    assert call(blank, "base/letters.ts", "fold", "ьъ") == ""


@given(st.text(string.ascii_letters + "éüÅñçşžőΈΰïЁЙ ", max_size=8))
def test_accents_make_no_difference(blank: Page, text: str) -> None:
    folded = call(blank, "base/letters.ts", "fold", text)
    assert folded == anyascii(unicodedata.normalize("NFC", text)).lower()


@pytest.mark.parametrize("words", ["vaccine", "VOTE Election", "Tsikhanouskaya", "président"])
def test_sentences_are_those_of_the_command_line(
    browser: Browser, corpus_page: Path, corpus_graph: Path, words: str
) -> None:
    with read_store(corpus_graph) as connection:
        prefixes = " ".join(f"{word}*" for word in words.split())
        found = search_sentences(connection, prefixes, listing=Listing(limit=None)).sentences
        named = connection.execute(
            "SELECT DISTINCT shown_article.name, sentence FROM mention JOIN name ON name.id = mention.name "
            "JOIN shown_article ON shown_article.id = article WHERE entity IS NOT NULL"
        ).fetchall()
    expected = [one.text for one in found if (one.article, one.start) in set(named)]
    with opened(browser, corpus_page) as page:
        page.locator("#search").fill(words)
        expect(page.locator("#suggestions .sentence")).to_have_count(min(3, len(expected)))
        page.locator("#suggestions li:has(.sentence)").first.click()
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert sorted(page.locator("#panel blockquote").all_text_contents()) == sorted(expected)
        assert expected


def test_words_that_were_searched_for_are_a_selection(browser: Browser, corpus_page: Path) -> None:
    with opened(browser, corpus_page) as page:
        page.locator("#search").fill("vaccine")
        page.locator("#suggestions li", has_text="All ").click()
        expect(page.locator("#panel h2")).to_have_text("“vaccine”")
        assert page.evaluate("location.hash") == "#words=vaccine"
        expect(page.locator("#panel p").first).to_have_text(
            re.compile("^[0-9]+ sentences with names, and with words that begin so.$")
        )
        named = page.locator("#panel .quotation .link").first
        name = (named.text_content() or "").strip()
        assert name in labels_of(saved_picture(page))
        named.click()
        expect(page.locator("#panel h2")).to_have_text(name)
        page.go_back()
        expect(page.locator("#panel h2")).to_have_text("“vaccine”")


def test_a_sentence_that_is_chosen_is_shown(browser: Browser, corpus_page: Path) -> None:
    with opened(browser, corpus_page) as page:
        page.locator("#search").fill("belarus")
        sentence = page.locator("#suggestions .sentence").last
        text = (sentence.text_content() or "").strip("“”…")
        page.locator("#suggestions li:has(.sentence)").last.click()
        shown = page.locator("#panel blockquote:focus")
        expect(shown).to_contain_text(text)
        expect(shown).to_be_in_viewport()


def test_what_is_nowhere_is_said(browser: Browser, corpus_page: Path) -> None:
    with opened(browser, corpus_page) as page:
        page.locator("#search").fill("qqqqqq")
        expect(page.locator("#suggestions")).to_have_text("No such name or sentence here.")
        page.keyboard.press("Enter")
        expect(page.locator("#panel h2")).to_have_text("Overview")

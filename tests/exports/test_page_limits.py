"""How much of a long list the page holds and shows at first: each number, from both sides."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect
from tests.exports.browsing import opened, page_of
from tests.exports.drawn import Drawn, write_store
from tests.exports.test_page import graph_of, written

from entities.exports.content import Node
from entities.exports.page.about import Doubts
from entities.exports.page.packed import extras_of
from entities.model import Entity, Label, Link, Name
from entities.queries.why import explain_spellings
from entities.store import read_store
from entities.store.asked.reasons import Attachment
from entities.store.whole.doubts import AmbiguousName, Met


def people(number: int) -> list[Name]:
    return [Name(f"Ann {'abcdefghijklmnopqrstuvwxyz'[at // 26]}{at % 26:02}", Label.PERSON) for at in range(number)]


@pytest.mark.parametrize(("neighbors", "shown"), [(20, 20), (21, 20), (45, 20)])
def test_twenty_of_a_list_are_shown_and_the_rest_is_asked_for(
    browser: Browser, tmp_path: Path, neighbors: int, shown: int
) -> None:
    drawn = Drawn(people(neighbors + 1), [("2020-01-01", [[0, at] for at in range(1, neighbors + 1)])])
    with opened(browser, page_of(drawn, tmp_path), "#entity=e0") as page:
        rows, more = page.locator("#panel .neighbor"), page.locator("#more-ties")
        expect(rows).to_have_count(shown)
        for left in range(neighbors - shown, 0, -20):
            expect(more).to_have_text(f"Show more ({left} left)")
            more.press("Enter")
        expect(rows).to_have_count(neighbors)
        expect(more).to_be_hidden()
        if neighbors > shown:
            assert page.evaluate("document.activeElement.closest('.neighbor') !== null")


@pytest.mark.parametrize("names", [10, 11])
def test_the_overview_has_five_ties_and_ten_names(browser: Browser, tmp_path: Path, names: int) -> None:
    drawn = Drawn(people(names), [("2020-01-01", [[0, at] for at in range(1, names)])])
    with opened(browser, page_of(drawn, tmp_path)) as page:
        expect(page.locator("#panel .neighbor")).to_have_count(5)
        expect(page.locator("#more-ties")).to_be_visible()
        expect(page.locator("#panel h3:has-text('Most mentioned') + ul > li")).to_have_count(10)
        assert page.locator("#more-famous").is_visible() == (names > 10)


@pytest.mark.parametrize(("members", "communities"), [(2, 0), (3, 1)])
def test_three_names_are_a_community(browser: Browser, tmp_path: Path, members: int, communities: int) -> None:
    drawn = Drawn(people(members), [("2020-01-01", [list(range(members))])])
    with opened(browser, page_of(drawn, tmp_path)) as page:
        assert page.locator("#panel h3:has-text('Communities') + ul > li").count() == communities


@pytest.mark.parametrize("names", [8, 9])
def test_eight_names_are_offered(browser: Browser, tmp_path: Path, names: int) -> None:
    drawn = Drawn(people(names), [("2020-01-01", [[at] for at in range(names)])])
    with opened(browser, page_of(drawn, tmp_path)) as page:
        page.locator("#search").fill("an")  # sentences need three letters
        expect(page.locator("#suggestions li")).to_have_count(8)
        page.locator("#search").fill("ann")
        expect(page.locator("#suggestions .sentence")).to_have_count(3)
        expect(page.locator("#suggestions li").last).to_contain_text(f"All {names} sentences with “ann”")


@pytest.mark.parametrize("names", [100, 101])
def test_a_hundred_rows_are_a_page_of_the_table(browser: Browser, tmp_path: Path, names: int) -> None:
    drawn = Drawn(people(names), [("2020-01-01", [[at] for at in range(names)])])
    with opened(browser, page_of(drawn, tmp_path), "#side=names") as page:
        expect(page.locator("#names tbody tr")).to_have_count(100)
        assert page.get_by_role("button", name="Later").is_visible() == (names > 100)


@pytest.mark.parametrize("length", [120, 121])
def test_long_sentences_are_cut_where_they_are_offered(browser: Browser, tmp_path: Path, length: int) -> None:
    name = Name("Ann " + "x" * (length - len("Ann  and ")), Label.PERSON)  # a sentence is the name, and " and "
    with opened(browser, page_of(Drawn([name], [("2020-01-01", [[0]])]), tmp_path)) as page:
        page.locator("#search").fill("ann")
        text = page.locator("#suggestions .sentence").text_content() or ""
        assert text.endswith("…”") == (length > 120)


@pytest.mark.parametrize("open_names", [4, 5])
def test_of_a_name_four_ambiguous_ones_are_told_with_eight_others(open_names: int) -> None:
    ann = Entity("e0", "Ann Ash", Label.PERSON)
    others = [f"Bob {letter}" for letter in "abcdefghi"]
    doubts = Doubts(
        {
            (Label.PERSON, "ann ash"): [
                AmbiguousName(f"A{number}", Label.PERSON, ("Ann Ash", *others), 1 + number, (), Met(0, 0, 0, 0))
                for number in range(open_names)
            ]
        }
    )
    told: Any = extras_of(Node(ann), (), doubts)["open"]
    assert [mentions for _, mentions, _ in told] == sorted(range(1, open_names + 1), reverse=True)[:4]
    assert all(candidates == others[:8] for *_, candidates in told)
    assert list(doubts.of(Entity("e1", "Ann Ash", Label.PLACE))) == []


def with_aliases(number: int, folder: Path) -> Any:
    """The row of an entity of which articles use so many other spellings, each by a rule."""
    write_store(Drawn([Name("Ann Ash", Label.PERSON)], [(None, [[0]] * (number + 1))]), folder / "x.db")
    with sqlite3.connect(folder / "x.db") as connection:
        starts = [start for (start,) in connection.execute("SELECT start FROM mention ORDER BY start")]
        for at, start in enumerate(starts[1:]):
            connection.execute("UPDATE mention SET text = ?, rule = 'surname' WHERE start = ?", (f"Ash{at}", start))
            connection.execute("INSERT INTO alias VALUES ('e0', ?, ?, 1)", (f"Ash{at}", f"ash{at}"))
    with read_store(folder / "x.db") as reading:
        return graph_of(written(reading))["entities"][0]


@pytest.mark.parametrize("spellings", [12, 13])
def test_twelve_spellings_of_a_name_are_explained(tmp_path: Path, spellings: int) -> None:
    row = with_aliases(spellings, tmp_path)
    assert len(row[6]) == spellings
    assert len(row[10]["why"]) == 12
    assert all("the surname of the one person" in says for _, says in row[10]["why"])


@pytest.mark.parametrize("spellings", [4, 5])
def test_four_spellings_in_another_alphabet_are_there_in_latin_letters(tmp_path: Path, spellings: int) -> None:
    names = [f"გიორგი {letter}" for letter in "აბგდე"[:spellings]]
    write_store(Drawn([Name("Giorgi", Label.PERSON)], [(None, [[0]])]), tmp_path / "x.db")
    with sqlite3.connect(tmp_path / "x.db") as connection:
        connection.executemany("INSERT INTO alias VALUES ('e0', ?, '', 1)", [(name,) for name in names])
    with read_store(tmp_path / "x.db") as reading:
        (row,) = graph_of(written(reading))["entities"]
    assert row[10]["latin"] == ["giorgi a", "giorgi b", "giorgi g", "giorgi d"]


def test_what_rules_of_another_version_joined_is_not_explained() -> None:
    name = Name("Ann Ash", Label.PERSON)
    entity = Entity("e0", "Ann Ash", Label.PERSON, aliases=("Ann Ash", "Ash"))
    full = Attachment("Ann Ash", name, "full-name", 2, "a.txt")
    known, unknown = (Attachment("Ash", name, rule, 1, "a.txt") for rule in ("surname", "of-old"))
    ((spelling, steps),) = explain_spellings(entity, (full, known), ())
    assert (spelling, [step.rule for step in steps]) == ("Ash", ["surname"])
    assert list(explain_spellings(entity, (full, unknown), ())) == []
    assert list(explain_spellings(entity, (full, known), (Link(name, name, "of-old"),))) == []


@pytest.mark.parametrize("sources", [20, 21])
def test_twenty_sources_are_listed_and_all_are_counted(tmp_path: Path, sources: int) -> None:
    articles: list[tuple[str | None, list[list[int]]]] = [(None, [[0]])] * (sources + 1)
    write_store(Drawn([Name("Ann", Label.PERSON)], articles), tmp_path / "x.db")
    with sqlite3.connect(tmp_path / "x.db") as connection:
        for number in range(sources + 1):  # the last source has two
            connection.execute(
                "UPDATE article SET source = ? WHERE path = ?", (f"S{min(number, sources - 1):02}", f"{number}.txt")
            )
    with read_store(tmp_path / "x.db") as reading:
        about = graph_of(written(reading))["about"]
    assert about["sourcesInAll"] == sources
    assert about["sources"][0] == [f"S{sources - 1:02}", 2]
    assert len(about["sources"]) == 20

"""The table of names beside the picture, and the tables that it saves."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page, expect
from tests.browsing import DESKTOP, opened, page_of, show_chosen
from tests.exports.drawn import HOSTILE, HOSTILE_GRAPH, Drawn
from tests.exports.scripts import call

from entities.lookup import find_entity
from entities.model import Entity, Label, Name, Scope
from entities.queries.who_knows import list_acquaintances
from entities.store import read_store
from entities.store.asked.ties import Ranking
from entities.store.whole.entities import all_entities
from entities.store.whole.ties import all_ties
from entities.tables.cells import LONGEST, cell_text

ROWS = """() => [...document.querySelectorAll("#names tbody tr")].map(
  row => [...row.querySelectorAll("th, td")].slice(1).map(
    cell => cell.matches(".number") ? cell.textContent.replaceAll(",", "") : cell.textContent))"""


def rows_of(page: Page) -> list[list[str]]:
    rows: list[list[str]] = page.evaluate(ROWS)
    return rows


def read_table(text: str) -> list[list[str]]:
    """What Python reads of a table."""
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def saved(page: Page, name: str) -> list[list[str]]:
    with page.expect_download() as waiting:
        page.locator(f"#save-{name}").click()
    assert waiting.value.suggested_filename == f"{name}.csv"
    return read_table(waiting.value.path().read_bytes().decode("utf-8"))


def expected_rows(graph: Path, scope: Scope) -> dict[str, list[str]]:
    """By the name of each entity what the table says of it."""
    with read_store(graph) as connection:
        entities, ties = list(all_entities(connection, scope)), list(all_ties(connection, scope))
    tied = [end for tie in ties for end in (tie.source, tie.target)]
    return {
        entity.name: [entity.label.lower(), *map(str, (entity.mentions, entity.articles, tied.count(entity.id)))]
        for entity in entities
    }


@pytest.mark.parametrize("since", [None, "2020-11-01"])
def test_it_has_the_names_and_counts_that_the_filters_leave(
    browser: Browser, corpus_page: Path, corpus_graph: Path, since: str | None
) -> None:
    expected = expected_rows(corpus_graph, Scope(since=since))
    with opened(browser, corpus_page, f"#side=names{f'&since={since}' if since else ''}") as page:
        shown = rows_of(page)
        expect(page.locator("#rows-shown")).to_contain_text(f"{len(expected)} name")
        while (
            page.locator("#names .pages button").last.is_enabled() and page.locator(".pages button").last.is_visible()
        ):
            page.locator("#names .pages button").last.click()
            shown += rows_of(page)
    assert {name: rest for name, *rest in shown} == expected
    mentions = [int(row[2]) for row in shown]
    assert mentions == sorted(mentions, reverse=True)


@pytest.mark.parametrize(("column", "place"), [("kind", 1), ("mentions", 2), ("articles", 3), ("ties", 4)])
def test_it_is_sorted_by_any_column_in_both_directions(
    browser: Browser, corpus_page: Path, column: str, place: int
) -> None:
    with opened(browser, corpus_page, "#side=names") as page:
        heading = page.locator(f"#names th.{column}")
        heading.get_by_role("button").press("Enter")
        orders = []
        for _ in range(2):
            show_chosen(page)
            values = [row[place] if place == 1 else int(row[place]) for row in rows_of(page)]
            falling = heading.get_attribute("aria-sort") == "descending"
            assert values == sorted(values, reverse=falling)
            orders.append(falling)
            heading.get_by_role("button").press("Enter")
        assert sorted(orders) == [False, True]
        assert page.locator("#names th[aria-sort]:not([aria-sort=none])").count() == 1


def test_it_is_narrowed_by_what_is_typed(browser: Browser, corpus_page: Path) -> None:
    with opened(browser, corpus_page, "#side=names") as page:
        page.locator("#narrow").fill("lukashenk")
        show_chosen(page)
        names = [row[0] for row in rows_of(page)]
        assert names == ["Alexander Lukashenko", "Viktor Lukashenko", "Nikolai Lukashenko"]
        expect(page.locator("#rows-shown")).to_have_text("3 names")
        page.locator("#narrow").fill("лукашенка")  # another spelling, in another alphabet
        show_chosen(page)
        assert [row[0] for row in rows_of(page)] == ["Alexander Lukashenko"]
        page.locator("#narrow").fill("nobody at all")
        expect(page.locator("#rows-shown")).to_have_text("0 names")


def test_the_address_holds_its_order_and_what_is_typed(browser: Browser, corpus_page: Path) -> None:
    with opened(browser, corpus_page, "#side=names") as page:
        page.locator("#names th.name button").click()
        page.locator("#names th.name button").click()
        page.locator("#narrow").fill("an")
        show_chosen(page)
        rows, state = rows_of(page), page.evaluate("location.hash")
        page.go_back()
        expect(page.locator("#narrow")).to_have_value("")
    assert len(rows) > 5
    with opened(browser, corpus_page, state) as page:
        assert rows_of(page) == rows
        expect(page.locator("#narrow")).to_have_value("an")
        expect(page.locator("#names th.name")).to_have_attribute("aria-sort", "descending")


def test_ticked_rows_are_the_selection(browser: Browser, corpus_page: Path) -> None:
    with opened(browser, corpus_page, "#side=names") as page:
        boxes = page.locator("#names tbody input")
        boxes.nth(0).focus()
        page.keyboard.press("Space")
        expect(page.locator("#panel h2")).to_have_text(rows_of(page)[0][0])
        expect(boxes.nth(0)).to_be_focused()
        boxes.nth(2).check()
        expect(page.locator("#panel h2")).to_have_text("2 names")
        expect(page.locator("#rows-shown")).to_contain_text("2 selected")
        boxes.nth(0).uncheck()
        expect(page.locator("#panel h2")).to_have_text(rows_of(page)[2][0])
        page.go_back()
        expect(boxes.nth(0)).to_be_checked()


def test_all_that_is_shown_is_saved(browser: Browser, corpus_page: Path, corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        entities, ties = list(all_entities(connection)), list(all_ties(connection))
        texts = dict(connection.execute("SELECT name, text FROM article JOIN shown_article USING (id)"))
    with opened(browser, corpus_page, "#side=names") as page:
        names, tied, sentences = (saved(page, name) for name in ("names", "ties", "sentences"))
    assert [row[:5] for row in names[1:]] == [row_of(entity) for entity in entities]
    ends = [(row[0], row[3]) for row in tied[1:]]
    assert sorted(ends) == [(tie.source, tie.target) for tie in ties]
    figures = {(tie.source, tie.target): [tie.reports, tie.articles, tie.sentences] for tie in ties}
    assert all(figures[row[0], row[3]] == [int(figure) for figure in row[6:9]] for row in tied[1:])
    head = sentences[0]
    text, path, start, end = (head.index(column) for column in ("sentence", "article", "start", "end"))
    for row in sentences[1:]:
        assert row[text] == cell_text(texts[row[path]][int(row[start]) : int(row[end])])
    assert sum(row[0].count("Vladimir Putin") for row in sentences[1:]) > 5


def row_of(entity: Entity) -> list[str]:
    return [entity.id, cell_text(entity.name), entity.label.lower(), str(entity.mentions), str(entity.articles)]


def test_of_a_selection_what_belongs_to_it_is_saved(browser: Browser, corpus_page: Path, corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        answer = list_acquaintances(connection, "Angela Merkel", Ranking(limit=None))
        entity = find_entity(connection, "Angela Merkel").entity
    with opened(browser, corpus_page, f"#side=names&entity={entity.id}") as page:
        names, tied, sentences = (saved(page, name) for name in ("names", "ties", "sentences"))
    assert {row[0] for row in names[1:]} == {entity.id, *(found.id for found in answer.acquaintances)}
    assert len(tied) == 1 + answer.total
    assert all(entity.id in {row[0], row[3]} for row in tied[1:])
    assert all(entity.name in row[0].split("; ") for row in sentences[1:])
    assert len(sentences) > 5


def test_hostile_names_are_saved_as_text(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, page_of(HOSTILE_GRAPH, tmp_path), "#side=names") as page:
        names = saved(page, "names")
    with read_store(tmp_path / "x.db") as connection:
        ids = [entity.id for entity in all_entities(connection)]
    assert [row[0] for row in names[1:]] == ids
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in names for cell in row)


TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from([*HOSTILE, "@a", "-1", "\r\n", "\ta"])
)


@given(
    rows=st.lists(
        st.lists(st.one_of(st.none(), st.integers(-(2**40), 2**40), TEXTS), min_size=2, max_size=2), max_size=4
    )
)
def test_tables_are_csv_by_the_rules_of_the_command_line(blank: Page, rows: list[list[str | int | None]]) -> None:
    text = call(blank, "table/csv.ts", "toCsv", {"columns": ["a", "b"], "rows": rows})
    cells = [
        ["" if cell is None else cell_text(cell) if isinstance(cell, str) else str(cell) for cell in row]
        for row in rows
    ]
    assert read_table(text) == [["a", "b"], *cells]


@pytest.mark.parametrize("length", [LONGEST - 1, LONGEST, LONGEST + 1])
@pytest.mark.parametrize("letter", ["x", "\N{GRINNING FACE}"])
def test_what_is_too_long_for_a_cell_is_cut_as_there(blank: Page, length: int, letter: str) -> None:
    text = letter * (length // len(letter.encode("utf-16-le")) * 2) + "x" * (length % 2)
    table = call(blank, "table/csv.ts", "toCsv", {"columns": ["a"], "rows": [[text]]})
    assert read_table(table)[1] == [cell_text(text)]


def test_many_names_stay_quick(browser: Browser, tmp_path: Path) -> None:
    """Ten thousand names: typing and sorting are done in less than a second, on any machine that runs this."""
    names = [Name(f"{chr(65 + number % 26)}n {number}", Label.PERSON) for number in range(10_000)]
    casts = [[number, number + 1] for number in range(0, 10_000, 2)]
    with opened(browser, page_of(Drawn(names, [("2020-01-01", casts)]), tmp_path), "#side=names", size=DESKTOP) as page:
        expect(page.locator("#rows-shown")).to_have_text("1 to 100 of 10,000 names")
        assert len(rows_of(page)) == 100
        took = page.evaluate("""() => {
          const began = performance.now()
          const field = document.querySelector("#narrow")
          field.value = "99"
          field.dispatchEvent(new Event("input"))
          document.querySelector("#names th.name button").click()
          return performance.now() - began
        }""")
        expect(page.locator("#rows-shown")).to_have_text("1 to 100 of 111 names")
    assert took < 1_000

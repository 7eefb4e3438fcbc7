"""The panel against the questions of the command line, and what it does with sentences."""

from __future__ import annotations

import json
import random
import re
import sqlite3
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browsing import DESKTOP, TRIANGLE, opened, page_of
from tests.exports.drawn import write_store
from tests.exports.scripts import call
from tests.exports.test_page import graph_of

from entities.exports import export
from entities.exports.content import Wanted
from entities.graph.selection import Criteria
from entities.lookup import find_entity
from entities.model import Entity, Label, Scope, Tie
from entities.queries.path import find_path
from entities.queries.who_knows import Acquaintance, list_acquaintances
from entities.store import read_store
from entities.store.asked.ties import Ranking
from entities.store.whole.entities import all_entities
from entities.wording import counts_of

SHOWN = """() => {
  dispatchEvent(new Event("beforeprint"))
  const text = (row, part) => row.querySelector(part)?.textContent ?? ""
  return [...document.querySelectorAll("#panel .neighbor")].map(row => ({
    name: text(row, ".name"), counts: text(row, "small"), sentence: text(row, "blockquote"),
    source: text(row, ".source"), figures: text(row, ".figures p"),
  }))
}"""
GO = """hash => new Promise(done => {
  addEventListener("popstate", () => requestAnimationFrame(() => done()), { once: true })
  location.hash = hash
})"""


def go(page: Page, state: str) -> None:
    """Show another state, as a link to it would."""
    page.evaluate(GO, state)


def rows_of(page: Page) -> list[dict[str, str]]:
    """The neighbors, or the steps, that the panel lists, all of them."""
    rows: list[dict[str, str]] = page.evaluate(SHOWN)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    return rows


def entities_of(graph: Path) -> list[Entity]:
    with read_store(graph) as connection:
        return list(all_entities(connection))


def assert_same(row: dict[str, str], found: Acquaintance) -> None:
    """A row of the panel says what `who-knows --explain` does."""
    (evidence,) = found.evidence
    assert row["name"] == found.name
    assert row["counts"] == f"{found.label.lower()}, {counts_of(found.tie)}"
    assert row["sentence"] == " ".join(re.split("[\n\r\t]", evidence.text))
    assert row["source"].endswith(f"characters {evidence.start}–{evidence.end}")
    assert evidence.article in row["source"]
    assert (evidence.date or "no date") in row["source"]
    assert_figures(row["figures"], found.tie)


def assert_figures(told: str, tie: Tie) -> None:
    found = re.match(r"([\d,]+) reports? where chance would bring ([\d,.]+): strength ([\d.]+)\.", told)
    assert found is not None, told
    reports, chance, strength = (float(figure.replace(",", "")) for figure in found.groups())
    assert reports == tie.reports
    assert chance == pytest.approx(tie.chance, rel=0.06)
    assert strength == pytest.approx(tie.strength, abs=0.006)


def test_neighbors_are_those_of_who_knows_in_its_order_with_its_figures_and_sentence(
    browser: Browser, corpus_page: Path, corpus_graph: Path
) -> None:
    compared = 0
    with read_store(corpus_graph) as connection, opened(browser, corpus_page) as page:
        for entity in sorted(entities_of(corpus_graph), key=lambda entity: -entity.mentions)[::3]:
            answer = list_acquaintances(connection, entity.id, Ranking(limit=None))
            go(page, f"entity={entity.id}")
            rows = rows_of(page)
            assert len(rows) == answer.total
            for row, found in zip(rows, answer.acquaintances, strict=True):
                assert_same(row, found)
                compared += 1
    assert compared > 600


@pytest.mark.parametrize("label", list(Label))
def test_of_one_label_they_are_too(browser: Browser, corpus_page: Path, corpus_graph: Path, label: Label) -> None:
    names = ("Alexander Lukashenko", "Minsk", "European Union", "Serena Williams")
    with read_store(corpus_graph) as connection, opened(browser, corpus_page) as page:
        for name in names:
            answer = list_acquaintances(connection, name, Ranking(label=label, limit=None))
            own = answer.found.entity
            go(page, f"entity={own.id}&labels={','.join({label.lower(), own.label.lower()})}")
            rows = [row["name"] for row in rows_of(page) if row["counts"].startswith(f"{label.lower()},")]
            assert rows == [found.name for found in answer.acquaintances]


def test_the_days_that_are_shown_have_their_own_best_sentence(
    browser: Browser, corpus_page: Path, corpus_graph: Path
) -> None:
    scope = Scope(since="2020-09-01", until="2020-11-30")
    with read_store(corpus_graph) as connection, opened(browser, corpus_page) as page:
        for name in ("Alexander Lukashenko", "Minsk", "European Union"):
            answer = list_acquaintances(connection, name, Ranking(limit=None), scope)
            go(page, f"entity={answer.found.entity.id}&since={scope.since}&until={scope.until}")
            shown = {row["name"]: (row["sentence"], row["counts"].partition(", ")[2]) for row in rows_of(page)}
            for found in answer.acquaintances:
                sentence, counts = shown.pop(found.name)
                assert sentence == found.evidence[0].text
                assert counts == re.sub(r" \(.*?\)", "", counts_of(found.tie))
            assert shown == {}


@pytest.mark.parametrize("shown", ["", "entity=p70a15e0ce218", "tie=p70a15e0ce218,l54b568a79aef"])
def test_figures_are_those_of_all_days_and_say_so(browser: Browser, corpus_page: Path, shown: str) -> None:
    with opened(browser, corpus_page, f"#{shown}") as page:
        panel = page.locator("#panel")
        expect(panel).to_contain_text("where chance would bring")
        expect(panel).not_to_contain_text("all days")
        for days in ("since=2020-06-01", "until=2020-12-01"):
            go(page, f"{shown}&{days}")
            expect(panel).to_contain_text(re.compile("On all days: [0-9]+ reports? where chance would bring"))
            said = "It is that of all days, whichever are chosen here"
            expect(panel.locator(".note", has_text=said)).to_have_count(1 if shown else 0)


@pytest.mark.parametrize(
    ("length", "gap", "burden"),
    [(60, 0, 0), (59, 0, 4), (58, 7, 15), (61, 7, 7), (300, 2, 2), (301, 2, 3), (310, 0, 10), (20, -3, 160)],
)
def test_fragments_and_lists_show_a_tie_less_well(blank: Page, length: int, gap: int, burden: int) -> None:
    """As the store weighs them: `entities.store.cooccurrence`."""
    marks = [{"entity": 0, "start": 2, "end": 8}, {"entity": 1, "start": 8 + gap, "end": 12}]
    marks.append({"entity": 0, "start": 50, "end": 52})  # farther off
    sentence = {"start": 100, "end": 100 + length, "marks": marks}
    tie = {"source": {"number": 0}, "target": {"number": 1}}
    assert call(blank, "data/best.ts", "burden", sentence, tie) == burden


SORTED: dict[str, Any] = {
    "reports": lambda found: (-found.tie.reports, -found.tie.strength),
    "date": lambda found: (-int((found.tie.last_seen or "0").replace("-", "")), -found.tie.strength),
    "name": lambda found: found.name.lower(),
}


@pytest.mark.parametrize("sort", SORTED)
def test_they_can_be_sorted_otherwise(browser: Browser, corpus_page: Path, corpus_graph: Path, sort: str) -> None:
    with read_store(corpus_graph) as connection:
        answer = list_acquaintances(connection, "Angela Merkel", Ranking(limit=None))
    with opened(browser, corpus_page, f"#entity={answer.found.entity.id}") as page:
        page.locator("#sort-by").focus()
        page.locator("#sort-by").select_option(sort)
        page.wait_for_function("sort => location.hash.includes(`sortBy=${sort}`)", arg=sort)
        page.wait_for_timeout(100)
        expect(page.locator("#sort-by")).to_be_focused()
        names = [row["name"] for row in rows_of(page)]
    assert len(names) > 5
    assert names == [found.name for found in sorted(answer.acquaintances, key=SORTED[sort])]


def test_paths_are_those_of_the_command_line(browser: Browser, corpus_page: Path, corpus_graph: Path) -> None:
    entities = [entity for entity in entities_of(corpus_graph) if entity.mentions > 2]
    pairs = random.Random(17).sample(list(combinations(entities, 2)), 60)  # noqa: S311 - some, always the same
    lengths = set()
    with read_store(corpus_graph) as connection, opened(browser, corpus_page) as page:
        for one, other in pairs:
            chains = find_path(connection, one.id, other.id).chains
            go(page, f"path={one.id},{other.id}")
            names = page.locator("#panel .chain .name").all_text_contents()
            steps = chains[0].steps if chains else ()
            lengths.add(len(steps))
            expected = [one.name, *(step.other.name for step in steps)] if chains else [one.name, other.name]
            assert names == expected
            rows = rows_of(page)
            assert [row["sentence"] for row in rows] == [step.evidence.text for step in steps]
            assert [row["name"] for row in rows] == [f"{step.one.name} and {step.other.name}" for step in steps]
    assert lengths == {0, 1, 2, 3, 4}


def test_there_and_back_is_one_path(browser: Browser, corpus_page: Path, corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        one, other = (find_entity(connection, name).entity.id for name in ("Serena Williams", "Vladimir Putin"))
    with opened(browser, corpus_page, f"#path={one},{other}") as page:
        there = page.locator("#panel .chain .name").all_text_contents()
        go(page, f"path={other},{one}")
        assert page.locator("#panel .chain .name").all_text_contents() == there[::-1]


def test_several_names_have_the_ties_among_them_and_common_neighbors(
    browser: Browser, corpus_page: Path, corpus_graph: Path
) -> None:
    with read_store(corpus_graph) as connection:
        names = ("Alexander Lukashenko", "Svetlana Tikhanovskaya", "Vladimir Putin")
        found = [list_acquaintances(connection, name, Ranking(limit=None)) for name in names]
    ids = [answer.found.entity.id for answer in found]
    near = [{one.id: one.name for one in answer.acquaintances} for answer in found]
    among = {frozenset((one, other)) for one, tied in zip(ids, near, strict=True) for other in tied if other in ids}
    common = {name for entity, name in near[0].items() if all(entity in tied for tied in near[1:])} - {*names}
    with opened(browser, corpus_page, f"#entity={','.join(ids)}") as page:
        assert len(rows_of(page)) == len(among)
        heading = page.locator("#panel h3", has_text="Mentioned together with each of them")
        expect(heading).to_contain_text(str(len(common)))
        assert set(page.locator("#panel h3:has-text('each of them') + ul .name").all_text_contents()) == common
        page.locator("#panel h3:has-text('each of them') + ul button").first.click()
        assert page.locator("#panel h2").text_content() in common


def test_a_community_is_named_by_three_and_leads_to_its_names(browser: Browser, corpus_page: Path) -> None:
    with opened(browser, corpus_page) as page:
        community = page.locator("#panel h3:has-text('Communities') + ul button").first
        name = community.locator(".name").text_content() or ""
        size = (community.locator("small").text_content() or "").split()[0]
        assert len(name.split(", ")) == 3
        community.click()
        expect(page.locator("#panel h2")).to_have_text(name)
        expect(page.locator("#panel")).to_contain_text(f"A community of {size} names")
        leaders = page.locator("#panel h3:text('Names') + ul .name").all_text_contents()
        assert name.split(", ") == leaders[:3]


def test_context_comes_and_goes(browser: Browser, corpus_page: Path, corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        answer = list_acquaintances(connection, "Alexander Lukashenko", Ranking(limit=1))
        (evidence,) = answer.acquaintances[0].evidence
        ((text,),) = connection.execute(
            "SELECT text FROM article JOIN shown_article USING (id) WHERE name = ?", (evidence.article,)
        )
    with opened(browser, corpus_page, f"#entity={answer.found.entity.id}") as page:
        row = page.locator("#panel .neighbor").first
        button = row.get_by_role("button", name="Context")
        button.press("Enter")
        shown = row.locator("blockquote").text_content() or ""
        assert " ".join(shown.split()) in " ".join(text.split())
        assert len(shown) > len(evidence.text) + 20
        expect(button).to_have_attribute("aria-expanded", "true")
        button.press("Enter")
        expect(row.locator("blockquote")).to_have_text(evidence.text)
        expect(button).to_have_attribute("aria-expanded", "false")


@pytest.mark.parametrize("refused", [False, True])
def test_a_sentence_is_copied_with_its_citation(
    browser: Browser, corpus_page: Path, corpus_graph: Path, *, refused: bool
) -> None:
    with read_store(corpus_graph) as connection:
        answer = list_acquaintances(connection, "Alexander Lukashenko", Ranking(limit=1))
    (evidence,) = answer.acquaintances[0].evidence
    with opened(browser, corpus_page, f"#entity={answer.found.entity.id}") as page:
        row = page.locator("#panel .neighbor").first
        if refused:  # as a browser may for a page that is opened from a file
            page.evaluate("Object.assign(navigator.clipboard, { writeText: () => Promise.reject(new Error()) })")
        row.get_by_role("button", name="Copy with citation").press("Enter")
        expect(row.get_by_role("status")).to_have_text("Copied.")
        expect(row.get_by_role("button", name="Copy with citation")).to_be_focused()
        page.evaluate("document.body.append(Object.assign(document.createElement('textarea'), { id: 'pasted' }))")
        page.locator("#pasted").press("Control+v")
        pasted = page.locator("#pasted").input_value()
    for part in (
        evidence.text, "Alexander Lukashenko", answer.acquaintances[0].name, evidence.title or "", evidence.date or "",
        evidence.article, f"characters {evidence.start}–{evidence.end}",
    ):  # fmt: skip
        assert part in pasted


def test_what_cannot_be_copied_is_there_to_be_selected(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, page_of(TRIANGLE, tmp_path)) as page:
        page.evaluate("""() => {
            Object.assign(navigator.clipboard, { writeText: () => Promise.reject(new Error()) })
            document.execCommand = () => false
        }""")
        page.get_by_role("button", name="Copy with citation").first.click()
        field = page.locator("#panel textarea")
        expect(field).to_have_value(re.compile("Names: .*Ann Ash"))
        assert page.evaluate("getSelection().toString() !== '' || document.activeElement.selectionEnd > 20")


def test_an_article_on_the_web_is_linked_and_nothing_else(browser: Browser, tmp_path: Path) -> None:
    write_store(TRIANGLE, tmp_path / "x.db")
    addresses = ["https://news.example/a?b=1&c=<d>", "javascript:alert(1)"]
    with sqlite3.connect(tmp_path / "x.db") as connection:
        for number, address in enumerate(addresses):
            connection.execute(
                "UPDATE article SET url = ?, source = 'The Day' WHERE path = ?", (address, f"{number}.txt")
            )
    with read_store(tmp_path / "x.db") as reading:
        export(reading, str(tmp_path / "x.html"))
    with opened(browser, tmp_path / "x.html") as page:
        links = page.locator("#panel a")
        assert {link.get_attribute("href") for link in links.all()} == {"https://news.example/a?b=1&c=%3Cd%3E"}
        assert {link.get_attribute("rel") for link in links.all()} == {"noopener noreferrer"}
        expect(page.locator("#panel .source small").first).to_contain_text("The Day, 2020-01-01")


def test_a_part_says_what_it_lacks(browser: Browser, corpus_graph: Path, tmp_path: Path) -> None:
    with read_store(corpus_graph) as connection:
        minsk = find_entity(connection, "Minsk").entity
        ties = list_acquaintances(connection, minsk.id, Ranking(limit=None)).total
        export(connection, str(tmp_path / "x.html"), Wanted(Criteria(top=50)))
    with opened(browser, tmp_path / "x.html", f"#entity={minsk.id}") as page:
        expect(page.locator("#panel")).to_contain_text(f"in the whole graph there are {ties} names")


def test_it_says_why_two_names_are_one_and_what_is_left_open(
    browser: Browser, corpus_page: Path, corpus_graph: Path
) -> None:
    with read_store(corpus_graph) as connection:
        entity = find_entity(connection, "Alexander Lukashenko").entity
    with opened(browser, corpus_page, f"#entity={entity.id}") as page:
        page.locator(".why summary").first.press("Enter")
        told = "Alexander Lukashenko and Alyaksandr Lukashenka are romanisations of one name"
        expect(page.locator(".why li").first).to_contain_text("Lukashenko")
        expect(page.locator(".why").first).to_contain_text(told)
        expect(page.locator("#panel .open")).to_contain_text("or Viktor Lukashenko: it is nobody's here")


def test_the_page_tells_what_it_was_made_of(browser: Browser, corpus_page: Path) -> None:
    with opened(browser, corpus_page) as page:
        expect(page.locator("#panel p").first).to_contain_text("corpus: 47 articles, 2020-05-30 to 2021-01-18")
        page.locator("#open-about").press("Enter")
        dialog = page.locator("#about")
        expect(dialog).to_contain_text("Northern Wire (10 articles)")
        expect(dialog).to_contain_text("en_core_web_sm")
        expect(dialog.locator("li")).to_have_count(3)
        page.keyboard.press("Escape")
        expect(dialog).to_be_hidden()
        expect(page.locator("#open-about")).to_be_focused()


def test_on_paper_are_all_sentences_and_no_controls(browser: Browser, corpus_page: Path, corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        entity = find_entity(connection, "Alexander Lukashenko").entity
        neighbors = list_acquaintances(connection, entity.id, Ranking(limit=None)).total
        ((sentences,),) = connection.execute(
            "SELECT COUNT(DISTINCT article << 32 | sentence) FROM mention JOIN name ON name.id = mention.name "
            "WHERE entity = ?",
            (entity.id,),
        )
    for size in (DESKTOP, (390, 844)):
        with opened(browser, corpus_page, f"#entity={entity.id}", size=size) as page:
            expect(page.locator("#panel .quotation")).to_have_count(20)
            page.emulate_media(media="print")
            page.evaluate("dispatchEvent(new Event('beforeprint'))")
            expect(page.locator("#panel .quotation")).to_have_count(sentences)
            expect(page.locator("#panel .neighbor")).to_have_count(neighbors)
            expect(page.locator("#panel .figures p").first).to_be_visible()
            expect(page.locator("#panel .colophon")).to_have_text(re.compile("corpus: 47 articles.* by entities "))
            for hidden in (
                "#search",
                "#picture",
                "#side",
                "#panel .actions button",
                "#panel .close",
                "#panel .correct",
                "#sort-by",
            ):
                expect(page.locator(hidden).first).to_be_hidden()
            box = page.locator("#panel").bounding_box()
            assert box is not None
            assert box["height"] > 5 * size[1]  # it isn't cut off where the window ends
            page.evaluate("dispatchEvent(new Event('afterprint'))")
            expect(page.locator("#panel .quotation")).to_have_count(20)


def test_where_sentences_are_lacking_it_says_so_and_counts_them(browser: Browser, tmp_path: Path) -> None:
    """As in a part that a server gives: the figures are those of the whole graph."""
    path = page_of(TRIANGLE, tmp_path)
    with opened(browser, path, "#tie=e0,e1") as page:
        expect(page.locator("#panel")).to_contain_text("1 article, 1 sentence, 2020-01-01.")
        expect(page.locator("#panel .note", has_text="are here")).to_have_count(0)
        go(page, "entity=e0")
        expect(page.locator("#panel p").first).to_have_text("Person, 2 mentions in 1 article, 2020-01-01.")
        expect(page.locator("#panel .note", has_text="are here")).to_have_count(0)
    text = path.read_text(encoding="utf-8")
    graph = graph_of(text)
    for row in graph["entities"]:
        row[7:9] = [row[7] + 5, row[8] + 2]
    for row in graph["ties"]:
        row[3:6] = [4, 5, 6]
    opening = '<script type="application/json" id="graph">'
    before, _, after = text.partition(opening)
    after = after.partition("</script>")[2]
    path.write_text(f"{before}{opening}{json.dumps(graph)}</script>{after}", encoding="utf-8")
    with opened(browser, path, "#tie=e0,e1") as page:
        expect(page.locator("#panel")).to_contain_text("5 articles (4 reports), 6 sentences.")
        expect(page.locator("#panel")).to_contain_text("1 of 6 sentences are here.")
        go(page, "entity=e0")
        expect(page.locator("#panel p").first).to_have_text("Person, 7 mentions in 3 articles.")
        expect(page.locator("#panel")).to_contain_text("Only some of its sentences are here")
        page.locator("#tab-names").click()
        expect(page.locator("#names tr", has=page.locator("input:checked"))).to_have_text(re.compile("73[0-9]*$"))
        page.locator("#search").fill(TRIANGLE.names[0].name)
        expect(page.locator("#suggestions li").first).to_contain_text("person, 7 mentions")

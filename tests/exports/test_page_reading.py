"""What is read beside the picture: names, ties and the sentences that they rest on."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, expect
from tests.browsing import labels_of, opened, page_of, saved_picture, search
from tests.exports.drawn import HOSTILE_GRAPH, Drawn

from entities.exports import export
from entities.exports.content import Wanted
from entities.graph.selection import Criteria
from entities.lookup import find_entity
from entities.model import Label, Name, Scope
from entities.queries.evidence import find_evidence
from entities.store import read_store
from entities.store.whole.entities import all_entities
from entities.store.whole.ties import all_ties


def test_a_reader_goes_from_a_name_to_the_sentences(
    browser: Browser, corpus_page: Path, corpus_graph: Path, tmp_path: Path
) -> None:
    with read_store(corpus_graph) as connection:
        proof = find_evidence(connection, "Alexander Lukashenko", "Vladimir Putin")
        entity = find_entity(connection, "Alexander Lukashenko").entity
        ties = sum(entity.id in {tie.source, tie.target} for tie in all_ties(connection))
    with opened(browser, corpus_page) as page:
        page.locator("#search").press_sequentially("LUKASHEN")
        expect(page.locator("#suggestions li").first).to_contain_text("Alexander Lukashenko")
        page.locator("#suggestions li").first.click()
        expect(page.locator("#panel h2")).to_have_text("Alexander Lukashenko")
        expect(page.locator("#panel .aliases")).to_contain_text("Lukashenka")
        expect(page.locator("#panel h3").first).to_have_text(f"Mentioned together with {ties} names")
        page.locator("#panel .listed > button", has_text="Vladimir Putin").first.click()
        quotations = page.locator("#panel .quotation")
        expect(quotations).to_have_count(proof.total)
        for quoted, (evidence,) in zip(quotations.all(), proof.quotations, strict=True):
            expect(quoted.locator("blockquote")).to_have_text(evidence.text)
            assert quoted.locator("mark").all_text_contents() == [evidence.text[a:b] for a, b in evidence.names]
            known = (evidence.source, evidence.date, evidence.article if evidence.title else None)
            where = f"characters {evidence.start}–{evidence.end}"
            expect(quoted.locator("cite")).to_have_text(evidence.title or evidence.article)
            expect(quoted.locator("small")).to_have_text(", ".join([*filter(None, known), where]))
        page.screenshot(path=tmp_path / "page.png")
        assert (tmp_path / "page.png").stat().st_size > 20_000


def test_who_is_watched_has_a_mark_in_picture_lists_and_search(
    browser: Browser, corpus_graph: Path, tmp_path: Path
) -> None:
    with read_store(corpus_graph) as connection:
        entity = find_entity(connection, "Vladimir Putin").entity
        export(connection, str(tmp_path / "x.html"), Wanted(watched=frozenset({entity.id})))
    with opened(browser, tmp_path / "x.html") as page:
        page.locator("#search").press_sequentially("putin")
        expect(page.locator("#suggestions li .name").first).to_have_text("★ Vladimir Putin")
        page.keyboard.press("Enter")
        expect(page.locator("#panel h2")).to_have_text("★ Vladimir Putin")
        assert [text for text in labels_of(saved_picture(page)) if "★" in text] == ["★ Vladimir Putin"]
        search(page, "Lukashenko")
        expect(page.locator("#panel .listed .name", has_text="★")).to_have_text(["★ Vladimir Putin"])


def test_figures_are_those_of_the_days_that_are_shown(browser: Browser, corpus_page: Path, corpus_graph: Path) -> None:
    scope = Scope(since="2020-12-01")
    with read_store(corpus_graph) as connection:
        minsk = find_entity(connection, "Minsk").entity
        (then,) = (entity for entity in all_entities(connection, scope) if entity.id == minsk.id)
        ties = [tie for tie in all_ties(connection, scope) if minsk.id in {tie.source, tie.target}]
        every = sum(minsk.id in {tie.source, tie.target} for tie in all_ties(connection))
    with opened(browser, corpus_page, f"#entity={minsk.id}&since=2020-12-01") as page:
        days = f"{then.first_seen} to {then.last_seen}"
        told = f"Place, {then.mentions} mentions in {then.articles} articles, {days}."
        expect(page.locator("#panel p").first).to_have_text(told)
        expect(page.locator("#panel h3").first).to_have_text(f"Mentioned together with {len(ties)} of {every} names")
        page.keyboard.press("Escape")
        expect(page.locator("#panel .listed:not(.neighbor)", has_text="Minskplace")).to_contain_text(
            f"{then.mentions} mention"
        )


def test_a_part_says_that_it_is_one(browser: Browser, corpus_graph: Path, tmp_path: Path) -> None:
    with read_store(corpus_graph) as connection:
        export(connection, str(tmp_path / "x.html"), Wanted(Criteria(top=20)))
    with opened(browser, tmp_path / "x.html") as page:
        expect(page.locator("#panel .note")).to_contain_text("Part of a larger graph, chosen by --top 20 (20 of ")


def test_a_list_stays_open_and_the_focus_in_it_while_filters_change(browser: Browser, corpus_page: Path) -> None:
    with opened(browser, corpus_page) as page:
        listed = page.locator("#panel h3:has-text('Most mentioned') + ul > li")
        expect(listed).to_have_count(10)
        page.locator("#more-famous").click()
        expect(listed).to_have_count(30)
        page.locator("#label-place").uncheck()
        expect(page.locator("#reset")).to_be_visible()
        expect(listed).to_have_count(30)
        page.locator("#panel .listed button").first.press("Enter")
        page.locator("#panel .close").press("Enter")
        expect(page.locator("#panel h2")).to_be_focused()


def test_hostile_names_are_text(browser: Browser, tmp_path: Path) -> None:
    path = page_of(HOSTILE_GRAPH, tmp_path)
    with opened(browser, path) as page:
        for typed, shown in {
            "img": "<img src=x onerror=alert(1)>",
            "script": "</script><script>alert(1)</script>",
        }.items():
            search(page, typed)
            expect(page.locator("#panel h2")).to_have_text(shown)
            assert page.locator("#panel h2 *, #panel img, #panel script").count() == 0
            page.locator("#panel .listed").first.click()
            expect(page.locator("#panel blockquote").first).to_contain_text(shown)
            expect(page.locator("#panel cite").first).to_contain_text("<title> & \ufffd")
        assert page.evaluate("document.querySelectorAll('img, iframe, object, embed').length") == 0
        page.locator("#panel .close").click()
        expect(page.locator("#panel .listed")).to_have_count(len(HOSTILE_GRAPH.names))


def test_a_page_without_names_opens(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, page_of(Drawn([Name("A", Label.PERSON)], [(None, [])]), tmp_path)) as page:
        expect(page.locator("#counts")).to_have_text("0 names, 0 ties")
        expect(page.locator("#panel .note")).to_have_text("No names were found in these articles.")
        expect(page.locator("#timeline")).to_be_hidden()

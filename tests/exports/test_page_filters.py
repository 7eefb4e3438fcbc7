"""What the filters leave, and how the days are chosen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from tests.browsing import TRIANGLE, opened, page_of, settle
from tests.exports.drawn import Drawn

from entities.model import Label, Scope
from entities.store import read_store
from entities.store.whole.entities import all_entities
from entities.store.whole.ties import all_ties


def test_the_time_slider_shows_what_its_days_mention(browser: Browser, corpus_page: Path, corpus_graph: Path) -> None:
    with opened(browser, corpus_page) as page:
        everything = page.locator("#counts").text_content()
        for _ in range(8):
            page.locator("#since").press("ArrowRight")
        for _ in range(12):
            page.locator("#until").press("ArrowLeft")
        expect(page.locator("#counts")).not_to_have_text(everything or "")
        settle(page)
        since, until = (page.locator("#days").text_content() or "").split(" to ")
        scope = Scope(since=since, until=until)
        with read_store(corpus_graph) as connection:
            counts = len(list(all_entities(connection, scope))), len(list(all_ties(connection, scope)))
        expect(page.locator("#counts")).to_have_text(re.compile(rf"\b{counts[0]} names, .*\b{counts[1]} ties$"))
        assert 0 < counts[1] < 900
        page.locator("#reset").click()
        expect(page.locator("#counts")).to_have_text(everything or "")


@pytest.mark.parametrize(
    "dates",
    [
        ["2020-01-01", "2020-01-03", "2020-01-03"],
        ["2020-01-01", "2020-07-01"],
        ["2019-02-28", "2020-02-29", "2024-12-31"],
        ["0001-01-01", "1850-06-01", "9999-12-01", "9999-12-31"],
    ],
)
def test_the_histogram_counts_every_day_once(browser: Browser, tmp_path: Path, dates: list[str]) -> None:
    path = page_of(Drawn(TRIANGLE.names, [(date, [[0, 1]]) for date in dates]), tmp_path)
    with opened(browser, path) as page:
        expect(page.locator("#days")).to_have_text(f"{dates[0]} to {dates[-1]}")
        bars = [re.split(" to |: | ", title) for title in page.locator("#histogram title").all_text_contents()]
        assert 2 <= len(bars) <= 74
        for first, last, counted, *_ in bars:
            assert int(counted) == sum(first <= date <= last for date in dates)
        assert sum(int(bar[2]) for bar in bars) == len(dates)
        page.locator("#since").press("End")
        expect(page.locator("#counts")).to_have_text("2 names, 1 tie")
        expect(page.locator("#days")).to_have_text(f"{bars[-1][0]} to {dates[-1]}")


def test_handles_that_meet_can_be_drawn_apart(browser: Browser, corpus_page: Path) -> None:
    with opened(browser, corpus_page) as page:
        box = page.locator("#since").bounding_box()
        assert box is not None
        left, right, height = box["x"] + 8, box["x"] + box["width"] - 8, box["y"] + box["height"] / 2
        for start, end in ((left, right), (right, left)):
            page.mouse.move(start, height)
            page.mouse.down()
            page.mouse.move(end, height, steps=5)
            page.mouse.up()
            settle(page)
            values = [page.locator(handle).input_value() for handle in ("#since", "#until")]
            assert (values[0] == values[1]) == (end == right)


def test_filters_can_be_cleared_where_there_is_no_timeline(browser: Browser, tmp_path: Path) -> None:
    path = page_of(Drawn(TRIANGLE.names, [(None, [[0, 1], [0, 2]])]), tmp_path)
    with opened(browser, path) as page:
        expect(page.locator("#timeline")).to_be_hidden()
        page.locator("#label-organization").uncheck()
        expect(page.locator("#counts")).to_have_text("2 names, 1 tie")
        page.locator("#reset").click()
        expect(page.locator("#counts")).to_have_text("3 names, 2 ties")


def test_filters_leave_what_they_say(browser: Browser, corpus_page: Path, corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        people = {entity.id for entity in all_entities(connection) if entity.label is Label.PERSON}
        ties = sum({tie.source, tie.target} <= people for tie in all_ties(connection))
        strongest = sorted(all_ties(connection), key=lambda tie: -round(tie.strength, 4))
    with opened(browser, corpus_page) as page:
        page.locator("#label-place").uncheck()
        page.locator("#label-organization").uncheck()
        expect(page.locator("#counts")).to_have_text(re.compile(rf"\b{len(people)} names, .*\b{ties} ties$"))
        page.locator("#reset").click()
        page.locator("#strongest").fill("10")
        kept = strongest[: -(-len(strongest) // 10)]
        names = {end for tie in kept for end in (tie.source, tie.target)}
        expect(page.locator("#counts")).to_have_text(re.compile(rf"\b{len(names)} names, .*\b{len(kept)} ties$"))
        page.locator("#color-by").select_option("community")
        assert page.evaluate("location.hash") == "#strongest=10&colorBy=community"


def test_days_can_be_typed(browser: Browser, corpus_page: Path, corpus_graph: Path) -> None:
    scope = Scope(since="2020-08-10", until="2020-08-16")
    with read_store(corpus_graph) as connection:
        ties = len(list(all_ties(connection, scope)))
    with opened(browser, corpus_page) as page:
        page.locator("#since-day").fill("2020-08-10")
        page.locator("#until-day").fill("2020-08-16")
        expect(page.locator("#counts")).to_have_text(re.compile(rf"\b{ties} ties$"))
        expect(page.locator("#days")).to_contain_text("2020-08-10 to 2020-08-16")
        page.locator("#until").press("ArrowRight")  # the other day stays as it was typed
        expect(page.locator("#days")).to_have_text(re.compile("^2020-08-10 to (?!2020-08-16)"))
        page.locator("#since").press("ArrowRight")
        expect(page.locator("#days")).not_to_contain_text("2020-08-10")
        page.locator("#until-day").fill("2020-08-01")
        expect(page.locator("#reset")).to_be_hidden()  # days that end before they begin are none

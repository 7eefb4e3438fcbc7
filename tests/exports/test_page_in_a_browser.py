"""The page in a real browser, opened from disk without a network: Debian's chromium, driven by playwright."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from lxml import etree
from playwright.sync_api import Browser, Page, expect, sync_playwright
from tests.exports.drawn import HOSTILE_GRAPH, Drawn, write_store

from entities.exports import export
from entities.exports.content import Wanted
from entities.graph.selection import Criteria
from entities.lookup import find_entity
from entities.model import Label, Name, Scope
from entities.queries.evidence import find_evidence
from entities.store import read_store
from entities.store.whole.entities import all_entities
from entities.store.whole.ties import all_ties

CHROMIUM = Path("/usr/bin/chromium")
DRAWING = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]  # there may be no GPU
WIDE = (1280, 800)
PHONE = (390, 844)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if not CHROMIUM.exists() and not os.environ.get("CI"):
        pytest.skip("Debian's chromium isn't installed")
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", *DRAWING])
        yield started
        started.close()


@pytest.fixture(scope="module")
def corpus_page(corpus_graph: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "corpus.html"
    with read_store(corpus_graph) as connection:
        export(connection, str(path))
    return path


def page_of(drawn: Drawn, folder: Path) -> Path:
    write_store(drawn, folder / "x.db")
    with read_store(folder / "x.db") as connection:
        export(connection, str(folder / "x.html"))
    return folder / "x.html"


@contextmanager
def opened(
    browser: Browser, path: Path, state: str = "", *, size: tuple[int, int] = WIDE, dark: bool = False
) -> Iterator[Page]:
    """The page when it is ready; afterwards it must have asked for nothing and complained of nothing."""
    context = browser.new_context(
        offline=True, viewport={"width": size[0], "height": size[1]}, color_scheme="dark" if dark else "light",
        reduced_motion="reduce",
    )  # fmt: skip
    page = context.new_page()
    page.set_default_timeout(20_000)
    complaints, requests = [], []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("dialog", lambda dialog: complaints.append(dialog.message))
    page.on("request", lambda request: requests.append(request.url))
    page.goto(path.as_uri() + state)
    page.wait_for_selector("html[data-ready]")
    yield page
    assert complaints == []
    assert [url for url in requests if not url.startswith(("blob:", path.as_uri()))] == []
    context.close()


def search(page: Page, typed: str) -> None:
    page.keyboard.press("/")
    page.keyboard.type(typed)
    page.keyboard.press("Enter")


def settle(page: Page) -> None:
    """Until the picture stands where it was moved to."""
    page.wait_for_timeout(300)


def click_the_middle(page: Page) -> None:
    page.locator("#picture").click()


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
        page.locator("#panel .listed", has_text="Vladimir Putin").click()
        quotations = page.locator("#panel .quotation")
        expect(quotations).to_have_count(proof.total)
        for quoted, (evidence,) in zip(quotations.all(), proof.quotations, strict=True):
            expect(quoted.locator("blockquote")).to_have_text(evidence.text)
            assert quoted.locator("mark").all_text_contents() == [evidence.text[a:b] for a, b in evidence.names]
            source = f"{evidence.article}, {evidence.date}, characters {evidence.start}–{evidence.end}"
            expect(quoted.locator("small")).to_have_text(source)
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
        with page.expect_download() as download:
            page.locator("#svg").click()
        texts = [text for text in etree.parse(download.value.path()).getroot().itertext() if "★" in text]
        assert texts == ["★ Vladimir Putin"]
        search(page, "Lukashenko")
        expect(page.locator("#panel .listed .name", has_text="★")).to_have_text(["★ Vladimir Putin"])


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
        expect(page.locator("#counts")).to_have_text(f"{counts[0]} names, {counts[1]} ties")
        assert 0 < counts[1] < 900
        page.locator("#reset").click()
        expect(page.locator("#counts")).to_have_text(everything or "")


def test_figures_are_those_of_the_days_that_are_shown(browser: Browser, corpus_page: Path, corpus_graph: Path) -> None:
    scope = Scope(since="2020-12-01")
    with read_store(corpus_graph) as connection:
        minsk = find_entity(connection, "Minsk").entity
        (then,) = (entity for entity in all_entities(connection, scope) if entity.id == minsk.id)
        ties = [tie for tie in all_ties(connection, scope) if minsk.id in {tie.source, tie.target}]
        every = sum(minsk.id in {tie.source, tie.target} for tie in all_ties(connection))
    with opened(browser, corpus_page, f"#entity={minsk.id}&since=2020-12-01") as page:
        told = f"Place, {then.mentions} mentions in {then.articles} articles."
        expect(page.locator("#panel p").first).to_have_text(told)
        expect(page.locator("#panel h3").first).to_have_text(f"Mentioned together with {len(ties)} of {every} names")
        in_front = drawn_circles(page) - drawn_circles(page, faint=True)
        assert in_front == 1 + len(ties)
        page.keyboard.press("Escape")
        expect(page.locator("#panel .listed", has_text="Minsk")).to_contain_text(f"{then.mentions} mention")


def drawn_circles(page: Page, *, faint: bool = False) -> int:
    """How many names the picture shows, or shows faintly, as its file has them."""
    with page.expect_download() as waiting:
        page.locator("#svg").click()
    root = etree.parse(waiting.value.path()).getroot()
    fills = [circle.get("fill") for circle in root.iter("{*}circle") if circle.get("r") != "5"]  # the legend's
    color = page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--faint')")
    return fills.count(color) if faint else len(fills)


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


def test_a_part_says_that_it_is_one(browser: Browser, corpus_graph: Path, tmp_path: Path) -> None:
    with read_store(corpus_graph) as connection:
        export(connection, str(tmp_path / "x.html"), Wanted(Criteria(top=20)))
    with opened(browser, tmp_path / "x.html") as page:
        expect(page.locator("#panel .note")).to_contain_text("Part of a larger graph, chosen by --top 20 (20 of ")


def test_a_list_stays_open_and_the_focus_in_it_while_filters_change(browser: Browser, corpus_page: Path) -> None:
    with opened(browser, corpus_page) as page:
        page.locator("#panel .more").click()
        expect(page.locator("#panel .listed")).to_have_count(40)
        page.locator("#label-place").uncheck()
        expect(page.locator("#reset")).to_be_visible()
        expect(page.locator("#panel .listed")).to_have_count(40)
        page.locator("#panel .listed button").first.press("Enter")
        page.locator("#panel .close").press("Enter")
        expect(page.locator("#panel h2")).to_be_focused()


def test_filters_leave_what_they_say(browser: Browser, corpus_page: Path, corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        people = {entity.id for entity in all_entities(connection) if entity.label is Label.PERSON}
        ties = sum({tie.source, tie.target} <= people for tie in all_ties(connection))
        strongest = sorted(all_ties(connection), key=lambda tie: -round(tie.strength, 4))
    with opened(browser, corpus_page) as page:
        page.locator("#label-place").uncheck()
        page.locator("#label-organization").uncheck()
        expect(page.locator("#counts")).to_have_text(f"{len(people)} names, {ties} ties")
        page.locator("#reset").click()
        page.locator("#strongest").fill("10")
        kept = strongest[: -(-len(strongest) // 10)]
        names = {end for tie in kept for end in (tie.source, tie.target)}
        expect(page.locator("#counts")).to_have_text(f"{len(names)} names, {len(kept)} ties")
        page.locator("#color-by").select_option("community")
        assert page.evaluate("location.hash") == "#strongest=10&color=community"


TRIANGLE = Drawn(
    [Name("Ann Ash", Label.PERSON), Name("Bob Bay", Label.PERSON), Name("Cut Corp", Label.ORGANIZATION)],
    [("2020-01-01", [[0, 1], [0, 2]]), ("2020-02-01", [[1, 2]])],
)


def test_clicks_on_the_picture_select(browser: Browser, tmp_path: Path) -> None:
    path = page_of(TRIANGLE, tmp_path)
    with opened(browser, path) as page:
        heading = page.locator("#panel h2")
        search(page, "ann")
        settle(page)
        page.keyboard.press("Escape")
        expect(heading).to_have_text("Most mentioned")
        click_the_middle(page)
        expect(heading).to_have_text("Ann Ash")
        page.locator("#panel .listed", has_text="Cut Corp").click()
        settle(page)
        page.keyboard.press("Escape")
        click_the_middle(page)
        expect(heading).to_have_text("Mentioned together")
        expect(page.locator("#panel blockquote")).to_have_text("Ann Ash and Cut Corp and ")
        settle(page)  # or it were a double click
        page.locator("#picture").click(position={"x": 750, "y": 30})
        expect(heading).to_have_text("Most mentioned")


def test_the_address_holds_what_is_shown(browser: Browser, corpus_page: Path, corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        putin, minsk = (find_entity(connection, name).entity for name in ("Vladimir Putin", "Minsk"))
    with opened(browser, corpus_page, f"#entity={putin.id}&labels=person&since=2020-08-10") as page:
        expect(page.locator("#panel h2")).to_have_text("Vladimir Putin")
        expect(page.locator("#label-place")).not_to_be_checked()
        expect(page.locator("#days")).to_contain_text("2020-08-10 to")
        search(page, "minsk")
        expect(page.locator("#panel .note").first).to_contain_text("filters hide this name")
        assert f"entity={minsk.id}" in page.evaluate("location.hash")
        page.go_back()
        expect(page.locator("#panel h2")).to_have_text("Vladimir Putin")
    for wrong in (
        "#entity=nobody&tie=a,b&since=soon&strongest=0&color=red",
        "#since=2020-99-99&until=2020-02-31&strongest=-4",
        "#since=2021-01-01&until=2020-01-01&strongest=1000",
    ):
        with opened(browser, corpus_page, wrong) as page:
            expect(page.locator("#panel h2")).to_have_text("Most mentioned")
            expect(page.locator("#reset")).to_be_hidden()


def test_all_of_it_works_from_the_keyboard(browser: Browser, corpus_page: Path) -> None:
    with opened(browser, corpus_page) as page:
        page.keyboard.press("/")
        page.keyboard.type("tikhanovsk")
        page.keyboard.press("ArrowDown")
        chosen = page.locator("#suggestions [aria-selected='true'] .name").text_content() or ""
        page.keyboard.press("Enter")
        expect(page.locator("#panel h2")).to_have_text(chosen)
        expect(page.locator("#panel h2")).to_be_focused()
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.locator("#panel h2")).to_have_text("Mentioned together")
        page.keyboard.press("Escape")
        expect(page.locator("#panel h2")).to_have_text("Most mentioned")
        page.locator("#picture").focus()
        before = page.locator("#picture").screenshot()
        for key in ("+", "ArrowLeft", "ArrowUp"):
            page.keyboard.press(key)
            settle(page)
            after = page.locator("#picture").screenshot()
            assert after != before
            before = after


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
        expect(page.locator("#panel .note")).to_have_text("The filters leave no name.")
        expect(page.locator("#timeline")).to_be_hidden()


def test_the_picture_is_saved(browser: Browser, corpus_page: Path, tmp_path: Path) -> None:
    with opened(browser, corpus_page) as page:
        for kind in ("svg", "png"):
            with page.expect_download() as waiting:
                page.locator(f"#{kind}").click()
            waiting.value.save_as(tmp_path / f"x.{kind}")
        size = page.locator("#picture").bounding_box()
        everything = drawn_circles(page)
        page.locator("#zoom-in").click()
        settle(page)
        page.locator("#zoom-in").click()
        settle(page)
        assert 0 < drawn_circles(page) < everything
    root = etree.parse(tmp_path / "x.svg").getroot()
    assert "Minsk" in {text.text for text in root.iter("{*}text")}
    assert len(list(root.iter("{*}circle"))) > 300
    assert len(list(root.iter("{*}line"))) > 900
    assert size is not None
    png = (tmp_path / "x.png").read_bytes()
    assert png.startswith(b"\x89PNG")
    assert int.from_bytes(png[16:20]) == 2 * int(size["width"])


def test_it_is_readable_on_a_phone_and_at_night(browser: Browser, corpus_page: Path, corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        minsk = find_entity(connection, "Minsk").entity.id
    grounds = set()
    for dark in (False, True):
        with opened(browser, corpus_page, f"#entity={minsk}", size=PHONE, dark=dark) as page:
            assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
            expect(page.locator("#panel .quotation").first).to_be_visible()
            expect(page.locator("#filters")).not_to_have_attribute("open", "")
            grounds.add(page.evaluate("getComputedStyle(document.body).backgroundColor"))
            assert page.evaluate("document.getElementById('picture').clientWidth") > 0.95 * PHONE[0]
    assert len(grounds) == 2

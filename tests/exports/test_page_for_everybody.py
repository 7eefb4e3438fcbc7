"""The page without a mouse, without colours, without sight, on paper: what axe-core and the browser say of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browsing import DESKTOP, LAPTOP, PHONE, opened, search, settle
from tests.exports.scripts import installed_packages

from entities.lookup import find_entity
from entities.store import read_store

TARGET = 24  # pixels that a finger needs: WCAG 2.2, success criterion 2.5.8
SMALL_TARGETS = """least => [...document.querySelectorAll("button, select, a[href], input:not([type=range])")]
  .filter(element => element.checkVisibility({ visibilityProperty: true }))
  .filter(element => !element.matches(".skip, p a, small a, label input, cite a")) // in text, or in a larger target
  .map(element => [element.id || element.className || element.textContent, element.getBoundingClientRect()])
  .filter(([, { width, height }]) => width < least || height < least)
  .map(([name, { width, height }]) => `${name}: ${width} by ${height}`)"""


@pytest.fixture(scope="session")
def axe() -> str:
    """The script of axe-core, https://github.com/dequelabs/axe-core."""
    return (installed_packages() / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


def violations(page: Page, axe: str) -> list[str]:
    """What axe-core finds wrong, with the elements."""
    page.evaluate(axe)
    found = page.evaluate("axe.run().then(results => results.violations)")
    return [f"{one['id']}: {node['html'][:120]} {node['failureSummary']}" for one in found for node in one["nodes"]]


STATES = {
    "the overview": ("", DESKTOP, "light"),
    "the overview at night": ("", LAPTOP, "dark"),
    "a name": ("entity={0}", DESKTOP, "light"),
    "a name on a phone": ("entity={0}", PHONE, "light"),
    "a tie": ("tie={0},{1}", DESKTOP, "light"),
    "several names": ("entity={0},{1},{2}", DESKTOP, "dark"),
    "a path": ("path={0},{2}", DESKTOP, "light"),
    "a community": ("community=0&colorBy=community", DESKTOP, "light"),
    "sentences that were searched for": ("words=vaccine", DESKTOP, "light"),
    "the table of names": ("side=names", DESKTOP, "light"),
    "the map": ("view=map", DESKTOP, "light"),
    "a name on the map, on a phone": ("entity={0}&view=map", PHONE, "dark"),
}


@pytest.mark.parametrize("shown", STATES)
def test_axe_finds_nothing_wrong(browser: Browser, corpus_page: Path, corpus_graph: Path, axe: str, shown: str) -> None:
    state, size, scheme = STATES[shown]
    address = f"#{state.format(*ids_of(corpus_graph))}"
    with opened(browser, corpus_page, address, size=size, dark=scheme == "dark") as page:
        assert violations(page, axe) == []
        assert page.evaluate(SMALL_TARGETS, TARGET) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= size[0]


def ids_of(graph: Path) -> list[str]:
    with read_store(graph) as connection:
        names = ("Alexander Lukashenko", "Vladimir Putin", "Minsk")
        return [find_entity(connection, name).entity.id for name in names]


def test_a_sentence_is_reached_from_the_keyboard(browser: Browser, corpus_page: Path) -> None:
    with opened(browser, corpus_page) as page:
        page.keyboard.press("Tab")
        expect(page.locator(".skip")).to_be_focused()
        page.keyboard.press("Enter")
        expect(page.locator("#panel")).to_be_focused()
        page.keyboard.press("/")
        page.keyboard.type("tikhanovsk")
        page.keyboard.press("ArrowDown")
        chosen = page.locator("#suggestions [aria-selected='true'] .name").text_content() or ""
        page.keyboard.press("Enter")
        heading = page.locator("#panel h2").first
        expect(heading).to_have_text(chosen)
        expect(heading).to_be_focused()
        until_focused(page, "#panel .listed button")
        page.keyboard.press("Enter")
        assert "tie=" in page.url
        expect(page.locator("#panel blockquote").first).to_be_visible()
        page.keyboard.press("Escape")
        expect(page.locator("#deselect")).to_be_hidden()
        page.locator("#picture").focus()
        before = page.locator("#picture").screenshot()
        for key in ("+", "ArrowLeft", "ArrowUp"):
            page.keyboard.press(key)
            settle(page)
            after = page.locator("#picture").screenshot()
            assert after != before
            before = after


def until_focused(page: Page, selector: str) -> None:
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"Tab leads to no {selector}")


def test_forced_colours_are_taken_and_kinds_still_differ(browser: Browser, corpus_page: Path) -> None:
    with opened(browser, corpus_page, forced="active") as page:
        forced = page.locator("#picture").screenshot()
        colors = {page.evaluate(f"getComputedStyle(document.documentElement).getPropertyValue('--{name}')").strip()
                  for name in ("person", "place", "organization")}  # fmt: skip
        assert colors == {"CanvasText"}
        with page.expect_download() as saved:
            page.locator("#svg").click()
        svg = saved.value.path().read_text(encoding="utf-8")
    assert svg.count("<circle") > 3
    assert len(re.findall(r'<polygon points="(?:\S+ ){2}\S+"', svg)) > 3  # triangles
    assert len(re.findall(r'<polygon points="(?:\S+ ){3}\S+"', svg)) > 3  # squares
    with opened(browser, corpus_page) as page:
        assert page.locator("#picture").screenshot() != forced


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_lines_and_letters_stand_out_from_the_ground(browser: Browser, corpus_page: Path, scheme: str) -> None:
    with opened(browser, corpus_page, dark=scheme == "dark") as page:
        color = {
            name: page.evaluate(f"getComputedStyle(document.documentElement).getPropertyValue('--{name}')").strip()
            for name in ("paper", "tie", "chosen", "ink", "quiet", "accent")
        }
    for name, least in {"tie": 3, "chosen": 3, "accent": 3, "ink": 7, "quiet": 4.5}.items():
        assert contrast(color[name], color["paper"]) >= least, name


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(color: str) -> float:
    channels = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return sum(weight * value for weight, value in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_on_a_phone_the_panel_comes_up_on_choice(browser: Browser, corpus_page: Path) -> None:
    with opened(browser, corpus_page, size=PHONE, touch=True) as page:
        expect(page.locator("#side")).to_be_hidden()
        search(page, "minsk")
        panel = page.locator("#panel").bounding_box()
        assert panel is not None
        assert panel["y"] > PHONE[1] / 4
        assert panel["y"] + panel["height"] == pytest.approx(PHONE[1], abs=1)
        expect(page.locator("#panel h2").first).to_be_in_viewport()
        expect(page.locator("#picture")).to_be_in_viewport()

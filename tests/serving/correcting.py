"""A reader who corrects what is on the page, in Chromium."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Page, expect

from entities.changes.extract import Job, extract_folder

ARTICLES = {
    "court.txt": "Judge Ann Smith met Peter Brown in Boston on Monday. Ann Smith and Carla Jones left Chicago.",
    "appeal.txt": "Ann Smith heard Peter Brown in Boston again. Carla Jones was in Chicago.",
    "pitch.txt": "Ann Smith and Peter Brown scored for Acme Rovers in Boston. Carla Jones cheered in Chicago.",
    "pitch2.txt": "Carla Jones, Peter Brown and Ann Smith played in Boston and Chicago. Dora Quill scored.",
    "desk.txt": "Carla Jones was in Chicago with Peter Brown. Boston is far.",
}


def extract_articles(folder: Path) -> Path:
    """The graph of these articles, made in a folder."""
    (folder / "news").mkdir()
    for name, text in ARTICLES.items():
        (folder / "news" / name).write_text(text)
    list(extract_folder(Job((folder / "news",), folder / "x.db", jobs=1)))
    return folder / "x.db"


def settle(page: Page) -> None:
    """Until the part that was asked for is there."""
    expect(page.locator("body")).not_to_have_attribute("aria-busy", "true")


def choose(page: Page, name: str) -> None:
    """Search a name and select it."""
    page.fill("#search", name)
    page.locator("#suggestions li:not(.none)").first.wait_for()
    page.press("#search", "Enter")
    settle(page)
    expect(page.locator("#panel h2")).to_have_text(name)


def correct(page: Page, button: str, value: str | Sequence[str] = "") -> None:
    """Press a button of what is selected, answer its question, and decide."""
    settle(page)
    if page.locator(".correct").get_attribute("open") is None:
        page.click(".correct summary")
    page.get_by_role("button", name=button, exact=True).click()
    dialog = page.locator("#decide")
    expect(dialog).to_be_visible()
    if isinstance(value, str):
        if dialog.locator("select").count():
            dialog.locator("select").select_option(value)
        elif dialog.locator("input").count():
            dialog.locator("input").fill(value)
    else:
        for article in value:
            dialog.get_by_role("checkbox", name=article, exact=False).check()
    dialog.get_by_role("button", name="Decide").click()
    expect(dialog).to_be_hidden()

"""The page in a real browser, opened from disk without a network: Debian's chromium, driven by playwright."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from lxml import etree
from playwright.sync_api import Browser, BrowserContext, Dialog, Page
from tests.exports.drawn import Drawn, write_store

from entities.exports import export
from entities.model import Label, Name
from entities.store import read_store

CHROMIUM = Path("/usr/bin/chromium")
DRAWING = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]  # there may be no GPU
DESKTOP, LAPTOP, PHONE = (1440, 900), (1024, 768), (390, 844)
TRIANGLE = Drawn(
    [Name("Ann Ash", Label.PERSON), Name("Bob Bay", Label.PERSON), Name("Cut Corp", Label.ORGANIZATION)],
    [("2020-01-01", [[0, 1], [0, 2]]), ("2020-02-01", [[1, 2]])],
)


def page_of(drawn: Drawn, folder: Path) -> Path:
    """The page of a drawn graph."""
    write_store(drawn, folder / "x.db")
    with read_store(folder / "x.db") as connection:
        export(connection, str(folder / "x.html"))
    return folder / "x.html"


@contextmanager
def opened(
    browser: Browser,
    path: Path,
    state: str = "",
    *,
    size: tuple[int, int] = DESKTOP,
    dark: bool = False,
    forced: Literal["active", "none"] = "none",
    touch: bool = False,
) -> Iterator[Page]:
    """The page when it is ready; afterwards it must have asked for nothing and complained of nothing."""
    context = browser.new_context(
        offline=True, viewport={"width": size[0], "height": size[1]}, color_scheme="dark" if dark else "light",
        reduced_motion="reduce", forced_colors=forced, has_touch=touch,
    )  # fmt: skip
    with watched(context, path.as_uri() + state, path.as_uri()) as page:
        yield page


@contextmanager
def watched(context: BrowserContext, address: str, own: str, *, excused: str = "\0") -> Iterator[Page]:
    """A page when it is ready, and its context until it is left.

    Afterwards it must have asked for nothing but what begins as its own addresses do, and complained of nothing but
    what begins as `excused`.
    """
    page = context.new_page()
    page.set_default_timeout(20_000)
    complaints: list[str] = []
    requests: list[str] = []

    def note_alert(dialog: Dialog) -> None:
        if dialog.type == "alert":
            complaints.append(dialog.message)
            dialog.dismiss()

    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("dialog", note_alert)
    page.on("request", lambda request: requests.append(request.url))
    page.goto(address)
    page.wait_for_selector("html[data-ready]")
    show_chosen(page)  # and what is drawn has its place, which what was written beside it may have moved
    yield page
    assert [text for text in complaints if not text.startswith(excused)] == []
    assert [url for url in requests if not url.startswith(("blob:", own))] == []
    context.close()


def search(page: Page, typed: str) -> None:
    """Choose the first name that is found."""
    page.keyboard.press("/")
    page.keyboard.type(typed)
    page.keyboard.press("Enter")


def show_chosen(page: Page) -> None:
    """Until what was chosen is shown: with the next frame."""
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


def settle(page: Page) -> None:
    """Until the picture is painted as it was asked for."""
    page.wait_for_timeout(300)


def saved_picture(page: Page) -> etree._Element:
    """What the picture shows now, as the file that the page saves."""
    with page.expect_download() as waiting:
        page.locator("#svg").click()
    return etree.parse(waiting.value.path()).getroot()


def drawn_part(root: etree._Element) -> etree._Element:
    """Of a saved picture what stands between title and legend."""
    (part,) = root.findall("{*}g")
    return part


def labels_of(root: etree._Element) -> list[str]:
    """The labels in a saved picture."""
    return [text.text or "" for text in drawn_part(root).iter("{*}text")]


def count_shapes(root: etree._Element) -> int:
    """How many names a saved picture shows."""
    return sum(1 for shape in drawn_part(root) if str(shape.tag).endswith(("circle", "polygon")))


def count_lines(root: etree._Element) -> int:
    """How many ties a saved picture shows: lines that have a width; those between names and labels have none."""
    return sum(1 for line in drawn_part(root).iter("{*}line") if line.get("stroke-width"))

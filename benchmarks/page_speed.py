"""How fast the page opens and answers in a browser that draws without a GPU.

    python benchmarks/page_speed.py FOLDER [--runs 5] [--page X.html ...]

Makes stores of synthetic articles in FOLDER, always the same ones, and their pages: 2,000 names with 10,000 ties, and
10,000 with 50,000; or takes the pages that are given. Opens them in Debian's chromium with software rendering. Prints
medians: seconds until a page is ready and painted, beside an empty page in the same browser; frames a second while all
that it holds is dragged; seconds from a key on a slider, or from the choice of a name that is searched for, until what
follows is on the screen (the Event Timing API: https://www.w3.org/TR/event-timing/).
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from entities.exports import export
from entities.store import read_store
from synthetic import make_store

SIZES = ((2_000, 10_000), (10_000, 50_000))
BROWSER = ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
DRAWN = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
WATCH = """
    window.presented = [];
    new PerformanceObserver(list => presented.push(...list.getEntries().map(({ name, duration }) => [name, duration])))
      .observe({ type: "event", durationThreshold: 16 });
    window.frames = [];
    const count = now => { frames.push(now); requestAnimationFrame(count); };
    requestAnimationFrame(count);"""
PRESENTED = "kind => Math.max(0, ...presented.splice(0).filter(([name]) => name === kind).map(([, taken]) => taken))"
MIDDLE = """picture => {
  const { x, y, width, height } = picture.getBoundingClientRect();
  return [x + width / 2, y + height / 2];
}"""
DRAG = 3.0  # seconds
WAIT = 1_500  # milliseconds after which all is surely on the screen


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--page", type=Path, nargs="*", default=[])
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    empty = options.folder / "empty.html"
    empty.write_text('<!doctype html><html data-ready="yes"><title>Empty</title>', encoding="utf-8")
    pages = options.page or [make_page(options.folder / f"{names}", names, ties) for names, ties in SIZES]
    with sync_playwright() as driver:
        for path in pages:
            browser = driver.chromium.launch(executable_path="/usr/bin/chromium", args=BROWSER)
            figures: dict[str, list[float]] = {}
            for _ in range(options.runs):
                for name, figure in (("an empty page, s", open_page(browser, empty)[1]), *use_page(browser, path)):
                    figures.setdefault(name, []).append(figure)
            browser.close()
            print(f"{path}, {path.stat().st_size / 1e6:.1f} MB")
            for name, found in figures.items():
                print(f"  {name:<32} {statistics.median(found):6.2f}  ({min(found):.2f} to {max(found):.2f})")


def make_page(folder: Path, entities: int, ties: int) -> Path:
    """The page of a synthetic graph."""
    make_store(folder / "entities.db", entities, ties)
    with read_store(folder / "entities.db") as connection:
        export(connection, str(folder / "page.html"))
    return folder / "page.html"


def open_page(browser: Browser, path: Path) -> tuple[Page, float]:
    """A page, and how long it took until it was painted."""
    context = browser.new_context(offline=True, reduced_motion="reduce", viewport={"width": 1440, "height": 900})
    page = context.new_page()
    start = time.perf_counter()
    page.goto(path.as_uri())
    page.wait_for_selector("html[data-ready]", state="attached", timeout=120_000)
    page.evaluate(DRAWN)
    return page, time.perf_counter() - start


def use_page(browser: Browser, path: Path) -> Iterator[tuple[str, float]]:
    """What a reader does, one action after the other, with the figure of each."""
    page, seconds = open_page(browser, path)
    yield "open, s", seconds
    page.evaluate(WATCH)
    page.locator("#search").fill("ba")
    page.locator("#search").press("Enter")
    yield "select what is searched for, s", presented(page, "keydown")
    page.keyboard.press("Escape")
    if page.locator("#all").count():
        page.locator("#all").click()
        page.wait_for_timeout(WAIT)
    yield "drag all of it, frames a second", drag(page)
    page.wait_for_timeout(WAIT)
    for name, slider in (("tie slider, s", "#strongest"), ("time slider, s", "#since")):
        page.locator(slider).focus()
        page.wait_for_timeout(WAIT)
        presented(page, "keydown")
        page.keyboard.press({"#strongest": "PageDown", "#since": "ArrowRight"}[slider])
        yield name, presented(page, "keydown")
    page.context.close()


def presented(page: Page, kind: str) -> float:
    """Seconds from the last input of this kind until what follows was on the screen."""
    page.wait_for_timeout(WAIT)
    return float(page.evaluate(PRESENTED, kind)) / 1_000


def drag(page: Page) -> float:
    """Frames a second while the picture is dragged to and fro."""
    x, y = page.locator("#picture").evaluate(MIDDLE)
    page.mouse.move(x, y)
    page.mouse.down()
    step = 0
    start: float = page.evaluate("performance.now()")
    while page.evaluate("performance.now()") - start < DRAG * 1_000:
        step += 1
        page.mouse.move(x + 2.5 * (step % 40), y + 1.5 * (step % 30))
    end: float = page.evaluate("performance.now()")
    page.mouse.up()
    frames: float = page.evaluate("([start, end]) => frames.filter(at => at > start && at < end).length", [start, end])
    return frames / (end - start) * 1_000


if __name__ == "__main__":
    main()

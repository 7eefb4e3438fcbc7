"""How fast the page opens and answers: 2,000 names with 10,000 ties, and 10,000 with 50,000.

    python benchmarks/page_speed.py FOLDER [--runs 5]

Makes stores of synthetic articles in FOLDER, always the same ones, and their pages; opens these in Debian's chromium,
which draws without a GPU. Prints medians of seconds, from a reader's action until the picture that follows is drawn:
opening an empty page in the same browser, opening ours from the disk, selecting what is searched for, selecting a tie,
moving the time slider, and zooming by one step.
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
ACTIONS = {
    "select what is searched for": """
        const input = document.getElementById("search");
        input.value = "ba";
        input.dispatchEvent(new Event("input"));
        input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter" }));""",
    "select a tie": 'document.querySelector("#panel .listed button").click();',
    "move the time slider": """
        const since = document.getElementById("since");
        since.value = Number(since.value) + 3;
        since.dispatchEvent(new Event("input"));""",
    "zoom": 'document.getElementById("zoom-in").click();',
}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    empty = options.folder / "empty.html"
    with sync_playwright() as driver:
        for entities, ties in SIZES:
            path = make_page(options.folder / f"{entities}", entities, ties)
            empty.write_text('<!doctype html><html data-ready="yes"><title>Empty</title>', encoding="utf-8")
            browser = driver.chromium.launch(executable_path="/usr/bin/chromium", args=BROWSER)
            times: dict[str, list[float]] = {}
            for _ in range(options.runs):
                for name, seconds in (("an empty page", open_page(browser, empty)[1]), *use_page(browser, path)):
                    times.setdefault(name, []).append(seconds)
            browser.close()
            print(f"{entities:,} names, {ties:,} ties, {path.stat().st_size / 1e6:.1f} MB")
            for name, taken in times.items():
                print(f"  {name:<30} {statistics.median(taken):6.2f} s  ({min(taken):.2f} to {max(taken):.2f})")


def make_page(folder: Path, entities: int, ties: int) -> Path:
    """The page of a synthetic graph."""
    make_store(folder / "entities.db", entities, ties)
    with read_store(folder / "entities.db") as connection:
        export(connection, str(folder / "page.html"))
    return folder / "page.html"


def open_page(browser: Browser, path: Path) -> tuple[Page, float]:
    """A page, and how long it took until it was drawn."""
    page = browser.new_context(offline=True, reduced_motion="reduce").new_page()
    start = time.perf_counter()
    page.goto(path.as_uri())
    page.wait_for_selector("html[data-ready]", state="attached", timeout=120_000)
    page.evaluate(DRAWN)
    return page, time.perf_counter() - start


def use_page(browser: Browser, path: Path) -> Iterator[tuple[str, float]]:
    """What a reader does, one action after the other, and how long each takes until its picture is drawn."""
    page, seconds = open_page(browser, path)
    yield "open", seconds
    for name, action in ACTIONS.items():
        timed = f"const start = performance.now(); {action} await {DRAWN}; return performance.now() - start;"
        milliseconds = page.evaluate(f"async () => {{ {timed} }}")
        yield name, milliseconds / 1_000
        page.wait_for_timeout(1_000)
    page.context.close()


if __name__ == "__main__":
    main()

"""How fast a served graph opens and answers: 100,000 names with a million ties, or as many as are asked for.

    python benchmarks/serve_speed.py FOLDER [--entities 100000] [--ties 1000000] [--runs 5]

Makes a store of synthetic articles in FOLDER, always the same one, and serves it. Prints seconds, in Debian's chromium
drawing without a GPU: from the command until the first picture, which is made once; then medians from a reader's action
until what follows is drawn: opening again, selecting the most mentioned name and one of few ties, searching a name and
a misspelled one.
"""

from __future__ import annotations

import argparse
import re
import signal
import sqlite3
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from synthetic import make_store

BROWSER = ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
PATIENCE = 300_000  # milliseconds


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--entities", type=int, default=100_000)
    parser.add_argument("--ties", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    store = options.folder / f"{options.entities}-{options.ties}.db"
    make_store(store, options.entities, options.ties)
    start = time.perf_counter()
    command = [sys.executable, "-m", "entities", "serve", "--graph", str(store), "--no-open"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server, sync_playwright() as driver:
        address = server.stderr.readline().split()[-1] if server.stderr else ""
        browser = driver.chromium.launch(executable_path="/usr/bin/chromium", args=BROWSER)
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.set_default_timeout(PATIENCE)
        page.goto(address)
        page.wait_for_selector("html[data-ready]")
        print(f"start until first picture: {time.perf_counter() - start:.1f} s", flush=True)
        times: dict[str, list[float]] = {}
        for number in range(options.runs):
            for name, act in actions(page, store, number).items():
                times.setdefault(name, []).append(timed(act))
        browser.close()
        server.send_signal(signal.SIGINT)
    for name, seconds in times.items():
        print(f"{name}: {statistics.median(seconds):.2f} s ({min(seconds):.2f} to {max(seconds):.2f})")


def actions(page: Page, store: Path, number: int) -> dict[str, Callable[[], None]]:
    """What a reader does, each time with other names."""
    with closing(sqlite3.connect(store)) as connection:
        find = "SELECT id, name FROM entity WHERE label = 'PERSON' ORDER BY mentions {}, id LIMIT 1 OFFSET ?"
        many, known = connection.execute(find.format("DESC"), (number,)).fetchone()
        few, rare = connection.execute(find.format("ASC"), (number,)).fetchone()
    misspelled = re.sub(r"(\w)(\w)$", r"\2\1", known)
    return {
        "open again": lambda: reopen(page),
        "select a name of many ties": lambda: select(page, many, known),
        "select a name of few ties": lambda: select(page, few, rare),
        "search a name": lambda: search(page, rare, rare),
        "search a misspelled name": lambda: search(page, misspelled, known),
    }


def timed(act: Callable[[], None]) -> float:
    """Seconds that something takes, until the browser has drawn it."""
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def reopen(page: Page) -> None:
    """Open the overview, which is kept."""
    page.goto(page.url.partition("#")[0] + "#")
    page.reload()
    page.wait_for_selector("html[data-ready]")
    drawn(page)


def select(page: Page, ident: str, name: str) -> None:
    """Select somebody by the address, wherever they are."""
    page.evaluate("hash => { location.hash = hash; }", f"entity={ident}")
    page.locator("#panel h2", has_text=name).wait_for()
    page.wait_for_selector("body:not([aria-busy])")
    drawn(page)


def search(page: Page, typed: str, name: str) -> None:
    """Type a name and wait until it is offered."""
    page.fill("#search", typed)
    page.locator("#suggestions li", has_text=name).first.wait_for()
    page.fill("#search", "")


def drawn(page: Page) -> None:
    """Wait for the picture."""
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


if __name__ == "__main__":
    main()

"""Make the samples in this folder from corpus/: `python graphs/make_samples.py`.

It needs what development needs: `pip install -r requirements-dev.txt --require-hashes && pip install --no-deps -e .`.

`corpus.graphml` and `corpus.gexf` for Gephi, the page `corpus.html`, and its picture `corpus.png`, for which Debian's
chromium is needed.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

try:
    from playwright.sync_api import sync_playwright
except ModuleNotFoundError as error:
    raise SystemExit(f"{error}: pip install -r requirements-dev.txt --require-hashes") from error

from entities.changes.extract import Job, extract_folder
from entities.exports import export
from entities.lookup import find_entity
from entities.store import read_store

SAMPLES = Path(__file__).parent
FORMATS = ("graphml", "gexf", "html")
SHOWN = "Svetlana Tikhanovskaya"
CHROMIUM = "/usr/bin/chromium"  # apt install chromium


def make_samples(folder: Path) -> str:
    """Write the exports into a folder; gives the state of the page that its picture shows."""
    with TemporaryDirectory() as made:
        graph = Path(made) / "entities.db"
        for _ in extract_folder(Job((SAMPLES.parent / "corpus",), graph)):
            pass
        with read_store(graph) as connection:
            for suffix in FORMATS:
                export(connection, str(folder / f"corpus.{suffix}"))
            return f"#entity={find_entity(connection, SHOWN).entity.id}"


def take_picture(page: Path, state: str, picture: Path) -> None:
    """What a browser shows of a page."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        shown = browser.new_page(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
        shown.goto(page.as_uri() + state)
        shown.wait_for_selector("html[data-ready]")
        shown.mouse.move(0, 0)
        shown.wait_for_timeout(1_000)
        shown.screenshot(path=picture)
        browser.close()


if __name__ == "__main__":
    state = make_samples(SAMPLES)
    take_picture(SAMPLES / "corpus.html", state, SAMPLES / "corpus.png")

"""What tests of the page share: one browser, the page of the corpus."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright
from tests.exports.browsing import CHROMIUM, DRAWING

from entities.exports import export
from entities.store import read_store


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's chromium."""
    if not CHROMIUM.exists() and not os.environ.get("CI"):
        pytest.skip("Debian's chromium isn't installed")
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", *DRAWING])
        yield started
        started.close()


@pytest.fixture(scope="session")
def corpus_page(corpus_graph: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of corpus/, whole."""
    path = tmp_path_factory.mktemp("page") / "corpus.html"
    with read_store(corpus_graph) as connection:
        export(connection, str(path))
    return path

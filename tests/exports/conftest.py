"""What tests of the page share: the page of the corpus, and an empty one to run single modules in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from entities.exports import export
from entities.store import read_store


@pytest.fixture(scope="session")
def corpus_page(corpus_graph: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of corpus/, whole."""
    path = tmp_path_factory.mktemp("page") / "corpus.html"
    with read_store(corpus_graph) as connection:
        export(connection, str(path))
    return path


@pytest.fixture(scope="module")
def blank(browser: Browser) -> Iterator[Page]:
    """A page with nothing in it."""
    page = browser.new_page()
    yield page
    page.close()

"""What tests of exports share: the page of the corpus, an empty one to run single modules in, and a PostgreSQL."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tests.exports.databases import PROGRAMS, Server, serving

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


@pytest.fixture(scope="session")
def started() -> Iterator[Server]:
    """Debian's PostgreSQL, started once."""
    if not PROGRAMS and not os.environ.get("CI"):
        pytest.skip("Debian's postgresql isn't installed")
    with serving() as server:
        yield server


@pytest.fixture
def postgres(started: Server) -> Server:
    """The same, empty."""
    started.empty()
    return started

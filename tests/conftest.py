"""What many tests share: the corpus extracted once, with the real model."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, sync_playwright
from tests.browsing import CHROMIUM, DRAWING
from tests.commands import run_command

from entities.changes.extract import Job, extract_folder

ROOT = Path(__file__).parent.parent
CORPUS = ROOT / "corpus"

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # started in the background by a shell
    signal.signal(signal.SIGINT, signal.default_int_handler)

settings.register_profile("default", deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
settings.register_profile("ci", parent=settings.get_profile("default"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "default")


@pytest.fixture(scope="session")
def corpus_graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of corpus/, made in this process."""
    graph = tmp_path_factory.mktemp("corpus") / "entities.db"
    list(extract_folder(Job((CORPUS,), graph, jobs=1)))
    return graph


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's chromium: one, since two can't be driven at a time."""
    if not CHROMIUM.exists() and not os.environ.get("CI"):
        pytest.skip("Debian's chromium isn't installed")
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", *DRAWING])
        yield started
        started.close()


@pytest.fixture
def small_corpus(tmp_path: Path) -> Path:
    """A copy of three articles of the corpus, to change at will."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for path in sorted(CORPUS.glob("*.txt"))[:3]:
        shutil.copy(path, folder)
    return folder


Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def entities(tmp_path: Path) -> Run:
    """Run the command line in a process of its own, in an empty folder, as a terminal of 80 columns."""

    def run(*arguments: str | Path, columns: int = 80) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "COLUMNS": str(columns), "NO_COLOR": "1", "TERM": "dumb"}
        environment.pop("ENTITIES_GRAPH", None)
        return run_command(*arguments, folder=tmp_path, environment=environment)

    return run

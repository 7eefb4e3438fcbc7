"""How a run shows that it is getting on: a bar in a terminal, one line in a notebook, or as somebody likes."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from entities.changes.events import Analyzed, Event, Finished, Planned, Resolving

Listener = Callable[[Event], object]
"""What is called with each event of a run: see `entities.changes.events`."""

_SECONDS_BETWEEN = 0.5


@dataclass(slots=True)
class Course:
    """How far a run is."""

    phase: str = ""
    total: int = 0
    files: int = 0
    articles: int = 0
    step: str = ""

    def follow(self, event: Event) -> None:
        """Take in what happened."""
        match event:
            case Planned():
                self.phase, self.total = "Reading", event.waiting
            case Analyzed():
                self.files += event.files
                self.articles += len(event.read)
            case Resolving():
                self.phase = "Telling names apart"
                self.step = f", {event.what}" if event.what else ""
                self.step += f" {event.done:,}/{event.total:,}" if event.total else ""
            case Finished():
                self.step = ""

    def __str__(self) -> str:
        """In one line."""
        return f"{self.phase}: {self.files:,} of {self.total:,} files, {self.articles:,} articles{self.step}"


@contextmanager
def listening(progress: bool | Listener) -> Iterator[Listener]:  # noqa: FBT001 - as it is given
    """What to tell of a run; nothing is shown where nobody looks, as in a script whose output goes to a file."""
    if callable(progress):
        yield progress
    elif progress and _in_notebook():
        with _line() as listener:
            yield listener
    elif progress and sys.stderr.isatty():
        with _bar() as listener:
            yield listener
    else:
        yield lambda _: None


def _in_notebook() -> bool:
    """Whether this is the process of a notebook, which has loaded IPython then."""
    shell = getattr(sys.modules.get("IPython"), "get_ipython", lambda: None)()
    return hasattr(shell, "kernel")


@contextmanager
def _line() -> Iterator[Listener]:
    """One line below the cell, which is written over, twice a second at most."""
    from IPython.display import display, update_display

    course, at, spoke = Course(), f"entities-{time.monotonic_ns()}", 0.0

    def listen(event: Event) -> None:
        nonlocal spoke
        course.follow(event)
        if not isinstance(event, Analyzed) or time.monotonic() - spoke >= _SECONDS_BETWEEN:
            spoke = time.monotonic()
            update_display({"text/plain": str(course)}, display_id=at, raw=True)  # type: ignore[no-untyped-call]

    display({"text/plain": "Looking for articles"}, display_id=at, raw=True)  # type: ignore[no-untyped-call]
    yield listen


@contextmanager
def _bar() -> Iterator[Listener]:
    """A bar that goes when it is done."""
    from rich.console import Console
    from rich.progress import Progress

    course = Course()
    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Looking for articles", total=None)

        def listen(event: Event) -> None:
            course.follow(event)
            reading = course.phase == "Reading"
            bar.update(task, description=course.phase, total=course.total if reading else None, completed=course.files)

        yield listen

"""How a run shows that it is getting on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn
from rich.table import Column

from entities.cli.consoles import say, stderr
from entities.cli.rendering import plural

if TYPE_CHECKING:
    from entities.changes.events import Analyzed, Event, Finished, Planned, Resolving

_SECONDS_BETWEEN_LINES = 10.0
_INTERRUPTED = 130  # what shells expect of a program that Ctrl-C ended
_RESOLVING = "Telling names apart"


@contextmanager
def stoppable() -> Iterator[None]:
    """Ctrl-C in the block ends the command, with what to do next: what a run has finished is saved."""
    try:
        yield
    except KeyboardInterrupt:
        say("Stopped. What was finished is saved: run the same command again to go on.", style="yellow")
        raise typer.Exit(_INTERRUPTED) from None


def follow(events: Iterable[Event], *, lines: bool = True) -> Finished:
    """Show progress until the end: a bar on a terminal, a line now and then elsewhere unless `lines` are too many."""
    from entities.changes.events import Analyzed, Finished, Planned, Resolving

    progress = _Progress(lines=lines)
    with progress.bar:
        for event in events:
            match event:
                case Planned():
                    progress.plan(event)
                case Analyzed():
                    progress.advance(event)
                case Resolving():
                    progress.resolve(event)
                case Finished():
                    return event
    raise AssertionError("extraction ended without a summary")


class _Progress:
    """The same steps shown in two ways, by what stderr is."""

    def __init__(self, *, lines: bool) -> None:
        console = stderr()
        self.bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),  # what gives way where there is no room
            MofNCompleteColumn(table_column=Column(no_wrap=True)),
            TextColumn("{task.fields[rate]}"),
            TimeRemainingColumn(compact=True, table_column=Column(no_wrap=True)),
            console=console,
            transient=True,
            disable=not console.is_terminal,
        )
        self._lines = lines
        self._plain = lines and not console.is_terminal
        self._task: TaskID | None = None
        self._done = self._total = self._articles = self._words = 0
        self._spoke = self._began = 0.0
        self._imports = self._resolves = False

    def plan(self, event: Planned) -> None:
        if event.waiting and self._lines:
            by = f"Reading {{}} with {', '.join(map(str, event.models.chosen))}." if event.models else "Importing {}."
            say(by.format(plural(event.waiting, "file")))
        self._imports = event.models is None
        self._total = event.waiting
        self._spoke = self._began = self.bar.get_time()
        verb = "Importing" if self._imports else "Reading"
        self._task = self.bar.add_task(verb, total=event.waiting, rate="", visible=event.waiting > 0)

    def advance(self, event: Analyzed) -> None:
        self._done += event.files
        self._articles += len(event.read)
        self._words += event.words
        now = self.bar.get_time()
        if self._task is not None:
            # Without the articles a second: 80 columns show how far it is, and how much longer it takes.
            self.bar.update(self._task, advance=event.files, rate=self._so_far(now, event.workers, short=True))
        if self._plain and now - self._spoke >= _SECONDS_BETWEEN_LINES:
            self._spoke = now
            so_far = self._so_far(now, event.workers)
            done = "imported" if self._imports else "read"
            say(f"{self._done:,} of {plural(self._total, 'file')} {done}, {so_far}.")

    def _so_far(self, now: float, workers: int, *, short: bool = False) -> str:
        """What was read, how fast, and by how many; if it is to be `short`, how fast only once."""
        seconds = max(now - self._began, 0.1)
        articles, rate = plural(self._articles, "article"), f", {self._articles / seconds:,.0f}/s"
        if self._imports:
            return articles + rate
        return f"{articles}{'' if short else rate}, {self._words / seconds:,.0f} words/s, {workers:,} at work"

    def resolve(self, event: Resolving) -> None:
        now = self.bar.get_time()
        if self._task is not None:
            self.bar.update(
                self._task,
                description=_RESOLVING,
                completed=event.done if event.total else None,
                total=event.total or None,
                visible=True,
                rate=event.what,
            )
        if not self._plain:
            return
        if not self._resolves:
            say(f"{_RESOLVING} ...")
            self._resolves, self._spoke = True, now
        elif now - self._spoke >= _SECONDS_BETWEEN_LINES:
            self._spoke = now
            say(f"{_RESOLVING}: {event.what}" + (f", {event.done:,} of {event.total:,}." if event.total else " ..."))

"""What is read of files goes into the store as it comes: each file is complete when nothing more of it is awaited."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from entities.changes.analyst import Analyst
from entities.changes.events import Analyzed
from entities.changes.lacking import A_PROCESS, too_slow
from entities.changes.plan import Waiting
from entities.changes.tasks import Read, Task, parts_of
from entities.model import Analysis, Remark, Skipped
from entities.readers import UNFETCHED
from entities.store import transaction
from entities.store.written import articles, files, runs, state


@dataclass(slots=True)
class _Progress:
    """A file that waits or is being read: its number in the store, and how many tasks are still to come of it.

    `written` are the languages of its articles, `lacking` is what it would have taken to read all of it.
    """

    waiting: Waiting
    file: int = 0
    missing: int = 0
    is_read: bool = False
    written: set[str | None] = field(default_factory=set)
    lacking: set[str] = field(default_factory=set)


class Saving:
    """The files of a run, by their numbers, and what has been saved of each."""

    def __init__(self, connection: sqlite3.Connection, waiting: Iterable[Waiting], analyst: Analyst) -> None:
        """Begin a run of an analyst; if there is another into the same graph, that ends."""
        self._connection = connection
        self._analyst = analyst
        self._files = {one.number: _Progress(one) for one in waiting}
        self._run = state.begin_run(connection)
        self._began, self._number = datetime.now(UTC), runs.unfinished_run(connection)

    def save(self, parts: Iterable[Read]) -> Analyzed:
        """Save what was read of files, and tell of it. Raises StoreError if another run has begun."""
        completed, items = 0, list[Analysis | Skipped | Remark]()
        with transaction(self._connection):
            state.require_run(self._connection, self._run)
            for part in parts:
                if part.number in self._files:  # else it is read again
                    completed += self._save_part(part, self._files[part.number])
                    items += part.items
            state.mark_unresolved(self._connection)
        return Analyzed(
            completed,
            tuple((item.article.path, len(item.references)) for item in items if isinstance(item, Analysis)),
            tuple(item for item in items if isinstance(item, Skipped)),
            tuple(item for item in items if isinstance(item, Remark)),
        )

    def again(self, task: Task) -> list[Task]:
        """The parts of a task in which a process came to its end, to be done each by itself; none if it has none."""
        parts = parts_of(task)
        if task.found and parts:
            self._files[task.files[0].number].missing += len(parts) - 1
            return parts
        return [Task((self._begin_again(file),)) for part in parts for file in part.files]

    def end(self) -> None:
        """All has been read."""
        state.end_run(self._connection)

    def _begin_again(self, waiting: Waiting) -> Waiting:
        """A file that is read from its beginning under a new number: what comes under the old one is forgotten."""
        again = replace(waiting, number=max(self._files) + 1)
        del self._files[waiting.number]
        self._files[again.number] = _Progress(again)
        return again

    def _save_part(self, part: Read, known: _Progress) -> bool:
        """Save a part of what a file holds; gives whether that is all of it now."""
        unfetched = [item for item in part.items if isinstance(item, Skipped) and item.lacking == UNFETCHED]
        if unfetched and not known.file:  # what the store has of it stays
            files.save_unread(self._connection, known.waiting.folder, unfetched[0])
            return True
        if not known.file:
            one = known.waiting
            known.file = files.begin_file(self._connection, one.folder, one.file.path, one.content)
        for item in part.items:
            self._save_item(known.file, item)
        known.lacking |= {item.lacking for item in part.items if isinstance(item, Skipped) and item.lacking}
        known.written |= {item.article.written_in for item in part.items if isinstance(item, Analysis)}
        known.is_read |= part.last
        known.missing += part.tasks - part.ends_task
        is_complete = known.is_read and not known.missing
        if is_complete:
            files.complete_file(self._connection, known.file, self._analyst.sign(known.written), known.lacking)
        return is_complete

    def _save_item(self, file: int, item: Analysis | Skipped | Remark) -> None:
        if isinstance(item, Analysis):
            articles.save_analysis(self._connection, file, item, self._run_of(item))
        elif isinstance(item, Skipped):
            files.save_skipped(self._connection, file, item)
        else:
            files.save_remark(self._connection, file, item)

    def _run_of(self, analysis: Analysis) -> int:
        """The run that first read a text: this one, which gets a number by that, if it is news.

        What goes on with a run that was stopped is that run.
        """
        before = runs.run_that_read(self._connection, analysis.content_hash)
        if before is None:
            self._number = self._number or runs.number_run(self._connection, self._began)
        return self._number if before is None else before


def give_up(task: Task, timeout: float | None) -> Read:
    """That a file, or one of its articles, can't be read: the process died, or took longer than `timeout` seconds."""
    (waiting,) = task.files
    path = task.found[0].path if task.found else waiting.file.path
    died = Skipped(path, "the process that read it ended (out of memory?)", lacking=A_PROCESS)
    skipped = died if timeout is None else too_slow(path, timeout)
    return Read(waiting.number, (skipped,), last=not task.found, ends_task=bool(task.found))

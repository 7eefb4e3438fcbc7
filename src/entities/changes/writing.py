"""One run's writing: what was read of files goes into a graph by batches, each in a transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from typing import Protocol

from entities.model import Analysis, Remark, Skipped
from entities.store import transaction
from entities.store.written import files, runs, state
from entities.store.written.articles import Saved, save_analyses

_TOGETHER = 1_000  # articles that are written by one statement, at most


class Writing(Protocol):
    """What takes what was read of files, whose numbers are its own: a graph, or datasets."""

    def batch(self) -> AbstractContextManager[None]:
        """What is written inside belongs together. Raises EntitiesError if another run has begun."""

    def begin(self, folder: int, path: str, content_hash: str) -> int:
        """The number of a file of which nothing has been read, in place of what was read of it before."""

    def write(self, file: int, items: Iterable[Analysis | Skipped | Remark]) -> None:
        """Write something of what a file holds."""

    def leave(self, folder: int, skipped: Skipped) -> None:
        """A file couldn't be had now: what was read of it before stays."""

    def complete(self, file: int, analyst: str, lacking: Iterable[str]) -> None:
        """All that can be read of a file now has been written."""

    def end(self) -> None:
        """All has been written."""


class Writer:
    """Who writes into a graph: one run, which ends if another into the same graph begins."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Begin."""
        self._connection = connection
        self._run = state.begin_run(connection)
        self._began, self._number = datetime.now(UTC), runs.unfinished_run(connection)
        self._batch: list[Saved] = []

    @contextmanager
    def batch(self) -> Iterator[None]:
        """What is written inside is there in the end, or not at all. Raises StoreError if another run has begun."""
        try:
            with transaction(self._connection):
                state.require_run(self._connection, self._run)
                yield
                self._save()
                state.mark_unresolved(self._connection)
        finally:
            self._batch.clear()

    def begin(self, folder: int, path: str, content_hash: str) -> int:
        """The number of a file of which nothing has been read, in place of what was read of it before."""
        return files.begin_file(self._connection, folder, path, content_hash)

    def write(self, file: int, items: Iterable[Analysis | Skipped | Remark]) -> None:
        """Write something of what a file holds."""
        for item in items:
            if isinstance(item, Analysis):
                self._batch.append(Saved(file, item, self._run_of(item)))
            elif isinstance(item, Skipped):
                files.save_skipped(self._connection, file, item)
            else:
                files.save_remark(self._connection, file, item)
        if len(self._batch) >= _TOGETHER:
            self._save()

    def leave(self, folder: int, skipped: Skipped) -> None:
        """A file couldn't be had now: what was read of it before stays."""
        files.save_unread(self._connection, folder, skipped)

    def complete(self, file: int, analyst: str, lacking: Iterable[str]) -> None:
        """All that can be read of a file now has been written."""
        files.complete_file(self._connection, file, analyst, lacking)

    def end(self) -> None:
        """All has been written."""
        state.end_run(self._connection)

    def _save(self) -> None:
        save_analyses(self._connection, self._batch)
        self._batch.clear()

    def _run_of(self, analysis: Analysis) -> int:
        """The run that first read a text: this one, which gets a number by that, if it is news.

        What goes on with a run that was stopped is that run.
        """
        before = runs.run_that_read(self._connection, analysis.content_hash)
        if before is None:
            self._number = self._number or runs.number_run(self._connection, self._began)
        return self._number if before is None else before

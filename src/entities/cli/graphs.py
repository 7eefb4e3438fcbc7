"""Open the graph for a command that asks it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from entities.cli.consoles import say
from entities.store import read_store
from entities.store.written import state


@contextmanager
def open_complete_graph(path: Path) -> Iterator[sqlite3.Connection]:
    """The store, if the run that filled it came to its end. Raises StoreError."""
    with read_store(path) as connection:
        state.require_resolved(connection)
        yield connection


@contextmanager
def open_graph(path: Path) -> Iterator[sqlite3.Connection]:
    """The store, with a warning if the run that filled it didn't come to its end. Raises StoreError."""
    with read_store(path) as connection:
        if state.resolved_how(connection) is None:
            say(
                "The last `extract` or `import` hasn't come to its end: until you run it again, this is incomplete.",
                style="yellow",
            )
        yield connection

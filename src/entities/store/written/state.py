"""What extraction must remember between runs."""

from __future__ import annotations

import secrets
import sqlite3

from entities.errors import StoreError

_RESOLVED = "resolved"
_RUN = "run"
WEIGHED = "weighed"
"""By which number of sentences the strength of ties was computed."""


def mark_resolved(connection: sqlite3.Connection, how: str) -> None:
    """Entities and ties now follow from the articles; `how` identifies the rules and decisions."""
    set_state(connection, _RESOLVED, how)


def mark_unresolved(connection: sqlite3.Connection) -> None:
    """Articles have changed since entities and ties were made."""
    set_state(connection, _RESOLVED, None)


def resolved_how(connection: sqlite3.Connection) -> str | None:
    """How entities and ties were made of the articles that there are; None if they must be made anew."""
    return get_state(connection, _RESOLVED)


def require_resolved(connection: sqlite3.Connection) -> None:
    """Raise StoreError unless entities and ties follow from the articles: what is passed on must be whole."""
    if resolved_how(connection) is None:
        raise StoreError(
            "The last `extract` or `import` hasn't come to its end: run it again, then export what is whole."
        )


def begin_run(connection: sqlite3.Connection) -> str:
    """Let this run, by the name that it gets, be the one that writes."""
    run = secrets.token_hex(8)
    set_state(connection, _RUN, run)
    return run


def require_run(connection: sqlite3.Connection, run: str) -> None:
    """Raise StoreError if another run has begun since: both would read the same files."""
    if get_state(connection, _RUN) != run:
        raise StoreError("Another run has begun to extract into this graph, and goes on where this one has stopped.")


def end_run(connection: sqlite3.Connection) -> None:
    """No run is writing."""
    set_state(connection, _RUN, None)


def set_state(connection: sqlite3.Connection, key: str, value: str | None) -> None:
    """Remember a fact between runs; None forgets it."""
    if value is None:
        connection.execute("DELETE FROM state WHERE key = ?", (key,))
    else:
        connection.execute("INSERT OR REPLACE INTO state (key, value) VALUES (?,?)", (key, value))


def get_state(connection: sqlite3.Connection, key: str) -> str | None:
    """A fact remembered from an earlier run."""
    (value,) = connection.execute("SELECT (SELECT value FROM state WHERE key = ?)", (key,)).fetchone()
    return value if value is None else str(value)

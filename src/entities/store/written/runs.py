"""Which run read what: what is new is told by it where articles have no dates."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime

from entities.store.written.state import get_state, set_state

_UNFINISHED = "unfinished-run"
_FORM = "%Y-%m-%dT%H:%M:%SZ"


def run_that_read(connection: sqlite3.Connection, content_hash: str) -> int | None:
    """The run that first read a text which is read again now, or in another place; None if it is news."""
    (run,) = connection.execute("SELECT (SELECT run FROM gone_text WHERE content_hash = ?)", (content_hash,)).fetchone()
    return run if run is None else int(run)


def number_run(connection: sqlite3.Connection, began: datetime) -> int:
    """The number of a run that has read something new."""
    moment = began.astimezone(UTC).strftime(_FORM)
    number = int(connection.execute("INSERT INTO run (began) VALUES (?)", (moment,)).lastrowid or 0)
    set_state(connection, _UNFINISHED, str(number))
    return number


def unfinished_run(connection: sqlite3.Connection) -> int:
    """The number of the run that was stopped while it read, which the next one goes on with; 0 if there is none."""
    return int(get_state(connection, _UNFINISHED) or 0)


def finish_run(connection: sqlite3.Connection) -> None:
    """All has been read."""
    set_state(connection, _UNFINISHED, None)


def last_finished_run(connection: sqlite3.Connection) -> int:
    """The number of the last run that has read something new, and all of it; 0 if none is known."""
    return (unfinished_run(connection) or last_run(connection) + 1) - 1


def last_run(connection: sqlite3.Connection) -> int:
    """The number of the last run that has read something new; 0 if none is known."""
    (number,) = connection.execute("SELECT COALESCE(MAX(number), 0) FROM run").fetchone()
    return int(number)


def first_run_since(connection: sqlite3.Connection, moment: datetime) -> int:
    """The first run that began then or later; if none has, the one that will be next."""
    asked = moment.astimezone(UTC).strftime(_FORM)
    (number,) = connection.execute("SELECT MIN(number) FROM run WHERE began >= ?", (asked,)).fetchone()
    return last_run(connection) + 1 if number is None else int(number)


def has_older(connection: sqlite3.Connection, run: int) -> bool:
    """Whether there are articles that earlier runs have read."""
    (found,) = connection.execute("SELECT EXISTS (SELECT 1 FROM article WHERE run < ?)", (run,)).fetchone()
    return bool(found)

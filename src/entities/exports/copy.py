"""The store itself, copied while nobody needs to wait."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from entities.errors import ExportError
from entities.exports import Written


def write(connection: sqlite3.Connection, path: Path) -> Written:
    """Copy the whole store into a new file, as it is now, by SQLite's own backup. Raises ExportError."""
    with closing(sqlite3.connect(path, isolation_level=None)) as copy:
        copy.execute("PRAGMA journal_mode = OFF")  # an unfinished copy is thrown away: no journal is left beside it
        try:
            connection.backup(copy)
        except sqlite3.OperationalError as error:
            raise ExportError(f"The copy can't be written: {error}. What was there before is unchanged.") from error
    return Written(((1, "graphs"),))

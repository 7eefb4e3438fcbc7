"""Write a table that is made anew."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def indexed_at_once(connection: sqlite3.Connection, *tables: str) -> Iterator[None]:
    """Build the indexes of tables when their rows are written: sorted, each page of them is written once.

    Needs an open transaction, which takes the indexes back if it doesn't come to its end.
    """
    found = [
        index
        for table in tables
        for index in connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL", (table,)
        ).fetchall()
    ]
    for name, _ in found:
        connection.execute(f"DROP INDEX {name}")
    yield
    for _, sql in found:
        connection.execute(sql)

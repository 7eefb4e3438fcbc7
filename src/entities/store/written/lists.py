"""Short lists of what a statement is about, as tables that only this connection sees."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

_T = TypeVar("_T")
_COLUMNS = {
    "asked": ("what", ""),  # whatever the next statement asks for
    "moved": ("entity", "TEXT"),  # entities that other names make up than before
    "changed": ("entity", "TEXT"),  # those of the same names, which other articles or reports mention than before
    "fresh": ("article", "INTEGER"),  # articles with other mentions than before
}


def in_batches(values: Sequence[_T], size: int) -> Iterator[Sequence[_T]]:
    """The values in their order, so many at a time."""
    for start in range(0, len(values), size):
        yield values[start : start + size]


def fill(connection: sqlite3.Connection, table: str, values: Iterable[str | int]) -> None:
    """Make `values` the rows of a list: `asked`, `moved`, `changed` or `fresh`."""
    column, kind = _COLUMNS[table]
    connection.execute(f"CREATE TEMP TABLE IF NOT EXISTS {table} ({column} {kind} PRIMARY KEY) WITHOUT ROWID")
    connection.execute(f"DELETE FROM temp.{table}")
    connection.executemany(f"INSERT OR IGNORE INTO {table} ({column}) VALUES (?)", ((value,) for value in values))

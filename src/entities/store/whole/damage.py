"""What is wrong with the file itself."""

from __future__ import annotations

import sqlite3
from collections import Counter


def find_damage(connection: sqlite3.Connection) -> tuple[str, ...]:
    """What SQLite finds wrong with the file, a line each: pages that don't fit together, rows that point to nothing.

    It has no checksums: a letter that has become another isn't found.
    """
    try:
        told = [line for (report,) in connection.execute("PRAGMA quick_check") for line in report.splitlines()]
        pointing = Counter((table, parent) for table, _, parent, _ in connection.execute("PRAGMA foreign_key_check"))
    except sqlite3.DatabaseError as error:
        return (str(error),)
    lost = [f"{rows:,} rows of {table} point to rows of {parent} that aren't there" for (table, parent), rows in
            sorted(pointing.items())]  # fmt: skip
    return (*(line for line in told if line != "ok" and not line.startswith("***")), *lost)

"""Run files of SQL."""

from __future__ import annotations

import sqlite3
from importlib import resources


def run_script(connection: sqlite3.Connection, package: str, file: str) -> None:
    """Run a file of SQL of a package inside the transaction that is open; `executescript` would commit it."""
    statement = ""
    for line in resources.files(package).joinpath(file).read_text(encoding="utf-8").splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            connection.execute(statement)
            statement = ""

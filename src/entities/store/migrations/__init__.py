"""The schema of a new store, and the steps that bring an older one to it: `2.sql` makes schema 2 of schema 1."""

from __future__ import annotations

import sqlite3

from entities.store.scripts import run_script

APPLICATION_ID = 0x656E7469  # "enti": tells our files from other SQLite databases
SCHEMA_VERSION = 7


def create_schema(connection: sqlite3.Connection) -> None:
    """Make the tables of a new store, inside the transaction that is open."""
    run_script(connection, "entities.store", "schema.sql")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


def migrate(connection: sqlite3.Connection, version: int) -> None:
    """Bring a store of schema `version` up to date, step by step, inside the transaction that is open.

    A column that a step adds comes last, in a new store it may stand elsewhere: no statement relies on their order.
    """
    for step in range(version + 1, SCHEMA_VERSION + 1):
        run_script(connection, "entities.store.migrations", f"{step}.sql")
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")

"""Open the SQLite file: create it, refuse what isn't ours, say in one line what is wrong."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from importlib import resources
from pathlib import Path

from entities.errors import StoreError
from entities.store import association

APPLICATION_ID = 0x656E7469  # "enti": tells our files from other SQLite databases
SCHEMA_VERSION = 1
_BUSY_SECONDS = 30


@contextmanager
def open_store(path: Path) -> Iterator[sqlite3.Connection]:
    """Open the store for writing, creating it and its folder where they are missing. Raises StoreError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"Can't create {path.parent}: {error.strerror}. Name another file with --graph.") from error
    with _connected(path, f"file:{_quoted(path)}") as connection:
        new = not _is_initialized(connection, path)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        if new:
            with transaction(connection):
                if not _is_initialized(connection, path):  # another process may have been faster
                    _create(connection)
        yield connection


@contextmanager
def read_store(path: Path) -> Iterator[sqlite3.Connection]:
    """Open an existing store for reading only, as it is at the first read. Raises StoreError."""
    if not path.is_file():
        raise StoreError(f"There is no graph at {path}: run `entities extract FOLDER` first, or name it with --graph.")
    # SQLite must write beside a WAL database even to read it, and tidies up after itself only if it may write to it.
    writable = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    frozen = not writable and not Path(f"{path}-wal").exists()
    mode = "mode=rw" if writable else "mode=ro&immutable=1" if frozen else "mode=ro"
    with _connected(path, f"file:{_quoted(path)}?{mode}") as connection:
        connection.execute("PRAGMA query_only = ON")
        if not _is_initialized(connection, path):
            raise StoreError(f"{path} is empty: run `entities extract FOLDER` first, or name another with --graph.")
        connection.execute("BEGIN")  # all reads see one state, whatever is written meanwhile
        yield connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All or nothing: what happens inside is committed at the end, or not at all."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


@contextmanager
def _connected(path: Path, uri: str) -> Iterator[sqlite3.Connection]:
    try:
        with closing(sqlite3.connect(uri, uri=True, timeout=_BUSY_SECONDS, isolation_level=None)) as connection:
            connection.execute("PRAGMA foreign_keys = ON")
            for measure in (association.strength, association.log_likelihood, association.npmi):
                connection.create_function(measure.__name__, 4, measure, deterministic=True)
            yield connection
    except sqlite3.DatabaseError as error:
        reason = _explain(error)
        if reason is None:
            raise  # a bug of ours: it keeps its traceback
        raise StoreError(f"{path}: {reason}") from error


def _explain(error: sqlite3.DatabaseError) -> str | None:
    """What is wrong with the file and what to do; None if it isn't the file."""
    reasons = {
        "SQLITE_NOTADB": "it isn't an entities graph; name another file with --graph.",
        "SQLITE_BUSY": "another run is writing to it; try again when that one has ended.",
        "SQLITE_IOERR": "the disk doesn't take it; what was finished before is kept.",
        "SQLITE_FULL": "the disk is full; what was finished before is kept.",
        "SQLITE_READONLY": "it can't be written to; copy it elsewhere or name another file with --graph.",
        "SQLITE_CANTOPEN": "it can't be opened; check the path and its permissions, or name another with --graph.",
        "SQLITE_CORRUPT": "it is damaged; restore a copy, or delete it and extract again.",
    }
    name = getattr(error, "sqlite_errorname", "")
    return next((reason for code, reason in reasons.items() if name.startswith(code)), None)


def _is_initialized(connection: sqlite3.Connection, path: Path) -> bool:
    """Does the file hold our tables? Not yet, if it holds none; raises StoreError if it holds somebody else's."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application == APPLICATION_ID and version > SCHEMA_VERSION:
        raise StoreError(
            f"{path} was written by a newer version of entities (its schema is {version}, this one knows "
            f"{SCHEMA_VERSION}): install the newest version of this program."
        )
    if application == APPLICATION_ID and version == SCHEMA_VERSION:
        return True
    if application or connection.execute("SELECT 1 FROM sqlite_schema").fetchone():
        raise StoreError(f"{path} is a database of another program; name another file with --graph.")
    return False


def _create(connection: sqlite3.Connection) -> None:
    run_script(connection, "schema.sql")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


def run_script(connection: sqlite3.Connection, file: str) -> None:
    """Run a file of SQL beside this module inside the transaction that is open; `executescript` would commit it."""
    statement = ""
    for line in resources.files("entities.store").joinpath(file).read_text(encoding="utf-8").splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            connection.execute(statement)
            statement = ""


def _quoted(path: Path) -> str:
    return os.path.realpath(path).replace("%", "%25").replace("?", "%3f").replace("#", "%23")

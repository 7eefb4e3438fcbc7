"""Open the SQLite file: create it or bring it up to date, refuse what isn't ours, say in one line what is wrong."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from importlib.metadata import entry_points
from pathlib import Path

from entities.errors import StoreError
from entities.folding import fold, in_ascii
from entities.store import association, filters
from entities.store.letters import searchable
from entities.store.migrations import APPLICATION_ID, SCHEMA_VERSION, create_schema, migrate

_BUSY_SECONDS = 30
_PAGES = 256  # MiB of a large file that whoever writes keeps in memory; with four times as many it is no faster
_REASONS = {
    "SQLITE_NOTADB": "it isn't an entities graph; name another file with --graph.",
    "SQLITE_BUSY": "another run is writing to it; try again when that one has ended.",
    "SQLITE_IOERR": "the disk doesn't take it; what was finished before is kept.",
    "SQLITE_FULL": "the disk is full; what was finished before is kept.",
    "SQLITE_READONLY": "it can't be written to; copy it elsewhere or name another file with --graph.",
    "SQLITE_CANTOPEN": "it can't be opened; check the path and its permissions, or name another with --graph.",
    "SQLITE_CORRUPT": "it is damaged; restore a copy, or delete it and extract again.",
}


@contextmanager
def open_store(path: Path) -> Iterator[sqlite3.Connection]:
    """Open the store for writing, creating it and its folder where they are missing. Raises StoreError.

    One of an earlier schema is brought up to date, all of it or not at all.
    """
    if path.is_dir():
        raise StoreError(f"{path} is a folder: name a file for the graph with --graph.")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"Can't create {path.parent}: {error.strerror}. Name another file with --graph.") from error
    with _connected(path, f"file:{_quoted(path)}") as connection:
        version = _schema_of(connection, path)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute(f"PRAGMA cache_size = {-1024 * _PAGES}")
        if version != SCHEMA_VERSION:
            _bring_up_to_date(connection, path)
        yield connection


@contextmanager
def read_store(path: Path) -> Iterator[sqlite3.Connection]:
    """Open an existing store for reading only, as it is at the first read. Raises StoreError.

    One of an earlier schema is brought up to date first, if it may be written to.
    """
    if path.is_dir():
        raise StoreError(f"{path} is a folder: name the file that holds the graph with --graph.")
    if not path.is_file():
        raise StoreError(f"There is no graph at {path}: run `entities extract FOLDER` first, or name it with --graph.")
    # SQLite must write beside a WAL database even to read it, and tidies up after itself only if it may write to it.
    writable = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    frozen = not writable and not Path(f"{path}-wal").exists()
    mode = "mode=rw" if writable else "mode=ro&immutable=1" if frozen else "mode=ro"
    with _connected(path, f"file:{_quoted(path)}?{mode}") as connection:
        version = _schema_of(connection, path)
        if not version:
            raise StoreError(f"{path} is empty: run `entities extract FOLDER` first, or name another with --graph.")
        if version != SCHEMA_VERSION and not writable:
            raise StoreError(
                f"{path} was written by an earlier version of entities and must be brought up to date, but it can't be "
                "written to: copy it elsewhere and name the copy with --graph."
            )
        if version != SCHEMA_VERSION:
            _bring_up_to_date(connection, path)
        connection.execute("PRAGMA query_only = ON")
        connection.execute("BEGIN")  # all reads see one state, whatever is written meanwhile
        yield connection


@contextmanager
def memory_store() -> Iterator[sqlite3.Connection]:
    """A new store in memory, for what is planned but kept elsewhere."""
    with _connected(Path(":memory:"), ":memory:") as connection:
        with transaction(connection):
            create_schema(connection)
        yield connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All or nothing: what happens inside is committed at the end, or not at all."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # SQLite itself has rolled back where the disk is full
            connection.execute("ROLLBACK")
        raise


@contextmanager
def _connected(path: Path, uri: str) -> Iterator[sqlite3.Connection]:
    try:
        with closing(sqlite3.connect(uri, uri=True, timeout=_BUSY_SECONDS, isolation_level=None)) as connection:
            connection.execute("PRAGMA foreign_keys = ON")
            connection.create_function("fold", 1, fold, deterministic=True)
            connection.create_function("in_ascii", 1, in_ascii, deterministic=True)
            connection.create_function("searchable", 1, searchable, deterministic=True)
            for measure in (association.strength, association.log_likelihood, association.npmi):
                connection.create_function(measure.__name__, 4, measure, deterministic=True)
            connection.create_function("chance", 3, association.chance, deterministic=True)
            filters.add_functions(connection)
            try:
                yield connection
            except sqlite3.OperationalError as error:
                if getattr(error, "sqlite_errorname", "") == "SQLITE_ERROR" and not _has_our_tables(connection):
                    lacking = "it lacks tables of an entities graph: restore a copy, or name another with --graph."
                    raise StoreError(f"{path}: {lacking}") from error
                raise
    except sqlite3.DatabaseError as error:
        reason = _explain(error)
        if reason is None:
            raise  # a bug of ours: it keeps its traceback
        raise StoreError(f"{path}: {reason}") from error


def _explain(error: sqlite3.DatabaseError) -> str | None:
    """What is wrong with the file and what to do; None if it isn't the file."""
    if str(error).startswith("Could not decode to UTF-8"):  # what Python finds has no name of SQLite's
        return _REASONS["SQLITE_CORRUPT"]
    name = getattr(error, "sqlite_errorname", "")
    return next((reason for code, reason in _REASONS.items() if name.startswith(code)), None)


def _schema_of(connection: sqlite3.Connection, path: Path) -> int:
    """The version of the tables that the file holds, 0 if it holds none.

    Raises StoreError if they are somebody else's or those of a later version.
    """
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    try:
        tables = connection.execute("SELECT 1 FROM sqlite_schema").fetchone()
    except UnicodeDecodeError as error:  # SQLite quotes what it can't read, and Python can't read that
        raise StoreError(f"{path}: {_REASONS['SQLITE_CORRUPT']}") from error
    if application == APPLICATION_ID and version > SCHEMA_VERSION:
        raise StoreError(
            f"{path} was written by a newer version of entities (its schema is {version}, this one knows "
            f"{SCHEMA_VERSION}): {_how_to_upgrade()}"
        )
    if application == APPLICATION_ID and version > 0:
        return int(version)
    if application or tables:
        raise StoreError(f"{path} is a database of another program; name another file with --graph.")
    return 0


def _bring_up_to_date(connection: sqlite3.Connection, path: Path) -> None:
    with transaction(connection):
        version = _schema_of(connection, path)  # another process may have been faster
        if version:
            migrate(connection, version)
        else:
            create_schema(connection)


def _has_our_tables(connection: sqlite3.Connection) -> bool:
    """Whether the file has every table and column of a new store."""
    columns = (
        "SELECT kept.name, held.name FROM sqlite_schema AS kept JOIN pragma_table_info(kept.name) AS held "
        "WHERE kept.type = 'table'"
    )
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as new:
        create_schema(new)
        return set(new.execute(columns)) <= set(connection.execute(columns))


def _how_to_upgrade() -> str:
    """The commands that install the newest version; what is installed needn't be called like its command."""
    commands = entry_points(group="console_scripts", name="entities")
    name = next((command.dist.name for command in commands if command.dist), "entities")
    return (
        f"install the newest, by `pipx upgrade {name}`, `uv tool upgrade {name}` or `pip install --upgrade {name}`, "
        "as you installed this one."
    )


def _quoted(path: Path) -> str:
    return os.path.realpath(path).replace("%", "%25").replace("?", "%3f").replace("#", "%23")

"""Write the graph for other programs: one file a format, loaded when it is chosen."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TextIO

from entities.decisions import decisions_path
from entities.errors import ExportError
from entities.exports.atomic import replacing


@dataclass(frozen=True, slots=True)
class Written:
    """What an export holds: so many of what it calls its `things`."""

    counts: tuple[tuple[int, str], ...]


Writer = Callable[[sqlite3.Connection, TextIO], Written]

FORMATS = {"graphml": "entities.exports.graphml", "mentions": "entities.exports.mentions"}
"""From a format's name to the module that has its `write`."""
SUFFIXES = {".graphml": "graphml", ".jsonl": "mentions"}
STDOUT = "-"


def export(connection: sqlite3.Connection, target: str, *, format_name: str | None, stdout: TextIO) -> Written:
    """Write the graph to the file `target`, or to `stdout` if that is `-`, in the format of its suffix or as asked.

    A file appears under its name only when it is complete. Raises ExportError.
    """
    name = format_name or SUFFIXES.get(Path(target).suffix.lower())
    if name is None or name not in FORMATS:
        known = ", ".join(FORMATS)
        problem = f"There is no format {name!r}" if name else f"The suffix of {target!r} names no format"
        raise ExportError(f"{problem}; choose one with --format: {known}.")
    write: Writer = import_module(FORMATS[name]).write
    if target == STDOUT:
        return write(connection, stdout)
    path = Path(target)
    if path.resolve() in _own_files(connection):
        raise ExportError(f"{path} belongs to the graph itself; choose another name.")
    with replacing(path) as file:
        return write(connection, file)


def _own_files(connection: sqlite3.Connection) -> set[Path]:
    (graph,) = (Path(file).resolve() for _, name, file in connection.execute("PRAGMA database_list") if name == "main")
    return {graph, Path(f"{graph}-wal"), Path(f"{graph}-shm"), decisions_path(graph)}

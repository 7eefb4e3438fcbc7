"""What tells whether a graph, or the decisions beside it, have changed."""

from __future__ import annotations

from pathlib import Path

from entities.decisions import decisions_path

Stamp = tuple[tuple[int, int, int] | None, ...]
"""Of each file its number on the disk, when it was written, and its size; None if it is empty, or isn't there."""


def stamp_of(graph: Path) -> Stamp:
    """The stamp of the file of a graph, of its log, and of the file of decisions."""
    return tuple(map(_stamp, (graph, Path(f"{graph}-wal"), decisions_path(graph))))


def _stamp(path: Path) -> tuple[int, int, int] | None:
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return (found.st_ino, found.st_mtime_ns, found.st_size) if found.st_size else None

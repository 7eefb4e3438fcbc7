"""Which names could be several entities', and belong to none."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from entities.store.whole.doubts import AmbiguousName, all_ambiguous


@dataclass(frozen=True, slots=True)
class AmbiguousNames:
    """The names that could stand for several: `total`, of which some are listed, the most frequent first."""

    total: int
    listed: tuple[AmbiguousName, ...]


def list_ambiguous(connection: sqlite3.Connection, *, limit: int | None = None) -> AmbiguousNames:
    """The names that fit several entities, or the first `limit`."""
    names = tuple(all_ambiguous(connection))
    return AmbiguousNames(len(names), names[:limit])

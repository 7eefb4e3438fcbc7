"""Entities and ties as columns, for what looks at all of them: a Python object for each would take a minute."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from entities.model import Label


@dataclass(frozen=True, slots=True, eq=False)
class TieColumns:
    """Entities by their sorted `ids`, and ties: `ends`, numbers of entities, of shape (2, ties), and `strengths`."""

    ids: tuple[str, ...]
    ends: npt.NDArray[np.int64]
    strengths: npt.NDArray[np.float64]


def read_tie_columns(connection: sqlite3.Connection, label: Label | None = None) -> TieColumns:
    """All entities and stored ties, sorted by their ends; with a label, its entities and the ties between them."""
    found = connection.execute(
        "SELECT id FROM entity WHERE :label IS NULL OR label = :label ORDER BY id", {"label": label}
    )
    ids = [entity for (entity,) in found]
    ends = _read_ends(connection, ids)
    strengths = connection.execute("SELECT strength FROM tie ORDER BY source, target")
    values = np.fromiter((strength for (strength,) in strengths), np.float64, ends.shape[1])
    kept = (ends >= 0).all(axis=0)
    return TieColumns(tuple(ids), ends[:, kept], values[kept])


def _read_ends(connection: sqlite3.Connection, ids: Sequence[str]) -> npt.NDArray[np.int64]:
    """The numbers of the ends of all ties, in the order of these; -1 for an end that isn't among `ids`.

    SQLite hands over the ids of all ends as one text: a Python string for each would take five times the time. All ids
    are of one length.
    """
    (ends,) = connection.execute(
        "SELECT group_concat(source || target, '') FROM (SELECT source, target FROM tie ORDER BY source, target)"
    ).fetchone()
    if not ids or ends is None:
        return np.empty((2, 0), np.int64)
    known = np.array(ids, "S")
    asked = np.frombuffer(ends.encode("ascii"), known.dtype).reshape(-1, 2).T
    numbers = np.searchsorted(known, asked)
    return np.where(known[np.minimum(numbers, len(ids) - 1)] == asked, numbers, -1)

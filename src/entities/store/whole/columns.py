"""Entities and ties as columns, for what looks at all of them: a Python object for each would take a minute."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from entities.model import Label, Scope
from entities.store.whole.entities import all_mention_counts
from entities.store.whole.ties import all_weights

_DEFAULT = Scope()


@dataclass(frozen=True, slots=True, eq=False)
class TieColumns:
    """Entities by their sorted `ids`, and ties: `ends`, numbers of entities, of shape (2, ties), and `strengths`."""

    ids: tuple[str, ...]
    ends: npt.NDArray[np.int64]
    strengths: npt.NDArray[np.float64]


def read_tie_columns(connection: sqlite3.Connection, label: Label | None = None, scope: Scope = _DEFAULT) -> TieColumns:
    """What a scope mentions, and its ties, sorted by their ends; with a label, its entities and ties between them."""
    counts = all_mention_counts(connection, scope)
    ids = [entity for entity, of_label, _ in counts if label in {None, of_label}]
    if scope == _DEFAULT:
        ends = _read_ends(connection, ids)
        strengths = connection.execute("SELECT strength FROM tie ORDER BY source, target")
        values = np.fromiter((strength for (strength,) in strengths), np.float64, ends.shape[1])
    else:
        ends, values = _made(connection, ids, scope)
    kept = (ends >= 0).all(axis=0)
    return TieColumns(tuple(ids), ends[:, kept], values[kept])


def _made(
    connection: sqlite3.Connection, ids: Sequence[str], scope: Scope
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float64]]:
    """The ends and the strengths of ties that aren't stored."""
    number = {entity: place for place, entity in enumerate(ids)}
    ties = [
        (number.get(one, -1), number.get(other, -1), strength)
        for one, other, *_, strength in all_weights(connection, scope)
    ]
    table = np.array(ties, np.float64).reshape(-1, 3)
    return table[:, :2].T.astype(np.int64), table[:, 2]


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

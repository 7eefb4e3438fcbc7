"""Write which sense each reference has of its name: whom its company tells, where the name alone doesn't."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from entities.model import Entity, Label, Name
from entities.resolution.corpus.reach import all_keys
from entities.resolution.corpus.rules import KNOWN_NAME
from entities.store.written import names, senses
from entities.store.written.names import NameRow

OPEN = "?"
"""The sense of references that may be any of several, none for sure."""


@dataclass(frozen=True, slots=True)
class Placement:
    """A reference, by its article and name, that means another than the name alone says: `entity`, or None if open.

    `candidates` are the names of those whom it may mean.
    """

    article: int
    name: Name
    entity: Entity | None
    candidates: tuple[str, ...] = ()

    @property
    def sense(self) -> str:
        """What tells this sense of the name from its others."""
        return self.entity.id if self.entity else OPEN


def write_senses(
    connection: sqlite3.Connection, rows: Sequence[NameRow], placements: Iterable[Placement]
) -> tuple[list[NameRow], frozenset[str]]:
    """Give references their senses; `rows` are those of all names that may have others than before.

    Gives these rows as they are now, and the entities that references have left.
    """
    wanted = {(placed.article, placed.name): placed.sense for placed in placements}
    several = {row.name for row in rows if row.sense} | {name.name for _, name in wanted}
    if not several:
        return list(rows), frozenset()
    _add_missing(connection, rows, wanted.items())
    known = {(row.as_name, row.sense): row for row in names.read_names(connection, several) if not row.ambiguous}
    moves = [
        (reference, known[reference.name, sense])
        for reference in senses.references_of(connection, several)
        if (sense := wanted.get((reference.article, reference.name), "")) != reference.sense
    ]
    senses.move_references(connection, ((one.article, one.row, row.id) for one, row in moves))
    moved = {row.name for _, row in moves}
    names.count_names(connection, moved, KNOWN_NAME.name)
    left = frozenset(entity for one, _ in moves if (entity := known[one.name, one.sense].entity))
    return names.read_names(connection, {row.name for row in rows}), left


def _add_missing(
    connection: sqlite3.Connection, rows: Sequence[NameRow], wanted: Collection[tuple[tuple[int, Name], str]]
) -> None:
    """Write the senses that are new, with all that the name has in any other; its plain sense too, if it is gone."""
    settled: Mapping[Name, Label] = {row.as_name: row.settled or row.label for row in rows if not row.ambiguous}
    there = {(row.as_name, row.sense) for row in rows if not row.ambiguous}
    parted = {row.name for row in rows if row.sense}
    asked = {(name, sense) for (_, name), sense in wanted} | {(name, "") for name in settled if name.name in parted}
    new = sorted(asked - there)
    senses.add_senses(connection, ((name, sense, settled[name]) for name, sense in new))
    added = names.read_names(connection, {name.name for name, _ in new})
    names.add_keys(
        connection,
        (
            (key, row.id)
            for row in added
            if (row.as_name, row.sense) in set(new)
            for key in all_keys(row.name, settled[row.as_name])
        ),
    )

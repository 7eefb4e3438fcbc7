"""Write which sense each reference has of its name: whom its company tells, where the name alone doesn't."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence

from entities.model import Label, Name
from entities.resolution.corpus.placing import Key, Placement
from entities.resolution.corpus.reach import all_keys
from entities.resolution.corpus.rules import KNOWN_NAME
from entities.store.written import names, senses
from entities.store.written.names import NameRow

OPEN = "?"
"""The sense of references that may be any of several, none for sure."""


def sense_of(placement: Placement) -> str:
    """What tells the sense of a name that a reference has from its others."""
    if placement.entity:
        return placement.entity.id
    return OPEN if placement.open else ""


def write_senses(
    connection: sqlite3.Connection, rows: Sequence[NameRow], placements: Iterable[Placement]
) -> tuple[list[NameRow], frozenset[str]]:
    """Give references their senses; `rows` are those of all names that may have others than before.

    Gives these rows as they are now, and the entities that references have left.
    """
    wanted = {placed.reference: sense_of(placed) for placed in placements}
    several = {row.name for row in rows if row.sense} | {key.name.name for key, sense in wanted.items() if sense}
    if not several:
        return list(rows), frozenset()
    _add_missing(connection, [row for row in rows if row.name in several], wanted.items())
    known = {(row.as_name, row.sense): row for row in names.read_names(connection, several) if not row.ambiguous}
    moves = [
        (reference, known[reference.name, sense])
        for reference in senses.references_of(connection, several)
        if (sense := wanted.get(Key(reference.article, reference.name), "")) != reference.sense
    ]
    senses.move_references(connection, ((one.article, one.row, row.id) for one, row in moves))
    moved = {row.name for _, row in moves}
    names.count_names(connection, moved, KNOWN_NAME.name)
    left = frozenset(entity for one, _ in moves if (entity := known[one.name, one.sense].entity))
    return names.read_names(connection, {row.name for row in rows}), left


def _add_missing(connection: sqlite3.Connection, rows: Sequence[NameRow], wanted: Collection[tuple[Key, str]]) -> None:
    """Write the senses that are new, with all that the name has in any other; its plain sense too, if it is gone."""
    settled: Mapping[Name, Label] = {row.as_name: row.settled or row.label for row in rows if not row.ambiguous}
    there = {(row.as_name, row.sense) for row in rows if not row.ambiguous}
    asked = {(key.name, sense) for key, sense in wanted if key.name in settled} | {(name, "") for name in settled}
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

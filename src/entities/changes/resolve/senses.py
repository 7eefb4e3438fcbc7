"""Write which sense each reference has of its name: whom its company tells, where the name alone doesn't."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from entities.model import Label, Name
from entities.resolution.corpus.held import Key
from entities.resolution.corpus.placing import Placement
from entities.resolution.corpus.reach import keys_of
from entities.resolution.corpus.rules import DECISION, KNOWN_NAME
from entities.store.written import names, senses
from entities.store.written.lists import in_batches
from entities.store.written.names import NameRow
from entities.store.written.senses import StoredReference

_NAMES = 500  # whose references are in memory at a time
OPEN = "?"
"""The sense of references that may be any of several, none for sure."""
NOBODY = "-"
"""The sense of references that a decision gives to nobody."""


def sense_of(placement: Placement) -> str:
    """What tells the sense of a name that a reference has from its others."""
    if placement.entity:
        return placement.entity.id
    if placement.open:
        return OPEN
    return NOBODY if placement.rule == DECISION.name else ""


def write_senses(
    connection: sqlite3.Connection, rows: Sequence[NameRow], placements: Iterable[Placement]
) -> tuple[list[NameRow], frozenset[str]]:
    """Give references their senses; `rows` are those of all names that may have others than before.

    Gives these rows as they are now, and the entities that references have left, or come to.
    """
    wanted = {placed.reference: sense_of(placed) for placed in placements}
    several = {row.name for row in rows if row.sense} | {key.name.name for key, sense in wanted.items() if sense}
    if not several:
        return list(rows), frozenset()
    own: defaultdict[str, list[NameRow]] = defaultdict(list)
    for row in rows:
        if row.name in several:
            own[row.name].append(row)
    turned: set[str] = set()
    for batch in in_batches(sorted(several), _NAMES):
        turned |= _write_some(connection, batch, [row for name in batch for row in own[name]], wanted)
    return names.read_names(connection, {row.name for row in rows}), frozenset(turned)


def _write_some(
    connection: sqlite3.Connection, several: Collection[str], rows: Sequence[NameRow], wanted: Mapping[Key, str]
) -> set[str]:
    """Give the references of some names their senses; gives the entities that these have left, or come to."""
    moves = []
    for one in senses.references_of(connection, several):
        sense = wanted.get(Key(one.article, one.name, one.ambiguous), "")
        if sense != one.sense:
            moves.append((one, _Row(one.name, one.ambiguous and not sense, sense)))
    _add_missing(connection, rows, {row for _, row in moves})
    known = {_Row(row.as_name, row.ambiguous, row.sense): row for row in names.read_names(connection, several)}
    senses.move_references(connection, ((one, known[row].id) for one, row in moves))
    names.count_names(connection, {row.name.name for _, row in moves}, KNOWN_NAME.name)
    ends = (known[end] for one, row in moves for end in (_row_of(one), row))
    return {row.entity for row in ends if row.entity}


class _Row(NamedTuple):
    """What there is one row of; what an article leaves open has a sense only if a decision gives it one."""

    name: Name
    ambiguous: bool
    sense: str


def _row_of(reference: StoredReference) -> _Row:
    return _Row(reference.name, reference.ambiguous and not reference.sense, reference.sense)


def _add_missing(connection: sqlite3.Connection, rows: Iterable[NameRow], needed: Collection[_Row]) -> None:
    """Write the senses that are new, with the label that the corpus gives to the name."""
    settled: Mapping[Name, Label] = {row.as_name: row.settled or row.label for row in rows}
    new = sorted(set(needed) - {_Row(row.as_name, row.ambiguous, row.sense) for row in rows})
    names.add_senses(connection, ((*row, settled[row.name]) for row in new))
    added, wanted = names.read_names(connection, {row.name.name for row in new}), set(new)
    names.add_keys(
        connection,
        (
            (key, row.id)
            for row in added
            if _Row(row.as_name, row.ambiguous, row.sense) in wanted
            for key in keys_of(row.name, settled[row.as_name], ambiguous=row.ambiguous)
        ),
    )

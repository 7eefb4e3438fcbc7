"""Write which entity each name stands for now, and what follows for the entities that this touches."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from entities.changes.resolve.named import Named
from entities.changes.resolve.senses import OPEN
from entities.model import Entity, Name
from entities.resolution.corpus import Resolution
from entities.resolution.corpus.entities import entity_id
from entities.resolution.corpus.placing import Placement
from entities.store.written import resolving
from entities.store.written.names import NameRow


@dataclass(frozen=True, slots=True)
class Moves:
    """The entities that names stand for now, by the number of the name, and those that each could stand for.

    `rows` are the names as they were before; `turned` are entities that references have left, or come to.
    """

    rows: tuple[NameRow, ...]
    entities: Mapping[int, Entity | None]
    candidates: Mapping[int, tuple[str, ...]]
    turned: frozenset[str]

    @property
    def before(self) -> frozenset[str]:
        """The entities that the names stood for."""
        return self.turned.union(row.entity for row in self.rows if row.entity)

    @property
    def now(self) -> dict[str, Entity]:
        """The entities that the names stand for, by id."""
        return {entity.id: entity for entity in self.entities.values() if entity}

    @property
    def reassigned(self) -> dict[int, str | None]:
        """The names that stand for another entity than before, by number."""
        ids = {number: entity.id if entity else None for number, entity in self.entities.items()}
        return {row.id: ids[row.id] for row in self.rows if ids[row.id] != row.entity}

    @property
    def moved(self) -> frozenset[str]:
        """The entities that other references make up than before, those that are gone included."""
        other = self.reassigned
        ends = ((row.entity, other[row.id]) for row in self.rows if row.id in other)
        return self.turned.union(entity for pair in ends for entity in pair if entity)


def assign_entities(
    named: Named,
    rows: Iterable[NameRow],
    resolution: Resolution,
    placements: Collection[Placement],
    turned: frozenset[str],
) -> Moves:
    """Find the entity of each name; one that is open has its own, if any."""
    found = dict(resolution.assignments)
    made = {entity.id: entity for entity in resolution.entities}
    placed = {one.entity.id: one.entity for one in placements if one.entity}
    entities: dict[int, Entity | None] = {}
    for row in rows:
        is_open = row.sense == OPEN or (row.ambiguous and not row.sense)
        if not row.mentions or (is_open and not named.included):
            entities[row.id] = None
        elif is_open:
            entities[row.id] = _ambiguous_entity(row.as_name)
        else:
            entities[row.id] = placed.get(row.sense) if row.sense else made.get(found.get(row.as_name, ""))
    return Moves(tuple(rows), entities, _candidates(rows, placements), turned)


def _candidates(rows: Iterable[NameRow], placements: Iterable[Placement]) -> dict[int, tuple[str, ...]]:
    """The names of those whom references may mean that stay open, by the number of the name."""
    found: defaultdict[Name, set[str]] = defaultdict(set)
    for placed in placements:
        if placed.open:
            found[placed.reference.name].update(entity.name for entity in placed.candidates)
    sure = [row for row in rows if not row.ambiguous]
    return {row.id: tuple(sorted(found.get(row.as_name, ()))) if row.sense == OPEN else () for row in sure}


def write_moves(
    connection: sqlite3.Connection, moves: Moves, changed: Collection[str], articles: Sequence[int]
) -> None:
    """Write entities, names and what follows from them.

    `changed` are entities that are mentioned in other articles or reports than before, `articles` those with other
    mentions.
    """
    now, gone = moves.now, moves.before - moves.now.keys()
    saved = resolving.read_entities(connection, now)
    new = [entity for key, entity in sorted(now.items()) if saved.get(key) != (entity.name, entity.label)]
    touched = moves.moved.union(changed, (entity.id for entity in new))
    words = resolving.words_of(connection, touched)
    resolving.save_entities(connection, new)
    resolving.assign_names(connection, moves.reassigned.items())
    resolving.drop_entities(connection, gone)
    resolving.save_open_names(connection, moves.candidates)
    resolving.roll_up(connection, moves.moved - gone, set(changed) - gone, articles)
    resolving.replace_words(connection, words, resolving.words_of(connection, touched))


def _ambiguous_entity(name: Name) -> Entity:
    return Entity(entity_id(name.label, f"{name.name} (ambiguous)"), f"{name.name} (ambiguous)", name.label)

"""Write which entity each name stands for now, and what follows for the entities that this touches."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from entities.changes.resolve.named import Named
from entities.model import Entity, Name
from entities.resolution.corpus import Resolution
from entities.resolution.corpus.entities import entity_id
from entities.store.written import resolving
from entities.store.written.names import NameRow


@dataclass(frozen=True, slots=True)
class Moves:
    """The entities that names stand for now, by the number of the name, and those that each could stand for.

    `rows` are the names as they were before.
    """

    rows: tuple[NameRow, ...]
    entities: Mapping[int, Entity | None]
    candidates: Mapping[int, tuple[str, ...]]

    @property
    def before(self) -> frozenset[str]:
        """The entities that the names stood for."""
        return frozenset(row.entity for row in self.rows if row.entity)

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
        """The entities that other names make up than before, those that are gone included."""
        other = self.reassigned
        ends = ((row.entity, other[row.id]) for row in self.rows if row.id in other)
        return frozenset(entity for pair in ends for entity in pair if entity)


def assign_entities(named: Named, rows: tuple[NameRow, ...], resolution: Resolution) -> Moves:
    """Find the entity of each name; an ambiguous one has its own, if any."""
    found, open_names = dict(resolution.assignments), dict(resolution.open_names)
    made = {entity.id: entity for entity in resolution.entities}
    entities: dict[int, Entity | None] = {}
    for row in rows:
        is_open = row.ambiguous or row.as_name in open_names
        if named.included and row.mentions and is_open:
            entities[row.id] = _ambiguous_entity(row.as_name)
        else:
            entities[row.id] = None if is_open or not row.mentions else made.get(found.get(row.as_name, ""))
    return Moves(rows, entities, {row.id: open_names.get(row.as_name, ()) for row in rows if not row.ambiguous})


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

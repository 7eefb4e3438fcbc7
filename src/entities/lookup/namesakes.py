"""Whom else the names of an entity fit."""

from __future__ import annotations

import sqlite3

from entities.lookup.fitting import fitting
from entities.model import Entity, Label
from entities.resolution.names import parse_person


def namesakes_of(connection: sqlite3.Connection, entity: Entity) -> tuple[Entity, ...]:
    """Whom the names of an entity fit too, the most mentioned first: by one of its spellings, or by its surname.

    They come without their aliases.
    """
    names = {entity.name, *entity.aliases}
    if entity.label is Label.PERSON:
        names.add(parse_person(entity.name).surname)
    found = {other.id: other for name in names if name for other in fitting(connection, name)}
    found.pop(entity.id, None)
    return tuple(sorted(found.values(), key=lambda other: (-other.mentions, other.id)))

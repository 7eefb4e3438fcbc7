"""The entities that a name fits as it is written."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection

from entities.folding import fold, in_ascii, is_unspaced
from entities.model import Entity, Label
from entities.store.asked import entities


def fitting(connection: sqlite3.Connection, name: str, label: Label | None = None) -> list[Entity]:
    """The entities that go by this name (`going_by`), else those that have it in one of theirs; most mentioned first.

    None is every label.
    """
    called, found = _with_words(connection, name, label)
    return _bearing(found, called, name) or found


def going_by(connection: sqlite3.Connection, name: str, label: Label | None = None) -> list[Entity]:
    """The entities that go by exactly this name, with the people whose surname it is; most mentioned first."""
    called, found = _with_words(connection, name, label)
    return _bearing(found, called, name)


def answering_to(connection: sqlite3.Connection, name: str, label: Label | None = None) -> list[Entity]:
    """Who goes by this name, and if one of them by a first name alone, all people who have it; most mentioned first.

    An article calls one David by that name; whoever types it may mean another.
    """
    called, found = _with_words(connection, name, label)
    bearing = _bearing(found, called, name)
    if not any(_has_first_name(entity, name) for entity in bearing):
        return bearing
    return [entity for entity in found if entity in bearing or _has_first_name(entity, name)]


def _with_words(connection: sqlite3.Connection, name: str, label: Label | None) -> tuple[set[str], list[Entity]]:
    """The ids of what is called so, and all that has these words."""
    called = entities.entities_called(connection, name)
    words = entities.entities_with_words(connection, name)
    if is_unspaced(name):  # what has no words is found within names
        words = entities.entities_containing(connection, name) or words
    found = entities.get_entities(connection, called | words)
    return called, [entity for entity in found if label in {None, entity.label}]


def _bearing(found: list[Entity], called: Collection[str], name: str) -> list[Entity]:
    return [entity for entity in found if entity.id in called or _has_surname(entity, name)]


def _has_surname(entity: Entity, name: str) -> bool:
    return entity.label is Label.PERSON and _as_typed(entity.name, name).endswith(f" {_as_typed(name, name)}")


def _has_first_name(entity: Entity, name: str) -> bool:
    if entity.label is not Label.PERSON or not _as_typed(entity.name, name).startswith(f"{_as_typed(name, name)} "):
        return False
    from entities.resolution.names import parse_person  # noqa: PLC0415 - few names begin so, and its tables take time

    return parse_person(entity.name).given == in_ascii(name)


def _as_typed(name: str, typed: str) -> str:
    """A name as it is compared with what was typed: in its letters, but in ASCII if Latin ones were."""
    return in_ascii(name) if fold(typed) == in_ascii(typed) else fold(name)

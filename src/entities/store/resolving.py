"""The store's side of resolution: the names that await it, and the entities and ties that come of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from importlib import resources

from entities.folding import fold
from entities.model import Entity, Label, NameCount


def name_counts(connection: sqlite3.Connection) -> Iterator[NameCount]:
    """Every name that an article uses, with how often and in how many articles."""
    rows = connection.execute(
        "SELECT name.name, name.label, COUNT(*), COUNT(DISTINCT mention.article) "
        "FROM name JOIN mention ON mention.name = name.id GROUP BY name.id"
    )
    for name, label, mentions, articles in rows:
        yield NameCount(name, Label(label), mentions, articles)


def save_resolution(
    connection: sqlite3.Connection, entities: Iterable[Entity], assignments: Iterable[tuple[str, Label, str]]
) -> None:
    """Replace all entities, aliases and ties by those that follow from `assignments` of (name, label) to entity ids."""
    connection.execute("UPDATE name SET entity = NULL")
    for table in ("tie", "alias_words", "alias", "entity"):
        connection.execute(f"DELETE FROM {table}")
    connection.execute("DELETE FROM name WHERE id NOT IN (SELECT name FROM mention WHERE name IS NOT NULL)")
    connection.executemany(
        "INSERT INTO entity VALUES (?,?,?,0,0,NULL,NULL)",
        ((entity.id, entity.name, str(entity.label)) for entity in entities),
    )
    connection.executemany(
        "UPDATE name SET entity = ? WHERE name = ? AND label = ?",
        ((entity, name, str(label)) for name, label, entity in assignments),
    )
    for statement in resources.files("entities.store").joinpath("roll_up.sql").read_text(encoding="utf-8").split(";\n"):
        connection.execute(statement)  # not executescript, which would commit first
    connection.executemany(
        "UPDATE alias SET folded = ? WHERE entity = ? AND name = ?",
        (
            (fold(name), entity, name)
            for entity, name in connection.execute("SELECT entity, name FROM alias").fetchall()
        ),
    )
    connection.execute("INSERT INTO alias_words SELECT folded, entity FROM alias GROUP BY entity, folded")

"""Find entities by id or name, and read them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from entities.folding import fold
from entities.model import Entity, Label, Name

_SELECT = "SELECT id, name, label, mentions, articles, first_seen, last_seen FROM entity"


def all_entities(connection: sqlite3.Connection) -> Iterator[Entity]:
    """Every entity with its aliases, by id."""
    aliases = connection.execute("SELECT entity, name FROM alias ORDER BY entity, mentions DESC, name")
    waiting = aliases.fetchone()
    for row in connection.execute(f"{_SELECT} ORDER BY id"):
        names = []
        while waiting is not None and waiting[0] == row[0]:
            names.append(waiting[1])
            waiting = aliases.fetchone()
        yield _entity(row, names)


def get_entity(connection: sqlite3.Connection, entity_id: str) -> Entity | None:
    """The entity with this id, with its aliases."""
    row = connection.execute(f"{_SELECT} WHERE id = ?", (entity_id,)).fetchone()
    if row is None:
        return None
    aliases = connection.execute("SELECT name FROM alias WHERE entity = ? ORDER BY mentions DESC, name", (entity_id,))
    return _entity(row, [name for (name,) in aliases])


def entities_called(connection: sqlite3.Connection, name: str) -> set[str]:
    """Ids of the entities that are mentioned or shown by exactly this name (case and accents aside)."""
    rows = connection.execute(
        "SELECT entity FROM alias WHERE folded = :name UNION SELECT id FROM entity WHERE folded = :name",
        {"name": fold(name)},
    )
    return {entity for (entity,) in rows}


def entities_with_words(connection: sqlite3.Connection, name: str) -> set[str]:
    """Ids of the entities that have an alias with all words of `name`, the last of which may be cut short."""
    words = fold(name).replace('"', " ").split()
    if not words:
        return set()
    query = " ".join(f'"{word}"' for word in words) + "*"
    rows = connection.execute("SELECT entity FROM alias_words WHERE alias_words MATCH ?", (query,))
    return {entity for (entity,) in rows}


def names_called(connection: sqlite3.Connection, text: str) -> list[Name]:
    """The names of articles that are spelled like `text` (case and accents aside), most mentioned first.

    Their labels are those of their entities, which the corpus or a decision may have corrected.
    """
    rows = connection.execute(
        "SELECT name.name, entity.label FROM alias JOIN name ON name.entity = alias.entity AND name.name = alias.name "
        "JOIN entity ON entity.id = name.entity WHERE alias.folded = ? AND NOT ambiguous "
        "GROUP BY name.name, entity.label ORDER BY MAX(alias.mentions) DESC, name.name, entity.label",
        (fold(text),),
    )
    return [Name(name, Label(label)) for name, label in rows]


def main_name(connection: sqlite3.Connection, entity_id: str) -> Name:
    """The name that articles use most for an entity, which isn't always the one that it is shown under."""
    name, label = connection.execute(
        "SELECT name.name, entity.label FROM name JOIN mention ON mention.name = name.id "
        "JOIN entity ON entity.id = name.entity WHERE entity.id = ? "
        "GROUP BY name.name ORDER BY COUNT(*) DESC, name.name LIMIT 1",
        (entity_id,),
    ).fetchone()
    return Name(name, Label(label))


def entity_of(connection: sqlite3.Connection, name: Name) -> str | None:
    """The id of the entity that a name of the corpus stands for."""
    row = connection.execute(
        "SELECT entity.id FROM name JOIN entity ON entity.id = name.entity "
        "WHERE name.name = ? AND entity.label = ? AND NOT ambiguous",
        name,
    ).fetchone()
    return None if row is None else row[0]


def all_folded_names(connection: sqlite3.Connection) -> list[str]:
    """Every alias, folded, once; for finding what comes close to a name that isn't there."""
    return [name for (name,) in connection.execute("SELECT DISTINCT folded FROM alias ORDER BY folded")]


def count_by_label(connection: sqlite3.Connection) -> dict[Label, int]:
    """How many entities there are of each label."""
    counts = dict(connection.execute("SELECT label, COUNT(*) FROM entity GROUP BY label"))
    return {label: counts.get(label.value, 0) for label in Label}


def _entity(row: tuple[str, str, str, int, int, str | None, str | None], aliases: list[str]) -> Entity:
    entity_id, name, label, mentions, articles, first_seen, last_seen = row
    return Entity(entity_id, name, Label(label), mentions, articles, first_seen, last_seen, tuple(aliases))

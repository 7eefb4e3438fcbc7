"""Entities by id or name, and the names that stand for them."""

from __future__ import annotations

import json
import sqlite3
import unicodedata
from collections.abc import Collection, Iterator

from entities.folding import fold, in_ascii
from entities.model import Entity, Label, Name, Scope
from entities.store.filters import bound, within

SELECT_ENTITY = "SELECT id, name, label, mentions, articles, reports, first_seen, last_seen FROM entity"
_EVERYWHERE = Scope()


def counted(scope: Scope) -> str:
    """SQL for the entities that a scope mentions, with the columns of `SELECT_ENTITY` counted over its articles."""
    if scope.everywhere:
        return SELECT_ENTITY
    return (
        "SELECT entity.id, name, label, SUM(appearance.mentions) AS mentions, COUNT(*), COUNT(DISTINCT report), "
        "MIN(date), MAX(date) FROM entity JOIN appearance ON appearance.entity = entity.id "
        f"JOIN article ON article.id = appearance.article WHERE {within(scope)} GROUP BY entity.id"
    )


def get_entity(connection: sqlite3.Connection, entity_id: str) -> Entity | None:
    """The entity with this id, with its aliases."""
    row = connection.execute(f"{SELECT_ENTITY} WHERE id = ?", (entity_id,)).fetchone()
    if row is None:
        return None
    aliases = connection.execute("SELECT name FROM alias WHERE entity = ? ORDER BY mentions DESC, name", (entity_id,))
    return make_entity(row, [name for (name,) in aliases])


def get_entities(
    connection: sqlite3.Connection, entity_ids: Collection[str], scope: Scope = _EVERYWHERE
) -> list[Entity]:
    """Those of the entities with these ids that a scope mentions, without their aliases, the most mentioned first."""
    rows = connection.execute(
        f"SELECT * FROM ({counted(scope)}) WHERE id IN (SELECT value FROM json_each(:ids)) ORDER BY mentions DESC, id",
        {"ids": json.dumps(sorted(entity_ids)), **bound(scope)},
    )
    return [make_entity(row, []) for row in rows]


def entities_called(connection: sqlite3.Connection, name: str) -> set[str]:
    """Ids of the entities that are mentioned or shown by exactly this name (case and accents aside).

    What is typed in Latin letters is those, too, that are written so in others.
    """
    rows = connection.execute(
        "SELECT entity FROM alias WHERE folded = :typed AND (:name = :typed OR fold(name) = :name) "
        "UNION SELECT id FROM entity WHERE folded = :typed AND (:name = :typed OR fold(name) = :name)",
        {"name": fold(name), "typed": in_ascii(name)},
    )
    return {entity for (entity,) in rows}


def names_by_keys(connection: sqlite3.Connection, keys: Collection[str]) -> Iterator[tuple[str, str]]:
    """The names that resolution finds by some keys, each with the id of an entity that articles mean by it."""
    yield from connection.execute(
        "SELECT DISTINCT name.name, name.entity FROM json_each(:keys) CROSS JOIN name_key ON name_key.key = value "
        "CROSS JOIN name ON name.id = name_key.name WHERE name.entity IS NOT NULL",
        {"keys": json.dumps(sorted(keys))},
    )


def entities_containing(connection: sqlite3.Connection, name: str) -> set[str]:
    """Ids of the entities with a name in which this one stands, letter by letter."""
    rows = connection.execute(
        "SELECT entity FROM alias WHERE instr(name, :name) UNION SELECT id FROM entity WHERE instr(name, :name)",
        {"name": unicodedata.normalize("NFC", name.strip())},
    )
    return {entity for (entity,) in rows}


def entities_with_words(connection: sqlite3.Connection, name: str) -> set[str]:
    """Ids of the entities that have an alias with all words of `name`.

    The last word may be cut short; a letter before it is the initial of a word that stands before the others.
    """
    words = in_ascii(name.replace(".", ". ")).replace('"', " ").replace("\0", " ").split()
    if not words:
        return set()
    query = " ".join(f'"{word}"{"*" if len(word) == 1 else ""}' for word in words[:-1]) + f' "{words[-1]}"*'
    rows = connection.execute("SELECT entity, folded FROM alias_words WHERE alias_words MATCH ?", (query,))
    initials = any(len(word) == 1 for word in words[:-1])
    return {entity for entity, folded in rows if not initials or _in_order(words, folded.split())}


def _in_order(asked: list[str], words: list[str]) -> bool:
    """Whether each word that was asked for begins one of `words`, the next a later one."""
    remaining = iter(words)
    return all(any(word.startswith(begin) for word in remaining) for begin in asked)


def names_beginning(connection: sqlite3.Connection, begin: str, *, limit: int) -> Iterator[tuple[str, ...]]:
    """Entities with a name of which a word, and what follows it, begins like this (case and accents aside).

    Each is given by its name and its aliases; the most mentioned come first.
    """
    words = in_ascii(begin).replace('"', " ")
    found = "SELECT entity FROM alias_words WHERE alias_words MATCH :words" if words else "SELECT id FROM entity"
    rows = connection.execute(
        f"SELECT id, name FROM entity WHERE id IN ({found}) ORDER BY mentions DESC, name, id LIMIT :limit",
        {"words": f'"{words}"*', "limit": limit},
    )
    for entity, name in rows.fetchall():
        aliases = connection.execute("SELECT name FROM alias WHERE entity = ? ORDER BY mentions DESC, name", (entity,))
        yield (name, *(alias for (alias,) in aliases))


def names_called(connection: sqlite3.Connection, text: str) -> list[Name]:
    """The names of articles that are spelled like `text` (case and accents aside), most mentioned first.

    Their labels are those of their entities, which the corpus or a decision may have corrected.
    """
    rows = connection.execute(
        "SELECT name.name, entity.label FROM alias JOIN name ON name.entity = alias.entity AND name.name = alias.name "
        "JOIN entity ON entity.id = name.entity WHERE alias.folded = ? AND fold(name.name) = ? AND NOT ambiguous "
        "GROUP BY name.name, entity.label ORDER BY MAX(alias.mentions) DESC, name.name, entity.label",
        (in_ascii(text), fold(text)),
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
    (entity,) = connection.execute(
        "SELECT (SELECT entity.id FROM name JOIN entity ON entity.id = name.entity "
        "WHERE name.name = ? AND entity.label = ? AND NOT ambiguous ORDER BY sense LIMIT 1)",
        name,
    ).fetchone()
    return entity if entity is None else str(entity)


def entity_meant(connection: sqlite3.Connection, name: Name) -> str | None:
    """The id of the entity that a name of the corpus stands for, case and accents aside.

    Its label may be that of its articles, or what the corpus or a decision made of it.
    """
    called = (
        "SELECT id FROM name WHERE name = :name UNION SELECT name.id FROM alias "
        "JOIN name ON name.entity = alias.entity WHERE alias.folded = :ascii AND fold(name.name) = :folded"
    )
    (entity,) = connection.execute(
        "SELECT (SELECT entity.id FROM name JOIN entity ON entity.id = name.entity "
        f"WHERE name.id IN ({called}) AND :label IN (entity.label, name.label) AND NOT ambiguous "
        "ORDER BY entity.label <> :label, name.name <> :name, sense, name.name LIMIT 1)",
        {"name": name.name, "ascii": in_ascii(name.name), "folded": fold(name.name), "label": name.label},
    ).fetchone()
    return entity if entity is None else str(entity)


def entities_named(connection: sqlite3.Connection, name: Name) -> list[str]:
    """The ids of the entities that a name of the corpus stands for: of several where namesakes have it."""
    rows = connection.execute(
        "SELECT DISTINCT entity.id FROM name JOIN entity ON entity.id = name.entity "
        "WHERE name.name = ? AND entity.label = ? ORDER BY 1",
        name,
    )
    return [entity for (entity,) in rows]


def make_entity(row: tuple[str, str, str, int, int, int, str | None, str | None], aliases: list[str]) -> Entity:
    """The entity of a row of `SELECT_ENTITY`."""
    entity_id, name, label, mentions, articles, reports, first, last = row
    return Entity(entity_id, name, Label(label), mentions, articles, reports, first, last, tuple(aliases))

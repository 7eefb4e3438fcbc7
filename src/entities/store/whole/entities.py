"""Every entity, by id, and what all of them have to be looked at for."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from entities.model import Entity, Label, Scope
from entities.store.asked.entities import counted, make_entity
from entities.store.filters import bound, within

_EVERYWHERE = Scope()
_NOBODY: tuple[str | None, Iterable[tuple[str, str]]] = (None, ())


def all_entities(connection: sqlite3.Connection, scope: Scope = _EVERYWHERE) -> Iterator[Entity]:
    """Every entity that a scope mentions, with its aliases, by id; counted over the articles of the scope."""
    found = f"SELECT entity, name FROM ({_spelled(scope)}) ORDER BY entity, mentions DESC, name"
    names = connection.execute(found, bound(scope))
    aliases = groupby(names, key=itemgetter(0))
    owner, spellings = next(aliases, _NOBODY)
    for row in connection.execute(f"{counted(scope)} ORDER BY 1", bound(scope)):
        entity_id, *_ = row
        while owner is not None and owner < entity_id:  # an entity that the scope doesn't mention
            owner, spellings = next(aliases, _NOBODY)
        yield make_entity(row, [name for _, name in spellings] if owner == entity_id else [])


def all_alias_counts(connection: sqlite3.Connection) -> Iterator[tuple[str, str, int]]:
    """The spellings of all entities, by id: how often each is mentioned, most first."""
    return connection.execute("SELECT entity, name, mentions FROM alias ORDER BY entity, mentions DESC, name")


def _spelled(scope: Scope) -> str:
    """SQL for the aliases of all entities: how often the articles of a scope have each."""
    if scope.everywhere:
        return "SELECT entity, name, mentions FROM alias"
    return (
        "SELECT name.entity, mention.text AS name, COUNT(*) AS mentions FROM article "
        "JOIN mention ON mention.article = article.id JOIN name ON name.id = mention.name "
        f"WHERE name.entity IS NOT NULL AND {within(scope)} GROUP BY name.entity, mention.text"
    )


def all_mention_counts(connection: sqlite3.Connection, scope: Scope) -> Iterator[tuple[str, str, int]]:
    """Id, label and number of mentions of what `all_entities` gives, in the same order."""
    return connection.execute(f"SELECT id, label, mentions FROM ({counted(scope)}) ORDER BY 1", bound(scope))


def most_mentioned(
    connection: sqlite3.Connection, label: Label | None, limit: int | None, scope: Scope = _EVERYWHERE
) -> list[Entity]:
    """The entities with most mentions, without their aliases; None is every label, and as many as there are."""
    rows = connection.execute(
        f"SELECT * FROM ({counted(scope)}) WHERE :label IS NULL OR label = :label "
        "ORDER BY mentions DESC, id LIMIT :limit",
        {"label": label, "limit": -1 if limit is None else limit, **bound(scope)},
    )
    return [make_entity(row, []) for row in rows]


def all_labels(connection: sqlite3.Connection) -> dict[str, Label]:
    """The label of every entity, by id."""
    return {entity: Label(label) for entity, label in connection.execute("SELECT id, label FROM entity ORDER BY id")}


def count_mentioned(connection: sqlite3.Connection, label: Label | None, scope: Scope = _EVERYWHERE) -> int:
    """How many entities of a label there are in a scope."""
    (number,) = connection.execute(
        f"SELECT COUNT(*) FROM ({counted(scope)}) WHERE :label IS NULL OR label = :label",
        {"label": label, **bound(scope)},
    ).fetchone()
    return int(number)


def all_folded_names(connection: sqlite3.Connection) -> list[str]:
    """Every alias, folded, once; for finding what comes close to a name that isn't there."""
    return [name for (name,) in connection.execute("SELECT DISTINCT folded FROM alias ORDER BY folded")]


def all_aliases(connection: sqlite3.Connection, label: Label) -> Iterator[tuple[str, str]]:
    """Id and alias of every entity of a label, for each alias."""
    rows = connection.execute(
        "SELECT id, alias.name FROM entity JOIN alias ON alias.entity = id WHERE label = ? ORDER BY id, alias.name",
        (label,),
    )
    yield from rows


class Called(NamedTuple):
    """The name that articles use most for an entity, and whether others of its label go by it, too."""

    name: str
    shared: bool


def all_called(connection: sqlite3.Connection) -> Iterator[tuple[str, Called]]:
    """The id of every entity, and how it is called; `main_name` and `entities_named` say the same of one."""
    rows = connection.execute(
        """
        WITH used AS (
            SELECT entity, name.name, SUM(mentions) AS mentions FROM name WHERE entity IS NOT NULL
            GROUP BY entity, name.name
        ), main AS (
            SELECT entity, name, ROW_NUMBER() OVER (PARTITION BY entity ORDER BY mentions DESC, name) AS place FROM used
        )
        SELECT id, main.name, EXISTS (
            SELECT 1 FROM name AS same JOIN entity AS other ON other.id = same.entity
            WHERE same.name = main.name AND other.label = entity.label AND other.id <> entity.id
        ) FROM entity JOIN main ON main.entity = entity.id AND place = 1 ORDER BY id
        """
    )
    return ((entity, Called(name, bool(shared))) for entity, name, shared in rows)


def all_spellings(connection: sqlite3.Connection, label: Label) -> Iterator[tuple[str, str]]:
    """Id and spelling of every entity of a label, by id: its name first, then its aliases, most frequent first."""
    rows = connection.execute(
        "WITH spelling AS ("
        "SELECT id, label, name AS spelled, NULL AS mentions FROM entity UNION ALL "
        "SELECT id, label, alias.name, alias.mentions FROM entity JOIN alias ON entity = id "
        "WHERE alias.name <> entity.name"
        ") SELECT id, spelled FROM spelling WHERE label = ? ORDER BY id, mentions IS NOT NULL, mentions DESC, spelled",
        (label,),
    )
    yield from rows

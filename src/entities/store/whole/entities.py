"""Every entity, by id, and what all of them have to be looked at for."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from entities.model import Entity, Label, Scope
from entities.store.asked.entities import SELECT_ENTITY, make_entity
from entities.store.cooccurrence import (
    days,
    within,
)

_EVERYWHERE = Scope()
_NOBODY: tuple[str | None, Iterable[tuple[str, str]]] = (None, ())


def all_entities(connection: sqlite3.Connection, scope: Scope = _EVERYWHERE) -> Iterator[Entity]:
    """Every entity with its aliases, by id; with a scope, those that its days mention, counted over these days."""
    names = connection.execute("SELECT entity, name FROM alias ORDER BY entity, mentions DESC, name")
    aliases = groupby(names, key=itemgetter(0))
    owner, spellings = next(aliases, _NOBODY)
    for row in connection.execute(f"{_counted(scope)} ORDER BY 1", days(scope)):
        entity_id, *_ = row
        while owner is not None and owner < entity_id:  # an entity that the scope doesn't mention
            owner, spellings = next(aliases, _NOBODY)
        yield make_entity(row, [name for _, name in spellings] if owner == entity_id else [])


def all_mention_counts(connection: sqlite3.Connection, scope: Scope) -> Iterator[tuple[str, str, int]]:
    """Id, label and number of mentions of what `all_entities` gives, in the same order."""
    return connection.execute(f"SELECT id, label, mentions FROM ({_counted(scope)}) ORDER BY 1", days(scope))


def _counted(scope: Scope) -> str:
    """SQL for the columns of `SELECT_ENTITY`, counted over the days of a scope."""
    if scope.since is None and scope.until is None:
        return SELECT_ENTITY
    return (
        "SELECT entity.id, name, label, SUM(appearance.mentions) AS mentions, COUNT(*), COUNT(DISTINCT report), "
        "MIN(date), MAX(date) FROM entity JOIN appearance ON appearance.entity = entity.id "
        f"JOIN article ON article.id = appearance.article WHERE {within(scope)} GROUP BY entity.id"
    )


def most_mentioned(connection: sqlite3.Connection, label: Label | None, limit: int) -> list[Entity]:
    """The entities with most mentions, without their aliases; None is every label."""
    rows = connection.execute(
        f"{SELECT_ENTITY} WHERE :label IS NULL OR label = :label ORDER BY mentions DESC, id LIMIT :limit",
        {"label": label, "limit": limit},
    )
    return [make_entity(row, []) for row in rows]


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

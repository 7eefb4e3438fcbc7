"""Every entity, by id, and what all of them have to be looked at for."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from entities.model import Entity, Label, Scope
from entities.store.asked.entities import SELECT_ENTITY, make_entity
from entities.store.cooccurrence import (
    days,
    within,
)

_EVERYWHERE = Scope()


def all_entities(connection: sqlite3.Connection, scope: Scope = _EVERYWHERE) -> Iterator[Entity]:
    """Every entity with its aliases, by id; with a scope, those that its days mention, counted over these days."""
    aliases = connection.execute("SELECT entity, name FROM alias ORDER BY entity, mentions DESC, name")
    waiting = aliases.fetchone()
    for row in connection.execute(f"{_counted(scope)} ORDER BY 1", days(scope)):
        names = []
        while waiting is not None and waiting[0] <= row[0]:
            if waiting[0] == row[0]:
                names.append(waiting[1])
            waiting = aliases.fetchone()
        yield make_entity(row, names)


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

"""Why names were joined, and which pairs are left to a person: written where it is another than before."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable

from entities.model import Doubt, Link
from entities.store.written.lists import fill

Joined = list[tuple[str, ...]]


def save_links(
    connection: sqlite3.Connection, links: Iterable[tuple[str | None, Link]], names: Collection[str] | None
) -> None:
    """Write why names were joined, in the order of each entity; `names` (None: all) are those that `links` are about.

    Each comes with the entity that the names are; None if there is none any more.
    """
    old, new = _saved_links(connection, names), defaultdict[object, Joined](list)
    owners = set[object]()
    for entity, link in links:
        new[entity or link.right].append((*link.left, *link.right, link.rule))
        owners.add(entity)
    for owner in {**old, **new}:
        if [row for _, row in old.get(owner, ())] != new.get(owner, []):
            connection.executemany("DELETE FROM link WHERE position = ?", ((at,) for at, _ in old.get(owner, ())))
            connection.executemany(
                "INSERT INTO link (left_name, left_label, right_name, right_label, rule, entity) VALUES (?,?,?,?,?,?)",
                ((*row, owner if owner in owners else None) for row in new.get(owner, ())),
            )


def _saved_links(
    connection: sqlite3.Connection, names: Collection[str] | None
) -> dict[object, list[tuple[int, tuple[str, ...]]]]:
    """The links of each entity, or of what is left of a name where it is none, with their positions."""
    among = "TRUE"
    if names is not None:
        fill(connection, "asked", names)
        among = "left_name IN (SELECT what FROM temp.asked)"
    found: defaultdict[object, list[tuple[int, tuple[str, ...]]]] = defaultdict(list)
    for position, entity, *row in connection.execute(
        "SELECT position, entity, left_name, left_label, right_name, right_label, rule FROM link "
        f"WHERE {among} ORDER BY position"
    ):
        found[entity or (row[2], row[3])].append((position, tuple(row)))
    return found


def save_doubts(
    connection: sqlite3.Connection,
    doubts: Iterable[Doubt],
    names: Collection[str] | None,
    stale: Collection[str] | None,
) -> None:
    """Write which pairs are left to a person; `names` (None: all) are those that `doubts` are about.

    `stale` (None: all) are the names that may share sentences with other entities than before.
    """
    old = _saved_doubts(connection)
    new: dict[tuple[str, ...], Doubt] = {}
    for doubt in doubts:
        new.setdefault((*doubt.left, *doubt.right), doubt)
    gone = [key for key in old if (names is None or key[0] in names) and key not in new]
    connection.executemany(
        "DELETE FROM doubt WHERE left_name = ? AND left_label = ? AND right_name = ? AND right_label = ?", gone
    )
    for key in gone:
        del old[key]
    again = {key for key in old if stale is None or key[0] in stale or key[2] in stale}
    again |= {key for key, doubt in new.items() if old.get(key) != doubt.reason}
    for key in sorted(again):
        reason = new[key].reason if key in new else old[key]
        connection.execute(
            "INSERT OR REPLACE INTO doubt (left_name, left_label, right_name, right_label, reason, ties) "
            "VALUES (?,?,?,?,?,?)",
            (*key, reason, min(_count_ties(connection, key[:2]), _count_ties(connection, key[2:]))),
        )


def _saved_doubts(connection: sqlite3.Connection) -> dict[tuple[str, ...], str]:
    rows = connection.execute("SELECT left_name, left_label, right_name, right_label, reason FROM doubt")
    return {tuple(key): reason for *key, reason in rows}


def names_beside(connection: sqlite3.Connection, moved: Iterable[str], articles: Iterable[int]) -> set[str]:
    """The names in some articles, and in those that mention some entities."""
    fill(connection, "moved", moved)
    fill(connection, "asked", articles)
    rows = connection.execute(
        "WITH read AS (SELECT what AS article FROM temp.asked UNION "
        "SELECT article FROM temp.moved CROSS JOIN appearance ON appearance.entity = moved.entity) "
        "SELECT name FROM name WHERE id IN (SELECT mention.name FROM read CROSS JOIN mention USING (article))"
    )
    return {name for (name,) in rows}


def _count_ties(connection: sqlite3.Connection, name: tuple[str, ...]) -> int:
    """How many entities share a sentence with a name: those ties that would go to another node."""
    (number,) = connection.execute(
        "SELECT COUNT(DISTINCT others.entity) FROM name "
        "JOIN mention ON mention.name = name.id "
        "JOIN mention AS other ON other.article = mention.article AND other.sentence = mention.sentence "
        "JOIN name AS others ON others.id = other.name AND others.entity IS NOT name.entity "
        "WHERE name.name = ? AND name.label = ? AND NOT name.ambiguous",
        name,
    ).fetchone()
    return int(number)

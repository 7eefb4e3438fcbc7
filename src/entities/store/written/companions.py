"""In how many articles names are that may stand beside others: the rarer, the more they tell of whom these mean."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Mapping

from entities.store.written.lists import fill


def count_companions(connection: sqlite3.Connection, keys: Iterable[str] | None = None) -> dict[str, int]:
    """How many articles have each of some keys, or of all; those that none has are left out."""
    counted = "SELECT key, COUNT(*) FROM companion GROUP BY key"
    if keys is not None:
        fill(connection, "asked", keys)
        counted = "SELECT key, COUNT(*) FROM temp.asked CROSS JOIN companion ON companion.key = asked.what GROUP BY key"
    return dict(connection.execute(counted))


def companions_before(connection: sqlite3.Connection, articles: Iterable[int]) -> dict[str, tuple[int, int]]:
    """Keys of articles that are new, or gone: how many articles had them at the last resolution, and have them now."""
    fill(connection, "fresh", articles)
    more = dict(
        connection.execute(
            "SELECT value, COUNT(*) FROM temp.fresh CROSS JOIN article ON article.id = fresh.article "
            "CROSS JOIN json_each(article.company, '$.names') GROUP BY value"
        )
    )
    fewer: Mapping[str, int] = dict(connection.execute("SELECT key, articles FROM gone_companion"))
    now = count_companions(connection, more.keys() | fewer.keys())
    return {
        key: (now.get(key, 0) - more.get(key, 0) + fewer.get(key, 0), now.get(key, 0))
        for key in more.keys() | fewer.keys()
    }


def people_beside(connection: sqlite3.Connection, keys: Collection[str]) -> set[str]:
    """The names of people in the articles that have any of some keys."""
    fill(connection, "asked", keys)
    rows = connection.execute(
        "SELECT DISTINCT name.name FROM temp.asked CROSS JOIN companion ON companion.key = asked.what "
        "CROSS JOIN mention ON mention.article = companion.article JOIN name ON name.id = mention.name "
        "WHERE 'PERSON' IN (name.label, name.settled)"
    )
    return {name for (name,) in rows}

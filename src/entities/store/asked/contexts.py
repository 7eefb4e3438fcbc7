"""The words around names."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator

_REACH = 40  # characters: some words on either side
_AROUND = (
    "SELECT substr(article.text, max(1, start + 1 - :reach), min(start, :reach)), "
    'substr(article.text, "end" + 1, :reach) FROM mention JOIN article ON article.id = mention.article '
)


def contexts_of(connection: sqlite3.Connection, names: Collection[int], corpus_rule: str) -> Iterator[tuple[str, str]]:
    """What stands before and behind each mention of some names that their articles bring to light by themselves."""
    where = f"{_AROUND} WHERE name = :name AND rule <> :rule"
    for name in names:
        yield from connection.execute(where, {"reach": _REACH, "name": name, "rule": corpus_rule})


def contexts_of_entity(connection: sqlite3.Connection, entity: str, limit: int) -> Iterator[tuple[str, str]]:
    """What stands before and behind the mentions of an entity, of the first `limit`."""
    where = (
        f"{_AROUND} JOIN name ON name.id = mention.name WHERE entity = :entity ORDER BY date, path, start LIMIT :limit"
    )
    yield from connection.execute(where, {"reach": _REACH, "entity": entity, "limit": limit})

"""Every mention as it stands in its article."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from entities.model import Label


@dataclass(frozen=True, slots=True)
class ResolvedMention:
    """A mention and the entity that it was resolved to; id and name are None where it is ambiguous."""

    article: str
    start: int
    end: int
    text: str
    label: Label
    entity: str | None
    name: str | None


def all_mentions(connection: sqlite3.Connection) -> Iterator[ResolvedMention]:
    """Every mention in article order: by path, then by where it stands."""
    rows = connection.execute(
        'SELECT path, start, "end", mention.text, COALESCE(entity.label, mention.label), entity.id, entity.name '
        "FROM article JOIN mention ON mention.article = article.id "
        "JOIN name ON name.id = mention.name LEFT JOIN entity ON entity.id = name.entity "
        "ORDER BY path, article.folder, start"
    )
    for path, start, end, text, label, entity, name in rows:
        yield ResolvedMention(path, start, end, text, Label(label), entity, name)

"""What the graph rests on, article by article in the order of their numbers: streamed, nothing is sorted or kept."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

from entities.model import Scope
from entities.store.filters import bound, within


class Read(NamedTuple):
    """An article: its number in this store, that of its report, how it is shown, and what is known of it."""

    article: int
    report: int | None
    name: str
    title: str | None
    date: str | None
    source: str | None
    section: str | None
    url: str | None
    authors: tuple[str, ...]
    language: str


class Receipt(NamedTuple):
    """A mention of an entity: its sentence, where it stands, and what its article takes it for by which rule.

    `text` is what is named, as prose has it. All places count characters of the article's text.
    """

    article: int
    sentence: int
    sentence_end: int
    start: int
    end: int
    text: str
    entity: str
    name: str
    rule: str


def all_read(connection: sqlite3.Connection, scope: Scope) -> Iterator[Read]:
    """The articles of a scope."""
    rows = connection.execute(
        "SELECT article.id, report, shown_article.name, title, date, source, section, url, authors, "
        "COALESCE(written_in, language) FROM article JOIN shown_article USING (id) "
        f"WHERE {within(scope)} ORDER BY article.id",
        bound(scope),
    )
    for *plain, authors, language in rows:
        yield Read._make((*plain, tuple(json.loads(authors)), language))


def all_receipts(connection: sqlite3.Connection, scope: Scope) -> Iterator[Receipt]:
    """The mentions of entities that count in a scope, in the order of their articles and as they stand there."""
    rows = connection.execute(
        'SELECT mention.article, sentence.start, sentence."end", mention.start, mention."end", mention.text, '
        "name.entity, name.name, rule FROM article CROSS JOIN mention ON mention.article = article.id "
        "CROSS JOIN name ON name.id = mention.name "
        "CROSS JOIN sentence ON sentence.article = mention.article AND sentence.start = mention.sentence "
        f"WHERE name.entity IS NOT NULL AND repeated < 2 AND {within(scope)} ORDER BY article.id, mention.start",
        bound(scope),
    )
    return map(Receipt._make, rows)

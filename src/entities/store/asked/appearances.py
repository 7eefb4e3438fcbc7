"""Where an entity is mentioned, and when: as many rows as it has mentions, newest first, however large the store."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace

from entities.model import Entity, Evidence, Scope, Span
from entities.store.asked.entities import get_entities
from entities.store.filters import bound, within

_EVERYWHERE = Scope()
NEWEST_FIRST = "date IS NULL, date DESC, path, (SELECT path FROM folder WHERE folder.id = article.folder)"


@dataclass(frozen=True, slots=True)
class Appearance:
    """An article that mentions an entity, and how often."""

    article: str
    title: str | None
    date: str | None
    source: str | None
    authors: tuple[str, ...]
    mentions: int
    url: str | None = None


@dataclass(frozen=True, slots=True)
class DayCount:
    """How many articles of one day there are (None: without a date), and how much is in them."""

    day: str | None
    articles: int
    count: int


def counted_within(connection: sqlite3.Connection, entity: Entity, scope: Scope) -> Entity:
    """An entity as the articles of a scope have it, which may be never; with aliases if it has any."""
    if scope.everywhere:
        return entity
    found = get_entities(connection, [entity.id], scope) or [Entity(entity.id, entity.name, entity.label)]
    aliases = tuple(name for name, _ in aliases_of(connection, entity.id, scope) if entity.aliases)
    return replace(found[0], aliases=aliases)


def aliases_of(connection: sqlite3.Connection, entity_id: str, scope: Scope = _EVERYWHERE) -> list[tuple[str, int]]:
    """The spellings of an entity with how often each is met, most frequent first."""
    found = "SELECT name, mentions FROM alias WHERE entity = :id"
    if not scope.everywhere:
        found = (
            "SELECT mention.text AS name, COUNT(*) AS mentions FROM name JOIN mention ON mention.name = name.id "
            f"JOIN article ON article.id = mention.article WHERE entity = :id AND {within(scope)} GROUP BY mention.text"
        )
    rows = connection.execute(f"{found} ORDER BY mentions DESC, name", {"id": entity_id, **bound(scope)})
    return rows.fetchall()


def newest_articles(
    connection: sqlite3.Connection, entity_id: str, limit: int | None, scope: Scope = _EVERYWHERE
) -> Iterator[Appearance]:
    """Articles that mention an entity, all or the first `limit`: newest first, those without a date last."""
    rows = connection.execute(
        "SELECT shown_article.name, title, date, url, source, authors, mentions FROM appearance "
        "JOIN article ON article.id = appearance.article JOIN shown_article ON shown_article.id = article.id "
        f"WHERE entity = :id AND {within(scope)} ORDER BY {NEWEST_FIRST} LIMIT :limit",
        {"id": entity_id, "limit": _limit(limit), **bound(scope)},
    )
    for path, title, date, url, source, authors, mentions in rows:
        yield Appearance(path, title, date, source, tuple(json.loads(authors)), mentions, url)


def newest_sentences(
    connection: sqlite3.Connection,
    entity_id: str,
    scope: Scope = _EVERYWHERE,
    *,
    articles: int | None,
    limit: int | None,
) -> Iterator[Evidence]:
    """Mentions of an entity in its newest articles, each with its sentence and marked in it; None is all.

    The first mention of each article comes before the second of any: most sentences are of many articles.
    """
    rows = connection.execute(
        f"""
        WITH newest AS (
            SELECT article, ROW_NUMBER() OVER () AS place FROM (
                SELECT appearance.article FROM appearance JOIN article ON article.id = appearance.article
                WHERE entity = :id AND {within(scope)} ORDER BY {NEWEST_FIRST} LIMIT :articles
            )
        ), found AS (
            SELECT place, mention.article, sentence, mention.start, mention."end",
                ROW_NUMBER() OVER (PARTITION BY mention.article ORDER BY mention.start) AS turn
            FROM newest CROSS JOIN mention ON mention.article = newest.article JOIN name ON name.id = mention.name
            JOIN sentence ON sentence.article = mention.article AND sentence.start = mention.sentence
            WHERE entity = :id AND repeated < 2 ORDER BY turn, place LIMIT :limit
        )
        SELECT shown_article.name, title, date, url, source, language, sentence.start, sentence."end",
            SUBSTR(text, sentence.start + 1, sentence."end" - sentence.start), found.start, found."end"
        FROM found
        JOIN article ON article.id = found.article
        JOIN shown_article ON shown_article.id = found.article
        JOIN sentence ON sentence.article = found.article AND sentence.start = found.sentence
        ORDER BY turn, place
        """,
        {"id": entity_id, "articles": _limit(articles), "limit": _limit(limit), **bound(scope)},
    )
    for path, title, date, url, source, language, start, end, text, name_start, name_end in rows:
        yield Evidence(
            path, title, date, start, end, text, (Span(name_start - start, name_end - start),), url, source, language
        )


def count_mentions(connection: sqlite3.Connection, entity_id: str, scope: Scope = _EVERYWHERE) -> Iterator[DayCount]:
    """Articles and mentions of an entity for each day, in order; those without a date first."""
    rows = connection.execute(
        "SELECT date, COUNT(*), SUM(mentions) FROM appearance JOIN article ON article.id = appearance.article "
        f"WHERE entity = :id AND {within(scope)} GROUP BY date ORDER BY date",
        {"id": entity_id, **bound(scope)},
    )
    for row in rows:
        yield DayCount(*row)


def count_sentences_with_both(
    connection: sqlite3.Connection, one: str, other: str, scope: Scope = _EVERYWHERE
) -> Iterator[DayCount]:
    """Articles and sentences that mention two entities in one sentence, for each day; those without a date first."""
    sentences = (
        "SELECT mention.article, sentence FROM name JOIN mention ON mention.name = name.id "
        "JOIN sentence ON sentence.article = mention.article AND sentence.start = mention.sentence "
        "WHERE repeated < 2 AND entity = "
    )
    rows = connection.execute(
        f"SELECT date, COUNT(DISTINCT article), COUNT(*) FROM ({sentences}:one INTERSECT {sentences}:other) "
        f"JOIN article ON article.id = article WHERE {within(scope)} GROUP BY date ORDER BY date",
        {"one": one, "other": other, **bound(scope)},
    )
    for row in rows:
        yield DayCount(*row)


def _limit(number: int | None) -> int:
    """As SQLite has it, to which a negative number is no limit."""
    return -1 if number is None else number

"""Where entities are mentioned side by side: only articles that mention the rarer one are looked at, newest first."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from entities.model import Entity, Scope
from entities.store.asked.appearances import NEWEST_FIRST
from entities.store.cooccurrence import counts_in
from entities.store.filters import bound, within


class MentionPlace(NamedTuple):
    """Where an entity is mentioned: `article` is a number of this store, `sentence` where the sentence starts."""

    article: int
    paragraph: int
    sentence: int
    start: int
    end: int
    entity: str


@dataclass(frozen=True, slots=True)
class SharedArticle:
    """An article that mentions several entities: `mentions` of each, in the order in which they were asked for."""

    article: str
    title: str | None
    date: str | None
    source: str | None
    authors: tuple[str, ...]
    mentions: tuple[int, ...]
    url: str | None = None


def places_of_both(connection: sqlite3.Connection, one: Entity, other: Entity, scope: Scope) -> Iterator[MentionPlace]:
    """Mentions of two entities in the articles that mention both: newest article first, then as they stand in it.

    The window of the scope says only whether sentences count that other articles have, too.
    """
    few, many = sorted((one, other), key=lambda entity: entity.articles)
    rows = connection.execute(
        f"""
        WITH shared AS MATERIALIZED (
            SELECT few.article, ROW_NUMBER() OVER (ORDER BY {NEWEST_FIRST}) AS place
            FROM appearance AS few
            CROSS JOIN appearance AS many ON many.entity = :many AND many.article = few.article
            CROSS JOIN article ON article.id = few.article
            WHERE few.entity = :few AND {within(scope)}
        )
        SELECT mention.article, paragraph, mention.sentence, mention.start, mention."end", name.entity
        FROM shared
        CROSS JOIN mention ON mention.article = shared.article
        CROSS JOIN name ON name.id = mention.name
        CROSS JOIN sentence ON sentence.article = mention.article AND sentence.start = mention.sentence
        WHERE name.entity IN (:few, :many) AND {counts_in(scope.window)} ORDER BY place, mention.start
        """,
        {"few": few.id, "many": many.id, **bound(scope)},
    )
    return map(MentionPlace._make, rows)


def places_beside(connection: sqlite3.Connection, entity_id: str, scope: Scope) -> Iterator[MentionPlace]:
    """All mentions of entities in the articles that mention this one, in the same order."""
    articles = "appearance JOIN article ON article.id = appearance.article AND appearance.entity = :id"
    return _places(connection, articles, scope, {"id": entity_id})


def all_places(connection: sqlite3.Connection, scope: Scope) -> Iterator[MentionPlace]:
    """All mentions of entities, in the same order."""
    return _places(connection, "article", scope, {})


def _places(
    connection: sqlite3.Connection, articles: str, scope: Scope, values: dict[str, str]
) -> Iterator[MentionPlace]:
    rows = connection.execute(
        f"""
        WITH found AS MATERIALIZED (
            SELECT article.id, ROW_NUMBER() OVER (ORDER BY {NEWEST_FIRST}) AS place
            FROM {articles} WHERE {within(scope)}
        )
        SELECT mention.article, paragraph, mention.sentence, mention.start, mention."end", name.entity
        FROM found
        CROSS JOIN mention ON mention.article = found.id
        CROSS JOIN name ON name.id = mention.name
        CROSS JOIN sentence ON sentence.article = mention.article AND sentence.start = mention.sentence
        WHERE name.entity IS NOT NULL AND {counts_in(scope.window)} ORDER BY place, mention.start
        """,
        {**values, **bound(scope)},
    )
    return map(MentionPlace._make, rows)


def shared_articles(connection: sqlite3.Connection, entities: Sequence[Entity], scope: Scope) -> list[SharedArticle]:
    """The articles of a scope that mention all of some entities, newest first, those without a date last."""
    ids = [entity.id for entity in entities]
    rows = connection.execute(
        f"""
        WITH shared AS MATERIALIZED (
            SELECT few.article, json_group_object(appearance.entity, appearance.mentions) AS mentions
            FROM appearance AS few
            CROSS JOIN json_each(:ids) AS asked
            CROSS JOIN appearance ON appearance.entity = asked.value AND appearance.article = few.article
            WHERE few.entity = :few GROUP BY few.article HAVING COUNT(*) = :number
        )
        SELECT shown_article.name, title, date, url, source, authors, mentions FROM shared
        JOIN article ON article.id = shared.article JOIN shown_article ON shown_article.id = article.id
        WHERE {within(scope)} ORDER BY {NEWEST_FIRST}
        """,
        {
            "ids": json.dumps(ids),
            "few": min(entities, key=lambda entity: entity.articles).id,
            "number": len(ids),
            **bound(scope),
        },
    )
    return [
        SharedArticle(
            path, title, date, source, tuple(json.loads(authors)), tuple(json.loads(counts)[key] for key in ids), url
        )
        for path, title, date, url, source, authors, counts in rows
    ]

"""In which articles and sentences entities and ties occur: all of them at once, in the order of their ids."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

from entities.model import Label, Scope
from entities.store.filters import bound, within


class Source(NamedTuple):
    """An article: its number in this store, how it is shown, and what is known of it beside its text."""

    article: int
    name: str
    title: str | None
    date: str | None
    source: str | None
    url: str | None


class Occurrence(NamedTuple):
    """An article that mentions an entity or, `target` given, two in one sentence."""

    source: str
    target: str
    article: int
    date: str | None


class Named(NamedTuple):
    """A mention of an entity, and where its sentence starts and ends."""

    article: int
    sentence: int
    sentence_end: int
    start: int
    end: int
    entity: str


def all_sources(connection: sqlite3.Connection, scope: Scope) -> Iterator[Source]:
    """The articles of a scope, by date (those without one first) and path."""
    rows = connection.execute(
        "SELECT article.id, shown_article.name, title, date, source, url FROM article JOIN shown_article USING (id) "
        f"WHERE {within(scope)} ORDER BY date, path, folder",
        bound(scope),
    )
    return map(Source._make, rows)


def all_appearances(connection: sqlite3.Connection, scope: Scope) -> Iterator[Occurrence]:
    """The articles that mention each entity, by its id and their dates."""
    rows = connection.execute(
        "SELECT entity, '', article.id, date FROM appearance JOIN article ON article.id = appearance.article "
        f"WHERE {within(scope)} ORDER BY entity, date, path",
        bound(scope),
    )
    return map(Occurrence._make, rows)


def all_articles_of(connection: sqlite3.Connection, label: Label) -> Iterator[tuple[str, int]]:
    """The id of each entity of a label, with the number of each article that mentions it."""
    return connection.execute(
        "SELECT entity, article FROM appearance JOIN entity ON entity.id = entity WHERE label = ? ORDER BY 1, 2",
        (label,),
    )


def all_joint_appearances(connection: sqlite3.Connection, scope: Scope) -> Iterator[Occurrence]:
    """The articles that have both ends of each tie in one sentence, by the ends' ids and their dates."""
    rows = connection.execute(
        f"""
        WITH named AS MATERIALIZED (
            SELECT DISTINCT name.entity, mention.article, sentence FROM mention JOIN name ON name.id = mention.name
            JOIN sentence ON sentence.article = mention.article AND sentence.start = mention.sentence
            WHERE name.entity IS NOT NULL AND repeated < 2
        )
        SELECT DISTINCT one.entity, two.entity, article.id, date
        FROM named AS one JOIN named AS two ON two.article = one.article AND two.sentence = one.sentence
        JOIN article ON article.id = one.article
        WHERE one.entity < two.entity AND {within(scope)} ORDER BY one.entity, two.entity, date, path
        """,
        bound(scope),
    )
    return map(Occurrence._make, rows)


def all_named(connection: sqlite3.Connection, scope: Scope) -> Iterator[Named]:
    """The mentions of entities in the order of `all_sources`, then as they stand in their article."""
    rows = connection.execute(
        'SELECT mention.article, sentence.start, sentence."end", mention.start, mention."end", name.entity '
        "FROM article JOIN mention ON mention.article = article.id JOIN name ON name.id = mention.name "
        "JOIN sentence ON sentence.article = mention.article AND sentence.start = mention.sentence "
        f"WHERE name.entity IS NOT NULL AND repeated < 2 AND {within(scope)} "
        "ORDER BY date, path, folder, mention.start",
        bound(scope),
    )
    return map(Named._make, rows)


def sentences_of(connection: sqlite3.Connection, article: int) -> list[tuple[int, int]]:
    """Where the sentences of an article start and end, as they stand in it."""
    return connection.execute(
        'SELECT start, "end" FROM sentence WHERE article = ? ORDER BY start', (article,)
    ).fetchall()

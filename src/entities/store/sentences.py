"""Read where entities are mentioned side by side, and which sentences have given words: newest first, by index."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from entities.model import Entity, Evidence, Scope, Span
from entities.store.appearances import NEWEST_FIRST
from entities.store.ties import read_evidence

_WITHIN = "(:since IS NULL OR date >= :since) AND (:until IS NULL OR date <= :until)"
_MATCHING = (
    "FROM sentence_words CROSS JOIN article ON article.id = sentence_words.rowid >> 32 "
    f"WHERE sentence_words MATCH :query AND {_WITHIN}"
)
_START = 0xFFFFFFFF


class Place(NamedTuple):
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
    mentions: tuple[int, ...]


class Order(StrEnum):
    """Which of the sentences that have the words come first."""

    NEWEST = "newest"
    RELEVANCE = "relevance"


class Matches(NamedTuple):
    """How many sentences have the words that were looked for, and in how many articles."""

    sentences: int
    articles: int


def places_of_both(connection: sqlite3.Connection, one: Entity, other: Entity, scope: Scope) -> Iterator[Place]:
    """Mentions of two entities in the articles that mention both: newest article first, then as they stand in it.

    Of the scope only the days count.
    """
    few, many = sorted((one, other), key=lambda entity: entity.articles)
    rows = connection.execute(
        f"""
        WITH shared AS MATERIALIZED (
            SELECT few.article, ROW_NUMBER() OVER (ORDER BY {NEWEST_FIRST}) AS place
            FROM appearance AS few
            CROSS JOIN appearance AS many ON many.entity = :many AND many.article = few.article
            CROSS JOIN article ON article.id = few.article
            WHERE few.entity = :few AND {_WITHIN}
        )
        SELECT mention.article, paragraph, mention.sentence, mention.start, mention."end", name.entity
        FROM shared
        CROSS JOIN mention ON mention.article = shared.article
        CROSS JOIN name ON name.id = mention.name
        CROSS JOIN sentence ON sentence.article = mention.article AND sentence.start = mention.sentence
        WHERE name.entity IN (:few, :many) ORDER BY place, mention.start
        """,
        {"few": few.id, "many": many.id, **_days(scope)},
    )
    return map(Place._make, rows)


def articles_with_all(connection: sqlite3.Connection, entities: Sequence[Entity], scope: Scope) -> list[SharedArticle]:
    """The articles that mention all of some entities, newest first, those without a date last.

    Of the scope only the days count.
    """
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
        SELECT shown_article.name, title, date, source, mentions FROM shared
        JOIN article ON article.id = shared.article JOIN shown_article ON shown_article.id = article.id
        WHERE {_WITHIN} ORDER BY {NEWEST_FIRST}
        """,
        {
            "ids": json.dumps(ids),
            "few": min(entities, key=lambda entity: entity.articles).id,
            "number": len(ids),
            **_days(scope),
        },
    )
    return [
        SharedArticle(path, title, date, source, tuple(json.loads(counts)[key] for key in ids))
        for path, title, date, source, counts in rows
    ]


def count_matches(connection: sqlite3.Connection, query: str, scope: Scope) -> Matches:
    """How many sentences an FTS5 query finds."""
    counted = f"SELECT COUNT(*), COUNT(DISTINCT article.id) {_MATCHING}"
    return Matches(*connection.execute(counted, {"query": query, **_days(scope)}).fetchone())


def matching_sentences(
    connection: sqlite3.Connection, query: str, scope: Scope, *, by: Order, limit: int | None
) -> list[Evidence]:
    """The sentences that an FTS5 query finds, with what it matches in them marked.

    Newest first, as they stand in their article, or the most relevant first (BM25, as FTS5 counts it: short sentences
    and rare words first); of equals the newer.
    """
    order = f"bm25(sentence_words), {NEWEST_FIRST}" if by is Order.RELEVANCE else NEWEST_FIRST
    rows = connection.execute(
        f"SELECT article.id, sentence_words.rowid & {_START} {_MATCHING} "
        f"ORDER BY {order}, sentence_words.rowid LIMIT :limit",
        {"query": query, "limit": -1 if limit is None else limit, **_days(scope)},
    ).fetchall()
    found = [read_evidence(connection, article, start, ()) for article, start in rows]
    marks = _find_matches([evidence.text for evidence in found], query)
    return [replace(evidence, names=spans) for evidence, spans in zip(found, marks, strict=True)]


def _find_matches(texts: Collection[str], query: str) -> list[tuple[Span, ...]]:
    """Where in each text the query matches: FTS5 itself says it, so that case and accents mean the same as before."""
    with_mark = set().union(*texts)
    mark = next(chr(code) for code in range(0xE000, 0xF8FF) if chr(code) not in with_mark)
    memory = sqlite3.connect(":memory:")
    try:
        memory.execute("CREATE VIRTUAL TABLE shown USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2')")
        memory.executemany("INSERT INTO shown (rowid, text) VALUES (?,?)", enumerate(texts))
        marked = dict(
            memory.execute("SELECT rowid, highlight(shown, 0, ?, ?) FROM shown WHERE text MATCH ?", (mark, mark, query))
        )
    finally:
        memory.close()
    return [_spans(marked.get(number, ""), mark) for number in range(len(texts))]


def _spans(marked: str, mark: str) -> tuple[Span, ...]:
    """The stretches between each mark and the next, counted without the marks."""
    spans, position = [], 0
    for number, piece in enumerate(marked.split(mark)):
        if number % 2:
            spans.append(Span(position, position + len(piece)))
        position += len(piece)
    return tuple(spans)


def _days(scope: Scope) -> dict[str, str | None]:
    return {"since": scope.since, "until": scope.until}

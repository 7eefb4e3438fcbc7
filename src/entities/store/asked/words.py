"""Which sentences have given words, by the index of words."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from entities.model import Evidence, Scope, Span
from entities.store.asked.appearances import NEWEST_FIRST
from entities.store.asked.evidence import read_evidence
from entities.store.filters import bound, within
from entities.store.letters import spell_out

_START = 0xFFFFFFFF


class Order(StrEnum):
    """Which of the sentences that have the words come first."""

    NEWEST = "newest"
    RELEVANCE = "relevance"


@dataclass(frozen=True, slots=True)
class Query:
    """What sentences are looked for: those that an expression of FTS5 matches and that mention all these entities."""

    expression: str
    mentioned: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """Which sentences are listed: the first `limit`, None is all of them."""

    by: Order = Order.NEWEST
    limit: int | None = None


class Matches(NamedTuple):
    """How many sentences have the words that were looked for, and in how many articles."""

    sentences: int
    articles: int


def count_matches(connection: sqlite3.Connection, query: Query, scope: Scope) -> Matches:
    """How many sentences a query finds."""
    counted = f"SELECT COUNT(*), COUNT(DISTINCT article.id) {_matching(scope)}"
    return Matches(*connection.execute(counted, _bound(query, scope)).fetchone())


def matching_sentences(connection: sqlite3.Connection, query: Query, scope: Scope, listing: Listing) -> list[Evidence]:
    """The sentences that a query finds, with the words that it matches in them marked.

    Newest first, as they stand in their article, or the most relevant first (BM25, as FTS5 counts it: short sentences
    and rare words first); of equals the newer.
    """
    order = f"bm25(sentence_words), {NEWEST_FIRST}" if listing.by is Order.RELEVANCE else NEWEST_FIRST
    rows = connection.execute(
        f"SELECT article.id, sentence_words.rowid & {_START} {_matching(scope)} "
        f"ORDER BY {order}, path, sentence_words.rowid LIMIT :limit",
        {"limit": -1 if listing.limit is None else listing.limit, **_bound(query, scope)},
    ).fetchall()
    found = [read_evidence(connection, article, start, ()) for article, start in rows]
    marks = _find_matches([evidence.text for evidence in found], query.expression)
    return [replace(evidence, names=spans) for evidence, spans in zip(found, marks, strict=True)]


def _matching(scope: Scope) -> str:
    """SQL for the sentences of a scope that match `:expression` and mention all entities of the list `:mentioned`."""
    return (
        "FROM sentence_words CROSS JOIN article ON article.id = sentence_words.rowid >> 32 "
        f"WHERE sentence_words MATCH :expression AND {within(scope)} AND NOT EXISTS ("
        "SELECT 1 FROM json_each(:mentioned) AS wanted WHERE wanted.value NOT IN ("
        "SELECT entity FROM mention JOIN name ON name.id = mention.name WHERE mention.article = article.id "
        f"AND mention.sentence = sentence_words.rowid & {_START} AND entity IS NOT NULL))"
    )


def _bound(query: Query, scope: Scope) -> dict[str, str | int | None]:
    """What is bound to the names in `_matching`."""
    return {"expression": query.expression, "mentioned": json.dumps(query.mentioned), **bound(scope)}


def _find_matches(texts: Collection[str], query: str) -> list[tuple[Span, ...]]:
    """Where in each text the query matches: FTS5 itself says it, so that case and accents mean the same as before."""
    spelled = [spell_out(text) for text in texts]
    with_mark = set().union(*(text for text, _ in spelled))
    mark = next(chr(code) for code in range(0xE000, 0xF8FF) if chr(code) not in with_mark)
    memory = sqlite3.connect(":memory:")
    try:
        memory.execute(
            """CREATE VIRTUAL TABLE shown USING fts5 (text, tokenize = "unicode61 categories 'L* M* N* Co'")"""
        )
        memory.executemany("INSERT INTO shown (rowid, text) VALUES (?,?)", enumerate(text for text, _ in spelled))
        marked = dict(
            memory.execute("SELECT rowid, highlight(shown, 0, ?, ?) FROM shown WHERE text MATCH ?", (mark, mark, query))
        )
    finally:
        memory.close()
    return [
        tuple(Span(made_of[start].start, made_of[end - 1].end) for start, end in _spans(marked.get(number, ""), mark))
        for number, (_, made_of) in enumerate(spelled)
    ]


def _spans(marked: str, mark: str) -> tuple[Span, ...]:
    """The stretches between each mark and the next, counted without the marks."""
    spans, position = [], 0
    for number, piece in enumerate(marked.split(mark)):
        if number % 2:
            spans.append(Span(position, position + len(piece)))
        position += len(piece)
    return tuple(spans)

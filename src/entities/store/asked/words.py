"""Which sentences have given words, by the index of words."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection
from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from entities.model import Evidence, Scope, Span
from entities.store.asked.appearances import NEWEST_FIRST
from entities.store.asked.evidence import read_evidence
from entities.store.filters import bound, within

_START = 0xFFFFFFFF


class Order(StrEnum):
    """Which of the sentences that have the words come first."""

    NEWEST = "newest"
    RELEVANCE = "relevance"


class Matches(NamedTuple):
    """How many sentences have the words that were looked for, and in how many articles."""

    sentences: int
    articles: int


def count_matches(connection: sqlite3.Connection, query: str, scope: Scope) -> Matches:
    """How many sentences an FTS5 query finds."""
    counted = f"SELECT COUNT(*), COUNT(DISTINCT article.id) {_matching(scope)}"
    return Matches(*connection.execute(counted, {"query": query, **bound(scope)}).fetchone())


def matching_sentences(
    connection: sqlite3.Connection, query: str, scope: Scope, *, by: Order, limit: int | None
) -> list[Evidence]:
    """The sentences that an FTS5 query finds, with what it matches in them marked.

    Newest first, as they stand in their article, or the most relevant first (BM25, as FTS5 counts it: short sentences
    and rare words first); of equals the newer.
    """
    order = f"bm25(sentence_words), {NEWEST_FIRST}" if by is Order.RELEVANCE else NEWEST_FIRST
    rows = connection.execute(
        f"SELECT article.id, sentence_words.rowid & {_START} {_matching(scope)} "
        f"ORDER BY {order}, path, sentence_words.rowid LIMIT :limit",
        {"query": query, "limit": -1 if limit is None else limit, **bound(scope)},
    ).fetchall()
    found = [read_evidence(connection, article, start, ()) for article, start in rows]
    marks = _find_matches([evidence.text for evidence in found], query)
    return [replace(evidence, names=spans) for evidence, spans in zip(found, marks, strict=True)]


def _matching(scope: Scope) -> str:
    """SQL for the sentences of a scope that match `:query`."""
    return (
        "FROM sentence_words CROSS JOIN article ON article.id = sentence_words.rowid >> 32 "
        f"WHERE sentence_words MATCH :query AND {within(scope)}"
    )


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

"""What is read of one entity by index, against the same counted mention by mention."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from entities.store import read_store
from entities.store.asked.appearances import (
    DayCount,
    aliases_of,
    count_mentions,
    count_sentences_with_both,
    newest_articles,
    newest_sentences,
)

Row = tuple[str, str, str | None, int, int, int, str]  # entity, article, date, sentence, start, end, spelling


@pytest.fixture(scope="module")
def connection(corpus_graph: Path) -> Iterator[sqlite3.Connection]:
    with read_store(corpus_graph) as opened:
        yield opened


@pytest.fixture(scope="module")
def mentions(connection: sqlite3.Connection) -> list[Row]:
    """Every mention of an entity."""
    return connection.execute(
        'SELECT entity, path, date, sentence, mention.start, mention."end", mention.text FROM mention '
        "JOIN name ON name.id = mention.name JOIN article ON article.id = mention.article WHERE entity IS NOT NULL"
    ).fetchall()


@pytest.fixture(scope="module")
def leading(mentions: list[Row]) -> list[str]:
    """The ids of the most mentioned entities, and of some that are mentioned once."""
    ranked = [entity for entity, _ in Counter(row[0] for row in mentions).most_common()]
    return ranked[:25] + ranked[-5:]


def test_articles_are_those_that_mention_it_newest_first(
    connection: sqlite3.Connection, mentions: list[Row], leading: list[str]
) -> None:
    for entity in leading:
        found = list(newest_articles(connection, entity, 1000))
        assert {row.article: row.mentions for row in found} == Counter(row[1] for row in mentions if row[0] == entity)
        order = sorted(sorted(found, key=lambda row: row.article), key=lambda row: row.date or "", reverse=True)
        assert found == order
        assert list(newest_articles(connection, entity, 2)) == found[:2]


def test_days_sum_up_mentions_and_articles(
    connection: sqlite3.Connection, mentions: list[Row], leading: list[str]
) -> None:
    for entity in leading:
        rows = [row for row in mentions if row[0] == entity]
        days = sorted({row[2] for row in rows}, key=lambda day: day or "")
        assert list(count_mentions(connection, entity)) == [
            DayCount(day, len({row[1] for row in rows if row[2] == day}), sum(row[2] == day for row in rows))
            for day in days
        ]


def test_sentences_with_both_are_those_in_which_each_is_mentioned(
    connection: sqlite3.Connection, mentions: list[Row], leading: list[str]
) -> None:
    shared = 0
    for one in leading[:8]:
        for other in leading[:8]:
            sentences = [{(row[2], row[1], row[3]) for row in mentions if row[0] == end} for end in (one, other)]
            both = sentences[0] & sentences[1]
            days = sorted({day for day, _, _ in both}, key=lambda day: day or "")
            assert list(count_sentences_with_both(connection, one, other)) == [
                DayCount(day, len({path for at, path, _ in both if at == day}), sum(at == day for at, _, _ in both))
                for day in days
            ]
            shared += one != other and bool(both)
    assert shared > 10


def test_every_mention_is_read_with_its_sentence_the_first_of_each_article_first(
    connection: sqlite3.Connection, mentions: list[Row], leading: list[str]
) -> None:
    for entity in leading:
        found = list(newest_sentences(connection, entity, articles=1000, limit=10_000))
        places = [(row.article, row.start, row.start + row.names[0].start) for row in found]
        assert sorted(places) == sorted((row[1], row[3], row[4]) for row in mentions if row[0] == entity)
        spellings = [row.text[row.names[0].start : row.names[0].end].casefold() for row in found]
        assert set(spellings) == {row[6].casefold() for row in mentions if row[0] == entity}
        newest = [row.article for row in newest_articles(connection, entity, 1000)]
        assert [row.article for row in found[: len(newest)]] == newest
        assert (
            list(newest_sentences(connection, entity, articles=2, limit=3))
            == [row for row in found if row.article in newest[:2]][:3]
        )


def test_aliases_are_counted(connection: sqlite3.Connection, mentions: list[Row], leading: list[str]) -> None:
    for entity in leading:
        aliases = aliases_of(connection, entity)
        assert dict(aliases) == Counter(row[6] for row in mentions if row[0] == entity)
        assert aliases == sorted(aliases, key=lambda alias: (-alias[1], alias[0]))

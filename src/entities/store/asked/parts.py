"""A part of the graph around names: ties between them, and where they stand; by index, however large the store."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterator
from typing import NamedTuple

from entities.model import Scope, Tie
from entities.store.asked.appearances import NEWEST_FIRST
from entities.store.asked.evidence import Place
from entities.store.cooccurrence import COLUMNS
from entities.store.margins import count_windows, margin_of

_DEFAULT = Scope()
_STRONGEST_FIRST = "strength DESC, proximity DESC, source, target"


class Shown(NamedTuple):
    """A tie, and the sentence that shows it best."""

    tie: Tie
    best: Place


class Standing(NamedTuple):
    """A mention of an entity: `sentence` starts and ends where the characters of its article say."""

    article: int
    sentence: int
    sentence_end: int
    start: int
    end: int
    entity: str


def ties_among(connection: sqlite3.Connection, entity_ids: Collection[str], limit: int) -> list[Shown]:
    """The strongest ties between some entities: as many looks into an index as there are pairs of them."""
    return _shown(
        connection,
        "json_each(:asked) AS one CROSS JOIN json_each(:asked) AS other ON other.value > one.value "
        "CROSS JOIN tie ON source = one.value AND target = other.value",
        sorted(entity_ids),
        limit,
    )


def ties_between(connection: sqlite3.Connection, pairs: Collection[tuple[str, str]]) -> list[Shown]:
    """Those ties that there are of some, given by the ids of their ends in order; strongest first."""
    return _shown(
        connection,
        "json_each(:asked) AS pair CROSS JOIN tie ON source = pair.value ->> 0 AND target = pair.value ->> 1",
        sorted(pairs),
        len(pairs),
    )


def count_ties_of(connection: sqlite3.Connection, entity_ids: Collection[str]) -> dict[str, int]:
    """How many ties each of some entities has."""
    counted = " + ".join(
        f"(SELECT COUNT(*) FROM tie INDEXED BY tie_{end} WHERE {end} = asked.value)" for end in ("source", "target")
    )
    rows = connection.execute(
        f"SELECT asked.value, {counted} FROM json_each(?) AS asked", (json.dumps(sorted(entity_ids)),)
    )
    return dict(rows)


def newest_places(connection: sqlite3.Connection, entity_id: str, limit: int) -> list[Place]:
    """The sentences that mention an entity, so many at most: those of its newest articles, as they stand there."""
    return connection.execute(
        f"""
        WITH newest AS MATERIALIZED (
            SELECT appearance.article, ROW_NUMBER() OVER (ORDER BY {NEWEST_FIRST}) AS place
            FROM appearance JOIN article ON article.id = appearance.article WHERE entity = :id
            ORDER BY place LIMIT :limit
        )
        SELECT DISTINCT mention.article, mention.sentence
        FROM newest CROSS JOIN mention ON mention.article = newest.article CROSS JOIN name ON name.id = mention.name
        CROSS JOIN sentence ON sentence.article = mention.article AND sentence.start = mention.sentence
        WHERE entity = :id AND repeated < 2 ORDER BY place, mention.sentence LIMIT :limit
        """,
        {"id": entity_id, "limit": limit},
    ).fetchall()


def places_beside(connection: sqlite3.Connection, places: Collection[Place]) -> set[Place]:
    """The sentences before and after some."""
    asked = "FROM json_each(?) AS asked"
    before, after = (
        f"(SELECT {pick}(start) FROM sentence WHERE article = asked.value ->> 0 AND start {side} asked.value ->> 1)"
        for pick, side in (("MAX", "<"), ("MIN", ">"))
    )
    rows = connection.execute(f"SELECT asked.value ->> 0, {before}, {after} {asked}", (json.dumps(sorted(places)),))
    return {(article, start) for article, *beside in rows for start in beside if start is not None}


def standing_in(connection: sqlite3.Connection, places: Collection[Place]) -> Iterator[Standing]:
    """The mentions of entities in some sentences, in the order of articles' numbers, as they stand there."""
    rows = connection.execute(
        'SELECT sentence.article, sentence.start, sentence."end", mention.start, mention."end", name.entity '
        "FROM json_each(?) AS asked CROSS JOIN sentence ON sentence.article = asked.value ->> 0 "
        "AND sentence.start = asked.value ->> 1 "
        "CROSS JOIN mention ON mention.article = sentence.article AND mention.start >= sentence.start "
        'AND mention.start < sentence."end" CROSS JOIN name ON name.id = mention.name '
        "WHERE name.entity IS NOT NULL AND repeated < 2 ORDER BY asked.key, mention.start",
        (json.dumps(sorted(places)),),
    )
    return map(Standing._make, rows)


def _shown(
    connection: sqlite3.Connection, found: str, asked: Collection[str] | Collection[tuple[str, str]], limit: int
) -> list[Shown]:
    margins = f"tie.reports, {margin_of(_DEFAULT, 'tie.source')}, {margin_of(_DEFAULT, 'tie.target')}, :all"
    measures = f"strength, log_likelihood({margins}), npmi({margins}), chance({margins.partition(', ')[2]})"
    first = f"SELECT tie.* FROM {found} ORDER BY {_STRONGEST_FIRST} LIMIT :limit"
    rows = connection.execute(
        f"SELECT {COLUMNS}, {measures}, article, sentence FROM ({first}) AS tie ORDER BY {_STRONGEST_FIRST}",
        {"asked": json.dumps(list(asked)), "limit": limit, "all": count_windows(connection, _DEFAULT)},
    )
    return [Shown(Tie(*tie), (article, sentence)) for *tie, article, sentence in rows]

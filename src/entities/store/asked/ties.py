"""Who and what is tied to an entity: the first of its ties by index, however many it has."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from entities.model import Label, Measure, Scope, Tie
from entities.store.cooccurrence import (
    COLUMNS,
    Among,
    cooccurrences,
    count_reports,
    days,
    reports_within,
)

_DEFAULT = Scope()


_ORDER = "{} DESC, strength DESC, proximity DESC, other"


@dataclass(frozen=True, slots=True)
class Ranking:
    """Which ties of an entity are listed, and what comes first; of equals the stronger, then those closer together.

    `label` None is every label, `limit` None every tie.
    """

    by: Measure = Measure.STRENGTH
    label: Label | None = None
    min_articles: int = 1
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class Neighbor:
    """The entity at the other end of a tie, and where it shows best: in one sentence, or the two that name the ends."""

    entity: str
    name: str
    label: Label
    tie: Tie
    article: int
    sentences: tuple[int, ...]


def neighbors(
    connection: sqlite3.Connection, entity_id: str, ranking: Ranking, scope: Scope = _DEFAULT
) -> Iterator[Neighbor]:
    """Who and what is tied to an entity, the first first."""
    bound = {
        "id": entity_id,
        "label": ranking.label and ranking.label.value,
        "articles": ranking.min_articles,
        "limit": -1 if ranking.limit is None else ranking.limit,
        "all": count_reports(connection, scope),
        **days(scope),
    }
    (bound["own"],) = connection.execute(f"SELECT {reports_within(scope, ':id')}", bound).fetchone()
    arms = " UNION ALL ".join(_arm(source, scope) for source in _ties_of_one(ranking, scope))
    for row in connection.execute(f"{arms} ORDER BY {_ORDER.format(ranking.by.value)} LIMIT :limit", bound):
        other, name, label, *tie, article, sentence, other_sentence = row
        sentences = tuple(dict.fromkeys((sentence, other_sentence)))
        yield Neighbor(other, name, Label(label), Tie(*tie), article, sentences)


def neighbor(connection: sqlite3.Connection, entity_id: str, other: str) -> Neighbor:
    """The entity `other` as a neighbor of an entity that it is tied to, by the stored tie."""
    margins = "tie.reports, (SELECT reports FROM entity WHERE id = :id), far.reports, :all"
    name, label, *tie, article, sentence = connection.execute(
        f"SELECT far.name, far.label, {', '.join(f'tie.{column}' for column in COLUMNS.split(', '))}, strength, "
        f"log_likelihood({margins}), npmi({margins}), article, sentence "
        "FROM tie JOIN entity AS far ON far.id = :other WHERE source = :source AND target = :target",
        {
            "id": entity_id,
            "other": other,
            "source": min(entity_id, other),
            "target": max(entity_id, other),
            "all": count_reports(connection, _DEFAULT),
        },
    ).fetchone()
    return Neighbor(other, name, Label(label), Tie(*tie), article, (sentence,))


def tied_among(connection: sqlite3.Connection, entity_id: str, among: Collection[str]) -> set[str]:
    """Those of some entities that have a tie with an entity."""
    rows = connection.execute(
        "SELECT value FROM json_each(:among) WHERE EXISTS "
        "(SELECT 1 FROM tie WHERE source = MIN(value, :id) AND target = MAX(value, :id))",
        {"id": entity_id, "among": json.dumps(sorted(among))},
    )
    return {entity for (entity,) in rows}


def _ties_of_one(ranking: Ranking, scope: Scope) -> tuple[str, ...]:
    """SQL for the ties of the entity `:id`: read off two indexes where they are stored, else made."""
    if scope != _DEFAULT:
        return (f"SELECT *, IIF(source = :id, target, source) AS other FROM ({cooccurrences(scope, Among.ONE)})",)
    # SQLite would read all ties of a hub by the primary key, and sort them, rather than the first ones of the index.
    first = ranking.by is Measure.STRENGTH and ranking.limit is not None
    return tuple(
        f"SELECT *, sentence AS other_sentence, {other} AS other FROM tie {f'INDEXED BY tie_{one}' if first else ''} "
        f"WHERE {one} = :id"
        for one, other in (("source", "target"), ("target", "source"))
    )


def _arm(source: str, scope: Scope) -> str:
    """SQL that adds what is asked about the other end; on a stored tie its order by strength is that of an index."""
    theirs = "entity.reports" if scope.since is scope.until is None else reports_within(scope, "tie.other")
    margins = f"tie.reports, :own, {theirs}, :all"
    strength = "strength" if scope == _DEFAULT else f"strength({margins})"
    counts = ", ".join(f"tie.{column} AS {column}" for column in COLUMNS.split(", "))
    return (
        f"SELECT other, entity.name, entity.label, {counts}, {strength} AS strength, "
        f"log_likelihood({margins}) AS significance, npmi({margins}) AS npmi, article, sentence, other_sentence "
        f"FROM ({source}) AS tie CROSS JOIN entity ON entity.id = other "
        "WHERE (:label IS NULL OR entity.label = :label) AND tie.articles >= :articles"
    )

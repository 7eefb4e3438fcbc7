"""Who and what is tied to an entity: the first of its ties by index, however many it has."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from entities.model import Label, Measure, Scope, Tie
from entities.store.cooccurrence import COLUMNS, Among, cooccurrences
from entities.store.filters import bound
from entities.store.margins import count_windows, margin_of

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
    connection: sqlite3.Connection,
    entity_id: str,
    ranking: Ranking,
    scope: Scope = _DEFAULT,
    *,
    windows: float | None = None,
) -> Iterator[Neighbor]:
    """Who and what is tied to an entity, the first first; `windows` are those of the scope, where they were counted."""
    values = {
        "id": entity_id,
        "label": ranking.label and ranking.label.value,
        "articles": ranking.min_articles,
        "limit": -1 if ranking.limit is None else ranking.limit,
        "all": windows or count_windows(connection, scope),
        **bound(scope),
    }
    (values["own"],) = connection.execute(f"SELECT {margin_of(scope, ':id')}", values).fetchone()
    arms = " UNION ALL ".join(_arm(source, scope) for source in _ties_of_one(ranking, scope))
    for row in connection.execute(f"{arms} ORDER BY {_ORDER.format(ranking.by.value)} LIMIT :limit", values):
        other, name, label, *tie, article, sentence, other_sentence = row
        sentences = tuple(dict.fromkeys((sentence, other_sentence)))
        yield Neighbor(other, name, Label(label), Tie(*tie), article, sentences)


def first_neighbors(
    connection: sqlite3.Connection, entity_id: str, ranking: Ranking, scope: Scope = _DEFAULT
) -> tuple[int, list[Neighbor]]:
    """How many are tied to an entity without the limit, and the first of them."""
    if scope != _DEFAULT:  # all are made before the first is known
        made = list(neighbors(connection, entity_id, replace(ranking, limit=None), scope))
        return len(made), made[: ranking.limit]
    first = list(neighbors(connection, entity_id, ranking))
    if ranking.limit is None or len(first) < ranking.limit:
        return len(first), first
    counts = count_neighbors(connection, entity_id, ranking.min_articles)
    return sum(counts.values()) if ranking.label is None else counts[ranking.label], first


def count_neighbors(
    connection: sqlite3.Connection, entity_id: str, min_articles: int = 1, scope: Scope = _DEFAULT
) -> dict[Label, int]:
    """How many of each label are tied to an entity, in so many articles: stored ties are read off two indexes."""
    enough = "" if min_articles <= 1 else "AND tie.articles >= :articles"
    if scope == _DEFAULT:
        ties = " UNION ALL ".join(
            f"SELECT {other} AS other FROM tie INDEXED BY tie_{one} WHERE {one} = :id {enough}"
            for one, other in (("source", "target"), ("target", "source"))
        )
    else:
        ties = (
            "SELECT IIF(source = :id, target, source) AS other "
            f"FROM ({cooccurrences(scope, Among.ONE)}) AS tie WHERE TRUE {enough}"
        )
    counted = connection.execute(
        f"SELECT label, COUNT(*) FROM ({ties}) CROSS JOIN entity ON entity.id = other GROUP BY label",
        {"id": entity_id, "articles": min_articles, **bound(scope)},
    )
    found = dict(counted)
    return {label: found.get(label.value, 0) for label in Label}


def neighbor(
    connection: sqlite3.Connection,
    entity_id: str,
    other: str,
    scope: Scope = _DEFAULT,
    *,
    windows: float | None = None,
) -> Neighbor:
    """The entity `other` as a neighbor of an entity that it is tied to in a scope; `windows` as above."""
    margins = f"tie.reports, {margin_of(scope, ':id')}, {margin_of(scope, ':other')}, :all"
    made = f"(SELECT *, NULL AS strength FROM ({cooccurrences(scope, Among.PAIR)}))"
    ties, strength = ("tie", "tie.strength") if scope == _DEFAULT else (f"{made} AS tie", f"strength({margins})")
    name, label, *tie, article, sentence = connection.execute(
        f"SELECT far.name, far.label, {', '.join(f'tie.{column}' for column in COLUMNS.split(', '))}, {strength}, "
        f"log_likelihood({margins}), npmi({margins}), chance({margins.partition(', ')[2]}), article, sentence "
        f"FROM {ties} JOIN entity AS far ON far.id = :other WHERE source = :source AND target = :target",
        {
            "id": entity_id,
            "other": other,
            "source": min(entity_id, other),
            "target": max(entity_id, other),
            "all": windows or count_windows(connection, scope),
            **bound(scope),
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
    margins = f"tie.reports, :own, {margin_of(scope, 'tie.other')}, :all"
    strength = "strength" if scope == _DEFAULT else f"strength({margins})"
    counts = ", ".join(f"tie.{column} AS {column}" for column in COLUMNS.split(", "))
    return (
        f"SELECT other, entity.name, entity.label, {counts}, {strength} AS strength, "
        f"log_likelihood({margins}) AS significance, npmi({margins}) AS npmi, "
        f"chance({margins.partition(', ')[2]}) AS chance, article, sentence, other_sentence "
        f"FROM ({source}) AS tie CROSS JOIN entity ON entity.id = other "
        "WHERE (:label IS NULL OR entity.label = :label) AND tie.articles >= :articles"
    )

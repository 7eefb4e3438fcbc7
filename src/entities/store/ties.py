"""Read ties and the sentences that they rest on."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from entities.model import Evidence, Label, Measure, Name, Scope, Span, Tie
from entities.store import association
from entities.store.cooccurrence import (
    COLUMNS,
    cooccurrences,
    count_reports,
    days,
    reports_by_entity,
    reports_within,
)

_DEFAULT = Scope()
_MEASURES = (association.strength, association.log_likelihood, association.npmi)
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


class Pair(NamedTuple):
    """The names of two entities, the more mentioned first, and how often they are mentioned together."""

    one: str
    other: str
    articles: int
    sentences: int


@dataclass(frozen=True, slots=True)
class Neighbor:
    """The entity at the other end of a tie, and where it shows best: in one sentence, or the two that name the ends."""

    entity: str
    name: str
    label: Label
    tie: Tie
    article: int
    sentences: tuple[int, ...]


def all_ties(connection: sqlite3.Connection, scope: Scope = _DEFAULT) -> Iterator[Tie]:
    """Every tie, ordered by the ids of its ends."""
    found = "tie" if scope == _DEFAULT else f"({cooccurrences(scope, of_one=False)})"
    rows = connection.execute(f"SELECT {COLUMNS} FROM {found} ORDER BY source, target", days(scope))
    reports, everything = reports_by_entity(connection, scope), count_reports(connection, scope)
    for row in rows:
        margins = row[4], reports[row[0]], reports[row[1]], everything
        yield Tie(*row, *(measure(*margins) for measure in _MEASURES))


def all_weights(connection: sqlite3.Connection, scope: Scope = _DEFAULT) -> Iterator[tuple[str, str, int, int, float]]:
    """Both ends, sentences, articles and strength of what `all_ties` gives, in the same order."""
    if scope == _DEFAULT:
        return connection.execute(
            "SELECT source, target, sentences, articles, strength FROM tie ORDER BY source, target"
        )
    return ((tie.source, tie.target, tie.sentences, tie.articles, tie.strength) for tie in all_ties(connection, scope))


def strongest_ties(connection: sqlite3.Connection, limit: int) -> Iterator[Pair]:
    """The pairs that most articles, and in them most sentences, mention together."""
    rows = connection.execute(
        "SELECT IIF(one.mentions < two.mentions, two.name, one.name) AS first, "
        "IIF(one.mentions < two.mentions, one.name, two.name) AS second, tie.articles, sentences FROM tie "
        "JOIN entity AS one ON one.id = source JOIN entity AS two ON two.id = target "
        "ORDER BY tie.articles DESC, sentences DESC, first, second, source, target LIMIT ?",
        (limit,),
    )
    for row in rows:
        yield Pair(*row)


def count_ties(connection: sqlite3.Connection) -> int:
    """How many ties there are."""
    (number,) = connection.execute("SELECT COUNT(*) FROM tie").fetchone()
    return int(number)


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


def _ties_of_one(ranking: Ranking, scope: Scope) -> tuple[str, ...]:
    """SQL for the ties of the entity `:id`: read off two indexes where they are stored, else made."""
    if scope != _DEFAULT:
        return (f"SELECT *, IIF(source = :id, target, source) AS other FROM ({cooccurrences(scope, of_one=True)})",)
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


def sentences_with(connection: sqlite3.Connection, name: Name, limit: int) -> tuple[Evidence, ...]:
    """Some sentences that have a name of the corpus, in the order of their articles' dates."""
    rows = connection.execute(
        'SELECT shown_article.name, title, date, sentence.start, sentence."end", mention.start, mention."end", '
        'SUBSTR(article.text, sentence.start + 1, sentence."end" - sentence.start) FROM name '
        "JOIN mention ON mention.name = name.id JOIN article ON article.id = mention.article "
        "JOIN shown_article ON shown_article.id = article.id "
        "JOIN sentence ON sentence.article = article.id AND sentence.start = mention.sentence "
        "WHERE name.name = ? AND name.label = ? AND NOT ambiguous ORDER BY date, path, mention.start LIMIT ?",
        (*name, limit),
    )
    return tuple(
        Evidence(path, title, date, start, end, text, (Span(name_start - start, name_end - start),))
        for path, title, date, start, end, name_start, name_end, text in rows
    )


def read_evidence(connection: sqlite3.Connection, article: int, sentence: int, entity_ids: tuple[str, ...]) -> Evidence:
    """One sentence, with where in it these entities are named (characters counted from its start)."""
    path, title, date, start, end, text = connection.execute(
        'SELECT name, title, date, start, "end", SUBSTR(text, start + 1, "end" - start) '
        "FROM sentence JOIN article ON article.id = sentence.article JOIN shown_article USING (id) "
        "WHERE article = ? AND start = ?",
        (article, sentence),
    ).fetchone()
    names = connection.execute(
        'SELECT start, "end" FROM mention JOIN name ON name.id = mention.name '
        f"WHERE article = ? AND sentence = ? AND entity IN ({', '.join('?' * len(entity_ids))}) ORDER BY start",
        (article, sentence, *entity_ids),
    )
    marks = tuple(Span(name_start - start, name_end - start) for name_start, name_end in names)
    return Evidence(path, title, date, start, end, text, marks)

"""Read ties and the sentences that they rest on."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from entities.model import Evidence, Label, Name, Span, Tie

_SELECT = "SELECT source, target, sentences, articles, first_seen, last_seen FROM tie"


@dataclass(frozen=True, slots=True)
class Neighbor:
    """The entity at the other end of a tie, and where the sentence stands that shows the tie best."""

    entity: str
    name: str
    label: Label
    tie: Tie
    article: int
    sentence: int


def all_ties(connection: sqlite3.Connection) -> Iterator[Tie]:
    """Every tie, ordered by the ids of its ends."""
    for row in connection.execute(f"{_SELECT} ORDER BY source, target"):
        yield Tie(*row)


def strongest_ties(connection: sqlite3.Connection, limit: int) -> Iterator[tuple[str, str, Tie]]:
    """The ties with the most articles and sentences, with the names of their ends, the more mentioned one first."""
    rows = connection.execute(
        "SELECT IIF(one.mentions < two.mentions, two.name, one.name) AS first, "
        "IIF(one.mentions < two.mentions, one.name, two.name) AS second, "
        "source, target, sentences, tie.articles, tie.first_seen, tie.last_seen FROM tie "
        "JOIN entity AS one ON one.id = source JOIN entity AS two ON two.id = target "
        "ORDER BY tie.articles DESC, sentences DESC, first, second, source, target LIMIT ?",
        (limit,),
    )
    for first, second, *tie in rows:
        yield first, second, Tie(*tie)


def count_ties(connection: sqlite3.Connection) -> int:
    """How many ties there are."""
    (number,) = connection.execute("SELECT COUNT(*) FROM tie").fetchone()
    return int(number)


def neighbors(
    connection: sqlite3.Connection, entity_id: str, *, label: Label | None, limit: int | None
) -> Iterator[Neighbor]:
    """Who and what is tied to an entity: most articles first, then most sentences, then by name."""
    columns = "source, target, sentences, tie.articles, tie.first_seen, tie.last_seen, article, sentence"
    rows = connection.execute(
        f"SELECT other, name, label, {columns} FROM (SELECT target AS other, * FROM tie WHERE source = :id "
        "UNION ALL SELECT source, * FROM tie WHERE target = :id) AS tie "
        "JOIN entity ON entity.id = other WHERE :label IS NULL OR label = :label "
        "ORDER BY tie.articles DESC, sentences DESC, name, other LIMIT :limit",
        {"id": entity_id, "label": label and label.value, "limit": -1 if limit is None else limit},
    )
    for other, name, other_label, *tie, article, sentence in rows:
        yield Neighbor(other, name, Label(other_label), Tie(*tie), article, sentence)


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


def read_evidence(connection: sqlite3.Connection, article: int, sentence: int, entity_ids: tuple[str, str]) -> Evidence:
    """One sentence, with where in it the two entities are named (characters counted from its start)."""
    path, title, date, start, end, text = connection.execute(
        'SELECT name, title, date, start, "end", SUBSTR(text, start + 1, "end" - start) '
        "FROM sentence JOIN article ON article.id = sentence.article JOIN shown_article USING (id) "
        "WHERE article = ? AND start = ?",
        (article, sentence),
    ).fetchone()
    names = connection.execute(
        'SELECT start, "end" FROM mention JOIN name ON name.id = mention.name '
        "WHERE article = ? AND sentence = ? AND entity IN (?, ?) ORDER BY start",
        (article, sentence, *entity_ids),
    )
    marks = tuple(Span(name_start - start, name_end - start) for name_start, name_end in names)
    return Evidence(path, title, date, start, end, text, marks)

"""Single sentences and texts, to be shown as they stand."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection

from entities.model import Evidence, Name, Span
from entities.store.crowds import IS_LIST

Place = tuple[int, int]
"""The number of an article, and where a sentence of it starts."""


def read_evidence(connection: sqlite3.Connection, article: int, sentence: int, entity_ids: tuple[str, ...]) -> Evidence:
    """One sentence, with where in it these entities are named (characters counted from its start)."""
    path, title, date, url, source, language, start, end, text = connection.execute(
        'SELECT name, title, date, url, source, language, start, "end", SUBSTR(text, start + 1, "end" - start) '
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
    return Evidence(path, title, date, start, end, text, marks, url, source, language)


def read_sentences(connection: sqlite3.Connection, places: Collection[Place]) -> dict[Place, Evidence]:
    """Many sentences at once, by their article and where they start there, with nothing marked."""
    rows = connection.execute(
        'SELECT sentence.article, sentence.start, sentence."end", name, title, date, url, source, language, '
        'SUBSTR(text, sentence.start + 1, sentence."end" - sentence.start) '
        "FROM json_each(?) AS asked CROSS JOIN sentence ON sentence.article = asked.value ->> 0 "
        "AND sentence.start = asked.value ->> 1 "
        "CROSS JOIN article ON article.id = sentence.article CROSS JOIN shown_article ON shown_article.id = article.id",
        (json.dumps(sorted(places)),),
    )
    return {
        (article, start): Evidence(path, title, date, start, end, text, (), url, source, language)
        for article, start, end, path, title, date, url, source, language, text in rows
    }


def example_sentences(
    connection: sqlite3.Connection, name: Name, limit: int, articles: Collection[str] = ()
) -> tuple[Evidence, ...]:
    """Some sentences of some articles, or of all, that have a name of the corpus, in the order of the articles' dates.

    Those that are lists of names come last.
    """
    rows = connection.execute(
        'SELECT shown_article.name, title, date, url, source, language, sentence.start, sentence."end", '
        'MIN(mention.start), mention."end", '
        'SUBSTR(article.text, sentence.start + 1, sentence."end" - sentence.start), '
        f"(SELECT {IS_LIST} FROM mention AS beside WHERE beside.article = mention.article "
        "AND beside.sentence = mention.sentence) AS listed FROM name "
        "JOIN mention ON mention.name = name.id JOIN article ON article.id = mention.article "
        "JOIN shown_article ON shown_article.id = article.id "
        "JOIN sentence ON sentence.article = article.id AND sentence.start = mention.sentence "
        "LEFT JOIN entity ON entity.id = name.entity "
        "WHERE name.name = :name AND COALESCE(entity.label, settled, name.label) = :label AND NOT ambiguous "
        "AND (:articles = '[]' OR shown_article.name IN (SELECT value FROM json_each(:articles))) "
        "GROUP BY mention.article, mention.sentence ORDER BY listed, date, path, mention.start LIMIT :limit",
        {
            "name": name.name,
            "label": name.label,
            "limit": limit,
            "articles": json.dumps(list(articles)),
        },
    )
    return tuple(
        Evidence(
            path, title, date, start, end, text, (Span(name_start - start, name_end - start),), url, source, language
        )
        for path, title, date, url, source, language, start, end, name_start, name_end, text, _ in rows
    )


def text_of(connection: sqlite3.Connection, article: int) -> str:
    """The whole text of an article."""
    (text,) = connection.execute("SELECT text FROM article WHERE id = ?", (article,)).fetchone()
    return str(text)

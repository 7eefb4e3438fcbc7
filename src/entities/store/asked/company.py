"""The company that an entity keeps: the others that its articles mention."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import NamedTuple

from entities.model import Evidence, Label, Name, Span


class Companion(NamedTuple):
    """Another entity of an article: how it is called, and how many articles of the graph mention it."""

    article: str
    entity: str
    name: str
    articles: int


def companions(connection: sqlite3.Connection, entity_id: str) -> Iterator[Companion]:
    """The other entities that each article of an entity mentions."""
    rows = connection.execute(
        "SELECT shown_article.name, entity.id, entity.name, entity.articles FROM appearance AS own "
        "CROSS JOIN appearance AS beside ON beside.article = own.article AND beside.entity <> own.entity "
        "CROSS JOIN entity ON entity.id = beside.entity "
        "CROSS JOIN shown_article ON shown_article.id = own.article "
        "WHERE own.entity = ? ORDER BY 1, 2",
        (entity_id,),
    )
    return map(Companion._make, rows)


def count_articles(connection: sqlite3.Connection) -> int:
    """How many articles there are."""
    (number,) = connection.execute("SELECT COUNT(*) FROM article").fetchone()
    return int(number)


def names_by_article(connection: sqlite3.Connection, entity_id: str) -> dict[str, list[Name]]:
    """The names that stand for an entity in each of its articles, the most used there first."""
    rows = connection.execute(
        "SELECT shown_article.name, name.name, entity.label FROM name JOIN entity ON entity.id = name.entity "
        "JOIN mention ON mention.name = name.id JOIN shown_article ON shown_article.id = mention.article "
        "WHERE entity.id = ? GROUP BY shown_article.name, name.name ORDER BY 1, COUNT(*) DESC, 2",
        (entity_id,),
    )
    found: defaultdict[str, list[Name]] = defaultdict(list)
    for article, name, label in rows:
        found[article].append(Name(name, Label(label)))
    return found


def sentences_by_article(
    connection: sqlite3.Connection, entity_id: str, articles: Collection[str], each: int
) -> dict[str, tuple[Evidence, ...]]:
    """The first sentences of each of some articles that mention an entity, with where they do."""
    rows = connection.execute(
        'SELECT shown_article.name, title, date, url, source, language, sentence.start, sentence."end", '
        'SUBSTR(article.text, sentence.start + 1, sentence."end" - sentence.start), '
        'json_group_array(json_array(mention.start - sentence.start, mention."end" - sentence.start)) '
        "FROM appearance CROSS JOIN shown_article ON shown_article.id = appearance.article "
        "JOIN article ON article.id = shown_article.id "
        "JOIN mention ON mention.article = article.id JOIN name ON name.id = mention.name "
        "JOIN sentence ON sentence.article = article.id AND sentence.start = mention.sentence "
        "WHERE appearance.entity = :id AND name.entity = :id "
        "AND shown_article.name IN (SELECT value FROM json_each(:articles)) "
        "GROUP BY article.id, sentence.start ORDER BY date, path, sentence.start",
        {"id": entity_id, "articles": json.dumps(list(articles))},
    )
    found: defaultdict[str, list[Evidence]] = defaultdict(list)
    for article, title, date, url, source, language, start, end, text, names in rows:
        if len(found[article]) < each:
            spans = tuple(Span(*span) for span in sorted(json.loads(names)))
            found[article].append(Evidence(article, title, date, start, end, text, spans, url, source, language))
    return {article: tuple(sentences) for article, sentences in found.items()}

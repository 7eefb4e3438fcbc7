"""Articles by the names that they are shown by, and the names in them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection
from dataclasses import dataclass

from entities.folding import fold
from entities.model import Label, Name


@dataclass(frozen=True, slots=True)
class Publication:
    """What is known of where an article was printed, beside its text."""

    article: str
    title: str | None
    date: str | None
    source: str | None
    section: str | None
    authors: tuple[str, ...]
    url: str | None


def read_publication(connection: sqlite3.Connection, article: str) -> Publication:
    """Where an article was printed, which is given by the name that it is shown by."""
    number = articles_called(connection, article)[article]
    title, date, source, section, authors, url = connection.execute(
        "SELECT title, date, source, section, authors, url FROM article WHERE id = ?", (number,)
    ).fetchone()
    return Publication(article, title, date, source, section, tuple(json.loads(authors)), url)


def articles_called(connection: sqlite3.Connection, asked: str) -> dict[str, int]:
    """The articles that stand at this path, in one of the folders or with its folder before it, as they are shown."""
    rows = connection.execute(
        "SELECT shown_article.name, article.id FROM folder CROSS JOIN article ON article.folder = folder.id "
        "AND article.path IN (:asked, IIF(instr(:asked, folder.path || '/') = 1, "
        "substr(:asked, length(folder.path) + 2), NULL)) "
        "JOIN shown_article ON shown_article.id = article.id ORDER BY 1",
        {"asked": asked},
    )
    return dict(rows)


def all_article_names(connection: sqlite3.Connection) -> list[str]:
    """How every article is shown; for finding what comes close to one that isn't there."""
    return [name for (name,) in connection.execute("SELECT name FROM shown_article ORDER BY 1")]


def names_spelled(connection: sqlite3.Connection, spelling: str, articles: Collection[str]) -> list[tuple[str, Name]]:
    """Where some articles have a name that is spelled like this (case and accents aside): article and name.

    What an article takes for a fuller name counts where it has no name of just this spelling. Names that their articles
    leave open are among them. Labels are those that the corpus gives them.
    """
    shown = {number: name for article in articles for name, number in articles_called(connection, article).items()}
    rows = connection.execute(
        "SELECT DISTINCT shown_article.name, name.name, COALESCE(entity.label, settled, name.label), text "
        "FROM json_each(?) AS asked JOIN shown_article ON shown_article.id = asked.value "
        "JOIN mention ON mention.article = asked.value JOIN name ON name.id = mention.name "
        "LEFT JOIN entity ON entity.id = name.entity ORDER BY 1, 2, 3",
        (json.dumps(list(shown)),),
    )
    wanted = fold(spelling)
    exact, meant = dict[tuple[str, Name], None](), dict[tuple[str, Name], None]()
    for article, name, label, text in rows:
        if fold(name) == wanted:
            exact[article, Name(name, Label(label))] = None
        elif fold(text) == wanted:
            meant[article, Name(name, Label(label))] = None
    there = {article for article, _ in exact}
    return [*exact, *(row for row in meant if row[0] not in there)]


def entities_in(connection: sqlite3.Connection, name: Name, articles: Collection[str]) -> tuple[str, ...]:
    """The ids of the entities that a name stands for in some articles, case and accents aside."""
    numbers = [number for article in articles for number in articles_called(connection, article).values()]
    rows = connection.execute(
        "SELECT DISTINCT entity.id FROM json_each(:articles) AS asked JOIN mention ON mention.article = asked.value "
        "JOIN name ON name.id = mention.name JOIN entity ON entity.id = name.entity "
        "WHERE fold(name.name) = :folded AND :label IN (entity.label, name.label) ORDER BY 1",
        {"articles": json.dumps(numbers), "folded": fold(name.name), "label": name.label},
    )
    return tuple(entity for (entity,) in rows)


def articles_with_name(connection: sqlite3.Connection, name: Name) -> list[str]:
    """The articles that have a name of the corpus."""
    rows = connection.execute(
        "SELECT DISTINCT shown_article.name FROM name JOIN mention ON mention.name = name.id "
        "JOIN shown_article ON shown_article.id = mention.article LEFT JOIN entity ON entity.id = name.entity "
        "WHERE name.name = ? AND COALESCE(entity.label, settled, name.label) = ? ORDER BY 1",
        name,
    )
    return [article for (article,) in rows]


def articles_of(connection: sqlite3.Connection, entity_id: str, name: str) -> list[str]:
    """The articles that mean an entity by a name; they may mention it by other names, too."""
    rows = connection.execute(
        "SELECT DISTINCT shown_article.name FROM name JOIN mention ON mention.name = name.id "
        "JOIN shown_article ON shown_article.id = mention.article WHERE entity = ? AND name.name = ? ORDER BY 1",
        (entity_id, name),
    )
    return [article for (article,) in rows]

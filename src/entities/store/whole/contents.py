"""What the store holds, counted."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from entities.model import Label, Remark, Skipped


@dataclass(frozen=True, slots=True)
class Counts:
    """What the store holds, in numbers; `size` in bytes, `first_day` and `last_day` as YYYY-MM-DD.

    `reports` counts articles that repeat each other once, `undated` are articles.
    """

    size: int
    articles: int
    reports: int
    undated: int
    first_day: str | None
    last_day: str | None
    sentences: int
    mentions: int
    ties: int


@dataclass(frozen=True, slots=True)
class ArticleGroup:
    """Articles that have something in common: the folder that they came from, their source, or what read them."""

    name: str
    articles: int


def count_all(connection: sqlite3.Connection) -> Counts:
    """Everything that is there, counted."""
    row = connection.execute(
        "SELECT (SELECT page_count FROM pragma_page_count) * (SELECT page_size FROM pragma_page_size), "
        "COUNT(*), COUNT(DISTINCT COALESCE(report, id)), COUNT(*) - COUNT(date), MIN(date), MAX(date), "
        "(SELECT COUNT(*) FROM sentence), (SELECT COUNT(*) FROM mention), (SELECT COUNT(*) FROM tie) FROM article"
    ).fetchone()
    return Counts(*row)


def count_by_label(connection: sqlite3.Connection) -> dict[Label, int]:
    """How many entities there are of each label."""
    counts = dict(connection.execute("SELECT label, COUNT(*) FROM entity GROUP BY label"))
    return {label: counts.get(label.value, 0) for label in Label}


def count_ties(connection: sqlite3.Connection) -> int:
    """How many ties there are."""
    (number,) = connection.execute("SELECT COUNT(*) FROM tie").fetchone()
    return int(number)


def count_ambiguous(connection: sqlite3.Connection) -> int:
    """How many mentions fit several entities."""
    (number,) = connection.execute(
        "SELECT COUNT(*) FROM name CROSS JOIN mention ON mention.name = name.id "
        "WHERE ambiguous OR name.id IN (SELECT name FROM open_name)"
    ).fetchone()
    return int(number)


def all_folders(connection: sqlite3.Connection) -> Iterator[ArticleGroup]:
    """The folders that articles came from, by path."""
    rows = connection.execute(
        "SELECT folder.path, COUNT(article.id) FROM folder LEFT JOIN article ON article.folder = folder.id "
        "GROUP BY folder.id ORDER BY folder.path"
    )
    return (ArticleGroup(*row) for row in rows)


def all_publishers(connection: sqlite3.Connection) -> Iterator[ArticleGroup]:
    """The sources that articles name, that of most articles first."""
    rows = connection.execute(
        "SELECT source, COUNT(*) FROM article WHERE source IS NOT NULL GROUP BY source ORDER BY COUNT(*) DESC, source"
    )
    return (ArticleGroup(*row) for row in rows)


def all_models(connection: sqlite3.Connection) -> Iterator[ArticleGroup]:
    """What read the articles, a model and the version of our own rules: what read most comes first."""
    rows = connection.execute(
        "SELECT substr(analyst, 1, instr(analyst || ', for ', ', for ') - 1) AS models, COUNT(*) "
        "FROM article JOIN file ON file.id = article.file GROUP BY models ORDER BY COUNT(*) DESC, models"
    )
    return (ArticleGroup(*row) for row in rows)


def all_skipped(connection: sqlite3.Connection) -> Iterator[Skipped]:
    """What wasn't read the last time, files and articles in files, by path; with the folder if there are several."""
    rows = _said_of_files(connection, "skipped", "reason, detail, ignored")
    return (Skipped(path, reason, detail, bool(ignored)) for path, reason, detail, ignored in rows)


def all_remarks(connection: sqlite3.Connection) -> Iterator[Remark]:
    """What there is to know of what was read, by path."""
    return (Remark(*row) for row in _said_of_files(connection, "remark", "text"))


def _said_of_files(connection: sqlite3.Connection, table: str, said: str) -> sqlite3.Cursor:
    return connection.execute(
        f"SELECT IIF((SELECT COUNT(*) FROM folder) > 1, folder.path || '/' || said.path, said.path) AS shown, {said} "
        f"FROM {table} AS said JOIN file ON file.id = said.file JOIN folder ON folder.id = file.folder ORDER BY 1, 2"
    )


def all_content_hashes(connection: sqlite3.Connection) -> dict[int, str]:
    """What identifies the text of each article, by the number of the article in this store."""
    return dict(connection.execute("SELECT id, content_hash FROM article"))


def main_language(connection: sqlite3.Connection) -> str:
    """The language that most articles were read as; English if there are none, or as many."""
    return next(count_by_language(connection), ("en", 0))[0]


def count_by_language(connection: sqlite3.Connection) -> Iterator[tuple[str, int]]:
    """How many articles were read as each language, most first."""
    yield from connection.execute(
        "SELECT language, COUNT(*) FROM article GROUP BY language ORDER BY COUNT(*) DESC, language <> 'en', language"
    )

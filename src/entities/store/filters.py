"""Which articles of the store a scope means."""

from __future__ import annotations

import json
import sqlite3
from fnmatch import fnmatchcase

from entities.folding import fold
from entities.model import Scope

_LANGUAGE = "COALESCE(article.written_in, article.language)"
_CONDITIONS = {
    "sections": "says(article.section, asked.value) OR stands_in(article.path, asked.value)",
    "sources": "says(article.source, asked.value)",
    "authors": "EXISTS (SELECT 1 FROM json_each(article.authors) AS author WHERE says(author.value, asked.value))",
    "languages": f"{_LANGUAGE} = lower(asked.value)",
    "files": "is_of((SELECT name FROM shown_article WHERE shown_article.id = article.id), article.path, asked.value)",
}
"""What each field of a scope asks of an article; one of its values must fit."""
_KNOWN = {
    "sections": "SELECT DISTINCT section FROM article UNION SELECT DISTINCT folder_of(path) FROM article",
    "sources": "SELECT DISTINCT source FROM article",
    "authors": "SELECT DISTINCT author.value FROM article, json_each(article.authors) AS author",
    "languages": f"SELECT DISTINCT {_LANGUAGE} FROM article",
    "files": "SELECT name FROM shown_article",
}


def within(scope: Scope) -> str:
    """SQL that holds for the articles of a scope; what it needs is bound by `bound`."""
    conditions = [_of_kind(field) for field in _CONDITIONS if getattr(scope, field)]
    if scope.since is not None:
        conditions.append("date >= :since")
    if scope.until is not None:
        conditions.append("date <= :until")
    if scope.first_run is not None:
        conditions.append("article.run >= :first_run")
    if scope.last_run is not None:
        conditions.append("article.run <= :last_run")
    return " AND ".join(conditions) or "TRUE"


def bound(scope: Scope) -> dict[str, str | int | None]:
    """What is bound in the SQL of `within`."""
    kinds = {field: json.dumps(getattr(scope, field)) for field in _CONDITIONS}
    runs = {"first_run": scope.first_run, "last_run": scope.last_run}
    return {"since": scope.since, "until": scope.until, **runs, **kinds}


def fits_any(connection: sqlite3.Connection, field: str, value: str) -> bool:
    """Whether any article fits a value of a field of a scope that isn't a day."""
    (fits,) = connection.execute(
        f"SELECT EXISTS (SELECT 1 FROM article WHERE {_of_kind(field)})", {field: json.dumps([value])}
    ).fetchone()
    return bool(fits)


def known_values(connection: sqlite3.Connection, field: str) -> list[str]:
    """What articles have in a field of a scope, in order."""
    return sorted({str(value) for (value,) in connection.execute(_KNOWN[field]) if value})


def count_undated(connection: sqlite3.Connection, scope: Scope) -> tuple[int, int]:
    """How many articles of a scope have no date, and how many there are, whatever its days are."""
    counted = f"SELECT COALESCE(SUM(date IS NULL), 0), COUNT(*) FROM article WHERE {within(scope.of_all_days())}"
    undated, articles = connection.execute(counted, bound(scope)).fetchone()
    return undated, articles


def add_functions(connection: sqlite3.Connection) -> None:
    """Make known to SQLite what the conditions call."""
    connection.create_function("says", 2, _says, deterministic=True)
    connection.create_function("stands_in", 2, _stands_in, deterministic=True)
    connection.create_function("is_of", 3, _is_of, deterministic=True)
    connection.create_function("folder_of", 1, _folder_of, deterministic=True)


def _of_kind(field: str) -> str:
    """SQL for a condition that is looked up in a list, made once: what it calls is slow."""
    return f"article.id IN (SELECT article.id FROM article, json_each(:{field}) AS asked WHERE {_CONDITIONS[field]})"


def _says(text: str | None, words: str) -> bool:
    """Whether `text` has these words one after the other; case and accents don't matter."""
    return text is not None and f" {fold(words)} " in f" {fold(text)} "


def _stands_in(path: str, folder: str) -> bool:
    """Whether a folder that `path` leads through, or several one below the other, are called so."""
    return f"/{fold(folder.strip('/'))}/" in f"/{fold(_folder_of(path))}/"


def _folder_of(path: str) -> str:
    return path.rpartition("/")[0]


def _is_of(shown: str, path: str, file: str) -> bool:
    """Whether an article is this one, of this file or folder, or fits this pattern, as it is shown or in its folder."""
    begin = file.removeprefix("./").rstrip("/")
    return any(name == begin or name.startswith(f"{begin}/") or fnmatchcase(name, begin) for name in (shown, path))

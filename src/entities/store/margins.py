"""How often each name is mentioned, and in how many windows: from both follows how often chance brings two together.

What independent reports say is counted: where articles repeat each other, a mention in each of them is a part of one.
In a sentence or a paragraph a name may be met as often as it is mentioned; in an article, once.
"""

from __future__ import annotations

import sqlite3

from entities.model import Scope, Window
from entities.store.filters import bound, within

_DEFAULT = Scope()
_KEPT = "sentences"
"""The state that holds how many sentences there are."""
_COUNTED = {
    Window.SENTENCE: "SELECT COUNT(*) FROM sentence JOIN article ON article.id = sentence.article WHERE {}",
    Window.PARAGRAPH: "SELECT COALESCE(SUM(paragraphs), 0) FROM (SELECT COUNT(DISTINCT paragraph) AS paragraphs "
    "FROM sentence JOIN article ON article.id = sentence.article WHERE {} GROUP BY article.id)",
    Window.ARTICLE: "SELECT COUNT(*) FROM article WHERE {}",
}


def margin_of(scope: Scope, entity: str) -> str:
    """SQL for how often independent reports of a scope mention an entity, given as an SQL expression."""
    if scope.everywhere:
        return f"(SELECT {_margin(scope.window, 'mentions', 'reports', 'articles')} FROM entity WHERE id = {entity})"
    return f"(SELECT {_of_appearances(scope)} WHERE entity = {entity} AND {within(scope)})"


def margins_by_entity(connection: sqlite3.Connection, scope: Scope) -> dict[str, float]:
    """For each entity that a scope mentions, how often its independent reports do."""
    counted = f"SELECT id, {_margin(scope.window, 'mentions', 'reports', 'articles')} FROM entity"
    if not scope.everywhere:
        counted = f"SELECT entity, {_of_appearances(scope)} WHERE {within(scope)} GROUP BY entity"
    return dict(connection.execute(counted, bound(scope)))


def count_windows(connection: sqlite3.Connection, scope: Scope) -> float:
    """How many windows the independent reports of a scope have, 1 or more."""
    if scope == _DEFAULT:
        kept = connection.execute("SELECT CAST(value AS REAL) FROM state WHERE key = ?", (_KEPT,)).fetchone()
        if kept is not None:
            return float(kept[0])
    windows = f"({_COUNTED[scope.window].format(within(scope))})"
    number, reports, articles = connection.execute(
        f"SELECT {windows}, COUNT(DISTINCT report), COUNT(*) FROM article WHERE {within(scope)}", bound(scope)
    ).fetchone()
    return max(1.0, number * reports / articles) if articles else 1.0


def keep_windows(connection: sqlite3.Connection) -> float:
    """Count the sentences of independent reports, which every question asks for, and keep the number."""
    forget_windows(connection)
    sentences = count_windows(connection, _DEFAULT)
    connection.execute("INSERT INTO state (key, value) VALUES (?,?)", (_KEPT, repr(sentences)))
    return sentences


def forget_windows(connection: sqlite3.Connection) -> None:
    """The number that is kept is that of other articles."""
    connection.execute("DELETE FROM state WHERE key = ?", (_KEPT,))


def _margin(window: Window, mentions: str, reports: str, articles: str) -> str:
    return reports if window is Window.ARTICLE else f"CAST({mentions} AS REAL) * {reports} / {articles}"


def _of_appearances(scope: Scope) -> str:
    counts = "SUM(appearance.mentions)", "COUNT(DISTINCT report)", "COUNT(*)"
    return f"{_margin(scope.window, *counts)} FROM appearance JOIN article ON article.id = appearance.article"

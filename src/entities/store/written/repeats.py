"""Sentences that articles on different stories have in common, such as boxes and imprints: they count once."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from entities.store.written.lists import fill

_COMMON = """
    SELECT key FROM sentence JOIN article ON article.id = sentence.article
    WHERE key <> 0 {} GROUP BY key HAVING COUNT(DISTINCT lead) >= :stories
"""
_OFTEN = "SELECT key FROM sentence WHERE key <> 0 GROUP BY key HAVING COUNT(*) >= :stories"  # by the index alone
_MARKED = f"""
    CREATE TEMP TABLE marked AS
    WITH common AS MATERIALIZED ({_COMMON.format("AND key IN (SELECT what FROM temp.asked)")}), placed AS (
        SELECT sentence.article, start, repeated, ROW_NUMBER() OVER (
            PARTITION BY common.key ORDER BY date IS NULL, date, folder.path, article.path, start
        ) AS place
        FROM common CROSS JOIN sentence ON sentence.key = common.key AND sentence.key <> 0
        JOIN article ON article.id = sentence.article JOIN folder ON folder.id = article.folder
    )
    SELECT article, start, repeated, IIF(place = 1, 1, 2) AS now FROM placed
    UNION ALL
    SELECT article, start, repeated, 0 FROM temp.asked CROSS JOIN sentence ON sentence.key = asked.what
    WHERE key <> 0 AND repeated AND key NOT IN (SELECT key FROM common)
"""


def mark_repeated(connection: sqlite3.Connection, articles: Iterable[int] | None, stories: int) -> set[int]:
    """Mark the sentences that articles on so many `stories` have, after `articles` came and others went; None: anew.

    Of each the first counts, by day and path. Gives the articles of which other sentences count than before.
    """
    fill(connection, "asked", articles or ())
    asked = (
        "SELECT key FROM temp.asked JOIN sentence ON sentence.article = asked.what WHERE key <> 0 "
        "UNION SELECT key FROM gone_sentence"
    )
    if articles is None:
        common = _COMMON.format(f"AND key IN ({_OFTEN})")
        asked = f"SELECT key FROM sentence WHERE +key <> 0 AND repeated UNION {common}"
    fill(connection, "asked", [key for (key,) in connection.execute(asked, {"stories": stories})])
    connection.execute(_MARKED, {"stories": stories})
    changed = {article for (article,) in connection.execute("SELECT article FROM temp.marked WHERE now <> repeated")}
    connection.execute(
        "UPDATE sentence SET repeated = marked.now FROM temp.marked "
        "WHERE sentence.article = marked.article AND sentence.start = marked.start AND marked.now <> marked.repeated"
    )
    connection.execute("DROP TABLE temp.marked")
    return changed


def own_sentences(connection: sqlite3.Connection, article: int) -> list[str]:
    """The sentences of an article that are its own; if it has none, all."""
    (text,) = connection.execute("SELECT text FROM article WHERE id = ?", (article,)).fetchone()
    rows = connection.execute(
        'SELECT start, "end", repeated FROM sentence WHERE article = ? ORDER BY start', (article,)
    ).fetchall()
    return [text[start:end] for start, end, repeated in rows if not repeated] or [text[at:end] for at, end, _ in rows]


def sign_anew(connection: sqlite3.Connection, article: int, signature: bytes) -> None:
    """Write another signature of an article, so that its report is found anew."""
    connection.execute(
        "INSERT OR IGNORE INTO gone_report (report, signature) "
        "SELECT report, signature FROM article WHERE id = ? AND report IS NOT NULL AND signature <> ?",
        (article, signature),
    )
    connection.execute(
        "UPDATE article SET signature = ? WHERE id = ? AND signature <> ?", (signature, article, signature)
    )


def entities_named_in(connection: sqlite3.Connection, articles: Iterable[int]) -> set[str]:
    """The entities that mentions in some articles stand for, whether they count or not."""
    fill(connection, "asked", articles)
    rows = connection.execute(
        "SELECT DISTINCT entity FROM temp.asked CROSS JOIN mention ON mention.article = asked.what "
        "JOIN name ON name.id = mention.name WHERE entity IS NOT NULL"
    )
    return {entity for (entity,) in rows}

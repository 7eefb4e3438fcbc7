"""Which articles have come and gone since entities and ties were made, and what they name."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from entities.store.margins import forget_windows
from entities.store.rules import OPEN_RULES
from entities.store.written.lists import fill
from entities.store.written.state import WEIGHED, set_state


def new_articles(connection: sqlite3.Connection) -> list[int]:
    """The articles that no resolution has seen."""
    return [article for (article,) in connection.execute("SELECT id FROM article WHERE report IS NULL ORDER BY id")]


def count_touched(connection: sqlite3.Connection) -> int:
    """How many articles have come or gone."""
    gone = "(SELECT COUNT(*) FROM gone_report)"
    (number,) = connection.execute(f"SELECT COUNT(*) + {gone} FROM article WHERE report IS NULL").fetchone()
    return int(number)


def count_seen(connection: sqlite3.Connection) -> int:
    """How many articles there are that a resolution has seen."""
    (number,) = connection.execute("SELECT COUNT(report) FROM article").fetchone()
    return int(number)


def spellings_in(connection: sqlite3.Connection, articles: Iterable[int]) -> set[str]:
    """The names in some articles, as they are spelled and as they are understood."""
    fill(connection, "fresh", articles)
    rows = connection.execute(
        "SELECT text FROM temp.fresh CROSS JOIN mention USING (article) UNION "
        "SELECT name.name FROM temp.fresh CROSS JOIN mention USING (article) JOIN name ON name.id = mention.name"
    )
    return {name for (name,) in rows}


def gone_spellings(connection: sqlite3.Connection) -> set[str]:
    """The names in articles that are gone."""
    return {name for (name,) in connection.execute("SELECT name FROM gone_name")}


def gone_signatures(connection: sqlite3.Connection) -> list[bytes]:
    """What the near-duplicates of articles that are gone are found by."""
    return [signature for (signature,) in connection.execute("SELECT signature FROM gone_report")]


def signatures(connection: sqlite3.Connection) -> Iterator[tuple[int, bytes, int | None]]:
    """Each article, what its near-duplicates are found by, and its report; none where that has lost an article."""
    yield from connection.execute(
        "SELECT id, signature, IIF(report IN (SELECT report FROM gone_report), NULL, report) FROM article"
    )


def save_reports(connection: sqlite3.Connection, reports: Iterable[tuple[int, int]]) -> None:
    """Write which report each of some articles belongs to."""
    connection.executemany(
        "UPDATE article SET report = ? WHERE id = ?", ((report, number) for number, report in reports)
    )


def forget_touched(connection: sqlite3.Connection) -> None:
    """What is derived takes account of all that there is."""
    for table in ("gone_name", "gone_companion", "gone_sentence", "gone_text"):
        connection.execute(f"DELETE FROM {table}")
    connection.execute("DELETE FROM gone_report")


def forget_resolution(connection: sqlite3.Connection, corpus_rule: str) -> None:
    """Take back all that was ever derived from the articles: the next resolution makes it anew."""
    connection.execute("DELETE FROM mention WHERE rule = ?", (corpus_rule,))
    _forget_senses(connection)
    connection.execute("UPDATE name SET entity = NULL, settled = NULL WHERE settled IS NOT NULL OR entity IS NOT NULL")
    connection.execute("UPDATE article SET report = NULL WHERE report IS NOT NULL")
    made = "tie", "appearance", "alias_words", "alias", "entity", "open_name", "placing", "link", "doubt", "known_name"
    for table in made:
        connection.execute(f"DELETE FROM {table}")
    connection.execute("DELETE FROM name_key")
    connection.execute("DELETE FROM name WHERE NOT EXISTS (SELECT 1 FROM mention WHERE mention.name = name.id)")
    set_state(connection, WEIGHED, None)
    forget_windows(connection)
    forget_touched(connection)


def _forget_senses(connection: sqlite3.Connection) -> None:
    """Give all references of a name back to the name alone."""
    connection.execute(
        f"INSERT INTO name (name, label, ambiguous) SELECT DISTINCT one.name, one.label, rule IN {OPEN_RULES} "
        "FROM name AS one CROSS JOIN mention ON mention.name = one.id WHERE sense <> '' ON CONFLICT DO NOTHING"
    )
    connection.execute(
        "UPDATE mention SET name = plain.id FROM name AS one JOIN name AS plain USING (name, label) "
        "WHERE mention.name IN (SELECT id FROM name WHERE sense <> '') AND mention.name = one.id "
        f"AND plain.sense = '' AND plain.ambiguous = (mention.rule IN {OPEN_RULES})"
    )

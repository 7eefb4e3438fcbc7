"""References: what an article means by a name. Those of one name that mean one entity are a sense of it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable
from typing import NamedTuple

from entities.model import Label, Name
from entities.store.rules import OPEN_RULES
from entities.store.written.lists import fill


class StoredReference(NamedTuple):
    """A name in an article; `row` is the number of the name in the sense that it has there.

    `ambiguous` is whether the article itself leaves open who is meant.
    """

    article: int
    row: int
    name: Name
    sense: str
    ambiguous: bool


class StoredPlacing(NamedTuple):
    """What the company of a reference says of whom it means; `evidence` are phrases with their weights."""

    article: int
    name: Name
    rule: str
    entity: str | None
    open: bool
    likeliest: str | None
    known_by: str
    probability: float
    evidence: tuple[tuple[str, float], ...]


class StoredCompany(NamedTuple):
    """What an article tells of the company that its names keep, as it was written; where and when it stood.

    `shown` has the folder before the path where there are several. `file` is the path of the file that it is in.
    """

    shown: str
    path: str
    day: str | None
    text: str
    file: str
    section: str | None


def references_of(connection: sqlite3.Connection, names: Collection[str]) -> list[StoredReference]:
    """Where articles have some names, by article."""
    fill(connection, "asked", names)
    having = "temp.asked CROSS JOIN name ON name.name = asked.what"
    rows = connection.execute(f"SELECT id, name.name, label, ambiguous, sense FROM {having}").fetchall()
    named = {row: (Name(name, Label(label)), bool(ambiguous), sense) for row, name, label, ambiguous, sense in rows}
    # Whether an article leaves open who is meant, a name without a sense says by itself: the index of mentions will do.
    mentioned = f"{having} CROSS JOIN mention ON mention.name = name.id"
    plain = connection.execute(f"SELECT DISTINCT article, name.id FROM {mentioned} WHERE sense = ''")
    found = [(article, row, named[row][1]) for article, row in plain]
    found += connection.execute(
        f"SELECT DISTINCT article, name.id, rule IN {OPEN_RULES} FROM {mentioned} WHERE sense <> ''"
    )
    return [
        StoredReference(article, row, named[row][0], named[row][2], bool(ambiguous))
        for article, row, ambiguous in sorted(found)
    ]


def companies_of(connection: sqlite3.Connection, articles: Iterable[int]) -> dict[int, StoredCompany]:
    """The company that names keep in some articles."""
    fill(connection, "asked", articles)
    rows = connection.execute(
        "SELECT article.id, name, article.path, date, company, file.path, section FROM temp.asked "
        "CROSS JOIN article ON article.id = asked.what CROSS JOIN shown_article ON shown_article.id = article.id "
        "JOIN file ON file.id = article.file"
    )
    return {article: StoredCompany(*row) for article, *row in rows}


def move_references(connection: sqlite3.Connection, moves: Iterable[tuple[StoredReference, int]]) -> None:
    """Give references another sense: the row of the name that each gets."""
    connection.executemany(
        f"UPDATE mention SET name = ? WHERE article = ? AND name = ? AND (rule IN {OPEN_RULES}) = ?",
        ((row, one.article, one.row, one.ambiguous) for one, row in moves),
    )


def drop_placings(connection: sqlite3.Connection, names: Collection[str] | None) -> None:
    """Forget what the company of references says of some names, or of all."""
    if names is None:
        connection.execute("DELETE FROM placing")
    else:
        fill(connection, "asked", names)
        connection.execute("DELETE FROM placing WHERE name IN (SELECT what FROM temp.asked)")


def save_placings(connection: sqlite3.Connection, placings: Iterable[StoredPlacing]) -> None:
    """Write what the company of references says."""
    connection.executemany(
        "INSERT OR REPLACE INTO placing (article, name, label, rule, entity, open, likeliest, known_by, probability, "
        "evidence) VALUES (?,?,?,?,?,?,?,?,?,?)",
        (
            (article, *name, rule, entity, is_open, likeliest, known_by, round(probability, 4), json.dumps(evidence))
            for article, name, rule, entity, is_open, likeliest, known_by, probability, evidence in placings
        ),
    )

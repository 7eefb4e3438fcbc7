"""References: what an article means by a name. Those of one name that mean one entity are a sense of it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable
from typing import NamedTuple

from entities.model import Label, Name
from entities.store.written.lists import fill


class StoredReference(NamedTuple):
    """A name in an article; `row` is the number of the name in the sense that it has there."""

    article: int
    row: int
    name: Name
    sense: str


class StoredPlacing(NamedTuple):
    """What the company of a reference says of whom it means; `evidence` are phrases with their weights."""

    article: int
    name: Name
    entity: str | None
    open: bool
    likeliest: str
    known_by: str
    probability: float
    evidence: tuple[tuple[str, float], ...]


class StoredCompany(NamedTuple):
    """What an article tells of the company that its names keep, as it was written; where and when it stood."""

    path: str
    day: str | None
    text: str


def references_of(connection: sqlite3.Connection, names: Collection[str]) -> list[StoredReference]:
    """Where articles have some names, but for those that stay open there; by article."""
    fill(connection, "asked", names)
    rows = connection.execute(
        "SELECT DISTINCT mention.article, name.id, name.name, name.label, sense FROM temp.asked "
        "CROSS JOIN name ON name.name = asked.what CROSS JOIN mention ON mention.name = name.id "
        "WHERE NOT ambiguous ORDER BY mention.article, name.id"
    )
    return [StoredReference(article, row, Name(name, Label(label)), sense) for article, row, name, label, sense in rows]


def companies_of(connection: sqlite3.Connection, articles: Iterable[int]) -> dict[int, StoredCompany]:
    """The company that names keep in some articles."""
    fill(connection, "asked", articles)
    rows = connection.execute(
        "SELECT article.id, path, date, company FROM temp.asked CROSS JOIN article ON article.id = asked.what"
    )
    return {article: StoredCompany(*row) for article, *row in rows}


def add_senses(connection: sqlite3.Connection, senses: Iterable[tuple[Name, str, Label]]) -> None:
    """Write senses that names are new to have, each with the label that the corpus gives to the name."""
    connection.executemany(
        "INSERT INTO name (name, label, ambiguous, sense, settled) VALUES (?,?,0,?,?) ON CONFLICT DO NOTHING",
        ((*name, sense, settled) for name, sense, settled in senses),
    )


def move_references(connection: sqlite3.Connection, moves: Iterable[tuple[int, int, int]]) -> None:
    """Give references another sense: the article, the row of the name that it has, that which it gets."""
    connection.executemany(
        "UPDATE mention SET name = ? WHERE article = ? AND name = ?",
        ((after, article, before) for article, before, after in moves),
    )


def replace_placings(
    connection: sqlite3.Connection, names: Collection[str] | None, placings: Iterable[StoredPlacing]
) -> None:
    """Write what the company of references says, in place of what was said of some names, or of all."""
    if names is None:
        connection.execute("DELETE FROM placing")
    else:
        fill(connection, "asked", names)
        connection.execute("DELETE FROM placing WHERE name IN (SELECT what FROM temp.asked)")
    connection.executemany(
        "INSERT INTO placing (article, name, label, entity, open, likeliest, known_by, probability, evidence) "
        "VALUES (?,?,?,?,?,?,?,?,?)",
        (
            (article, *name, entity, is_open, likeliest, known_by, round(probability, 4), json.dumps(evidence))
            for article, name, entity, is_open, likeliest, known_by, probability, evidence in placings
        ),
    )

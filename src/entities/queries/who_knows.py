"""Who is mentioned together with whom."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from entities.model import Evidence, Label, Tie
from entities.queries.names import Found, find_entity
from entities.store import ties


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """Somebody or something mentioned together with the entity that was asked about, and the sentence that shows it."""

    id: str
    name: str
    label: Label
    tie: Tie
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Answer:
    """Who is mentioned together with `found`, strongest first."""

    found: Found
    acquaintances: tuple[Acquaintance, ...]


def who_knows(
    connection: sqlite3.Connection, name: str, *, label: Label | None = Label.PERSON, limit: int | None = 20
) -> Answer:
    """Who is mentioned in one sentence with the entity of this name: most articles first, then most sentences.

    `label` None asks for entities of every label. Raises UnknownEntityError and AmbiguousEntityError.
    """
    found = find_entity(connection, name)
    ids = found.entity.id
    return Answer(
        found,
        tuple(
            Acquaintance(
                neighbor.entity,
                neighbor.name,
                neighbor.label,
                neighbor.tie,
                ties.read_evidence(connection, neighbor.article, neighbor.sentence, (ids, neighbor.entity)),
            )
            for neighbor in ties.neighbors(connection, ids, label=label, limit=limit)
        ),
    )

"""What other answers rest on: a tie, its two ends, and the sentence that names both."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from entities.model import Entity, Evidence, Scope, Tie
from entities.store.asked import ties
from entities.store.asked.entities import get_entities
from entities.store.asked.evidence import read_evidence

_EVERYWHERE = Scope()


@dataclass(frozen=True, slots=True)
class Receipt:
    """Two entities that are mentioned together, and the sentence that shows it best."""

    one: Entity
    other: Entity
    tie: Tie
    evidence: Evidence


def read_receipt(
    connection: sqlite3.Connection, one: str, other: str, scope: Scope = _EVERYWHERE, *, windows: float | None = None
) -> Receipt:
    """What a scope has of the tie between two entities, given by their ids in the order in which it is told.

    `windows` is how many the scope has in all, where that was counted before.
    """
    neighbor = ties.neighbor(connection, one, other, scope, windows=windows)
    entities = {entity.id: entity for entity in get_entities(connection, (one, other), scope)}
    evidence = read_evidence(connection, neighbor.article, neighbor.sentences[0], (one, other))
    return Receipt(entities[one], entities[other], neighbor.tie, evidence)

"""Who is mentioned together with whom."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from entities.lookup import Found
from entities.model import Evidence, Label, Scope, Tie
from entities.queries.naming import find_within
from entities.store.asked import ties
from entities.store.asked.evidence import read_evidence
from entities.store.asked.ties import Ranking

_PEOPLE = Ranking(label=Label.PERSON, limit=20)
_EVERYWHERE = Scope()


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """Somebody or something mentioned together with the entity that was asked about, and the sentence that shows it.

    In a window wider than a sentence, `evidence` may be two: one names the one, one the other.
    """

    id: str
    name: str
    label: Label
    tie: Tie
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """Who is mentioned together with `found`, strongest first: `total`, of whom some are listed.

    `scope` says what counts as together, and which articles; in which `found` is counted too. `is_dated` says whether
    an article that mentions it has a date, be it outside the days of the scope.
    """

    found: Found
    scope: Scope
    total: int
    acquaintances: tuple[Acquaintance, ...]
    is_dated: bool = True


def list_acquaintances(
    connection: sqlite3.Connection, name: str, ranking: Ranking = _PEOPLE, scope: Scope = _EVERYWHERE
) -> Answer:
    """Who is mentioned together with the entity of this name: by default the people, strongest first.

    Raises UnknownEntityError and AmbiguousEntityError.
    """
    found = find_within(connection, name, scope)
    is_dated = find_within(connection, found.entity.id, scope.of_all_days()).entity.first_seen is not None
    total, tied = ties.first_neighbors(connection, found.entity.id, ranking, scope)
    listed = tuple(_acquaintance(connection, found.entity.id, neighbor) for neighbor in tied)
    return Answer(found, scope, total, listed, is_dated)


def _acquaintance(connection: sqlite3.Connection, entity: str, neighbor: ties.Neighbor) -> Acquaintance:
    ends = (entity, neighbor.entity)
    evidence = tuple(read_evidence(connection, neighbor.article, at, ends) for at in neighbor.sentences)
    return Acquaintance(neighbor.entity, neighbor.name, neighbor.label, neighbor.tie, evidence)

"""What is said above an answer: whom it is about, whom else a name fits, what was left out."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from entities.lookup import Found, describe
from entities.model import Label, Scope
from entities.queries.scopes import check_scope
from entities.queries.status import Status
from entities.store.written.state import resolved_how

_SHOWN = 3
_PLURALS = {Label.PERSON: "people", Label.PLACE: "places", Label.ORGANIZATION: "organizations"}


def notes_on(connection: sqlite3.Connection, scope: Scope) -> list[str]:
    """What is incomplete in a store, and what a question on days leaves out. Raises QuestionError as `check_scope`."""
    left_out = check_scope(connection, scope)
    notes = []
    if resolved_how(connection) is None:
        notes.append("The last extraction hasn't come to its end: until it has, this is incomplete")
    if left_out.undated:
        notes.append(f"{left_out.undated:,} of {left_out.articles:,} articles have no date: days leave them out")
    return notes


def described(found: Found) -> str:
    """Whom a name stands for, with counts."""
    return describe(found.entity)


def others_of(*founds: Found | None) -> tuple[str, ...]:
    """Whom else the names fit."""
    return tuple(
        f"Taken for {found.entity.name} ({found.entity.id}), by far the most mentioned; it also fits "
        + ", ".join(f"{other.name} ({other.id})" for other in found.others[:_SHOWN])
        + (f" and {len(found.others) - _SHOWN:,} more" if len(found.others) > _SHOWN else "")
        for found in founds
        if found is not None and found.others
    )


def counts_of_graph(found: Status) -> tuple[str, ...]:
    """How much a graph holds."""
    entities = {count.label: count.entities for count in found.entities}
    return (f"{found.counts.articles:,} articles: {in_words(entities)}, {found.counts.ties:,} ties",)


def in_words(entities: Mapping[Label, int]) -> str:
    """How many there are of each label: `187 people, 111 places, 81 organizations`."""
    return ", ".join(f"{number:,} {_PLURALS[label]}" for label, number in entities.items())

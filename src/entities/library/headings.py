"""What is said above an answer: whom it is about, whom else a name fits, what was left out."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence

from entities.library.values import Name, read_name
from entities.lookup import Found, describe, say_taken
from entities.model import Entity, Label, Scope
from entities.queries.scopes import check_scope
from entities.queries.status import Status
from entities.store.written.state import resolved_how
from entities.wording import plural, plural_of

_SHOWN = 3
_LISTED = 5


def notes_on(connection: sqlite3.Connection, scope: Scope) -> list[str]:
    """What is incomplete in a store, and what a question on days leaves out. Raises QuestionError as `check_scope`."""
    left_out = check_scope(connection, scope)
    notes = []
    if resolved_how(connection) is None:
        notes.append("The last extraction hasn't come to its end: until it has, this is incomplete")
    if left_out.undated:
        have = "has" if left_out.undated == 1 else "have"
        of = plural(left_out.articles, "article")
        notes.append(f"{left_out.undated:,} of {of} {have} no date: days leave them out")
    return notes


def described(found: Found) -> str:
    """Whom a name stands for, with counts."""
    return describe(found.entity)


def listed(what: str, names: Sequence[str]) -> tuple[str, ...]:
    """The first of some names in a line, and how many more there are; no line where there are none."""
    more = f" and {len(names) - _LISTED:,} more" if len(names) > _LISTED else ""
    return (f"{what}: {', '.join(names[:_LISTED])}{more}",) if names else ()


def taken_for(*asked: tuple[Name | None, Found | None]) -> tuple[str, ...]:
    """For whom names were taken, unless that is just what they are called, and whom else they fit."""
    return tuple(
        " ".join(part for part in (said, _others(found.others)) if part)
        for name, found in asked
        if name is not None and found is not None
        for said in [say_taken(read_name(name), found)]
        if said or found.others
    )


def _others(others: Sequence[Entity]) -> str:
    more = f" and {len(others) - _SHOWN:,} more" if len(others) > _SHOWN else ""
    return ", ".join(f"{other.name} ({other.id})" for other in others[:_SHOWN]) + more


def counts_of_graph(found: Status) -> tuple[str, ...]:
    """How much a graph holds."""
    entities = {count.label: count.entities for count in found.entities}
    return (f"{plural(found.counts.articles, 'article')}: {in_words(entities)}, {plural(found.counts.ties, 'tie')}",)


def in_words(entities: Mapping[Label, int]) -> str:
    """How many there are of each label: `187 people, 111 places, 81 organizations`."""
    return ", ".join(plural_of(number, label) for label, number in entities.items())

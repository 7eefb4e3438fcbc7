"""Tags and notes: what a person wrote about entities into the file of decisions, for whoever the names there mean."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from entities.decisions import TAGS, decisions_path, read_decisions
from entities.errors import QuestionError
from entities.model import Complaint, Decision, DecisionKind, format_name
from entities.store.asked.articles import entities_in
from entities.store.asked.entities import entity_meant


@dataclass(frozen=True, slots=True)
class Noted:
    """What is written about an entity, each once, in the order of the file."""

    tags: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def note(self) -> str:
        """The notes as one text."""
        return "; ".join(self.notes)


NOTHING = Noted()


def read_notes(connection: sqlite3.Connection, decisions: Iterable[Decision]) -> dict[str, Noted]:
    """What decisions write about entities, by the ids of those that have anything."""
    written: defaultdict[str, list[Decision]] = defaultdict(list)
    for decision in decisions:
        for entity in _meant(connection, decision):
            written[entity].append(decision)
    return {entity: _noted(decisions) for entity, decisions in written.items()}


def notes_beside(connection: sqlite3.Connection, graph: Path) -> dict[str, Noted]:
    """What the file of decisions beside a graph writes about entities, by their ids. Raises DecisionError."""
    return read_notes(connection, read_decisions(decisions_path(graph)))


def find_tagged(notes: Mapping[str, Noted], tags: Collection[str]) -> frozenset[str]:
    """The ids of the entities that have one of some tags, of which each is one's. Raises QuestionError."""
    known = sorted({tag for noted in notes.values() for tag in noted.tags})
    for tag in tags:
        if tag not in known:
            there = f"there are {', '.join(known)}" if known else "`entities decide tag NAME TAG` gives one"
            raise QuestionError(f"No name has the tag {tag!r}: {there}.")
    return frozenset(entity for entity, noted in notes.items() if not set(tags).isdisjoint(noted.tags))


def say_misfits(connection: sqlite3.Connection, decisions: Iterable[Decision]) -> Iterator[Complaint]:
    """A complaint about each tag and note on a name that is nobody's."""
    for decision in decisions:
        if not decision.kind.resolves and not _meant(connection, decision):
            where = f" in {', '.join(decision.articles)}" if decision.articles else ""
            yield Complaint(decision, f"fits nothing{where}: {format_name(decision.names[0])} isn't there")


def _meant(connection: sqlite3.Connection, decision: Decision) -> tuple[str, ...]:
    """The entities that a tag or a note is about; none if a decision is neither."""
    if decision.kind.resolves:
        return ()
    (name,) = decision.names
    if decision.articles:
        return entities_in(connection, name, decision.articles)
    entity = entity_meant(connection, name)
    return () if entity is None else (entity,)


def _noted(decisions: Iterable[Decision]) -> Noted:
    decisions = tuple(decisions)
    tags = (one.value.split(TAGS) for one in decisions if one.kind is DecisionKind.TAG)
    notes = (one.value for one in decisions if one.kind is DecisionKind.NOTE)
    return Noted(tuple(dict.fromkeys(tag for some in tags for tag in some)), tuple(dict.fromkeys(notes)))

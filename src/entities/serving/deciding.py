"""Decisions as the page sends them, made one at a time."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from entities.changes.decide import make_decision, make_decisions, undo_last
from entities.changes.resolve import last_complaints
from entities.decisions import decisions_path, join_tags, read_decisions
from entities.errors import DecisionError
from entities.model import Decision, DecisionKind, Label
from entities.queries.splitting import Group, decide_split
from entities.store import read_store
from entities.store.asked.appearances import newest_articles
from entities.store.asked.articles import entities_in
from entities.store.asked.entities import entity_meant, get_entity
from entities.store.whole.contents import count_by_label, count_ties


class Correction(StrEnum):
    """What the page can ask for that is no decision by itself: articles in which a name is somebody else's."""

    SPLIT = "split"


_UNSAID = "Say what is to be taken back."
_OTHERS = (
    "The file of decisions has changed since, so nothing was taken back: "
    "`entities decide list` tells what it holds, and a line that is deleted there is taken back by `entities extract`."
)
_PAIRS = {DecisionKind.SAME, DecisionKind.DIFFERENT}
_KINDS: dict[str, DecisionKind | Correction] = {kind.value: kind for kind in (*DecisionKind, *Correction)}


@dataclass(frozen=True, slots=True)
class Asked:
    """A correction: of one name or, for `same` and `different`, two; each an id, or a name with its label."""

    kind: DecisionKind | Correction
    names: tuple[str, ...]
    value: str = ""
    articles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Counts:
    """How many names and ties there are."""

    names: int
    ties: int


@dataclass(frozen=True, slots=True)
class Made:
    """What decisions did: whom their names mean now, by ids; earlier ones that aren't followed any more."""

    decisions: tuple[Decision, ...]
    entities: tuple[str, ...]
    complaints: tuple[str, ...]
    before: Counts
    after: Counts


def read_asked(body: bytes) -> Asked:
    """The correction that a request asks for: `{"kind": "rename", "names": ["p12ab"], "value": "Ann Smith"}`.

    `articles` is a list of paths. Raises DecisionError.
    """
    said = _read_object(body)
    if not said.keys() <= {"kind", "names", "value", "articles"}:
        raise DecisionError("A decision has a kind, names, a value and articles.")
    kind = _KINDS.get(str(said.get("kind")))
    if kind is None:
        raise DecisionError(f"There is no such kind of decision; there are {', '.join(_KINDS)}.")
    names, articles = _texts(said.get("names", [])), _texts(said.get("articles", []))
    if len(names) != (2 if kind in _PAIRS else 1):
        raise DecisionError(f"`{kind}` needs {'two names' if kind in _PAIRS else 'one name'}.")
    return Asked(kind, names, _value(kind, said.get("value", "")), articles)


def _read_object(body: bytes) -> dict[str, Any]:
    try:
        said = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise DecisionError("A decision is sent as JSON.") from error
    if not isinstance(said, dict):
        raise DecisionError("A decision has a kind, names, a value and articles.")
    return said


def make_asked(graph: Path, asked: Asked) -> Made:
    """Make a correction as `entities decide` does: saved beside the graph, and applied, or nothing changed.

    Raises DecisionError and what else `make_decision` raises.
    """
    with read_store(graph) as connection:
        before, known = _count(connection), set(last_complaints(connection))
        split = _split(connection, asked) if asked.kind is Correction.SPLIT else ()
    if isinstance(asked.kind, DecisionKind):
        made: tuple[Decision, ...] = (
            make_decision(graph, asked.kind, asked.names, asked.value, articles=asked.articles),
        )
    else:
        make_decisions(graph, split)
        made = split
    return _made(graph, made, before, known)


def read_decided(body: bytes) -> tuple[str, ...]:
    """The decisions in words, in their order, that a request takes back: `{"decided": [...]}`. Raises DecisionError."""
    said = _read_object(body)
    if said.keys() != {"decided"} or not said["decided"]:
        raise DecisionError(_UNSAID)
    return _texts(said["decided"])


def undo(graph: Path, decided: Sequence[str]) -> Made:
    """Take back what was decided last, if it is this, and not what somebody else has decided since.

    Raises DecisionError.
    """
    last = [str(decision) for decision in read_decisions(decisions_path(graph))[-len(decided) :]]
    if last != list(decided):
        raise DecisionError(_OTHERS)
    with read_store(graph) as connection:
        before, known = _count(connection), set(last_complaints(connection))
    return _made(graph, tuple(undo_last(graph) for _ in decided), before, known)


def _made(graph: Path, decisions: tuple[Decision, ...], before: Counts, known: set[str]) -> Made:
    with read_store(graph) as connection:
        meant = dict.fromkeys(entity for decision in decisions for entity in _meant(connection, decision))
        complaints = tuple(one for one in last_complaints(connection) if one not in known)
        return Made(decisions, tuple(meant), complaints, before, _count(connection))


def _meant(connection: sqlite3.Connection, decision: Decision) -> Sequence[str]:
    """The ids of the entities that the names of a decision stand for."""
    here = entities_in(connection, decision.names[0], decision.articles) if decision.articles else ()
    named = [entity_meant(connection, name) for name in decision.names]
    return [*here, *(entity for entity in named if entity is not None)]


def _split(connection: sqlite3.Connection, asked: Asked) -> tuple[Decision, ...]:
    """The decisions that some articles of an entity, which is given by its id, speak of another one."""
    (entity_id,) = asked.names
    entity = get_entity(connection, entity_id)
    if entity is None:
        raise DecisionError("That name isn't in the graph any more: look for it again.")
    there = {appearance.article for appearance in newest_articles(connection, entity_id, None)}
    second = set(asked.articles)
    if not second or not second < there:
        raise DecisionError(f"Tick the articles that speak of another {entity.name}: some of them, but not all.")
    return decide_split(connection, entity_id, Group(tuple(sorted(second)), (), ()))


def _count(connection: sqlite3.Connection) -> Counts:
    return Counts(sum(count_by_label(connection).values()), count_ties(connection))


def _texts(said: object) -> tuple[str, ...]:
    if not isinstance(said, list) or not all(isinstance(one, str) and one.strip() for one in said):
        raise DecisionError("Names and articles are lists of texts.")
    return tuple(said)


def _value(kind: DecisionKind | Correction, said: object) -> str:
    """What a decision says beside its names. Raises DecisionError where it lacks, or is none."""
    if not isinstance(said, str):
        raise DecisionError("The value of a decision is a text.")
    value = " ".join(said.split())
    needed = kind in {DecisionKind.RENAME, DecisionKind.RETYPE, DecisionKind.NOTE, DecisionKind.TAG}
    if needed and not value:
        raise DecisionError(f"`{kind}` needs a value.")
    try:
        if kind is DecisionKind.RETYPE:
            return Label(value.upper()).lower()
        return join_tags(value.split(",")) if kind is DecisionKind.TAG else value if needed else ""
    except ValueError as error:
        raise DecisionError(f"{value!r} is nothing that `{kind}` can make of a name.") from error

"""Which entity a name on the command line stands for."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from entities.decisions import parse_name
from entities.errors import AmbiguousEntityError, UnknownEntityError
from entities.folding import fold
from entities.model import Entity, Label
from entities.store import entities

_SUGGESTIONS = 3
_CLOSE_ENOUGH = 75  # of rapidfuzz's 100: "Lukashenka" and "Lukashenko" have 90, unrelated names about 50
_DOMINATES = 5


@dataclass(frozen=True, slots=True)
class Found:
    """The entity that a name on the command line stands for; `others` are less mentioned ones that it fits too."""

    entity: Entity
    others: tuple[Entity, ...] = ()


def find_entity(connection: sqlite3.Connection, asked: str) -> Found:
    """The entity with this id or name; case and accents don't matter, and `Minsk (place)` asks for a label.

    A surname fits all people who have it. A name that several entities share is taken for one of them only if that one
    is mentioned at least five times as often as the others together. Raises UnknownEntityError and
    AmbiguousEntityError.
    """
    by_id = entities.get_entity(connection, asked.strip())
    if by_id is not None:
        return Found(by_id)
    name, label = _split_label(asked)
    found = (entity for entity in _fitting(connection, name) if label in {None, entity.label})
    fitting = sorted(found, key=lambda entity: (-entity.mentions, entity.id))
    if not fitting:
        raise UnknownEntityError(name, _close_names(connection, name))
    first, *others = fitting
    if first.mentions < _DOMINATES * sum(other.mentions for other in others):
        raise AmbiguousEntityError(name, tuple((entity.id, describe(entity)) for entity in fitting))
    return Found(first, tuple(others))


def _split_label(asked: str) -> tuple[str, Label | None]:
    try:
        return parse_name(asked)
    except ValueError:
        return asked, None


def _fitting(connection: sqlite3.Connection, name: str) -> list[Entity]:
    """The entities that go by exactly this name, with the people whose surname it is; else those that contain it."""
    called = entities.entities_called(connection, name)
    containing = entities.entities_with_words(connection, name)
    found = [entity for key in {*called, *containing} if (entity := entities.get_entity(connection, key))]
    named = [entity for entity in found if entity.id in called or _has_surname(entity, name)]
    return named or found


def _has_surname(entity: Entity, name: str) -> bool:
    return entity.label is Label.PERSON and fold(entity.name).endswith(f" {fold(name)}")


def describe(entity: Entity) -> str:
    """What tells an entity from others of its name: `Alexander Lukashenko (person, 31 mentions in 12 articles)`."""
    mentions = "1 mention" if entity.mentions == 1 else f"{entity.mentions} mentions"
    articles = "1 article" if entity.articles == 1 else f"{entity.articles} articles"
    return f"{entity.name} ({entity.label.lower()}, {mentions} in {articles})"


def _close_names(connection: sqlite3.Connection, name: str) -> tuple[str, ...]:
    """Names of entities of which an alias, or a word of one, is spelled much like `name`."""
    folded = entities.all_folded_names(connection)
    matches = process.extract(
        fold(name), folded, scorer=fuzz.WRatio, limit=_SUGGESTIONS * 3, score_cutoff=_CLOSE_ENOUGH
    )
    names: dict[str, None] = {}
    for match, _, _ in matches:
        called = [entities.get_entity(connection, key) for key in entities.entities_called(connection, match)]
        best = max((e for e in called if e), key=lambda entity: (entity.mentions, entity.id), default=None)
        if best is not None:
            names.setdefault(best.name)
    return tuple(names)[:_SUGGESTIONS]

"""Which entity a name on the command line stands for."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from entities.errors import AmbiguousEntityError, UnknownEntityError
from entities.folding import fold
from entities.model import Entity
from entities.store import entities

_SUGGESTIONS = 3
_CLOSE_ENOUGH = 75  # of rapidfuzz's 100: "Lukashenka" and "Lukashenko" have 90, unrelated names about 50
_DOMINATES = 10


@dataclass(frozen=True, slots=True)
class Found:
    """The entity that a name on the command line stands for; `others` are less mentioned ones that it fits too."""

    entity: Entity
    others: tuple[Entity, ...] = ()


def find_entity(connection: sqlite3.Connection, name: str) -> Found:
    """The entity with this id or name; case and accents don't matter.

    A name that several entities share is taken for one of them only if that one is mentioned at least ten times as
    often as the others together. Raises UnknownEntityError and AmbiguousEntityError.
    """
    by_id = entities.get_entity(connection, name.strip())
    if by_id is not None:
        return Found(by_id)
    counts = entities.entities_called(connection, name) or entities.entities_with_words(connection, name)
    if not counts:
        raise UnknownEntityError(name, _close_names(connection, name))
    ranked = sorted(counts, key=lambda entity_id: (-counts[entity_id], entity_id))
    fitting = [found for entity_id in ranked if (found := entities.get_entity(connection, entity_id))]
    first, *others = fitting
    if counts[first.id] < _DOMINATES * sum(counts[other.id] for other in others):
        raise AmbiguousEntityError(name, tuple((entity.id, describe(entity)) for entity in fitting))
    return Found(first, tuple(others))


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
        counts = entities.entities_called(connection, match)
        best = entities.get_entity(connection, max(counts, key=lambda entity_id: (counts[entity_id], entity_id)))
        if best is not None:
            names.setdefault(best.name)
    return tuple(names)[:_SUGGESTIONS]

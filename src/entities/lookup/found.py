"""What a typed name was taken for, and what tells entities of one name apart."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from entities.errors import AmbiguousEntityError, Candidate
from entities.folding import fold, is_one_word
from entities.model import Entity, Name, format_name
from entities.store.asked import entities
from entities.store.asked.placings import roles_beside
from entities.store.asked.ties import Ranking, neighbors

_DOMINATES = 5
_COMPANY = 2
_READ = 50  # articles, for the role
_CANDIDATES = 10


@dataclass(frozen=True, slots=True)
class Found:
    """The entity that a name on the command line stands for; `others` are less mentioned ones that it fits too.

    `part` is what of the name was looked for, if that isn't all of it. `because` goes on after the entity's name and
    says why it is taken for it, where the name alone doesn't.
    """

    entity: Entity
    others: tuple[Entity, ...] = ()
    part: str = ""
    because: str = ""


def choose(connection: sqlite3.Connection, name: str, fitting: Sequence[Entity]) -> Found:
    """The one of `fitting`, most mentioned first, that alone is shown by this name, if that has several words.

    Else the one that is mentioned five times as often as the others together; raises AmbiguousEntityError if none is.
    A word alone is rather a surname of somebody than the name of who goes by nothing else.
    """
    shown = [entity for entity in fitting if fold(entity.name) == fold(name)] if not is_one_word(name.strip()) else []
    if len(shown) == 1:
        fitting = sorted(fitting, key=lambda entity: entity not in shown)
    first, *others = fitting
    if len(shown) != 1 and first.mentions < _DOMINATES * sum(other.mentions for other in others):
        candidates = tuple(tell_apart(connection, entity) for entity in fitting[:_CANDIDATES])
        raise AmbiguousEntityError(name, candidates, len(fitting))
    return Found(entities.get_entity(connection, first.id) or first, tuple(others))


def describe(entity: Entity) -> str:
    """What tells an entity from others of its name: `Alexander Lukashenko (person, 31 mentions in 12 articles)`."""
    mentions = "1 mention" if entity.mentions == 1 else f"{entity.mentions:,} mentions"
    articles = "1 article" if entity.articles == 1 else f"{entity.articles:,} articles"
    return f"{entity.name} ({entity.label.lower()}, {mentions} in {articles})"


def say_taken(name: str, found: Found) -> str:
    """For whom a name is taken, as a sentence that ends with the others that it fits; empty where all is as asked."""
    entity = found.entity
    shown = f"{entity.name} ({entity.id})"
    fits = " It also fits:" if found.others else ""
    if found.part:
        taken = "" if fold(found.part) == fold(entity.name) else f": it is taken for {shown}"
        return f"Only {found.part!r} of {name!r} was looked for{taken}.{fits}"
    if found.because:
        return f"{name!r} is taken for {shown}, {found.because}.{fits}"
    if not found.others:
        return ""
    if fold(name) in {fold(entity.name), fold(format_name(Name(entity.name, entity.label)))}:
        return f"{name!r} also fits:"
    return f"{name!r} is taken for {shown}, by far the most mentioned.{fits}"


def tell_apart(connection: sqlite3.Connection, entity: Entity) -> Candidate:
    """An entity with its role and the company that it is in, which tell it from others of its name."""
    roles = Counter(roles_beside(connection, entity.id, _READ))
    role = min(roles, key=lambda role: (-roles[role], role), default=None)
    company = tuple(neighbor.name for neighbor in neighbors(connection, entity.id, Ranking(limit=_COMPANY)))
    told = (describe(entity), role, f"with {' and '.join(company)}" if company else None)
    return Candidate(
        entity.id,
        entity.name,
        entity.label,
        entity.mentions,
        entity.articles,
        role,
        company,
        ", ".join(item for item in told if item),
    )

"""What a difference is: entities and ties that are new, grew, or went; and what of it is listed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from entities.model import Entity, Evidence, Label, Scope
from entities.queries.watched import Sighting
from entities.store.whole.ties import PairCount

EVERYWHERE = Scope()


@dataclass(frozen=True, slots=True)
class Listing:
    """What of a difference is listed: entities of this label (None: all) and ties between them, so many of each.

    Those that are `watched`, by their ids, come first, and are told of by themselves, whatever their label.
    """

    label: Label | None = Label.PERSON
    limit: int | None = 10
    watched: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Newcomer:
    """An entity that only one side has, and the newest sentence there that names it."""

    entity: Entity
    evidence: Evidence | None


@dataclass(frozen=True, slots=True)
class Renaming:
    """One entity under two ids, because it is called otherwise now."""

    old: Entity
    new: Entity


@dataclass(frozen=True, slots=True)
class Growth:
    """Two entities mentioned together in more articles than before, and the newest sentence that names both."""

    one: Entity
    other: Entity
    articles_before: int
    articles: int
    sentences_before: int
    sentences: int
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Entities:
    """So many there are, and the first of them: the most mentioned."""

    total: int
    listed: tuple[Newcomer, ...]


@dataclass(frozen=True, slots=True)
class Ties:
    """So many there are, and the first of them: of new ones the strongest, else those that grew most."""

    total: int
    listed: tuple[Growth, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """What is new, what grew and what went; `undated` articles are left out where days decide.

    `watched` is where entities that are looked out for are named in what is new.
    """

    new_entities: Entities
    new_ties: Ties
    grown_ties: Ties
    gone_entities: Entities
    renamed: tuple[Renaming, ...]
    undated: int
    watched: tuple[Sighting, ...] = ()


class New(NamedTuple):
    """Where the newest sentences are looked for: in articles of `scope`, if possible in none of `read_before`."""

    scope: Scope = EVERYWHERE
    read_before: frozenset[int] = frozenset()


class Change(NamedTuple):
    """A tie as it is now, and what it rested on before."""

    now: PairCount
    articles_before: int
    sentences_before: int


PEOPLE = Listing()

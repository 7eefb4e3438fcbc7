"""The first of what is new, each with a sentence: of entities the most mentioned, of ties the strongest."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from entities.model import Entity, Scope
from entities.queries.diff.difference import EVERYWHERE, Change, Entities, Growth, Listing, New, Newcomer, Ties
from entities.queries.evidence import newest_evidence
from entities.store.asked.appearances import newest_sentences
from entities.store.whole.ties import PairCount


def change_of(now: PairCount, before: PairCount | None) -> Change:
    """A tie now and before."""
    return Change(now, before.articles if before else 0, before.sentences if before else 0)


def list_entities(
    connection: sqlite3.Connection, entities: Iterable[Entity], listing: Listing, scope: Scope = EVERYWHERE
) -> Entities:
    """How many of some entities are of the label, and the first of them, with sentences of a scope."""
    chosen = [entity for entity in entities if listing.label in {None, entity.label}]
    chosen.sort(key=lambda entity: (entity.id not in listing.watched, -entity.mentions, entity.name, entity.id))
    return Entities(len(chosen), tuple(_newcomer(connection, entity, scope) for entity in chosen[: listing.limit]))


def _newcomer(connection: sqlite3.Connection, entity: Entity, scope: Scope) -> Newcomer:
    return Newcomer(entity, next(newest_sentences(connection, entity.id, scope, articles=1, limit=1), None))


def list_ties(
    connection: sqlite3.Connection,
    changes: Iterable[Change],
    entities: dict[str, Entity],
    listing: Listing,
    new_in: New,
) -> tuple[Ties, Ties]:
    """New ties and grown ones."""
    ends = {key for key, entity in entities.items() if listing.label in {None, entity.label}}
    chosen = [item for item in changes if item.now.one in ends and item.now.other in ends]
    new = sorted((item for item in chosen if not item.articles_before), key=_strongest)
    grown = sorted((item for item in chosen if 0 < item.articles_before < item.now.articles), key=_grown_most)
    new, grown = (sorted(items, key=lambda item: not _ends(item) & listing.watched) for items in (new, grown))
    first, second = (
        Ties(len(items), tuple(_growth(connection, item, entities, new_in) for item in items[: listing.limit]))
        for items in (new, grown)
    )
    return first, second


def _ends(change: Change) -> set[str]:
    return {change.now.one, change.now.other}


def _strongest(change: Change) -> tuple[float, int, str, str]:
    return (-change.now.strength, -change.now.articles, change.now.one, change.now.other)


def _grown_most(change: Change) -> tuple[float, float, str, str]:
    return (change.articles_before - change.now.articles, -change.now.strength, change.now.one, change.now.other)


def _growth(connection: sqlite3.Connection, change: Change, entities: dict[str, Entity], new_in: New) -> Growth:
    """The tie with the more mentioned of its ends first."""
    ends = (entities[change.now.one], entities[change.now.other])
    one, other = sorted(ends, key=lambda entity: (-entity.mentions, entity.id))
    return Growth(
        one,
        other,
        change.articles_before,
        change.now.articles,
        change.sentences_before,
        change.now.sentences,
        newest_evidence(connection, one, other, new_in.scope, but_of=new_in.read_before),
    )

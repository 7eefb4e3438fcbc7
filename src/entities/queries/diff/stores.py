"""What is new in one store against an older one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from entities.folding import fold
from entities.model import Entity, Label, Scope
from entities.queries.diff.difference import EVERYWHERE, PEOPLE, Difference, Listing, New, Renaming
from entities.queries.diff.listed import change_of, list_entities, list_ties
from entities.queries.watched import find_sightings
from entities.store.whole.contents import all_content_hashes
from entities.store.whole.entities import all_entities
from entities.store.whole.ties import PairCount, count_pairs

_Pair = tuple[str, str]


def compare_stores(
    old: sqlite3.Connection, new: sqlite3.Connection, listing: Listing = PEOPLE, scope: Scope = EVERYWHERE
) -> Difference:
    """What the store `new` has that `old` hasn't, in the articles of a scope.

    An entity is the same in both if it has the same id, which is that of its label and fullest name; or, of those that
    have no such counterpart, if they are of one label and one is mentioned by the name of the other.
    """
    before, after = ({entity.id: entity for entity in all_entities(store, scope)} for store in (old, new))
    gone = [entity for key, entity in before.items() if key not in after]
    renamed = _find_renamed(gone, [entity for key, entity in after.items() if key not in before])
    renamed_from = {pair.old.id for pair in renamed}
    known = before.keys() | {pair.new.id for pair in renamed}
    now_called = {pair.old.id: pair.new.id for pair in renamed}
    pairs = {_in_order(now_called, pair): pair for pair in count_pairs(old, scope)}
    hashes = set(all_content_hashes(old).values())
    read_before = frozenset(number for number, content in all_content_hashes(new).items() if content in hashes)
    changes = [change_of(pair, pairs.get((pair.one, pair.other))) for pair in count_pairs(new, scope)]
    newcomers = [entity for key, entity in after.items() if key not in known]
    return Difference(
        list_entities(new, newcomers, listing, scope),
        *list_ties(new, changes, after, listing, New(scope, read_before)),
        list_entities(old, [entity for entity in gone if entity.id not in renamed_from], listing, scope),
        tuple(pair for pair in renamed if listing.label in {None, pair.new.label}),
        undated=0,
        watched=find_sightings(new, listing.watched, scope, but_of=sorted(read_before)),
    )


def _find_renamed(gone: Iterable[Entity], come: Iterable[Entity]) -> list[Renaming]:
    """Entities of one label of which one is called by the name of the other; each once, the most mentioned first."""
    called: dict[tuple[Label, str], list[Entity]] = {}
    by_mentions = sorted(gone, key=lambda entity: (-entity.mentions, entity.id))
    for entity in by_mentions:
        for name in {fold(name) for name in (entity.name, *entity.aliases)}:
            called.setdefault((entity.label, name), []).append(entity)
    found, taken = [], set()
    for entity in sorted(come, key=lambda entity: (-entity.mentions, entity.id)):
        own = fold(entity.name)
        names = dict.fromkeys((own, *map(fold, entity.aliases)))
        for old in (old for name in names for old in called.get((entity.label, name), ())):
            theirs = fold(old.name)
            if old.id not in taken and (theirs in names or own in {fold(alias) for alias in old.aliases}):
                taken.add(old.id)
                found.append(Renaming(old, entity))
                break
    return found


def _in_order(now_called: dict[str, str], pair: PairCount) -> _Pair:
    one, other = sorted((now_called.get(pair.one, pair.one), now_called.get(pair.other, pair.other)))
    return one, other

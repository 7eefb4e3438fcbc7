"""What is new: in one store against an older one, or in one store since a day or a run."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple

from entities.errors import QuestionError
from entities.folding import fold
from entities.model import Entity, Evidence, Label, Scope
from entities.queries.evidence import newest_evidence
from entities.queries.watched import Sighting, find_sightings
from entities.store.asked.appearances import newest_sentences
from entities.store.asked.entities import get_entities
from entities.store.whole.contents import all_content_hashes, count_all
from entities.store.whole.entities import all_entities, all_mention_counts
from entities.store.whole.ties import PairCount, count_pairs, count_whole
from entities.store.written.runs import first_run_since, last_run

_Pair = tuple[str, str]
_EVERYWHERE = Scope()


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


class _New(NamedTuple):
    """Where the newest sentences are looked for: in articles of `scope`, if possible in none of `read_before`."""

    scope: Scope = _EVERYWHERE
    read_before: frozenset[int] = frozenset()


class _Change(NamedTuple):
    now: PairCount
    articles_before: int
    sentences_before: int


_DEFAULT = Listing()


def compare_stores(old: sqlite3.Connection, new: sqlite3.Connection, listing: Listing = _DEFAULT) -> Difference:
    """What the store `new` has that `old` hasn't.

    An entity is the same in both if it has the same id, which is that of its label and fullest name; or, of those that
    have no such counterpart, if they are of one label and one is mentioned by the name of the other.
    """
    before, after = ({entity.id: entity for entity in all_entities(store)} for store in (old, new))
    gone = [entity for key, entity in before.items() if key not in after]
    renamed = _find_renamed(gone, [entity for key, entity in after.items() if key not in before])
    renamed_from = {pair.old.id for pair in renamed}
    known = before.keys() | {pair.new.id for pair in renamed}
    now_called = {pair.old.id: pair.new.id for pair in renamed}
    pairs = {_in_order(now_called, pair): pair for pair in count_pairs(old)}
    hashes = set(all_content_hashes(old).values())
    read_before = frozenset(number for number, content in all_content_hashes(new).items() if content in hashes)
    changes = [_change(pair, pairs.get((pair.one, pair.other))) for pair in count_pairs(new)]
    newcomers = [entity for key, entity in after.items() if key not in known]
    return Difference(
        _entities(new, newcomers, listing),
        *_ties(new, changes, after, listing, _New(read_before=read_before)),
        _entities(old, [entity for entity in gone if entity.id not in renamed_from], listing),
        tuple(pair for pair in renamed if listing.label in {None, pair.new.label}),
        undated=0,
        watched=find_sightings(new, listing.watched, but_of=sorted(read_before)),
    )


def changes_since(connection: sqlite3.Connection, day: str, listing: Listing = _DEFAULT) -> Difference:
    """What the articles of a day (YYYY-MM-DD) and later have that the earlier ones hadn't; nothing can have gone.

    Articles without a date count neither here nor there.
    """
    entities = {entity.id: entity for entity in all_entities(connection)}
    later = Scope(since=day)
    newcomers = [entity for entity in entities.values() if entity.first_seen is not None and entity.first_seen >= day]
    # No article is older than the oldest day that can be written.
    eve = (date.fromisoformat(day) - timedelta(1)).isoformat() if day > date.min.isoformat() else ""
    pairs = {(pair.one, pair.other): pair for pair in count_pairs(connection, Scope(until=eve))}
    changes = [
        _change(_sum(pair, pairs.get((pair.one, pair.other))), pairs.get((pair.one, pair.other)))
        for pair in count_pairs(connection, later)
    ]
    new_ties, grown_ties = _ties(connection, changes, entities, listing, _New(later))
    undated = count_all(connection).undated
    newest = _entities(connection, newcomers, listing, later)
    sightings = find_sightings(connection, listing.watched, later)
    return Difference(newest, new_ties, grown_ties, Entities(0, ()), (), undated, sightings)


def changes_since_run(connection: sqlite3.Connection, run: int, listing: Listing = _DEFAULT) -> Difference:
    """What the articles that this run and later ones read have that the earlier ones hadn't; nothing can have gone.

    An article that was changed is of the run that read it as it is now. The cost is that of what was read since.
    """
    later = Scope(first_run=run)
    counts = {entity: mentions for entity, _, mentions in all_mention_counts(connection, later)}
    pairs = list(count_pairs(connection, later))
    entities = {entity.id: entity for entity in get_entities(connection, counts.keys())}
    newcomers = [entity for entity in entities.values() if entity.mentions == counts[entity.id]]
    whole = count_whole(connection, ((pair.one, pair.other) for pair in pairs))
    changes = [
        _Change(now, now.articles - pair.articles, now.sentences - pair.sentences)
        for pair, now in zip(pairs, whole, strict=True)
    ]
    new_ties, grown_ties = _ties(connection, changes, entities, listing, _New(later))
    newest = _entities(connection, newcomers, listing, later)
    sightings = find_sightings(connection, listing.watched, later)
    return Difference(newest, new_ties, grown_ties, Entities(0, ()), (), 0, sightings)


def find_run(connection: sqlite3.Connection, since: int | datetime) -> int:
    """The first of the last so many runs that have read something new, or the first that began at a time or later.

    Raises QuestionError if no run is known.
    """
    last = last_run(connection)
    if not last:
        raise QuestionError(
            "This graph doesn't know its runs: it will from the next `entities extract` that reads something."
        )
    return first_run_since(connection, since) if isinstance(since, datetime) else max(1, last - since + 1)


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


def _sum(later: PairCount, earlier: PairCount | None) -> PairCount:
    """Both together; their articles are different ones."""
    if earlier is None:
        return later
    articles, sentences = later.articles + earlier.articles, later.sentences + earlier.sentences
    return later._replace(articles=articles, sentences=sentences)


def _change(now: PairCount, before: PairCount | None) -> _Change:
    return _Change(now, before.articles if before else 0, before.sentences if before else 0)


def _entities(
    connection: sqlite3.Connection, entities: Iterable[Entity], listing: Listing, scope: Scope = _EVERYWHERE
) -> Entities:
    chosen = [entity for entity in entities if listing.label in {None, entity.label}]
    chosen.sort(key=lambda entity: (entity.id not in listing.watched, -entity.mentions, entity.name, entity.id))
    return Entities(len(chosen), tuple(_newcomer(connection, entity, scope) for entity in chosen[: listing.limit]))


def _newcomer(connection: sqlite3.Connection, entity: Entity, scope: Scope) -> Newcomer:
    return Newcomer(entity, next(newest_sentences(connection, entity.id, scope, articles=1, limit=1), None))


def _ties(
    connection: sqlite3.Connection,
    changes: Iterable[_Change],
    entities: dict[str, Entity],
    listing: Listing,
    new_in: _New,
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


def _ends(change: _Change) -> set[str]:
    return {change.now.one, change.now.other}


def _strongest(change: _Change) -> tuple[float, int, str, str]:
    return (-change.now.strength, -change.now.articles, change.now.one, change.now.other)


def _grown_most(change: _Change) -> tuple[float, float, str, str]:
    return (change.articles_before - change.now.articles, -change.now.strength, change.now.one, change.now.other)


def _growth(connection: sqlite3.Connection, change: _Change, entities: dict[str, Entity], new_in: _New) -> Growth:
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

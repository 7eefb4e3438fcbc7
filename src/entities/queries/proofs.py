"""What many ties rest on: all of a name, or those of a part of the graph, found in one walk through the articles."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import compress, groupby

from entities.graph.selection import Criteria, Narrowing
from entities.lookup import Found
from entities.model import Entity, Evidence, Scope, Span, Tie, Window
from entities.queries.evidence import Quotable, quotable, unit_of
from entities.queries.naming import find_within
from entities.selecting import select
from entities.store.asked.entities import get_entities
from entities.store.asked.evidence import read_sentences
from entities.store.asked.shared import MentionPlace, all_places, places_beside
from entities.store.asked.ties import Ranking, neighbors
from entities.store.whole.entities import all_entities
from entities.store.whole.ties import all_ties

_ALL = Ranking()
_EVERYWHERE = Scope()


@dataclass(frozen=True, slots=True)
class TieProof:
    """A tie and what it rests on: each of `quotations` is one sentence that names both ends, or two, as in `Proof`."""

    one: Entity
    other: Entity
    tie: Tie
    quotations: tuple[tuple[Evidence, ...], ...]


@dataclass(frozen=True, slots=True)
class Proofs:
    """What `ties` ties rest on, strongest first: `total` places in `articles`, of which some are in `proofs`.

    `found` is whose ties they are; None: those of a part of the graph, which `narrowings` chose.
    """

    found: Found | None
    scope: Scope
    ties: int
    total: int
    articles: int
    proofs: tuple[TieProof, ...]
    narrowings: tuple[Narrowing, ...] = ()


@dataclass(frozen=True, slots=True)
class _Asked:
    """A tie with its ends in the order in which they are told."""

    one: Entity
    other: Entity
    tie: Tie


@dataclass(frozen=True, slots=True)
class _Shown:
    """Where a tie shows, and what of it names the ends."""

    at: Quotable
    names: tuple[tuple[Span, ...], ...]


def prove_ties_of(
    connection: sqlite3.Connection,
    name: str,
    ranking: Ranking = _ALL,
    scope: Scope = _EVERYWHERE,
    *,
    limit: int | None = None,
) -> Proofs:
    """Every sentence that the ties of the entity of this name rest on, or the first `limit`.

    The strongest tie comes first, of each the newest sentence. Raises UnknownEntityError and AmbiguousEntityError.
    """
    found = find_within(connection, name, scope)
    tied = list(neighbors(connection, found.entity.id, ranking, scope))
    tied_to = get_entities(connection, [neighbor.entity for neighbor in tied], scope)
    entities = {entity.id: entity for entity in tied_to}
    asked = [_Asked(found.entity, entities[neighbor.entity], neighbor.tie) for neighbor in tied]
    shown = _walk(places_beside(connection, found.entity.id, scope), asked, scope.window)
    return _listed(connection, Proofs(found, scope, len(asked), 0, 0, ()), asked, shown, limit)


def prove_part(connection: sqlite3.Connection, criteria: Criteria, *, limit: int | None = None) -> Proofs:
    """Every sentence that the ties of a part of the graph rest on, or the first `limit`, in the same order."""
    selection = select(connection, criteria)
    scope = criteria.scope
    entities = {entity.id: entity for entity in compress(all_entities(connection, scope), selection.nodes.tolist())}
    kept = sorted(
        compress(all_ties(connection, scope), selection.ties.tolist()),
        key=lambda tie: (-tie.strength, tie.source, tie.target),
    )
    asked = [_Asked(*_more_mentioned_first(entities[tie.source], entities[tie.target]), tie) for tie in kept]
    shown = _walk(all_places(connection, scope), asked, scope.window)
    return _listed(connection, Proofs(None, scope, len(asked), 0, 0, (), selection.narrowings), asked, shown, limit)


def _more_mentioned_first(one: Entity, other: Entity) -> tuple[Entity, Entity]:
    return (one, other) if (-one.mentions, one.id) < (-other.mentions, other.id) else (other, one)


def _walk(places: Iterable[MentionPlace], asked: Sequence[_Asked], window: Window) -> list[list[_Shown]]:
    """Where each of the ties shows, window by window."""
    numbers: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for number, item in enumerate(asked):
        numbers[item.tie.source][item.tie.target] = number
    shown: list[list[_Shown]] = [[] for _ in asked]
    for _, mentions in groupby(places, key=lambda place: (place.article, unit_of(place, window))):
        named: defaultdict[str, list[MentionPlace]] = defaultdict(list)
        for mention in mentions:
            named[mention.entity].append(mention)
        for source in named.keys() & numbers.keys():
            for target in numbers[source].keys() & named.keys():
                both = sorted(named[source] + named[target], key=lambda place: place.start)
                shown[numbers[source][target]] += _shown(both, window)
    return shown


def _shown(both: Sequence[MentionPlace], window: Window) -> Iterator[_Shown]:
    for at in quotable(both, window):
        names = tuple(
            tuple(Span(place.start - start, place.end - start) for place in both if place.sentence == start)
            for start in at.sentences
        )
        yield _Shown(at, names)


def _listed(
    connection: sqlite3.Connection,
    proofs: Proofs,
    asked: Sequence[_Asked],
    shown: Sequence[Sequence[_Shown]],
    limit: int | None,
) -> Proofs:
    """With the first places that ties show at, read all at once."""
    left = sum(map(len, shown)) if limit is None else limit
    chosen = []
    for item, places in zip(asked, shown, strict=True):
        if left > 0 and places:
            chosen.append((item, places[:left]))
            left -= len(places)
    read = read_sentences(
        connection,
        {(place.at.article, start) for _, places in chosen for place in places for start in place.at.sentences},
    )
    told = tuple(
        TieProof(
            item.one,
            item.other,
            item.tie,
            tuple(
                tuple(
                    replace(read[place.at.article, start], names=names)
                    for start, names in zip(place.at.sentences, place.names, strict=True)
                )
                for place in places
            ),
        )
        for item, places in chosen
    )
    articles = {place.at.article for places in shown for place in places}
    return replace(proofs, total=sum(map(len, shown)), articles=len(articles), proofs=told)

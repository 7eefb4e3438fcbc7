"""What a tie rests on: every sentence that names both."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from entities.errors import QuestionError
from entities.lookup import Found
from entities.model import Entity, Evidence, Scope, Window
from entities.queries.naming import find_within
from entities.store.asked.evidence import read_evidence
from entities.store.asked.shared import MentionPlace, places_of_both

_EVERYWHERE = Scope()


@dataclass(frozen=True, slots=True)
class Proof:
    """Where two entities are mentioned together, in how many articles: `total` places, of which some are `quotations`.

    Each of these is one sentence that names both or, in a window that has none, the two that stand closest.
    """

    one: Found
    other: Found
    scope: Scope
    total: int
    articles: int
    quotations: tuple[tuple[Evidence, ...], ...]


@dataclass(frozen=True, slots=True)
class Quotable:
    """Where a window shows that it names both: an article by its number, and where one sentence, or two, start."""

    article: int
    sentences: tuple[int, ...]


def find_evidence(
    connection: sqlite3.Connection, one: str, other: str, scope: Scope = _EVERYWHERE, *, limit: int | None = None
) -> Proof:
    """Every sentence that the tie between two entities rests on, or the first `limit`: newest first, undated last.

    Raises UnknownEntityError, AmbiguousEntityError, and QuestionError where both names are those of one entity.
    """
    ends = find_within(connection, one, scope), find_within(connection, other, scope)
    first, second = (found.entity for found in ends)
    if first.id == second.id:
        raise QuestionError(f"{one!r} and {other!r} are one entity, {first.name}: name two.")
    return prove(connection, ends, scope, limit=limit)


def prove(
    connection: sqlite3.Connection, ends: tuple[Found, Found], scope: Scope = _EVERYWHERE, *, limit: int | None = None
) -> Proof:
    """The same of two entities that were looked up before."""
    first, second = (found.entity for found in ends)
    found = list(quotable(places_of_both(connection, first, second, scope), scope.window))
    quotations = tuple(
        tuple(read_evidence(connection, item.article, start, (first.id, second.id)) for start in item.sentences)
        for item in found[:limit]
    )
    articles = len({item.article for item in found})
    return Proof(*ends, scope, len(found), articles, quotations)


def newest_evidence(
    connection: sqlite3.Connection,
    one: Entity,
    other: Entity,
    scope: Scope = _EVERYWHERE,
    *,
    but_of: frozenset[int] = frozenset(),
) -> Evidence:
    """The newest sentence of a scope that names two entities which are tied in it.

    If possible it is of an article that isn't one of `but_of`. Articles are given by their number in the store.
    """
    found = list(quotable(places_of_both(connection, one, other, scope), Window.SENTENCE))
    chosen = next((item for item in found if item.article not in but_of), found[0])
    return read_evidence(connection, chosen.article, chosen.sentences[0], (one.id, other.id))


def quotable(places: Iterable[MentionPlace], window: Window) -> Iterator[Quotable]:
    """The sentences that show it, window by window, of those windows that name both."""
    for (article, _), together in groupby(places, key=lambda place: (place.article, unit_of(place, window))):
        mentions = list(together)
        changes = [(left, right) for left, right in pairwise(mentions) if _differ(left, right)]
        shared = dict.fromkeys(left.sentence for left, right in changes if left.sentence == right.sentence)
        for sentence in shared:
            yield Quotable(article, (sentence,))
        if changes and not shared:
            left, right = min(changes, key=lambda pair: pair[1].start - pair[0].end)
            yield Quotable(article, (left.sentence, right.sentence))


def unit_of(place: MentionPlace, window: Window) -> int:
    """What tells the windows of an article apart."""
    return {Window.SENTENCE: place.sentence, Window.PARAGRAPH: place.paragraph, Window.ARTICLE: 0}[window]


def _differ(left: MentionPlace, right: MentionPlace) -> bool:
    return left.entity != right.entity

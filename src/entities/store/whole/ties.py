"""Every tie, by the ids of its ends, and what all of them have to be looked at for."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator
from typing import NamedTuple

from entities.model import Scope, Tie
from entities.store import association
from entities.store.asked.evidence import Place
from entities.store.cooccurrence import COLUMNS, Among, cooccurrences
from entities.store.filters import bound
from entities.store.margins import count_windows, margins_by_entity

_DEFAULT = Scope()


class Pair(NamedTuple):
    """The names of two entities, the more mentioned first, and how often they are mentioned together."""

    one: str
    other: str
    articles: int
    sentences: int


class PairCount(NamedTuple):
    """Two entities mentioned in one sentence (ids in order), how often within a scope, and how strongly at all."""

    one: str
    other: str
    articles: int
    sentences: int
    strength: float


def all_ties(connection: sqlite3.Connection, scope: Scope = _DEFAULT) -> Iterator[Tie]:
    """Every tie, ordered by the ids of its ends."""
    stored = scope == _DEFAULT
    found = "strength FROM tie" if stored else f"NULL FROM ({cooccurrences(scope, Among.ALL)})"
    rows = connection.execute(f"SELECT {COLUMNS}, {found} ORDER BY source, target", bound(scope))
    ends, windows = margins_by_entity(connection, scope), count_windows(connection, scope)
    for source, target, sentences, articles, together, first, last, proximity, strength in rows:
        margins = together, ends[source], ends[target], windows
        weight = strength if stored else association.strength(*margins)
        measures = weight, association.log_likelihood(*margins), association.npmi(*margins)
        chance = association.chance(*margins[1:])
        yield Tie(source, target, sentences, articles, together, first, last, proximity, *measures, chance)


def all_best_sentences(connection: sqlite3.Connection, scope: Scope = _DEFAULT) -> Iterator[Place]:
    """Where each of the ties that `all_ties` gives shows best, in the same order: in which article and sentence."""
    ties = "tie" if scope == _DEFAULT else f"({cooccurrences(scope, Among.ALL)})"
    return connection.execute(f"SELECT article, sentence FROM {ties} ORDER BY source, target", bound(scope))


def all_weights(
    connection: sqlite3.Connection, scope: Scope = _DEFAULT
) -> Iterator[tuple[str, str, int, int, float, float]]:
    """Both ends, sentences, articles, proximity and strength of what `all_ties` gives, in the same order."""
    if scope == _DEFAULT:
        return connection.execute(
            "SELECT source, target, sentences, articles, proximity, strength FROM tie ORDER BY source, target"
        )
    return (
        (tie.source, tie.target, tie.sentences, tie.articles, tie.proximity, tie.strength)
        for tie in all_ties(connection, scope)
    )


def count_pairs(connection: sqlite3.Connection, scope: Scope = _DEFAULT) -> Iterator[PairCount]:
    """Every tie with what it rests on within a scope, which is cheap where that is everything."""
    if scope == _DEFAULT:
        rows = connection.execute("SELECT source, target, articles, sentences, strength FROM tie")
    else:
        rows = connection.execute(
            "SELECT part.source, part.target, part.articles, part.sentences, strength "
            f"FROM ({cooccurrences(scope, Among.ALL)}) AS part "
            "JOIN tie ON tie.source = part.source AND tie.target = part.target",
            bound(scope),
        )
    return map(PairCount._make, rows)


def count_whole(
    connection: sqlite3.Connection, pairs: Collection[tuple[str, str]], scope: Scope = _DEFAULT
) -> Iterator[PairCount]:
    """Some ties, given by their ends, with all that they rest on in a scope."""
    if scope != _DEFAULT:
        counted = {(pair.one, pair.other): pair for pair in count_pairs(connection, scope)}
        yield from map(counted.__getitem__, pairs)
        return
    one = "SELECT source, target, articles, sentences, strength FROM tie WHERE source = ? AND target = ?"
    for pair in pairs:
        yield PairCount._make(connection.execute(one, pair).fetchone())


def strongest_ties(connection: sqlite3.Connection, limit: int) -> Iterator[Pair]:
    """The pairs that most articles, and in them most sentences, mention together."""
    # Names, by which equals are put in order, are looked up for those that come so far alone.
    counts = "SELECT articles, sentences FROM tie ORDER BY articles DESC, sentences DESC LIMIT 1 OFFSET ?"
    fewest = connection.execute(counts, (limit - 1,)).fetchone() or (0, 0)
    rows = connection.execute(
        "SELECT IIF(one.mentions < two.mentions, two.name, one.name) AS first, "
        "IIF(one.mentions < two.mentions, one.name, two.name) AS second, tie.articles, sentences FROM tie "
        "JOIN entity AS one ON one.id = source JOIN entity AS two ON two.id = target "
        "WHERE (tie.articles, sentences) >= (?, ?) "
        "ORDER BY tie.articles DESC, sentences DESC, first, second, source, target LIMIT ?",
        (*fewest, limit),
    )
    for row in rows:
        yield Pair(*row)

"""What is new in one store, since a day or a run."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date, datetime, timedelta

from entities.errors import QuestionError
from entities.model import Scope
from entities.queries.diff.difference import EVERYWHERE, PEOPLE, Change, Difference, Entities, Listing, New
from entities.queries.diff.listed import change_of, list_entities, list_ties
from entities.queries.watched import find_sightings
from entities.store.asked.entities import get_entities
from entities.store.filters import count_undated
from entities.store.whole.entities import all_entities, all_mention_counts
from entities.store.whole.ties import PairCount, count_pairs, count_whole
from entities.store.written.runs import first_run_since, last_run


def changes_since(
    connection: sqlite3.Connection, day: str, listing: Listing = PEOPLE, scope: Scope = EVERYWHERE
) -> Difference:
    """What the articles of a day (YYYY-MM-DD) and later have that the earlier ones hadn't; nothing can have gone.

    Articles without a date count neither here nor there, nor do those that aren't of `scope`.
    """
    entities = {entity.id: entity for entity in all_entities(connection, scope)}
    later = replace(scope, since=max(day, scope.since or day))
    newcomers = [entity for entity in entities.values() if entity.first_seen is not None and entity.first_seen >= day]
    # No article is older than the oldest day that can be written.
    eve = (date.fromisoformat(day) - timedelta(1)).isoformat() if day > date.min.isoformat() else ""
    pairs = {
        (pair.one, pair.other): pair
        for pair in count_pairs(connection, replace(scope, until=min(eve, scope.until or eve)))
    }
    changes = [
        change_of(_sum(pair, pairs.get((pair.one, pair.other))), pairs.get((pair.one, pair.other)))
        for pair in count_pairs(connection, later)
    ]
    new_ties, grown_ties = list_ties(connection, changes, entities, listing, New(later))
    undated, _ = count_undated(connection, scope)
    newest = list_entities(connection, newcomers, listing, later)
    sightings = find_sightings(connection, listing.watched, later)
    return Difference(newest, new_ties, grown_ties, Entities(0, ()), (), undated, sightings)


def changes_since_run(
    connection: sqlite3.Connection, run: int, listing: Listing = PEOPLE, scope: Scope = EVERYWHERE
) -> Difference:
    """What the articles that this run and later ones read have that the earlier ones hadn't; nothing can have gone.

    An article that was changed is of the run that read it as it is now. The cost is that of what was read since.
    """
    later = replace(scope, first_run=run)
    counts = {entity: mentions for entity, _, mentions in all_mention_counts(connection, later)}
    pairs = list(count_pairs(connection, later))
    entities = {entity.id: entity for entity in get_entities(connection, counts.keys(), scope)}
    newcomers = [entity for entity in entities.values() if entity.mentions == counts[entity.id]]
    whole = count_whole(connection, [(pair.one, pair.other) for pair in pairs], scope)
    changes = [
        Change(now, now.articles - pair.articles, now.sentences - pair.sentences)
        for pair, now in zip(pairs, whole, strict=True)
    ]
    new_ties, grown_ties = list_ties(connection, changes, entities, listing, New(later))
    newest = list_entities(connection, newcomers, listing, later)
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


def _sum(later: PairCount, earlier: PairCount | None) -> PairCount:
    """Both together; their articles are different ones."""
    if earlier is None:
        return later
    articles, sentences = later.articles + earlier.articles, later.sentences + earlier.sentences
    return later._replace(articles=articles, sentences=sentences)

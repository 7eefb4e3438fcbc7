"""What an export holds: rows of nodes and edges, read from the store while they are written."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import compress, groupby, islice, repeat

import numpy as np

from entities.exports.drawing import ColorBy, Drawing, Figures, Look, draw
from entities.graph.selection import EVERYTHING, Criteria, Narrowing, Selection
from entities.model import Entity, Evidence, Tie
from entities.notes import NOTHING, Noted
from entities.selecting import select
from entities.store.asked.evidence import Place, read_sentences, text_of
from entities.store.whole.entities import all_entities
from entities.store.whole.occurrences import (
    Named,
    Occurrence,
    Source,
    all_appearances,
    all_joint_appearances,
    all_named,
    all_sources,
    sentences_of,
)
from entities.store.whole.ties import all_best_sentences, all_ties

_AT_ONCE = 1_000  # sentences that are read together


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be exported; `plain` leaves out places, colours and all figures that must be computed first.

    `quoting`: edges with the sentence that shows them best, in formats that can hold it.
    Entities are given by their ids: those that are `watched` are marked, and `notes` are what is written about some.
    `day` is when it is made, for formats that say so.
    """

    criteria: Criteria = EVERYTHING
    plain: bool = False
    color_by: ColorBy = ColorBy.TYPE
    quoting: bool = False
    watched: frozenset[str] = frozenset()
    notes: Mapping[str, Noted] = field(default_factory=dict, compare=False)
    day: date | None = field(default=None, compare=False)

    @property
    def is_usual(self) -> bool:
        """Whether it is the whole graph, as it looks unless something else is asked for."""
        return self == Wanted()


@dataclass(frozen=True, slots=True)
class Node:
    """A row of nodes; without `figures` and `look` if the export is plain."""

    entity: Entity
    figures: Figures | None = None
    look: Look | None = None
    noted: Noted = NOTHING
    watched: bool = False


@dataclass(frozen=True, slots=True)
class Quotable:
    """A sentence: the ids of entities that it names, each with the characters of the text where it is named.

    `article` is its number in the store; `start` and `end` count characters of its text.
    """

    article: int
    start: int
    end: int
    text: str
    names: tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Content:
    """A part of the graph, nodes by id, edges by the ids of their ends."""

    connection: sqlite3.Connection
    wanted: Wanted
    selection: Selection
    drawing: Drawing | None

    @property
    def narrowings(self) -> tuple[Narrowing, ...]:
        """What each criterion kept."""
        return self.selection.narrowings

    def nodes(self) -> Iterator[Node]:
        """The nodes with what is known of them."""
        entities = compress(all_entities(self.connection, self.wanted.criteria.scope), self.selection.nodes.tolist())
        drawn: Iterable[tuple[Figures | None, Look | None]] = repeat((None, None))
        if self.drawing is not None:
            drawn = zip(self.drawing.figures, self.drawing.looks, strict=True)
        notes, watched = self.wanted.notes, self.wanted.watched
        for entity, (figures, look) in zip(entities, drawn, strict=False):
            yield Node(entity, figures, look, notes.get(entity.id, NOTHING), entity.id in watched)

    def edges(self) -> Iterator[Tie]:
        """The ties."""
        return compress(all_ties(self.connection, self.wanted.criteria.scope), self.selection.ties.tolist())

    def evidence_of_edges(self) -> Iterator[Evidence | None]:
        """For each of the edges the sentence that shows it best, in the same order; None unless it is wanted."""
        kept = self.selection.ties.tolist()
        if not self.wanted.quoting:
            yield from repeat(None, sum(kept))
            return
        places = self.best_places()
        while batch := list(islice(places, _AT_ONCE)):
            read = read_sentences(self.connection, set(batch))
            yield from map(read.__getitem__, batch)

    def best_places(self) -> Iterator[Place]:
        """For each of the edges where it shows best, in the same order."""
        places = all_best_sentences(self.connection, self.wanted.criteria.scope)
        return compress(places, self.selection.ties.tolist())

    def articles_of_nodes(self) -> Iterator[tuple[Occurrence, ...]]:
        """For each of the nodes the articles that mention it, by their dates, those without one first."""
        occurrences = all_appearances(self.connection, self.wanted.criteria.scope)
        keys = zip(self.selection.candidates.ids, repeat(""), strict=False)
        return _grouped(compress(keys, self.selection.nodes.tolist()), occurrences)

    def articles_of_edges(self) -> Iterator[tuple[Occurrence, ...]]:
        """For each of the edges the articles that have both ends in one sentence, in the same order."""
        occurrences = all_joint_appearances(self.connection, self.wanted.criteria.scope)
        ids, ties = self.selection.candidates.ids, self.selection.candidates.ties[self.selection.ties]
        sources, targets = (map(ids.__getitem__, ties[end].data) for end in ("source", "target"))
        return _grouped(zip(sources, targets, strict=True), occurrences)

    def articles(self) -> Iterator[Source]:
        """The articles, by their dates (those without one first) and paths."""
        return all_sources(self.connection, self.wanted.criteria.scope)

    def ties_of_nodes(self) -> list[int]:
        """For each of the nodes how many ties it has in all of the scope, those that were left out among them."""
        candidates = self.selection.candidates
        counted = np.bincount(candidates.ends.ravel(), minlength=len(candidates.ids))
        ties: list[int] = counted[self.selection.nodes].tolist()
        return ties

    def sentences(self) -> Iterator[Quotable]:
        """The sentences that name one of the nodes, and of those that name none the ones before and after these.

        They come in the order of their articles and as they stand there: the neighbors of a sentence that names
        somebody are those that it has in its article.
        """
        kept = set(compress(self.selection.candidates.ids, self.selection.nodes.tolist()))
        named = (
            mention for mention in all_named(self.connection, self.wanted.criteria.scope) if mention.entity in kept
        )
        for article, mentions in groupby(named, key=lambda mention: mention.article):
            text, places = text_of(self.connection, article), sentences_of(self.connection, article)
            names = {place: _names(place, inside) for place, inside in groupby(mentions, key=_sentence_of)}
            for before, place, after in zip([None, *places], places, [*places[1:], None], strict=False):
                if not names.keys().isdisjoint((before, place, after)):
                    yield Quotable(article, *place, text[slice(*place)], names.get(place, ()))


def strongest_first(tie: Tie) -> tuple[float, float, str, str]:
    """What ties are sorted by, so that those of each name come as `who-knows` lists them."""
    return -tie.strength, -tie.proximity, tie.source, tie.target


def read_content(connection: sqlite3.Connection, wanted: Wanted, *, central: bool = True) -> Content:
    """Choose what is exported and draw it; `central`: with how central its nodes are."""
    selection = select(connection, wanted.criteria)
    drawing = None if wanted.plain else draw(selection, wanted.color_by, central=central)
    return Content(connection, wanted, selection, drawing)


def _grouped(keys: Iterable[tuple[str, str]], occurrences: Iterator[Occurrence]) -> Iterator[tuple[Occurrence, ...]]:
    """The occurrences of each key; both come in the order of keys."""
    waiting = next(occurrences, None)
    for key in keys:
        found = []
        while waiting is not None and waiting[:2] <= key:
            if waiting[:2] == key:
                found.append(waiting)
            waiting = next(occurrences, None)
        yield tuple(found)


def _names(sentence: tuple[int, int], mentions: Iterable[Named]) -> tuple[tuple[str, int, int], ...]:
    return tuple((mention.entity, mention.start - sentence[0], mention.end - sentence[0]) for mention in mentions)


def _sentence_of(mention: Named) -> tuple[int, int]:
    return mention.sentence, mention.sentence_end

"""A part of the graph as the page reads it, made of what the store answers by index."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

import numpy as np

from entities.exports.content import Node, Quotable
from entities.exports.drawing import ColorBy, draw
from entities.exports.page.about import Doubts
from entities.exports.page.packed import Row, article_row, entity_row, extras_of, sentence_row, tie_row
from entities.exports.page.spellings import Reasons
from entities.geography.locating import Located
from entities.geography.outline import read_outline
from entities.graph.selection import TIE, Candidates, Selection
from entities.model import Entity, Evidence
from entities.notes import NOTHING, Noted
from entities.store.asked.entities import get_entity
from entities.store.asked.evidence import Place, read_sentences
from entities.store.asked.parts import Shown, Standing, count_ties_of, places_beside, standing_in
from entities.store.asked.reasons import attachments, links_of
from entities.store.whole.occurrences import Source


@dataclass(frozen=True, slots=True)
class Part:
    """Entities by their sorted ids, ties between them, and where sentences that are to be read start.

    The best sentence of each tie is read anyway. `around` are the names, or the two ends of the tie, that it was asked
    for by.
    """

    ids: tuple[str, ...]
    ties: tuple[Shown, ...]
    places: tuple[Place, ...]
    names: tuple[str, ...] = ()
    tie: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """What is said beside the rows: of the whole graph, and of entities what is open, where they are, and notes."""

    about: Mapping[str, object]
    doubts: Doubts
    located: Mapping[str, Located]
    notes: Mapping[str, Noted]


def pack_part(connection: sqlite3.Connection, part: Part, known: Known) -> dict[str, object]:
    """The members of the page's object, as `entities.exports.page.packed.pack` gives them; and what it is around."""
    entities = [entity for entity in (get_entity(connection, one) for one in part.ids) if entity is not None]
    numbers = {entity.id: number for number, entity in enumerate(entities)}
    read = _read(connection, {shown.best for shown in part.ties} | set(part.places), numbers)
    order = {place: number for number, place in enumerate(read)}
    articles = {article: number for number, article in enumerate(dict.fromkeys(article for article, _ in read))}
    world = {"world": read_outline()} if any(_is_located(entity, known) for entity in entities) else {}
    return {
        **world,
        "colorBy": ColorBy.TYPE,
        "about": known.about,
        "part": [],
        "entities": list(_entity_rows(connection, entities, part, known)),
        "selected": [],
        "sentences": [sentence_row(quotable, articles[quotable.article], numbers) for quotable, _ in read.values()],
        "ties": [
            tie_row(tie, (numbers[tie.source], numbers[tie.target]), order[best]) for tie, best in part.ties
        ],
        "articles": [article_row(source) for source in _sources(evidence for _, evidence in read.values())],
        "around": part.names,
        "tie": part.tie,
        "whole": False,
    }  # fmt: skip


def _entity_rows(connection: sqlite3.Connection, entities: Sequence[Entity], part: Part, known: Known) -> Iterator[Row]:
    drawing = draw(_select(entities, part.ties), central=False)
    ties = count_ties_of(connection, part.ids)
    reasons = _reasons(connection, (*part.names, *part.tie))
    for entity, figures, look in zip(entities, drawing.figures, drawing.looks, strict=True):
        node = Node(entity, figures, look, known.notes.get(entity.id, NOTHING))
        yield entity_row(
            node, ties[entity.id], extras_of(node, reasons.of(entity), known.doubts, known.located.get(entity.id))
        )


def _is_located(entity: Entity, known: Known) -> bool:
    located = known.located.get(entity.id)
    return located is not None and located.spot is not None


def _reasons(connection: sqlite3.Connection, asked: Collection[str]) -> Reasons:
    """Why the spellings of the names that a part is around are theirs: nobody reads on of the others."""
    return Reasons(
        {entity: tuple(attachments(connection, entity)) for entity in asked},
        {entity: tuple(links_of(connection, entity)) for entity in asked},
    )


def _select(entities: Sequence[Entity], ties: Collection[Shown]) -> Selection:
    """All of a part, to be drawn."""
    number = {entity.id: place for place, entity in enumerate(entities)}
    rows = sorted(
        (number[tie.source], number[tie.target], tie.sentences, tie.articles, tie.proximity, tie.strength)
        for tie, _ in ties
    )
    candidates = Candidates(
        tuple(number),
        tuple(entity.label for entity in entities),
        np.array([entity.mentions for entity in entities], np.int64),
        np.array(rows, TIE),
    )
    return Selection(candidates, np.ones(len(entities), bool), np.ones(len(rows), bool))


def _read(
    connection: sqlite3.Connection, places: Collection[Place], kept: Collection[str]
) -> dict[Place, tuple[Quotable, Evidence]]:
    """Sentences and, unmarked, those beside them, by their articles' days, as they stand there."""
    named = {
        place: _marks(mentions, kept) for place, mentions in groupby(standing_in(connection, places), key=_place_of)
    }
    found = read_sentences(connection, set(places) | places_beside(connection, places))
    ordered = sorted(found.items(), key=lambda item: (item[1].date or "", item[1].article, item[0]))
    return {
        place: (Quotable(place[0], one.start, one.end, one.text, named.get(place, ())), one) for place, one in ordered
    }


_place_of = attrgetter("article", "sentence")


def _marks(mentions: Iterable[Standing], kept: Collection[str]) -> tuple[tuple[str, int, int], ...]:
    return tuple(
        (one.entity, one.start - one.sentence, one.end - one.sentence) for one in mentions if one.entity in kept
    )


def _sources(read: Iterable[Evidence]) -> Iterator[Source]:
    """The articles of sentences, each once."""
    for _, sentences in groupby(read, key=attrgetter("article")):
        one = next(sentences)
        yield Source(0, one.article, one.title, one.date, one.source, one.url)

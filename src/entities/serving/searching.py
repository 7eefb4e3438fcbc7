"""What is found for what is typed: names, however they are written, and sentences."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from entities.errors import AmbiguousEntityError, QuestionError, UnknownEntityError
from entities.lookup import find_entity
from entities.lookup.fitting import fitting
from entities.model import Entity, Evidence
from entities.queries.search import search_sentences
from entities.store import read_store
from entities.store.asked.articles import articles_called
from entities.store.asked.entities import entities_called, get_entities
from entities.store.asked.parts import standing_in
from entities.store.asked.words import Listing

_NAMES = 10
_SENTENCES = 20
_LONGEST = 200  # characters of what is looked for
_SHORTEST = 3  # letters of a name that may be misspelled


@dataclass(frozen=True, slots=True)
class Hit:
    """An entity that may be meant; `because` says why, where the name alone doesn't."""

    entity: Entity
    because: str = ""


def search(graph: Path, text: str) -> dict[str, Any]:
    """Names and sentences that are found for a text, as JSON has them. Raises StoreError."""
    text = " ".join(text.encode("utf-8", "replace").decode().split())[:_LONGEST]
    with read_store(graph) as connection:
        hits = [_name_row(hit) for hit in find_names(connection, text)] if text else []
        return {"text": text, "names": hits, **_sentences(connection, text)}


def find_names(connection: sqlite3.Connection, text: str) -> list[Hit]:
    """Whom a text may mean: all who have its words, else whom it is taken for or spelled like; most mentioned first."""
    found = [Hit(entity) for entity in fitting(connection, text)[:_NAMES]]
    return found or (list(_otherwise(connection, text)) if len(text) >= _SHORTEST else [])


def _otherwise(connection: sqlite3.Connection, text: str) -> Iterator[Hit]:
    try:
        found = find_entity(connection, text)
    except AmbiguousEntityError as error:
        ids = [candidate.id for candidate in error.candidates]
        yield from map(Hit, get_entities(connection, ids))
    except UnknownEntityError as error:
        called = dict.fromkeys(one for name in error.suggestions for one in sorted(entities_called(connection, name)))
        yield from (Hit(entity, "spelled much like it") for entity in get_entities(connection, called))
    else:
        yield Hit(found.entity, found.because)
        yield from map(Hit, found.others[: _NAMES - 1])


def _sentences(connection: sqlite3.Connection, text: str) -> dict[str, object]:
    """The newest sentences with the words of a text; none where it has no words, or is half typed."""
    try:
        found = search_sentences(connection, text, listing=Listing(limit=_SENTENCES))
    except QuestionError:
        return {"sentences": [], "total": 0, "articles": 0}
    rows = [
        {
            "article": one.article,
            "title": one.title,
            "date": one.date,
            "source": one.source,
            "url": one.url,
            "start": one.start,
            "end": one.end,
            "text": one.text,
            "marks": [[mark.start, mark.end] for mark in one.names],
            "entities": _named(connection, one),
        }
        for one in found.sentences
    ]
    return {"sentences": rows, "total": found.total, "articles": found.articles}


def _named(connection: sqlite3.Connection, sentence: Evidence) -> list[str]:
    """The ids of the entities that a sentence names, in its order."""
    places = [(number, sentence.start) for number in articles_called(connection, sentence.article).values()]
    return list(dict.fromkeys(mention.entity for mention in standing_in(connection, places)))


def _name_row(hit: Hit) -> dict[str, object]:
    entity = hit.entity
    return {
        "id": entity.id,
        "name": entity.name,
        "label": entity.label.lower(),
        "mentions": entity.mentions,
        "articles": entity.articles,
        "because": hit.because,
    }

"""Resolve what the store holds, over all its articles: the step that every run, and every decision, ends with."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Sequence

from entities.model import Decision, Entity, Name
from entities.ner.known import find_known_names, index_known_names
from entities.resolution import Alias, entity_id, known_names, resolve_names
from entities.store import articles, resolving, transaction

RESOLUTION_VERSION = 1
"""Raised with every change to what is made of the names of all articles: older stores are brought up to date."""
CORPUS_RULE = "corpus-name"


def is_resolved(connection: sqlite3.Connection, decisions: Sequence[Decision]) -> bool:
    """Whether entities and ties already follow from the articles and these decisions."""
    return articles.get_state(connection, "resolved") == _fingerprint(decisions)


def include_ambiguous(connection: sqlite3.Connection, *, included: bool) -> None:
    """Settle whether ambiguous names get an entity of their own, from the next resolution on."""
    if included != (articles.get_state(connection, "ambiguous") is not None):
        with transaction(connection):
            articles.set_state(connection, "ambiguous", "included" if included else None)
            articles.set_state(connection, "resolved", None)


def resolve_corpus(connection: sqlite3.Connection, decisions: Sequence[Decision]) -> tuple[str, ...]:
    """Make entities and ties anew from the names of all articles, in one transaction.

    Gives a line for each decision that contradicts another or fits no name any more.
    """
    with transaction(connection):
        resolving.forget_resolution(connection)
        _tag_known_names(connection)
        explained = resolving.explained_names(connection, ("acronym", "short-form"))
        aliases = [Alias(short, *name, articles) for short, name, articles in explained]
        resolution = resolve_names(resolving.name_counts(connection), aliases, decisions)
        resolving.save_entities(connection, resolution.entities, resolution.assignments)
        resolving.save_open_names(connection, resolution.open_names)
        if articles.get_state(connection, "ambiguous"):
            names = (*resolving.ambiguous_names(connection), *(name for name, _ in resolution.open_names))
            resolving.save_ambiguous_entities(connection, ((name, _ambiguous_entity(name)) for name in names))
        resolving.roll_up(connection)
        resolving.save_reasons(connection, resolution.links, resolution.doubts)
        articles.set_state(connection, "resolved", _fingerprint(decisions))
    return resolution.complaints


def _tag_known_names(connection: sqlite3.Connection) -> None:
    """Find the names that the corpus establishes where an article's own evidence didn't."""
    resolving.forget_corpus_mentions(connection, CORPUS_RULE)
    known = index_known_names(known_names(resolving.name_counts(connection)))
    found = [
        (body.article, mentions)
        for body in resolving.stored_bodies(connection)
        if (mentions := find_known_names(body.text, known, body.taken))
    ]
    resolving.replace_corpus_mentions(connection, CORPUS_RULE, found)


def _ambiguous_entity(name: Name) -> Entity:
    return Entity(entity_id(name.label, f"{name.name} (ambiguous)"), f"{name.name} (ambiguous)", name.label)


def _fingerprint(decisions: Sequence[Decision]) -> str:
    text = "\n".join(map(str, decisions))
    return f"{RESOLUTION_VERSION} {hashlib.blake2b(text.encode('utf-8', errors='replace'), digest_size=8).hexdigest()}"

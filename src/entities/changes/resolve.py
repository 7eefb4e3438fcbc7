"""Resolve what the store holds, over all its articles: the step that every run, and every decision, ends with.

Here resolution and store are joined, and the names that the corpus brings to light are looked for in its texts.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Sequence

from entities.model import Complaint, Decision, Entity, Name
from entities.near_duplicates import group_reports
from entities.ner.known import find_known_names, index_known_names
from entities.resolution import Alias, entity_id, known_names, resolve_names
from entities.store import resolving, state, transaction

RESOLUTION_VERSION = 2
"""Raised with every change to what is made of the names of all articles: older stores are brought up to date."""
CORPUS_RULE = "corpus-name"
_AMBIGUOUS = "ambiguous"
_COMPLAINTS = "complaints"


def is_resolved(connection: sqlite3.Connection, decisions: Sequence[Decision]) -> bool:
    """Whether entities and ties already follow from the articles and these decisions."""
    return state.resolved_how(connection) == _fingerprint(decisions)


def include_ambiguous(connection: sqlite3.Connection, *, included: bool) -> None:
    """Settle whether ambiguous names get an entity of their own, from the next resolution on."""
    if included != (state.get_state(connection, _AMBIGUOUS) is not None):
        with transaction(connection):
            state.set_state(connection, _AMBIGUOUS, "included" if included else None)
            state.mark_unresolved(connection)


def resolve_corpus(connection: sqlite3.Connection, decisions: Sequence[Decision]) -> tuple[Complaint, ...]:
    """Make entities and ties anew from the names of all articles, in one transaction.

    Gives a complaint about each decision that contradicts another, is overruled by one or fits no name any more.
    """
    with transaction(connection):
        resolving.forget_corpus_mentions(connection, CORPUS_RULE)
        resolving.forget_resolution(connection)
        _tag_known_names(connection)
        explained = resolving.explained_names(connection, ("acronym", "short-form"))
        aliases = [Alias(short, *name, number) for short, name, number in explained]
        apart = frozenset(map(frozenset, resolving.side_by_side(connection)))
        resolution = resolve_names(resolving.name_counts(connection), aliases, decisions, side_by_side=apart)
        resolving.save_entities(connection, resolution.entities, resolution.assignments)
        resolving.save_open_names(connection, resolution.open_names)
        if state.get_state(connection, _AMBIGUOUS):
            names = (*resolving.ambiguous_names(connection), *(name for name, _ in resolution.open_names))
            resolving.save_ambiguous_entities(connection, ((name, _ambiguous_entity(name)) for name in names))
        resolving.save_reports(connection, group_reports(resolving.signatures(connection)))
        resolving.roll_up(connection)
        resolving.save_reasons(connection, resolution.links, resolution.doubts)
        state.set_state(connection, _COMPLAINTS, json.dumps([str(complaint) for complaint in resolution.complaints]))
        state.mark_resolved(connection, _fingerprint(decisions))
    return resolution.complaints


def last_complaints(connection: sqlite3.Connection) -> tuple[str, ...]:
    """What the last resolution found wrong with decisions."""
    return tuple(json.loads(state.get_state(connection, _COMPLAINTS) or "[]"))


def _tag_known_names(connection: sqlite3.Connection) -> None:
    """Find the names that the corpus establishes where an article's own evidence didn't."""
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

"""Resolve what the store holds, over all its articles: the step that every run, and every decision, ends with.

Here resolution and store are joined, and the names that the corpus brings to light are looked for in its texts.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Sequence

from entities.lexicon.language import Language
from entities.lexicon.languages import language_of
from entities.model import Complaint, Decision, Entity, Name
from entities.near_duplicates import group_reports
from entities.ner.known import find_known_names, index_known_names
from entities.resolution.article.rules import EXPLAINING
from entities.resolution.corpus import CorpusNames, established_names, resolve_names
from entities.resolution.corpus.entities import entity_id
from entities.resolution.corpus.links import Alias
from entities.resolution.corpus.rules import KNOWN_NAME
from entities.resolution.side_by_side import FullName, pairs_side_by_side
from entities.store import transaction
from entities.store.whole.contents import main_language
from entities.store.written import resolving, state
from entities.versions import resolving_version

_AMBIGUOUS = "ambiguous"
_COMPLAINTS = "complaints"


def is_resolved(
    connection: sqlite3.Connection, decisions: Sequence[Decision], off: frozenset[str] = frozenset()
) -> bool:
    """Whether entities and ties already follow from the articles and these decisions, without the rules `off`."""
    return state.resolved_how(connection) == _fingerprint(decisions, off)


def include_ambiguous(connection: sqlite3.Connection, *, included: bool) -> None:
    """Settle whether ambiguous names get an entity of their own, from the next resolution on."""
    if included != (state.get_state(connection, _AMBIGUOUS) is not None):
        with transaction(connection):
            state.set_state(connection, _AMBIGUOUS, "included" if included else None)
            state.mark_unresolved(connection)


def resolve_corpus(
    connection: sqlite3.Connection, decisions: Sequence[Decision], off: frozenset[str] = frozenset()
) -> tuple[Complaint, ...]:
    """Make entities and ties anew from the names of all articles, in one transaction.

    Gives a complaint about each decision that contradicts another, is overruled by one or fits no name any more. Rules
    whose names are `off` are left out.
    """
    with transaction(connection):
        resolving.forget_corpus_mentions(connection, KNOWN_NAME.name)
        resolving.forget_resolution(connection)
        language = language_of(main_language(connection))
        _tag_known_names(connection, language, off)
        resolution = resolve_names(_corpus_names(connection, language), decisions, off=off)
        resolving.save_entities(connection, resolution.entities, resolution.assignments)
        resolving.save_open_names(connection, resolution.open_names)
        if state.get_state(connection, _AMBIGUOUS):
            names = (*resolving.ambiguous_names(connection), *(name for name, _ in resolution.open_names))
            resolving.save_ambiguous_entities(connection, ((name, _ambiguous_entity(name)) for name in names))
        resolving.save_reports(connection, group_reports(resolving.signatures(connection)))
        resolving.roll_up(connection)
        resolving.save_reasons(connection, resolution.links, resolution.doubts)
        state.set_state(connection, _COMPLAINTS, json.dumps([str(complaint) for complaint in resolution.complaints]))
        state.mark_resolved(connection, _fingerprint(decisions, off))
    return resolution.complaints


def last_complaints(connection: sqlite3.Connection) -> tuple[str, ...]:
    """What the last resolution found wrong with decisions."""
    return tuple(json.loads(state.get_state(connection, _COMPLAINTS) or "[]"))


def _tag_known_names(connection: sqlite3.Connection, language: Language, off: frozenset[str]) -> None:
    """Find the names that the corpus establishes where an article's own evidence didn't."""
    known = index_known_names(established_names(tuple(resolving.name_counts(connection)), language, off=off))
    found = [
        (body.article, mentions)
        for body in resolving.stored_bodies(connection)
        if (mentions := find_known_names(body.text, known, body.taken, language))
    ]
    resolving.replace_corpus_mentions(connection, KNOWN_NAME.name, found)


def _corpus_names(connection: sqlite3.Connection, language: Language) -> CorpusNames:
    """What the articles bring to the resolution of their names."""
    explained = resolving.explained_names(connection, tuple(rule.name for rule in EXPLAINING))
    people = (FullName(sentence, start, end, name) for sentence, start, end, name in resolving.full_names(connection))
    return CorpusNames(
        tuple(resolving.name_counts(connection)),
        language,
        tuple(Alias(short, *name, number) for short, name, number in explained),
        frozenset(pairs_side_by_side(people)),
    )


def _ambiguous_entity(name: Name) -> Entity:
    return Entity(entity_id(name.label, f"{name.name} (ambiguous)"), f"{name.name} (ambiguous)", name.label)


def _fingerprint(decisions: Sequence[Decision], off: frozenset[str] = frozenset()) -> str:
    text = "\n".join((*map(str, decisions), *sorted(off)))
    digest = hashlib.blake2b(text.encode("utf-8", errors="replace"), digest_size=8).hexdigest()
    return f"{resolving_version()} {digest}"

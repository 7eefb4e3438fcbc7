"""Look for the names that the corpus establishes, where an article's own evidence didn't bring them to light."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from entities.changes.resolve.named import Changes, Named, Settled, count
from entities.lexicon.languages import language_of
from entities.model import Label
from entities.ner.known import KnownNames, find_known_names, index_known_names
from entities.resolution.corpus.rules import KNOWN_NAME
from entities.store.written import known
from entities.store.written.known import StoredBody

_RULE = KNOWN_NAME.name


@dataclass(frozen=True, slots=True)
class Tagged:
    """The names that are to be resolved again, and the articles that have other mentions than before."""

    names: frozenset[str]
    articles: tuple[int, ...]


def tag_known_names(named: Named, settled: Settled, changes: Changes) -> Tagged:
    """Look for all known names in articles that are new, and in others for those that became known or are so no more.

    New articles, and names that changed, are among what is given.
    """
    connection = named.connection
    other = _save(named, settled)
    everything = known.read_known_names(connection)
    forms = index_known_names(everything)
    new = frozenset(changes.articles)
    sought = new | known.articles_with(connection, other)
    brought: set[str] = set()
    read = set(new)
    for body in known.stored_bodies(connection, sought, _RULE):
        if body.article in new or any(name in body.text for name in other):
            found = _tag(named, body, forms)
            brought |= found
            if found:
                read.add(body.article)
    count(connection, brought)
    return Tagged(changes.names | changes.decided | settled.relabelled | brought, tuple(sorted(read)))


def _save(named: Named, settled: Settled) -> Collection[str]:
    """Write which names are known; gives those that weren't, or are no more, or have another label now."""
    before = known.read_known_names(named.connection, settled.judged)
    gone = before.keys() - settled.known.keys()
    new: dict[str, Label] = {name: label for name, label in settled.known.items() if before.get(name) is not label}
    known.save_known_names(named.connection, gone, new)
    return gone | new.keys()


def _tag(named: Named, body: StoredBody, forms: KnownNames) -> set[str]:
    """Write the mentions of known names in an article; gives the names that are mentioned otherwise than before."""
    before = known.corpus_mentions(named.connection, body.article, _RULE)
    found = find_known_names(body.text, forms, body.taken, language_of(body.language))
    if found == before:
        return set()
    known.replace_corpus_mentions(named.connection, body.article, found, _RULE)
    return {mention.text for mention in (*before, *found)}

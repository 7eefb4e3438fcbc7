"""Which names have changed since the corpus was resolved last, and what labels the corpus gives to them now."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from entities.changes.resolve.reached import reach_of_labels
from entities.folding import fold
from entities.lexicon.language import Language
from entities.model import Decision, Label, Name
from entities.ner.leaning import person_leaning
from entities.resolution.corpus import corrected_labels, established_names
from entities.resolution.corpus.labels import unknown_leaning
from entities.resolution.corpus.reach import keys_of, spelling_key
from entities.resolution.corpus.rules import KNOWN_NAME
from entities.store.asked.contexts import contexts_of
from entities.store.written import names, touched
from entities.store.written.names import NameRow

if TYPE_CHECKING:
    from entities.parallel import Engine


@dataclass(frozen=True, slots=True)
class Named:
    """A corpus that is to be resolved, and how: by which language, decisions and rules.

    `included` is whether ambiguous names get an entity of their own, `shown_in` the language whose names are shown.
    `engine` makes what does what takes long and is done for each name by itself.
    """

    connection: sqlite3.Connection
    language: Language
    decisions: tuple[Decision, ...]
    off: frozenset[str]
    included: bool
    shown_in: str
    engine: Callable[[], Engine]


@dataclass(frozen=True, slots=True)
class Changes:
    """What has changed: articles that are new, and the names in these and in those that are gone.

    `whole` is whether all names are resolved again, whichever have changed. `decided` are the names that decisions
    speak of otherwise than before: these may be other entities', but the corpus labels names whatever was decided.
    """

    articles: tuple[int, ...]
    names: frozenset[str]
    whole: bool
    decided: frozenset[str]


@dataclass(frozen=True, slots=True)
class Settled:
    """Names whose label is settled otherwise than before, and those that are known now; `gone` are so no more."""

    relabelled: frozenset[str]
    known: dict[str, Label]
    judged: frozenset[str]
    """The names of which `known` tells whether they are."""


def read_changes(connection: sqlite3.Connection, decided: Collection[str], *, whole: bool) -> Changes:
    """What has changed since the last resolution; the changed names are counted again.

    `decided` are the names of decisions that are others than then.
    """
    articles = tuple(touched.new_articles(connection))
    changed = touched.spellings_in(connection, articles) | touched.gone_spellings(connection)
    count(connection, None if whole else changed)
    meant = names.names_with_keys(connection, map(spelling_key, decided))
    return Changes(articles, frozenset(changed), whole, frozenset(meant))


def count(connection: sqlite3.Connection, changed: Collection[str] | None) -> None:
    """Count some names again, or all, and let those that are new be found by their keys."""
    names.count_names(connection, changed, KNOWN_NAME.name)
    new = [row for row in names.read_names(connection, changed) if row.settled is None]
    _settle(connection, [(row, row.label) for row in new])


def settle(named: Named, changes: Changes) -> Settled:
    """Settle the labels of names that may have other ones now, and find which are known."""
    connection, spellings = named.connection, None
    if changes.whole:
        rows = names.read_names(connection)
    else:
        spellings, rows = reach_of_labels(connection, changes.names)
    sure = [row for row in rows if not row.ambiguous]
    counts = names.count_own(sure)
    leaning = partial(_leaning, named, _by_key(sure))
    corrected = corrected_labels(counts, named.language, leaning, off=named.off)
    judged = [row for row in sure if spellings is None or fold(row.name) in spellings]
    other = [(row, label) for row in judged if (label := corrected.get(row.as_name, row.label)) is not row.settled]
    _settle(connection, other)
    asked = frozenset(row.name for row in judged)
    known = established_names(names.count_own(judged), named.language, corrected, off=named.off)
    return Settled(frozenset(row.name for row, _ in other), known, asked)


def _by_key(rows: Iterable[NameRow]) -> dict[str, list[int]]:
    """The numbers of names by what their spellings have in common."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for row in rows:
        found[fold(row.name)].append(row.id)
    return found


def _leaning(named: Named, numbers: Mapping[str, Collection[int]], key: str) -> float:
    """How much the words around a name speak for a person before all else."""
    contexts = contexts_of(named.connection, numbers[key], KNOWN_NAME.name)
    found = person_leaning(contexts, named.language)
    return unknown_leaning(key) if found is None else found


def settled_labels(rows: Iterable[NameRow]) -> dict[Name, Label]:
    """The labels that the corpus corrects."""
    return {row.as_name: row.settled for row in rows if row.settled is not None and row.settled is not row.label}


def _settle(connection: sqlite3.Connection, settled: list[tuple[NameRow, Label]]) -> None:
    """Write the labels of names, and by which keys they are found."""
    names.settle_names(connection, ((row.id, label) for row, label in settled))
    names.drop_keys(
        connection,
        ((key, row.id) for row, label in settled if row.settled for key in _keys(row, row.settled) - _keys(row, label)),
    )
    names.add_keys(connection, ((key, row.id) for row, label in settled for key in _keys(row, label)))


def _keys(row: NameRow, label: Label) -> frozenset[str]:
    return keys_of(row.name, label, ambiguous=row.ambiguous)

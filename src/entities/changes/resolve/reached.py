"""Which names a change of some names may bear on, so that only these are resolved again."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from entities.folding import fold
from entities.model import Decision, DecisionKind, Label, NameCount
from entities.resolution.corpus import reach
from entities.resolution.corpus.links import Alias
from entities.store.written.names import NameRow, names_joined_with, names_with_keys, read_names


def reach_of_labels(connection: sqlite3.Connection, dirty: Collection[str]) -> tuple[set[str], list[NameRow]]:
    """The spellings (folded) whose label may change with some names, and the names that their labels follow from."""
    siblings = _undecided(connection, _first_words(dirty))
    spellings = {fold(name) for name in (*dirty, *siblings)}
    spellings |= {key.partition(" ")[2] for name in (*dirty, *siblings) for key in reach.word_keys(name)}
    bearers = names_with_keys(connection, map(reach.bearing_key, spellings))
    own = names_with_keys(connection, map(reach.spelling_key, spellings)) | set(dirty)
    undecided = _undecided_of(read_names(connection, bearers | own))
    others = names_with_keys(connection, _first_words(undecided))
    return spellings, read_names(connection, bearers | own | others)


def reach_of_clusters(
    connection: sqlite3.Connection, dirty: Collection[str], aliases: Sequence[Alias], decisions: Sequence[Decision]
) -> tuple[set[str], list[NameRow]]:
    """The names whose entity may change with some names, and their rows."""
    decided = [name.name for decision in decisions for name in decision.names]
    as_decided = _decided_labels(decisions)
    follows = _alias_keys(aliases)
    keys = {reach.spelling_key(name) for name in decided}
    keys |= {reach.spelling_key(name) for name in dirty}
    seen: set[str] = set()
    names: set[str] = set()
    dirty, new = frozenset(dirty), set(dirty)
    while new or keys - seen:
        new |= names_with_keys(connection, keys - seen)
        seen |= keys
        new = (new | names_joined_with(connection, new)) - names
        names |= new
        keys = {
            key
            for row in read_names(connection, new)
            for label in (
                Label if row.name in dirty else {row.settled or row.label, *as_decided.get(fold(row.name), ())}
            )
            for key in _connecting_keys(row.name, label, follows)
        }
        new = set()
    return names, read_names(connection, names)


def _connecting_keys(name: str, label: Label, follows: dict[str, set[str]]) -> Iterator[str]:
    for key in (reach.spelling_key(name), *reach.cluster_keys(name, label), *reach.hearing_keys(name, label)):
        yield key
        yield from follows.get(key, ())


def _alias_keys(aliases: Iterable[Alias]) -> dict[str, set[str]]:
    """Short names lead to the full names that articles give for them, and back."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for alias in aliases:
        short, core = reach.spelling_key(alias.short), reach.core_key(alias.name)
        found[short].add(core)
        found[core].add(short)
    return found


def _decided_labels(decisions: Iterable[Decision]) -> dict[str, set[Label]]:
    """The labels that decisions may give to spellings."""
    found: defaultdict[str, set[Label]] = defaultdict(set)
    for decision in decisions:
        if decision.kind is DecisionKind.RETYPE:
            found[fold(decision.names[0].name)].add(Label(decision.value.upper()))
    return found


def _first_words(names: Iterable[str]) -> set[str]:
    return {key for name in names if (key := reach.first_word_key(name))}


def _undecided(connection: sqlite3.Connection, keys: Collection[str]) -> set[str]:
    """The names with any of some keys whose label other names may change."""
    return _undecided_of(read_names(connection, names_with_keys(connection, keys)))


def _undecided_of(rows: Iterable[NameRow]) -> set[str]:
    spelled: defaultdict[str, list[NameCount]] = defaultdict(list)
    for row in rows:
        spelled[fold(row.name)].append(NameCount(row.name, row.label, row.mentions, row.own))
    return {count.name for counts in spelled.values() if not reach.is_decided(counts) for count in counts}

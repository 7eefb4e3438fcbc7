"""Resolve the names that changes reach, and write what follows: entities, why they are one, counts, ties."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from entities.changes.resolve.known import Tagged
from entities.changes.resolve.named import Changes, Named, settled_labels
from entities.changes.resolve.reached import reach_of_clusters
from entities.model import Complaint, Entity, Name
from entities.resolution.article.rules import EXPLAINING
from entities.resolution.corpus import CorpusNames, Resolution, resolve_names
from entities.resolution.corpus.entities import entity_id
from entities.resolution.corpus.links import Alias
from entities.resolution.corpus.reach import all_keys
from entities.resolution.side_by_side import FullName, pairs_side_by_side
from entities.store.written import names, reasons, resolving, touched
from entities.store.written.names import NameRow


@dataclass(frozen=True, slots=True)
class Scope:
    """The names that are resolved again (None: all), their rows, and the rows of all that this follows from."""

    names: frozenset[str] | None
    rows: tuple[NameRow, ...]
    given: tuple[NameRow, ...]
    aliases: tuple[Alias, ...]


@dataclass(frozen=True, slots=True)
class Moves:
    """How entities change: those of each name, those that are made of other names than before, those that are gone."""

    entities: Mapping[int, str | None]
    moved: frozenset[str]
    gone: frozenset[str]


def derive(named: Named, changes: Changes, tagged: Tagged, reports: Mapping[int, int]) -> tuple[Complaint, ...]:
    """Bring all that follows from names up to date; `reports` are those that articles have otherwise than before.

    Gives what is wrong with decisions.
    """
    connection = named.connection
    scope = _scope(named, changes, tagged)
    resolution = resolve_names(_corpus_names(named, scope), named.decisions, off=named.off)
    there = resolving.entities_in(connection, reports.keys() | set(tagged.articles))
    known = names.read_names(connection, None if changes.whole else tagged.names)
    changed = {row.entity for row in known if row.entity and row.name in tagged.names} | there
    touched.save_reports(connection, reports.items())
    moves = _write_entities(named, scope, resolution, changed, tagged.articles)
    _write_reasons(named, scope, resolution, moves, tagged)
    _drop_unused(named, scope)
    return resolution.complaints


def _scope(named: Named, changes: Changes, tagged: Tagged) -> Scope:
    explained = names.explained_names(named.connection, tuple(rule.name for rule in EXPLAINING))
    aliases = tuple(Alias(short, *name, number) for short, name, number in explained)
    if changes.whole:
        rows = tuple(names.read_names(named.connection))
        return Scope(None, rows, rows, aliases)
    reached, given = reach_of_clusters(named.connection, tagged.names, aliases, named.decisions)
    return Scope(frozenset(reached), tuple(row for row in given if row.name in reached), tuple(given), aliases)


def _corpus_names(named: Named, scope: Scope) -> CorpusNames:
    """What the articles bring to the resolution of the names in scope."""
    sure = [row for row in scope.given if row.mentions and not row.ambiguous]
    people = names.full_names(named.connection, scope.names)
    return CorpusNames(
        tuple(row.total for row in sure),
        named.language,
        scope.aliases,
        frozenset(pairs_side_by_side(FullName(*name) for name in people)),
        settled_labels(sure),
    )


def _write_entities(
    named: Named, scope: Scope, resolution: Resolution, changed: Collection[str], articles: Sequence[int]
) -> Moves:
    connection = named.connection
    open_names = dict(resolution.open_names)
    found = dict(resolution.assignments)
    made = {entity.id: entity for entity in resolution.entities}
    entities: dict[int, str | None] = {}
    for row in scope.rows:
        entities[row.id] = found.get(row.as_name) if row.mentions and not row.ambiguous else None
        if named.included and row.mentions and (row.ambiguous or row.as_name in open_names):
            entity = _ambiguous_entity(row.as_name)
            made[entity.id] = entity
            entities[row.id] = entity.id
    other = [(row, entities[row.id]) for row in scope.rows if entities[row.id] != row.entity]
    wanted = {entity for entity in entities.values() if entity}
    before = {row.entity for row in scope.rows if row.entity}
    moved = frozenset(entity for row, now in other for entity in (row.entity, now) if entity)
    saved = resolving.read_entities(connection, before | wanted)
    new = [made[key] for key in sorted(wanted) if saved.get(key) != (made[key].name, made[key].label)]
    touch = moved | set(changed) | {entity.id for entity in new}
    words = resolving.words_of(connection, touch)
    resolving.save_entities(connection, new)
    resolving.assign_names(connection, ((row.id, now) for row, now in other))
    resolving.drop_entities(connection, before - wanted)
    resolving.save_open_names(
        connection,
        {row.id: open_names.get(row.as_name, ()) for row in scope.rows if not row.ambiguous},
    )
    gone = frozenset(before - wanted)
    resolving.roll_up(connection, moved - gone, set(changed) - gone, articles)
    resolving.replace_words(connection, words, resolving.words_of(connection, touch))
    return Moves(entities, moved, gone)


def _write_reasons(named: Named, scope: Scope, resolution: Resolution, moves: Moves, tagged: Tagged) -> None:
    connection, within = named.connection, scope.names
    saved = resolving.read_entities(connection, filter(None, moves.entities.values()))
    labels = {key: label for key, (_, label) in saved.items()}
    stands_for: dict[Name, str] = {}
    for row in scope.rows:
        entity = moves.entities[row.id]
        if entity and not row.ambiguous:
            stands_for[Name(row.name, labels[entity])] = entity
    reasons.save_links(
        connection,
        (link for link in resolution.links if within is None or link.left.name in within),
        stands_for,
        within,
    )
    stale = None if within is None else tagged.names | reasons.names_beside(connection, moves.moved, tagged.articles)
    doubts = (doubt for doubt in resolution.doubts if within is None or doubt.left.name in within)
    reasons.save_doubts(connection, doubts, within, stale)


def _drop_unused(named: Named, scope: Scope) -> None:
    unused = [row for row in scope.rows if not row.mentions]
    names.drop_keys(
        named.connection,
        ((key, row.id) for row in unused if row.settled for key in all_keys(row.name, row.settled)),
    )
    names.drop_names(named.connection, (row.id for row in unused))


def _ambiguous_entity(name: Name) -> Entity:
    return Entity(entity_id(name.label, f"{name.name} (ambiguous)"), f"{name.name} (ambiguous)", name.label)

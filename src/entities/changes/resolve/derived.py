"""Resolve the names that changes reach, and write what follows: entities, why they are one, counts, ties."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from entities.changes.resolve.known import Tagged
from entities.changes.resolve.moves import Moves, assign_entities, write_moves
from entities.changes.resolve.named import Changes, Named, settled_labels
from entities.changes.resolve.placed import names_that_may_move, place_references
from entities.changes.resolve.reached import reach_of_clusters
from entities.changes.resolve.senses import write_senses
from entities.changes.resolve.steps import Step, Steps
from entities.model import Complaint, Name
from entities.resolution.article.rules import EXPLAINING
from entities.resolution.corpus import CorpusNames, Resolution, resolve_names
from entities.resolution.corpus.links import Alias
from entities.resolution.corpus.placing import Placement
from entities.resolution.corpus.reach import keys_of
from entities.resolution.names import is_full
from entities.resolution.side_by_side import FullName, pairs_side_by_side
from entities.store.written import names, reasons, repeats, resolving, touched
from entities.store.written.names import NameRow


@dataclass(frozen=True, slots=True)
class Scope:
    """The names that are resolved again (None: all), and their rows: all that this follows from."""

    names: frozenset[str] | None
    rows: tuple[NameRow, ...]
    aliases: tuple[Alias, ...]


def derive(
    named: Named, changes: Changes, tagged: Tagged, reports: Mapping[int, int], marked: frozenset[int]
) -> Steps[tuple[Complaint, ...]]:
    """Bring all that follows from names up to date; `reports` are those that articles have otherwise than before.

    In the articles `marked` other sentences count. Gives what is wrong with decisions.
    """
    connection = named.connection
    yield Step("which names are one")
    scope = _scope(named, changes, tagged)
    resolution = resolve_names(_corpus_names(named, scope), named.decisions, off=named.off)
    there = resolving.entities_in(connection, reports.keys() | set(tagged.articles))
    there |= repeats.entities_named_in(connection, marked)
    known = scope.rows if changes.whole else names.read_names(connection, tagged.names)
    changed = {row.entity for row in known if row.entity and row.name in tagged.names} | there
    placements, unfollowed = yield from place_references(named, scope.rows, resolution, scope.names)
    touched.save_reports(connection, reports.items())  # which company doesn't ask for, but for all that is in articles
    yield Step("what names stand for")
    rows, turned = write_senses(connection, scope.rows, placements)
    moves = assign_entities(named, rows, resolution, placements, turned)
    tagged = replace(tagged, articles=tuple(sorted(marked.union(tagged.articles))))
    yield Step("counts and ties")
    write_moves(connection, moves, changed, tagged.articles)
    _write_reasons(named, scope, moves, tagged, (resolution, placements))
    _drop_unused(named, rows)
    return (*resolution.complaints, *unfollowed)


def _scope(named: Named, changes: Changes, tagged: Tagged) -> Scope:
    explained = names.explained_names(named.connection, tuple(rule.name for rule in EXPLAINING))
    aliases = tuple(Alias(short, *name, number) for short, name, number in explained)
    if changes.whole:
        return Scope(None, tuple(names.read_names(named.connection)), aliases)
    reached, rows = reach_of_clusters(
        named.connection, tagged.names | names_that_may_move(named, changes), aliases, named.decisions
    )
    return Scope(frozenset(reached), tuple(rows), aliases)


def _corpus_names(named: Named, scope: Scope) -> CorpusNames:
    """What the articles bring to the resolution of the names in scope."""
    sure = [row for row in scope.rows if row.mentions and not row.ambiguous]
    people = names.full_names(named.connection, scope.names)
    return CorpusNames(
        tuple(names.count_totals(sure)),
        named.language,
        scope.aliases,
        frozenset(pairs_side_by_side(FullName(*name) for name, text in people if is_full(text))),
        settled_labels(sure),
        names.names_read_as(named.connection, named.shown_in, scope.names),
    )


def _write_reasons(
    named: Named, scope: Scope, moves: Moves, tagged: Tagged, made: tuple[Resolution, Sequence[Placement]]
) -> None:
    connection, within = named.connection, scope.names
    resolution, placements = made
    stands_for = {
        Name(row.name, entity.label): entity.id
        for row in moves.rows
        if not row.ambiguous and not row.sense and (entity := moves.entities[row.id])
    }
    links = [(stands_for.get(link.right), link) for link in resolution.links]
    placed = {(one.entity.id, one.link) for one in placements if one.entity}
    links += sorted(placed, key=lambda item: (item[0], item[1].left, item[1].right, item[1].rule))
    reasons.save_links(
        connection, ((e, link) for e, link in links if within is None or link.left.name in within), within
    )
    stale = None if within is None else tagged.names | reasons.names_beside(connection, moves.moved, tagged.articles)
    doubts = (doubt for doubt in resolution.doubts if within is None or doubt.left.name in within)
    reasons.save_doubts(connection, doubts, within, stale)


def _drop_unused(named: Named, rows: Iterable[NameRow]) -> None:
    unused = [row for row in rows if not row.mentions]
    names.drop_keys(
        named.connection,
        (
            (key, row.id)
            for row in unused
            if row.settled
            for key in keys_of(row.name, row.settled, ambiguous=row.ambiguous)
        ),
    )
    names.drop_names(named.connection, (row.id for row in unused))

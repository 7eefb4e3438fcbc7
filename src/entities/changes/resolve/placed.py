"""Find whom references mean by the company that they keep, over what the store holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from entities.changes.resolve.decided import hold
from entities.changes.resolve.named import Changes, Named
from entities.changes.resolve.steps import Step, Steps
from entities.lexicon.frequencies import name_frequency
from entities.lexicon.given_names import sex_of
from entities.model import Complaint, Entity, Label, Name
from entities.resolution.company.rarity import rarity_of
from entities.resolution.company.record import read_names, read_uses
from entities.resolution.company.sections import section_of
from entities.resolution.company.uses import Use
from entities.resolution.corpus import Resolution, without_cycle_search
from entities.resolution.corpus.held import Held
from entities.resolution.corpus.placing import Block, Placement, make_blocks, place, place_held
from entities.resolution.names import is_short
from entities.store.written import companions, names, senses
from entities.store.written.bulk import indexed_at_once
from entities.store.written.names import NameRow
from entities.store.written.senses import StoredCompany, StoredPlacing, StoredReference

if TYPE_CHECKING:
    from entities.parallel import Engine

_NAMES, _ARTICLES = 500, 5_000
"""So many names are looked up at once, or fewer with so many articles: what is known of these is in memory so long."""
_WORTH_PROCESSES = 4_000
"""So many references of names whose company is asked take as long as it takes to start other processes."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Blocks, and all that their references are told by: what whoever places these is given, wherever that is."""

    number: int
    blocks: tuple[Block, ...]
    references: tuple[StoredReference, ...]
    companies: Mapping[int, StoredCompany]
    articles: Mapping[str, int]
    """How many articles have each of the names that are company, by its key."""


def place_references(
    named: Named, rows: Sequence[NameRow], resolution: Resolution, within: Collection[str] | None
) -> Steps[tuple[tuple[Placement, ...], tuple[Complaint, ...]]]:
    """What company and decisions say of single references of the names of `rows`, and of decisions that can't be.

    What was weighed is written down, in place of what was said of the names `within` (None: all), and not kept.
    """
    held = hold(named, rows, resolution)
    senses.drop_placings(named.connection, within)
    placed = {-1: _write(named, place_held(held))}
    articles = _articles(rows)
    batches = list(_batches(_by_article(named, _worth_asking(_blocks(resolution), articles)), articles))
    asked = sum(articles[name] for batch in batches for block in batch for name in block.names)
    place_all = _place_elsewhere if asked > _WORTH_PROCESSES else _place_here
    with indexed_at_once(named.connection, *(["placing"] if within is None else [])):
        for number, found in place_all(named, held, _pieces(named, batches)):
            placed[number] = _write(named, found)
            yield Step("whose company names keep", len(placed) - 1, len(batches))
    return tuple(one for number in sorted(placed) for one in placed[number]), held.complaints


def _place_here(named: Named, held: Held, pieces: Iterable[Piece]) -> Iterator[tuple[int, tuple[Placement, ...]]]:
    for piece in pieces:
        yield piece.number, place_piece(held, named.off, piece)


def _place_elsewhere(named: Named, held: Held, pieces: Iterable[Piece]) -> Iterator[tuple[int, tuple[Placement, ...]]]:
    """By processes of an engine; what one of them is lost with is placed here."""
    from entities.parallel import Part

    with closing(named.engine().run(partial(_work, held, named.off), pieces)) as outcomes:
        for outcome in outcomes:
            piece = outcome.item
            yield piece.number, outcome.result if isinstance(outcome, Part) else place_piece(held, named.off, piece)


def _work(
    held: Held, off: frozenset[str], piece: Piece, _offer: Callable[[Piece], bool]
) -> Iterator[tuple[Placement, ...]]:
    yield place_piece(held, off, piece)


def local_engine(jobs: int | None = None) -> Engine:
    """So many processes of this machine, by default one for each core."""
    from entities.parallel import LocalEngine, available_cores

    jobs = jobs or available_cores()
    return LocalEngine(jobs if jobs > 1 else 0, prepare_placing)


def _pieces(named: Named, batches: Iterable[Sequence[Block]]) -> Iterator[Piece]:
    """The work of placing references, in pieces that don't bear on each other."""
    counts: dict[str, int] = {}
    for number, batch in enumerate(batches):
        wanted = {name for block in batch for name in block.names}
        found = senses.references_of(named.connection, {name.name for name in wanted})
        references = tuple(one for one in found if one.name in wanted and not one.ambiguous)
        companies = senses.companies_of(named.connection, {one.article for one in references})
        keys = {key for one in companies.values() for key in read_names(one.text)}
        counts |= companions.count_companions(named.connection, keys - counts.keys())
        yield Piece(number, tuple(batch), references, companies, {key: counts[key] for key in keys if key in counts})


def prepare_placing() -> None:
    """Load the tables that placing needs, so that processes which are forked from this one share them."""
    name_frequency("", "")
    rarity_of("", 0)
    sex_of("")


def place_piece(held: Held, off: frozenset[str], piece: Piece) -> tuple[Placement, ...]:
    """What their company says of the references of some blocks, in the process that this is called in."""
    uses = _uses(piece)
    magnitudes = {key: rarity_of(key, count) for key, count in piece.articles.items()}
    with without_cycle_search():
        return tuple(one for block in piece.blocks for one in place(block, uses, magnitudes.__getitem__, held, off=off))


def _write(named: Named, placements: Iterable[Placement]) -> list[Placement]:
    """Write what is said of references; gives it without what takes most of the room and isn't asked for again."""
    found = list(placements)
    senses.save_placings(named.connection, map(_stored, found))
    return [replace(one, evidence=(), candidates=one.candidates if one.open else ()) for one in found]


def _stored(one: Placement) -> StoredPlacing:
    entity = one.entity.id if one.entity else None
    likeliest = one.likeliest.id if one.likeliest else None
    return StoredPlacing(
        one.reference.article,
        one.reference.name,
        one.rule,
        entity,
        one.open,
        likeliest,
        one.known_by.name,
        one.probability,
        one.evidence,
    )


def names_that_may_move(named: Named, changes: Changes) -> set[str]:
    """The names of people in whose articles a name is rarer, or less rare, than it was: so that it tells otherwise."""
    counted = companions.companions_before(named.connection, changes.articles)
    other = {key for key, (before, now) in counted.items() if rarity_of(key, before) != rarity_of(key, now)}
    return companions.people_beside(named.connection, other)


def _people(resolution: Resolution) -> list[tuple[Entity, tuple[Name, ...]]]:
    """The people with full names."""
    entities = {entity.id: entity for entity in resolution.entities if entity.label is Label.PERSON}
    names: defaultdict[str, list[Name]] = defaultdict(list)
    short = {name for name, _ in resolution.candidates}
    for name, key in resolution.assignments:
        if key in entities and name not in short and not is_short(name.name):
            names[key].append(name)
    return [(entities[key], tuple(found)) for key, found in names.items()]


def _blocks(resolution: Resolution) -> Iterator[Block]:
    return make_blocks(_people(resolution), dict(resolution.candidates), dict(resolution.strays))


def _articles(rows: Iterable[NameRow]) -> Mapping[Name, int]:
    """How many articles have each name, in whatever sense."""
    articles: defaultdict[Name, int] = defaultdict(int)
    for row in rows:
        articles[row.as_name] += row.articles
    return articles


def _worth_asking(blocks: Iterable[Block], articles: Mapping[Name, int]) -> Iterator[Block]:
    """Without those of one person in one article."""
    for block in blocks:
        if block.short or any(sum(articles[name] for name in names) > 1 for _, names in block.people):
            yield block


def _by_article(named: Named, blocks: Iterable[Block]) -> list[Block]:
    """Those of the same articles together: each article is then looked at in few batches."""
    blocks = list(blocks)
    first = names.first_articles(named.connection, {name.name for block in blocks for name in block.names})
    return sorted(blocks, key=lambda block: min((first.get(name.name) or 0 for name in block.names), default=0))


def _batches(blocks: Iterable[Block], articles: Mapping[Name, int]) -> Iterator[list[Block]]:
    batch: list[Block] = []
    names = references = 0
    for block in blocks:
        batch.append(block)
        names += len(block.names)
        references += sum(articles[name] for name in block.names)
        if names >= _NAMES or references >= _ARTICLES:
            yield batch
            batch, names, references = [], 0, 0
    if batch:
        yield batch


def _uses(piece: Piece) -> Mapping[Name, Sequence[tuple[int, Use]]]:
    """How articles use the names of some blocks, with the numbers of the articles."""
    sought: defaultdict[int, set[str]] = defaultdict(set)
    for one in piece.references:
        sought[one.article].add(one.name.name)
    read = {
        article: read_uses(one.text, one.shown, one.section or section_of(one.file), one.day, sought[article])
        for article, one in piece.companies.items()
    }
    found: defaultdict[Name, list[tuple[int, Use]]] = defaultdict(list)
    for one in piece.references:
        company, uses = read[one.article]
        use = uses.get(one.name.name) or Use(piece.companies[one.article].shown, one.name.name, company)
        found[one.name].append((one.article, use))
    return found

"""Find whom references mean by their company: namesakes parted, short names joined to people of other articles."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from entities.model import Entity, Label, Link, Name
from entities.resolution.company.joining import join
from entities.resolution.company.likeness import Rarity
from entities.resolution.company.parting import part
from entities.resolution.company.people import Person, person_of
from entities.resolution.company.uses import Use
from entities.resolution.corpus.entities import entity_id
from entities.resolution.corpus.rules import COMPANY, NAMESAKES
from entities.resolution.names import is_short

OPEN_FROM = 0.1
"""A short name that may be somebody's from this probability on, but isn't for sure, stays open."""


class Key(NamedTuple):
    """A reference: the number of an article, and a name that it has."""

    article: int
    name: Name


@dataclass(frozen=True, slots=True)
class Block:
    """People with full names, each with these, and short names with the ids of those people that they fit.

    No name of one block bears on one of another.
    """

    people: tuple[tuple[Entity, tuple[Name, ...]], ...]
    short: tuple[tuple[Name, tuple[str, ...]], ...]

    @property
    def names(self) -> tuple[Name, ...]:
        """All names of the block."""
        return (*(name for _, names in self.people for name in names), *(name for name, _ in self.short))


@dataclass(frozen=True, slots=True)
class Placement:
    """What its company says of a reference: that it means `entity`, or may mean `likeliest`, and how probable that is.

    It stays `open` where neither is sure; else, without an entity, it means nobody but its own name. `known_by` is the
    name that the articles of the entity, or of the likeliest, have most; `candidates` are all who may be meant.
    """

    reference: Key
    entity: Entity | None
    likeliest: Entity
    known_by: Name
    probability: float
    open: bool = False
    candidates: tuple[Entity, ...] = ()
    evidence: tuple[tuple[str, float], ...] = ()


def link_of(placement: Placement) -> Link:
    """Why the name of a reference stands for its entity."""
    full, own = (Name(name.name, Label.PERSON) for name in (placement.known_by, placement.reference.name))
    return Link(full, own, COMPANY.name if is_short(own.name) else NAMESAKES.name)


class Known(NamedTuple):
    """A person with a full name: what is known of the company, the commonest name, and the articles that have one."""

    entity: Entity
    person: Person
    name: Name
    articles: frozenset[int]


def make_blocks(
    people: Iterable[tuple[Entity, tuple[Name, ...]]], candidates: Mapping[Name, tuple[str, ...]]
) -> Iterator[Block]:
    """Put together what short names connect; in the order of the people's ids."""
    by_id = {entity.id: (entity, names) for entity, names in people}
    root = {key: key for key in by_id}

    def find(key: str) -> str:
        while root[key] != key:
            root[key] = root[root[key]]
            key = root[key]
        return key

    for fitting in candidates.values():
        for other in fitting[1:]:
            one, two = sorted((find(fitting[0]), find(other)))
            root[two] = one
    members: defaultdict[str, list[str]] = defaultdict(list)
    for key in sorted(by_id):
        members[find(key)].append(key)
    short: defaultdict[str, list[tuple[Name, tuple[str, ...]]]] = defaultdict(list)
    for name, fitting in sorted(candidates.items()):
        short[find(fitting[0])].append((name, fitting))
    for first, ids in members.items():
        yield Block(tuple(by_id[key] for key in ids), tuple(short.get(first, ())))


def place(
    block: Block, uses: Mapping[Name, Sequence[tuple[int, Use]]], rarity: Rarity, *, off: frozenset[str] = frozenset()
) -> Iterator[Placement]:
    """Yield what their company says of references: of namesakes but the first, and of short names.

    `uses` are those of each name, with the numbers of their articles. Rules whose names are `off` are left out.
    """
    known: dict[str, tuple[Known, ...]] = {}
    for entity, names in block.people:
        own = sorted(
            ((Key(article, name), use) for name in names for article, use in uses.get(name, ())),
            key=lambda item: (item[1].company.day or "", item[1].article, item[0]),
        )
        groups = _groups(own) if NAMESAKES.name not in off else [own]
        known[entity.id] = tuple(
            _known(entity if group is groups[0] else _namesake(entity, group), group) for group in groups
        )
        for one, group in zip(known[entity.id][1:], groups[1:], strict=True):
            yield from (Placement(key, one.entity, one.entity, one.name, 1.0) for key, _ in group)
    if COMPANY.name not in off:
        for name, fitting in block.short:
            people = [found for key in fitting for found in known[key]]
            for article, use in uses.get(name, ()):
                yield from _join(Key(article, name), use, people, rarity)


def _groups(own: Sequence[tuple[Key, Use]]) -> list[list[tuple[Key, Use]]]:
    """The references of each of the people who bear one name; `own` are in the order of their days and paths."""
    return [[own[at] for at in sorted(group)] for group in sorted(part([use for _, use in own]), key=min)]


def _known(entity: Entity, group: Sequence[tuple[Key, Use]]) -> Known:
    names = Counter(key.name for key, _ in group)
    commonest = min(names, key=lambda name: (-names[name], name))
    person = person_of(use for _, use in group)
    return Known(entity, person, commonest, frozenset(key.article for key, _ in group))


def _join(reference: Key, use: Use, people: Iterable[Known], rarity: Rarity) -> Iterator[Placement]:
    """Whom a short name means, or may mean; never one whom its article names in full."""
    elsewhere = {one.entity.id: one for one in people if reference.article not in one.articles}
    choice = join(use, {key: one.person for key, one in elsewhere.items()}, rarity)
    if choice.likeliest is None:
        return
    likeliest = elsewhere[choice.likeliest]
    yield Placement(
        reference,
        None if choice.person is None else likeliest.entity,
        likeliest.entity,
        likeliest.name,
        choice.probability,
        choice.person is None and choice.probability >= OPEN_FROM,
        tuple(one.entity for one in elsewhere.values()),
        choice.evidence,
    )


def _namesake(entity: Entity, group: Sequence[tuple[Key, Use]]) -> Entity:
    """Another person of the same name, known by the first article of the group, which comes first in it."""
    _, first = group[0]
    anchor = f"{first.company.day or ''} {first.article}"
    return Entity(entity_id(entity.label, f"{entity.id} {anchor}"), entity.name, entity.label)

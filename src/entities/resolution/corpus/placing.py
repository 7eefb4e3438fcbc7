"""Find whom references mean by their company: namesakes parted, short names joined to people of other articles."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from entities.lexicon.given_names import sex_of
from entities.model import Entity, Link, Name
from entities.resolution.company.joining import Candidates, join
from entities.resolution.company.parting import Apart, part
from entities.resolution.company.people import Person, person_of
from entities.resolution.company.rarity import Rarity
from entities.resolution.company.surroundings import MAN, WOMAN
from entities.resolution.company.uses import Use
from entities.resolution.corpus.entities import namesake_of
from entities.resolution.corpus.held import Held, Key
from entities.resolution.corpus.rules import COMPANY, DECISION, NAMESAKES
from entities.resolution.names import parse_person

OPEN_FROM = 0.1
"""A short name that may be somebody's from this probability on, but isn't for sure, stays open."""
SURE = 0.9
"""What an article takes for a place or an organization is a person's from this probability on.

So is a short name a person's of whom there is less than `ESTABLISHED`.
"""
ESTABLISHED = 2
"""Of a person in so many articles it is known what is usual company, and what is that of one day."""


@dataclass(frozen=True, slots=True)
class Block:
    """People with full names, each with these, and short names with the ids of those people that they fit.

    `strays` are such of places and organizations. No name of one block bears on one of another.
    """

    people: tuple[tuple[Entity, tuple[Name, ...]], ...]
    short: tuple[tuple[Name, tuple[str, ...]], ...]
    strays: frozenset[Name] = frozenset()

    @property
    def names(self) -> tuple[Name, ...]:
        """All names of the block."""
        return (*(name for _, names in self.people for name in names), *(name for name, _ in self.short))


@dataclass(frozen=True, slots=True)
class Placement:
    """What is said of a reference: that it means `entity`, or may mean `likeliest`, and how probable that is.

    It stays `open` where neither is sure; else, without an entity, it means nobody but its own name. `known_by` is the
    name that the articles of the entity, or of the likeliest, have most; `candidates` are all who may be meant.
    """

    reference: Key
    rule: str
    entity: Entity | None
    likeliest: Entity | None
    known_by: Name
    probability: float
    open: bool = False
    candidates: tuple[Entity, ...] = ()
    evidence: tuple[tuple[str, float], ...] = ()

    @property
    def link(self) -> Link:
        """Why the name of the reference stands for its entity."""
        label = self.entity.label if self.entity else self.known_by.label
        return Link(Name(self.known_by.name, label), Name(self.reference.name.name, label), self.rule)


class Known(NamedTuple):
    """A person with a full name: what is known of the company, the commonest name, and the articles that have one."""

    entity: Entity
    person: Person
    name: Name
    articles: frozenset[int]


Uses = Mapping[Name, Sequence[tuple[int, Use]]]
"""How articles use names, with the numbers of the articles."""
_Group = list[tuple[Key, Use]]


class Bearer(NamedTuple):
    """One of those who bear a name: the references, and what keeps these apart from others'."""

    known: Known
    references: _Group
    apart: Apart | None = None


def make_blocks(
    people: Iterable[tuple[Entity, tuple[Name, ...]]],
    short_names: Mapping[Name, tuple[str, ...]],
    strays: Mapping[Name, tuple[str, ...]],
) -> Iterator[Block]:
    """Put together what short names, and strays, connect; in the order of the people's ids."""
    candidates = {**short_names, **strays}
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
        found = tuple(short.get(first, ()))
        yield Block(tuple(by_id[key] for key in ids), found, frozenset(name for name, _ in found if name in strays))


def place_held(held: Held) -> Iterator[Placement]:
    """Yield what decisions say of single references."""
    for key, entity in sorted(held.entities.items()):
        yield Placement(key, DECISION.name, entity, entity, held.known_by[key], 1.0)


def place(
    block: Block, uses: Uses, rarity: Rarity, held: Held, *, off: frozenset[str] = frozenset()
) -> Iterator[Placement]:
    """Yield what their company says of references: of namesakes but the first, and of short names.

    What is `held` by a decision is left out, but known by. Rules whose names are `off` are left out.
    """
    rarity_or_none = None if NAMESAKES.name in off else rarity
    known = {entity.id: tuple(_bearers((entity, names), uses, rarity_or_none, held)) for entity, names in block.people}
    for first, *others in known.values():
        for one in others:
            yield from (_part(first, one, key) for key, _ in one.references if key not in held.entities)
    if COMPANY.name not in off:
        for name, fitting in block.short:
            people = {one.entity.id: one for key in fitting for one, *_ in known[key] if one.articles}
            candidates = Candidates({key: one.person for key, one in people.items()})
            for article, use in uses.get(name, ()):
                key = Key(article, name)
                if key not in held.entities and (name not in block.strays or not is_located(use)):
                    may_be = partial(_may_be, key, use, people, held.excluded.get(key, frozenset()))
                    placed = _join(key, use, {who: people[who] for who in candidates.likeliest(use, may_be)}, rarity)
                    yield from (one for one in placed if name not in block.strays or is_sure(one))


def is_located(use: Use) -> bool:
    """Whether an article has a name where places are: "in Kennedy"."""
    return "located" in use.beside


def is_sure(placement: Placement) -> bool:
    """Whether a reference means somebody that its article takes for a place or an organization."""
    return placement.entity is not None and placement.probability >= SURE


def is_of_other_sex(use: Use, name: Name) -> bool:
    """Whether a title right before a short name is one of the other sex than the first name of a full one."""
    if use.beside.isdisjoint((MAN, WOMAN)):
        return False
    other = {"f": MAN, "m": WOMAN}.get(sex_of(parse_person(name.name).given))
    return other in use.beside


def _bearers(named: tuple[Entity, Sequence[Name]], uses: Uses, rarity: Rarity | None, held: Held) -> Iterator[Bearer]:
    """Yield the people who bear the names of an entity: first the one who keeps its id, even if of no reference.

    Without `rarity` only decisions tell namesakes.
    """
    entity, names = named
    references = [(Key(article, name), use) for name in names for article, use in uses.get(name, ())]
    references.sort(key=lambda item: (item[1].company.day or "", item[1].article, item[0]))
    free = [(key, use) for key, use in references if key not in held.entities]
    first, *others = _groups(free, rarity) if rarity and free else [(free, None)]
    decided: defaultdict[Entity, _Group] = defaultdict(list)
    for key, use in references:
        if meant := held.entities.get(key):
            decided[meant].append((key, use))
    group = [*first[0], *decided.pop(entity, ())]
    yield Bearer(_known(entity, names, group), group)
    for group, apart in others:
        _, use = group[0]
        namesake = namesake_of(entity, use.company.day or "", use.article)
        yield Bearer(_known(namesake, names, group), group, apart or first[1])
    for meant, group in decided.items():
        yield Bearer(_known(meant, names, group), group)


def _groups(own: _Group, rarity: Rarity) -> list[tuple[_Group, Apart | None]]:
    """The references of each of the people who bear one name, and what keeps these from the most alike of the others.

    `own` are in the order of their days and paths; the group of the first comes first.
    """
    parting = part([use for _, use in own], rarity)
    reasons = (None, *parting.apart)
    number = {use.article: at for at, group in enumerate(parting.groups) for use in group}
    groups: defaultdict[int, _Group] = defaultdict(list)
    for key, use in own:
        groups[number[use.article]].append((key, use))
    return [(group, reasons[at]) for at, group in groups.items()]


def _known(entity: Entity, names: Iterable[Name], group: _Group) -> Known:
    counts = Counter(key.name for key, _ in group)
    commonest = min(counts or names, key=lambda name: (-counts[name], name))
    person = person_of(use for _, use in group)
    return Known(entity, person, commonest, frozenset(key.article for key, _ in group))


def _part(first: Bearer, other: Bearer, key: Key) -> Placement:
    """That a reference means another than the first of those who bear its name."""
    one, apart = other.known.entity, other.apart
    return Placement(
        key,
        NAMESAKES.name,
        one,
        one,
        other.known.name,
        apart.probability if apart else 1.0,
        candidates=(first.known.entity, one),
        evidence=apart.evidence if apart else (),
    )


def _may_be(reference: Key, use: Use, people: Mapping[str, Known], excluded: frozenset[str], key: str) -> bool:
    """Whether a short name may mean one of some people: never one whom its article names in full."""
    one = people[key]
    elsewhere = reference.article not in one.articles
    return elsewhere and key not in excluded and not is_of_other_sex(use, one.name)


def _join(reference: Key, use: Use, people: Mapping[str, Known], rarity: Rarity) -> Iterator[Placement]:
    """Whom of some people a short name means, or may mean."""
    choice = join(use, {key: one.person for key, one in people.items()}, rarity)
    if choice.likeliest is None:
        return
    likeliest = people[choice.likeliest]
    enough = len(likeliest.articles) >= ESTABLISHED or choice.probability >= SURE
    meant = choice.person is not None and enough
    yield Placement(
        reference,
        COMPANY.name,
        likeliest.entity if meant else None,
        likeliest.entity,
        likeliest.name,
        choice.probability,
        not meant and choice.probability >= OPEN_FROM,
        tuple(one.entity for one in people.values()),
        choice.evidence,
    )

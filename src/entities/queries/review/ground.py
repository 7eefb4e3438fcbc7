"""What questions are found in: every entity, and the company that it keeps outside of lists."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from entities.lexicon.language import Language
from entities.lexicon.languages import language_of
from entities.model import Entity, Name
from entities.queries.review.question import QuestionKind
from entities.store.whole.company import all_company
from entities.store.whole.contents import main_language
from entities.store.whole.entities import most_mentioned

Who = str | Name
"""An entity by its id, or a name of the corpus."""
_NOBODY: Counter[str] = Counter()


@dataclass(frozen=True, slots=True)
class Ground:
    """The entities of a graph by id; `company` are the others that share a sentence with one, or with a name.

    Whoever is met outside of lists has company, be it nobody. `owners` are the entities of names,
    `names` those that articles use most for an entity.
    """

    entities: Mapping[str, Entity]
    language: Language
    company: Mapping[Who, Counter[str]]
    mentions: Mapping[Who, int]
    owners: Mapping[Name, str]
    names: Mapping[str, Name]

    def entity_of(self, who: Who) -> str | None:
        """The entity that a name stands for, if it is anybody's; of an entity, itself."""
        return self.owners.get(who) if isinstance(who, Name) else who

    def named(self, who: Who) -> Name:
        """The name by which decisions speak of it."""
        if isinstance(who, Name):
            return who
        entity = self.entities[who]  # after a run that was stopped, one may be mentioned nowhere
        return self.names.get(who) or Name(entity.name, entity.label)

    def company_of(self, who: Who) -> Counter[str]:
        """The entities that share a sentence with one, outside of lists, and how many sentences."""
        return self.company.get(who, _NOBODY)

    def shared(self, one: Who, other: Who) -> int:
        """How many entities keep company with both."""
        return len(self.company_of(one).keys() & self.company_of(other).keys())

    def stake(self, one: Who, other: Who) -> int:
        """How many ties would go to another node if both were one."""
        return min(len(self.company_of(one)), len(self.company_of(other)))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A pair that may be worth a question."""

    kind: QuestionKind
    left: Who
    right: Who
    reason: str


def read_ground(connection: sqlite3.Connection, names: Collection[Name]) -> Ground:
    """Read what there is; of `names` the company is counted apart from that of their entities."""
    entities = {entity.id: entity for entity in most_mentioned(connection, None, -1)}
    company: defaultdict[Who, Counter[str]] = defaultdict(Counter)
    mentions: Counter[Who] = Counter()
    wanted = set(names)
    owners: dict[Name, str] = {}
    used: defaultdict[str, Counter[Name]] = defaultdict(Counter)
    for together, listed in all_company(connection):
        for name, entity in together:
            if entity:
                used[entity][name] += 1
            if name in wanted:
                mentions[name] += 1
                if entity:
                    owners[name] = entity
        for who, others in _beside(together, wanted) if not listed else ():
            company[who].update(others)
    main = {entity: min(names, key=lambda name: (-names[name], name)) for entity, names in used.items()}
    mentions.update({entity.id: entity.mentions for entity in entities.values()})
    return Ground(entities, language_of(main_language(connection)), company, mentions, owners, main)


def _beside(names: Iterable[tuple[Name, str | None]], wanted: set[Name]) -> Iterator[tuple[Who, set[str]]]:
    """Each entity of a sentence, and each name that is wanted, with the other entities."""
    here = {entity for _, entity in names if entity}
    for one in here:
        yield one, here - {one}
    for name, own in {(name, entity) for name, entity in names if name in wanted}:
        yield name, here - {own} if own else here

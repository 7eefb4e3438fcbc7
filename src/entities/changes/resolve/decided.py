"""Decisions that speak of some articles: which references these are, and what follows for them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from entities.changes.resolve.named import Named
from entities.folding import fold
from entities.model import Complaint, Decision, Entity, Name, format_name
from entities.resolution.corpus import Resolution
from entities.resolution.corpus.held import Held, Key, Stand, hold_references
from entities.store.asked.articles import articles_called
from entities.store.written import senses
from entities.store.written.names import NameRow
from entities.store.written.senses import StoredReference


@dataclass(frozen=True, slots=True)
class Spelled:
    """The names of a corpus by what they fold to and the label that the corpus gives; and whom each stands for."""

    names: Mapping[Name, Sequence[Name]]
    entities: Mapping[Name, Entity]

    def known(self, name: Name) -> Entity | None:
        """The entity that a name stands for by itself."""
        own = self.names.get(Name(fold(name.name), name.label), ())
        return next((self.entities[one] for one in own if one in self.entities), None)


def hold(named: Named, rows: Iterable[NameRow], resolution: Resolution) -> Held:
    """What decisions say of single references; `rows` are those of all names that decisions speak of, among others."""
    decisions = [decision for decision in named.decisions if decision.articles]
    if not decisions:
        return Held()
    names: defaultdict[Name, set[Name]] = defaultdict(set)
    for row in rows:
        names[Name(fold(row.name), row.settled or row.label)].add(row.as_name)
    entities = {entity.id: entity for entity in resolution.entities}
    spelled = Spelled(
        {key: sorted(found) for key, found in names.items()},
        {name: entities[key] for name, key in resolution.assignments},
    )
    complaints: list[Complaint] = []
    decided = [(decision, list(_stands(named, decision, spelled, complaints))) for decision in decisions]
    held = hold_references([one for one in decided if one[1]], spelled.known)
    return replace(held, complaints=(*held.complaints, *complaints))


def _stands(named: Named, decision: Decision, spelled: Spelled, complaints: list[Complaint]) -> Iterator[Stand]:
    """The references that a decision speaks of; it is complained where an article is gone, or doesn't have the name."""
    gone, without = [], []
    name = decision.names[0]
    own = spelled.names.get(Name(fold(name.name), name.label), ())
    references = [one for one in senses.references_of(named.connection, {n.name for n in own}) if one.name in own]
    for asked in decision.articles:
        articles = senses.companies_of(named.connection, articles_called(named.connection, asked).values())
        meant = [one for one in references if one.article in articles]
        if not articles:
            gone.append(asked)
        elif not meant:
            without.append(asked)
        yield from (Stand(articles[one.article].day or "", articles[one.article].path, _key(one)) for one in meant)
    if gone:
        complaints.append(Complaint(decision, f"fits nothing in {', '.join(gone)}: the graph has no such article"))
    if without:
        reason = f"fits nothing in {', '.join(without)}: {format_name(name)} isn't there"
        complaints.append(Complaint(decision, reason))


def _key(reference: StoredReference) -> Key:
    return Key(reference.article, reference.name, reference.ambiguous)

"""Resolve names across the corpus: which distinct names are one entity.

Works on names, not on mentions, of which there are far more. Names that agree are linked, strongest evidence first; a
link is refused where any two members of the clusters that it would join contradict each other.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain

from entities.lexicon.language import Language
from entities.model import Complaint, Decision, DecisionKind, Doubt, Entity, Label, Link, Name, NameCount
from entities.resolution.corpus.clusters import Clusters, Given, cluster_names
from entities.resolution.corpus.entities import cluster_id, shown_name
from entities.resolution.corpus.labels import Leaning, correct_labels, known_names, unknown_leaning
from entities.resolution.corpus.links import Alias
from entities.resolution.corpus.rules import DECISION, KNOWN_NAME, LABEL
from entities.resolution.corpus.rulings import Spellings, name_rulings, retyped, unmatched
from entities.resolution.corpus.short_names import find_strays
from entities.resolution.side_by_side import Pairs

_NONE: Pairs = frozenset()


@dataclass(frozen=True, slots=True)
class CorpusNames:
    """The distinct names of a corpus, and what its articles say of them.

    `aliases` are the short names that articles explain. `side_by_side` are pairs of people's names that one sentence
    has close to each other: two people, unless a decision says otherwise. `labels` are those that the corpus corrects;
    None where they follow from these names. `familiar` are those that articles in the reader's language have (None:
    all), to be shown before others.
    """

    counts: tuple[NameCount, ...]
    language: Language
    aliases: tuple[Alias, ...] = ()
    side_by_side: Pairs = _NONE
    labels: Mapping[Name, Label] | None = None
    familiar: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Resolution:
    """The entities of a corpus, and why.

    `assignments` give the entity that each name stands for by itself; those that a decision dropped have none.
    `candidates` are short names that their company may take for other entities, `strays` names of places and
    organizations that it may take for people. `complaints` are about decisions that can't be followed.
    """

    entities: tuple[Entity, ...]
    assignments: tuple[tuple[Name, str], ...]
    candidates: tuple[tuple[Name, tuple[str, ...]], ...]
    strays: tuple[tuple[Name, tuple[str, ...]], ...]
    links: tuple[Link, ...]
    doubts: tuple[Doubt, ...]
    complaints: tuple[Complaint, ...]


def corrected_labels(
    counts: Iterable[NameCount],
    language: Language,
    leaning: Leaning = unknown_leaning,
    *,
    off: frozenset[str] = frozenset(),
) -> dict[Name, Label]:
    """The names whose label the corpus corrects, with the label that it gives them."""
    return {} if LABEL.name in off else correct_labels(counts, language, leaning)


def established_names(
    counts: Sequence[NameCount],
    language: Language,
    corrected: Mapping[Name, Label] | None = None,
    *,
    off: frozenset[str] = frozenset(),
) -> dict[str, Label]:
    """The names that enough articles have under one label: sure enough to be looked for in every article.

    `corrected` are the labels that the corpus corrects; None where they follow from these names.
    """
    if KNOWN_NAME.name in off:
        return {}
    labels = corrected_labels(counts, language, off=off) if corrected is None else corrected
    return known_names(counts, labels, language)


def resolve_names(
    names: CorpusNames, decisions: Sequence[Decision] = (), *, off: frozenset[str] = frozenset()
) -> Resolution:
    """Cluster the distinct names of a corpus into entities, without the rules whose names are `off`.

    The result depends on what is given, not on its order. It takes near linear time in the number of names: only names
    in one block (a surname's sound, say) are compared.
    """
    with without_cycle_search():
        return _resolve(names, decisions, off)


@contextmanager
def without_cycle_search() -> Iterator[None]:
    """Python looks for reference cycles each time that so many objects are new; neither names nor mentions make any.

    With half a million names, or as many mentions, that is a third of the time.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _resolve(names: CorpusNames, decisions: Sequence[Decision], off: frozenset[str]) -> Resolution:
    decisions = [decision for decision in decisions if not decision.articles]  # names are joined here, not references
    raw = sorted(names.counts, key=lambda count: (count.name, count.label))
    aliases = sorted(names.aliases, key=lambda alias: (alias.short, alias.name, alias.label))
    corrected = corrected_labels(raw, names.language, off=off) if names.labels is None else names.labels
    before = Spellings(_relabel(raw, corrected), decisions)
    labels = _decided(raw, corrected, retyped(decisions, before))
    settled = _relabel(raw, labels)
    given = Given(decisions, Spellings(settled, decisions), aliases, names.side_by_side, off, names.language)
    clusters = {
        label: cluster_names(label, [count for count in settled if count.label is label], given) for label in Label
    }
    entities, entity_of = _entities(clusters.values(), given, names.familiar)
    candidates = {
        Name(name, label): tuple(entity_of[full] for one in fitting if (full := Name(one, label)) in entity_of)
        for label, found in clusters.items()
        for name, fitting in found.candidates.items()
    }
    decided = {name for decision in decisions for one in decision.names for name in given.spellings.of(one)}
    strays = {
        name: tuple(entity_of[full] for one in fitting if (full := Name(one, Label.PERSON)) in entity_of)
        for name, fitting in find_strays(settled, clusters[Label.PERSON].groups).items()
        if name not in decided
    }
    settled_names = [(name, Name(name.name, labels.get(name, name.label))) for name in map(_name, raw)]
    complaints = chain(
        unmatched(decisions, before, given.spellings), *(found.complaints for found in clusters.values())
    )
    relabelled = (
        Link(name, Name(name.name, label), LABEL.name if corrected.get(name) is label else DECISION.name)
        for name, label in sorted(labels.items())
    )
    return Resolution(
        entities=tuple(entities[key] for key in sorted(entities)),
        assignments=tuple((name, entity_of[settled]) for name, settled in settled_names if settled in entity_of),
        candidates=tuple((name, candidates[settled]) for name, settled in settled_names if candidates.get(settled)),
        strays=tuple((name, strays[settled]) for name, settled in settled_names if strays.get(settled)),
        links=(*relabelled, *chain.from_iterable(found.links for found in clusters.values())),
        doubts=tuple(chain.from_iterable(found.doubts for found in clusters.values())),
        complaints=tuple(dict.fromkeys(complaints)),
    )


def _entities(
    clusters: Iterable[Clusters], given: Given, familiar: frozenset[str] | None
) -> tuple[dict[str, Entity], dict[Name, str]]:
    """The entities by their ids, and the id of each name that stands for one; without those that were dropped."""
    renamed = name_rulings(DecisionKind.RENAME, given.decisions, given.spellings)
    dropped = name_rulings(DecisionKind.DROP, given.decisions, given.spellings)
    entities: dict[str, Entity] = {}
    entity_of: dict[Name, str] = {}
    for cluster in chain.from_iterable(found.groups for found in clusters):
        names = [_name(count) for count in cluster]
        if not dropped.keys().isdisjoint(names):
            continue
        new_name = next((renamed[name].value for name in names if name in renamed), None) if renamed else None
        entity = Entity(cluster_id(cluster, entities), new_name or shown_name(cluster, familiar), cluster[0].label)
        entities[entity.id] = entity
        entity_of |= dict.fromkeys(names, entity.id)
    return entities, entity_of


def _name(count: NameCount) -> Name:
    return Name(count.name, count.label)


def _decided(
    counts: Iterable[NameCount], corrected: Mapping[Name, Label], decided: Mapping[Name, Label]
) -> Mapping[Name, Label]:
    """The labels that the corpus corrects, and over them those that decisions give to names as they would be then."""
    if not decided:
        return corrected
    labels = dict(corrected)
    for count in counts:
        own = Name(count.name, count.label)
        label = decided.get(Name(count.name, corrected.get(own, count.label)))
        if label:
            labels[own] = label
    return labels


def _relabel(counts: Iterable[NameCount], labels: Mapping[Name, Label]) -> list[NameCount]:
    """The names under their settled labels, those that became one counted together."""
    merged: dict[Name, NameCount] = {}
    for count in counts:
        own = Name(count.name, count.label)
        name = Name(count.name, labels[own]) if own in labels else own
        known = merged.get(name)
        if known or name is not own:
            mentions, articles = (known.mentions, known.articles) if known else (0, 0)
            merged[name] = NameCount(*name, mentions + count.mentions, articles + count.articles)
        else:
            merged[name] = count
    return list(merged.values())

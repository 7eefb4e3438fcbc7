"""Resolve names across the corpus: which distinct names are one entity.

Works on names, not on mentions, of which there are far more. Names that agree are linked, strongest evidence first; a
link is refused where any two members of the clusters that it would join contradict each other.
"""

from __future__ import annotations

import gc
import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from entities.folding import fold
from entities.lexicon.places import place_key, read_places
from entities.model import Complaint, Decision, Doubt, Entity, Kind, Label, Link, Name, NameCount
from entities.resolution.doubts import find_doubts, open_surnames
from entities.resolution.grouping import Grouping
from entities.resolution.labels import correct_labels
from entities.resolution.links import Alias, NameLink
from entities.resolution.names import is_acronym
from entities.resolution.organizations import alias_links, legal_form_links
from entities.resolution.people import people_links
from entities.resolution.rulings import Ruling, Spellings, name_rulings, pair_rulings, retyped, unmatched

_LONGEST_ACRONYM = 4


@dataclass(frozen=True, slots=True)
class Resolution:
    """The entities of a corpus, and why.

    `assignments` give the entity of each name; the names of `open_names` could stand for any of several entities, and
    those that a decision dropped for none. `complaints` are about decisions that can't be followed.
    """

    entities: tuple[Entity, ...]
    assignments: tuple[tuple[Name, str], ...]
    open_names: tuple[tuple[Name, tuple[str, ...]], ...]
    links: tuple[Link, ...]
    doubts: tuple[Doubt, ...]
    complaints: tuple[Complaint, ...]


@dataclass(slots=True)
class _Parts:
    """A resolution in the making."""

    side_by_side: Collection[frozenset[str]]
    clusters: list[tuple[NameCount, ...]] = field(default_factory=list)
    open_names: dict[Name, tuple[str, ...]] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    complaints: list[Complaint] = field(default_factory=list)


def resolve_names(
    counts: Iterable[NameCount],
    aliases: Iterable[Alias] = (),
    decisions: Sequence[Decision] = (),
    *,
    side_by_side: Collection[frozenset[str]] = (),
) -> Resolution:
    """Cluster the distinct names of a corpus into entities.

    `side_by_side` are pairs of people's names that one sentence has close to each other: two people, unless a decision
    says otherwise. `aliases` are the short names that articles explain. The result depends on what is given, not on its
    order. It takes near linear time in the number of names: only names in one block (a surname's sound, say) are
    compared.
    """
    with _without_cycle_search():
        return _resolve(counts, aliases, decisions, side_by_side)


@contextmanager
def _without_cycle_search() -> Iterator[None]:
    """Python looks for reference cycles, of which resolution makes none, each time that so many objects are new.

    With half a million names that is a third of the time.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _resolve(
    counts: Iterable[NameCount],
    aliases: Iterable[Alias],
    decisions: Sequence[Decision],
    side_by_side: Collection[frozenset[str]],
) -> Resolution:
    raw = sorted(counts, key=lambda count: (count.name, count.label))
    explained = sorted(aliases, key=lambda alias: (alias.short, alias.name, alias.label))
    corrected = correct_labels(raw)
    before = Spellings(_relabel(raw, corrected), decisions)
    labels = _decided(raw, corrected, retyped(decisions, before))
    settled = _relabel(raw, labels)
    spellings = Spellings(settled, decisions)
    parts = _Parts(side_by_side, complaints=unmatched(decisions, before, spellings))
    parts.links = [Link(name, Name(name.name, label), "label") for name, label in sorted(labels.items())]
    for label in Label:
        _cluster([count for count in settled if count.label is label], explained, decisions, spellings, parts)
    return _compose(raw, labels, decisions, spellings, parts)


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


def _cluster(
    names: Sequence[NameCount],
    aliases: Sequence[Alias],
    decisions: Sequence[Decision],
    spellings: Spellings,
    parts: _Parts,
) -> None:
    """Cluster the names of one label: decisions first, then the rules."""
    if not names:
        return
    label = names[0].label
    different = pair_rulings(Kind.DIFFERENT, label, decisions, spellings)
    apart = frozenset(pair for ruling in different for pair in ruling.pairs())
    grouping = Grouping(names, apart, parts.side_by_side if label is Label.PERSON else ())
    made = []
    for ruling in pair_rulings(Kind.SAME, label, decisions, spellings):
        for one, other in ((ruling.left[0], right) for right in ruling.right):
            if grouping.force(link := NameLink(one, other, "decision")):
                made.append(link)
            elif grouping.root(one) != grouping.root(other):
                parts.complaints.append(Complaint(ruling.decision, _apart_by(ruling, different, grouping)))
    made += [link for link in _links(label, names, aliases, grouping) if grouping.join(link)]
    parts.links += [Link(Name(link.left, label), Name(link.right, label), link.rule) for link in made]
    groups = list(grouping.groups())
    open_names = open_surnames(groups) if label is Label.PERSON else {}
    parts.open_names |= {Name(name, label): candidates for name, candidates in open_names.items()}
    parts.clusters += [group for group in groups if group[0].name not in open_names]
    parts.doubts += find_doubts(names, grouping, open_names)


def _apart_by(ruling: Ruling, different: Iterable[Ruling], grouping: Grouping) -> str:
    """Which decision keeps the two sides of another apart."""
    sides = {grouping.root(ruling.left[0]), grouping.root(ruling.right[0])}
    blocking = next(o.decision for o in different if {grouping.root(o.left[0]), grouping.root(o.right[0])} == sides)
    return f"can't be followed: another one keeps them apart (`{blocking}`)"


def _links(
    label: Label, names: Sequence[NameCount], aliases: Sequence[Alias], grouping: Grouping
) -> Iterator[NameLink]:
    yield from _star_links(((fold(name.name), name) for name in names), "spelling")
    match label:
        case Label.PERSON:
            yield from people_links(names, grouping.root)
        case Label.PLACE:
            yield from place_links(names)
        case Label.ORGANIZATION:
            yield from legal_form_links(names)
            yield from alias_links(names, aliases)


def place_links(names: Iterable[NameCount]) -> Iterator[NameLink]:
    """Names of one place in the table of places."""
    table = read_places()
    known = ((table.get(place_key(name.name)), name) for name in names)
    yield from _star_links(((f"{place.kind}:{place.name}", name) for place, name in known if place), "place-alias")


def _star_links(keyed: Iterable[tuple[str, NameCount]], rule: str) -> Iterator[NameLink]:
    """Link the names under each key to the most frequent of them."""
    groups: defaultdict[str, list[NameCount]] = defaultdict(list)
    for key, name in keyed:
        groups[key].append(name)
    for key in sorted(key for key, group in groups.items() if len(group) > 1):
        group = groups[key]
        first, *rest = sorted(group, key=lambda name: (-name.mentions, name.name))
        yield from (NameLink(first.name, name.name, rule) for name in rest)


def _compose(
    raw: Sequence[NameCount],
    labels: Mapping[Name, Label],
    decisions: Sequence[Decision],
    spellings: Spellings,
    parts: _Parts,
) -> Resolution:
    renamed = name_rulings(Kind.RENAME, decisions, spellings)
    dropped = name_rulings(Kind.DROP, decisions, spellings)
    entities: dict[str, Entity] = {}
    entity_of: dict[Name, str] = {}
    for cluster in parts.clusters:
        names = [Name(count.name, count.label) for count in cluster]
        if not dropped.keys().isdisjoint(names):
            continue
        given = next((renamed[name].value for name in names if name in renamed), None) if renamed else None
        entity = Entity(_cluster_id(cluster, entities), given or shown_name(cluster), cluster[0].label)
        entities[entity.id] = entity
        entity_of |= dict.fromkeys(names, entity.id)
    assignments: list[tuple[Name, str]] = []
    open_names: list[tuple[Name, tuple[str, ...]]] = []
    for count in raw:
        name = Name(count.name, count.label)
        settled = Name(count.name, labels[name]) if name in labels else name
        if settled in entity_of:
            assignments.append((name, entity_of[settled]))
        elif settled in parts.open_names:
            open_names.append((name, parts.open_names[settled]))
    return Resolution(
        entities=tuple(entities[key] for key in sorted(entities)),
        assignments=tuple(assignments),
        open_names=tuple(open_names),
        links=tuple(parts.links),
        doubts=tuple(parts.doubts),
        complaints=tuple(dict.fromkeys(parts.complaints)),
    )


def _cluster_id(cluster: Sequence[NameCount], taken: Iterable[str]) -> str:
    """From the first of the cluster's names by alphabet, so that it stays when others join, as most do."""
    label = cluster[0].label
    first = min((fold(name.name), name.name) for name in cluster)
    found = entity_id(label, first[0])
    return entity_id(label, first[1]) if found in taken else found  # decisions may hold apart what folds to one


def entity_id(label: Label, key: str) -> str:
    """An id that stays the same for as long as the entity does: a letter for the label and 12 hexadecimal digits."""
    digest = hashlib.blake2b(f"{label}:{key}".encode("utf-8", errors="replace"), digest_size=6).hexdigest()
    letter = {Label.PERSON: "p", Label.PLACE: "l", Label.ORGANIZATION: "o"}[label]
    return letter + digest


def shown_name(cluster: Sequence[NameCount]) -> str:
    """The name to show: the most frequent, but lone surnames, acronyms and what is shouted only where all are such."""
    if len(cluster) == 1:
        return cluster[0].name
    spelled_out = [n for n in cluster if not is_acronym(n.name) and (n.label is not Label.PERSON or " " in n.name)]
    calm = [n for n in spelled_out or cluster if not (n.name.isupper() and len(n.name) > _LONGEST_ACRONYM)]
    plain = [n for n in calm or cluster if not n.name.endswith(".")]
    return max(plain or calm or cluster, key=lambda name: (name.mentions, len(name.name), name.name)).name

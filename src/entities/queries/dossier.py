"""All that the graph can show of somebody: what is said, what it rests on, and what is in doubt."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Generic, TypeVar

from entities.changes.decide.listing import Listed, list_decisions
from entities.decisions import decisions_path, read_decisions
from entities.folding import fold
from entities.lookup import Found, find_entity
from entities.lookup.namesakes import namesakes_of
from entities.model import Decision, Entity, Evidence, Label, Link, Scope, Span
from entities.queries.articles import find_articles
from entities.queries.evidence import prove
from entities.queries.review import illustrate, open_questions
from entities.queries.review.question import Illustrated, Question
from entities.queries.show import QuotedRole, SpellingCount, find_quoted_roles
from entities.queries.timeline import Timeline, count_over_time
from entities.queries.who_knows import Acquaintance, list_acquaintances
from entities.queries.why import ByCompany, explain_entity
from entities.store.asked.appearances import aliases_of, counted_within
from entities.store.asked.articles import Publication, read_publication
from entities.store.asked.evidence import read_evidence
from entities.store.asked.reasons import Attachment
from entities.store.asked.shared import SharedArticle
from entities.store.asked.ties import Ranking, neighbors
from entities.store.whole import contents
from entities.store.whole.contents import ArticleGroup, Counts
from entities.store.whole.doubts import AmbiguousName, all_ambiguous

T = TypeVar("T")
Quotation = tuple[Evidence, ...]
"""One sentence that names both ends of a tie or, in a wider window, the two that stand closest."""
_EVERYWHERE = Scope()
_READ = 30
"""Sentences of a tie, the newest, among which those of different articles are looked for."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is listed of each kind, how many sentences of each tie, how many articles."""

    each: int = 10
    sentences: int = 3
    articles: int = 100


_USUAL = Limits()


@dataclass(frozen=True, slots=True)
class Cut(Generic[T]):
    """The first of `total` things of a kind."""

    items: tuple[T, ...]
    total: int


@dataclass(frozen=True, slots=True)
class QuotedTie:
    """A tie with sentences of different articles that it rests on: the one that shows it best, then the newest."""

    tied: Acquaintance
    quotations: Cut[Quotation]


@dataclass(frozen=True, slots=True)
class LabelledTies:
    """The strongest ties to entities of one label."""

    label: Label
    ties: Cut[QuotedTie]


@dataclass(frozen=True, slots=True)
class LeftOpen:
    """A name that may be this entity's and belongs to nobody, and the first sentence that has it."""

    name: AmbiguousName
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Doubts:
    """What may be wrong or lacking in what is said of an entity, and by which steps its names became one.

    `namesakes` are other entities that its names fit, `ambiguous` names that may be this one's, `questions`
    those that `review` asks about it. `spellings` have the rule that attached each inside articles, `joins`
    are of names across articles, and `company` of names that only company gives to it. `decisions` speak of its names.
    """

    namesakes: Cut[Entity]
    ambiguous: Cut[LeftOpen]
    questions: Cut[Illustrated]
    spellings: Cut[Attachment]
    joins: Cut[Link]
    company: Cut[ByCompany]
    decisions: Cut[Listed]


@dataclass(frozen=True, slots=True)
class Ground:
    """What it all was made of: the file of the graph, what is in it, what read that, and how much couldn't be read."""

    graph: Path
    counts: Counts
    models: tuple[ArticleGroup, ...]
    skipped: int
    decisions: int


@dataclass(frozen=True, slots=True)
class Dossier:
    """All that the graph can show of an entity; `publications` are of the articles that are listed or quoted from.

    All but the doubts and the ground is of the articles of `scope`.
    """

    found: Found
    scope: Scope
    spellings: Cut[SpellingCount]
    roles: Cut[QuotedRole]
    timeline: Timeline
    ties: tuple[LabelledTies, ...]
    articles: Cut[SharedArticle]
    doubts: Doubts
    ground: Ground
    publications: tuple[Publication, ...]


def compile_dossier(
    connection: sqlite3.Connection, graph: Path, name: str, scope: Scope = _EVERYWHERE, limits: Limits = _USUAL
) -> Dossier:
    """What the store, which is the file `graph`, can show of the entity of this name.

    Raises UnknownEntityError, AmbiguousEntityError and DecisionError.
    """
    found = find_entity(connection, name)
    whole = found.entity
    entity = counted_within(connection, whole, scope)
    found = replace(found, entity=entity)
    decisions = read_decisions(decisions_path(graph))
    spellings = tuple(SpellingCount(*alias) for alias in aliases_of(connection, entity.id, scope))
    roles = _cut(find_quoted_roles(connection, entity, scope), limits.each)
    ties = tuple(_strongest(connection, entity, scope, limits))
    articles = find_articles(connection, [entity.id], scope, limit=limits.articles)
    doubts = _doubts(connection, whole, decisions, limits.each)
    quoted = (evidence.article for evidence in _quoted(roles.items, ties, doubts))
    shown = dict.fromkeys([*quoted, *(article.article for article in articles.listed)])
    return Dossier(
        found,
        scope,
        _cut(spellings, limits.each),
        roles,
        count_over_time(connection, entity.id, scope=scope),
        ties,
        Cut(articles.listed, articles.total),
        doubts,
        _ground(connection, graph, len(decisions)),
        tuple(read_publication(connection, article) for article in shown),
    )


def _cut(items: Sequence[T], limit: int) -> Cut[T]:
    return Cut(tuple(items[:limit]), len(items))


def _strongest(connection: sqlite3.Connection, entity: Entity, scope: Scope, limits: Limits) -> Iterator[LabelledTies]:
    totals = Counter(neighbor.label for neighbor in neighbors(connection, entity.id, Ranking(), scope))
    for label in Label:
        ranking = Ranking(label=label, limit=limits.each)
        tied = list_acquaintances(connection, entity.id, ranking, scope).acquaintances if totals[label] else ()
        quoted = tuple(QuotedTie(one, _quote(connection, entity, one, scope, limits.sentences)) for one in tied)
        yield LabelledTies(label, Cut(quoted, totals[label]))


def _quote(
    connection: sqlite3.Connection, entity: Entity, tied: Acquaintance, scope: Scope, limit: int
) -> Cut[Quotation]:
    """The sentence that shows a tie best, then the newest: those of articles that aren't quoted yet come first."""
    ends = Found(entity), find_entity(connection, tied.id)
    proof = prove(connection, ends, scope, limit=max(limit, _READ))
    chosen = [tied.evidence]
    others = [quotation for quotation in proof.quotations if quotation != tied.evidence]
    for quotation in others:
        if quotation[0].article not in {evidence.article for (evidence, *_) in chosen}:
            chosen.append(quotation)
    chosen += [quotation for quotation in others if quotation not in chosen]
    return Cut(tuple(chosen[:limit]), proof.total)


def _doubts(connection: sqlite3.Connection, entity: Entity, decisions: Sequence[Decision], limit: int) -> Doubts:
    explanation = explain_entity(connection, entity.id)
    names = {fold(name) for name in (entity.name, *entity.aliases)}
    names |= {fold(name.name) for link in explanation.links for name in (link.left, link.right)}
    names |= {fold(attachment.name.name) for attachment in explanation.attachments}
    ambiguous = _cut([one for one in all_ambiguous(connection) if names & set(map(fold, one.candidates))], limit)
    questions = _cut([one for one in open_questions(connection, decisions) if _is_about(one, entity)], limit)
    return Doubts(
        _cut(namesakes_of(connection, entity), limit),
        Cut(tuple(_left_open(connection, name) for name in ambiguous.items), ambiguous.total),
        Cut(tuple(illustrate(connection, question) for question in questions.items), questions.total),
        _cut(explanation.attachments, limit),
        _cut(explanation.links, limit),
        _cut(explanation.company, limit),
        _cut([one for one in list_decisions(connection, decisions) if _speaks_of(one.decision, names)], limit),
    )


def _left_open(connection: sqlite3.Connection, name: AmbiguousName) -> LeftOpen:
    article, sentence, start, end = name.first
    evidence = read_evidence(connection, article, sentence, ())
    return LeftOpen(name, replace(evidence, names=(Span(start - sentence, end - sentence),)))


def _is_about(question: Question, entity: Entity) -> bool:
    return entity.id in {question.left.entity, question.right.entity}


def _speaks_of(decision: Decision, names: set[str]) -> bool:
    """Whether a decision has one of these names, or gives it."""
    return not names.isdisjoint({fold(name.name) for name in decision.names} | {fold(decision.value)})


def _quoted(roles: Iterable[QuotedRole], ties: Iterable[LabelledTies], doubts: Doubts) -> Iterator[Evidence]:
    """Every sentence that is quoted."""
    yield from (role.evidence for role in roles)
    for labelled in ties:
        for tie in labelled.ties.items:
            for quotation in tie.quotations.items:
                yield from quotation
    yield from (left_open.evidence for left_open in doubts.ambiguous.items)
    for question in doubts.questions.items:
        yield from (*question.left, *question.right)


def _ground(connection: sqlite3.Connection, graph: Path, decisions: int) -> Ground:
    return Ground(
        graph,
        contents.count_all(connection),
        tuple(contents.all_models(connection)),
        sum(not skipped.ignored for skipped in contents.all_skipped(connection)),
        decisions,
    )

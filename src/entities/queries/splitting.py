"""Two people under one name: which articles speak of the one, which of the other, as far as their company tells."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from math import log, sqrt

import numpy as np

from entities.model import Decision, DecisionKind, Evidence, Name
from entities.store.asked import company
from entities.store.asked.appearances import newest_articles
from entities.store.asked.entities import main_name

_READ = 300
"""Articles that are told apart; those of a name in more are too many to look through by hand."""
_TOLD = 4  # names that a group is told apart by
_SENTENCES = 2

Vectors = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class _Beside:
    """What each article mentions beside an entity, the rarer the heavier, at length 1; and how that is called."""

    weights: Vectors
    names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Group:
    """Articles that seem to speak of one person: the names that these have and others haven't, and sentences."""

    articles: tuple[str, ...]
    apart: tuple[str, ...]
    sentences: tuple[Evidence, ...]


def propose_split(connection: sqlite3.Connection, entity_id: str) -> tuple[Group, ...]:
    """The articles of an entity in two groups, the larger first; one group if there is one article only.

    Articles are joined by the names that they share beside it (average link), the rarer these are the sooner.
    """
    articles = [appearance.article for appearance in newest_articles(connection, entity_id, _READ)]
    beside = _weigh_company(connection, entity_id, articles)
    parts = [sorted(part) for part in _halve(articles, beside.weights)]
    parts.sort(key=lambda part: (-len(part), part))
    return tuple(_describe(connection, entity_id, part, beside) for part in parts)


def regroup(connection: sqlite3.Connection, entity_id: str, second: Collection[str]) -> tuple[Group, ...]:
    """The articles of an entity in two groups, of which the second is given."""
    articles = [appearance.article for appearance in newest_articles(connection, entity_id, _READ)]
    beside = _weigh_company(connection, entity_id, articles)
    parts = sorted(set(articles) - set(second)), sorted(second)
    return tuple(_describe(connection, entity_id, part, beside) for part in parts)


def decide_split(connection: sqlite3.Connection, entity_id: str, group: Group) -> tuple[Decision, ...]:
    """The decisions that the articles of a group speak of another one: one for each name that stands for it there."""
    main = main_name(connection, entity_id)
    names = company.names_by_article(connection, entity_id)
    articles: defaultdict[Name, list[str]] = defaultdict(list)
    for article in group.articles:
        here = names[article]
        articles[main if main in here else here[0]].append(article)
    return tuple(
        Decision(DecisionKind.DIFFERENT, (name, main), articles=tuple(where))
        for name, where in sorted(articles.items(), key=lambda item: (item[0] != main, item[0]))
    )


def _weigh_company(connection: sqlite3.Connection, entity_id: str, articles: Sequence[str]) -> _Beside:
    everything = company.count_articles(connection) + 1
    vectors: dict[str, dict[str, float]] = {article: {} for article in articles}
    names: dict[str, str] = {}
    for beside in company.companions(connection, entity_id):
        if beside.article in vectors:
            vectors[beside.article][beside.entity] = log(everything / beside.articles)
            names[beside.entity] = beside.name
    for vector in vectors.values():
        length = sqrt(sum(weight * weight for weight in vector.values())) or 1.0
        for name in vector:
            vector[name] /= length
    return _Beside(vectors, names)


def _halve(articles: Sequence[str], vectors: Vectors) -> list[list[str]]:
    """Two groups, by average link: of the groups that there are, the two most alike are joined until two are left."""
    groups = [[article] for article in sorted(articles)]
    alike = np.array([[_alike(vectors[a], vectors[b]) for (b,) in groups] for (a,) in groups])
    np.fill_diagonal(alike, -1.0)
    sizes = np.ones(len(groups))
    left = len(groups)
    while left > len(("one", "other")):
        one, other = sorted(map(int, np.unravel_index(np.argmax(alike), alike.shape)))
        joined = (sizes[one] * alike[one] + sizes[other] * alike[other]) / (sizes[one] + sizes[other])
        gone = alike[one] < 0
        joined[gone | (alike[other] < 0)] = -1.0
        alike[one], alike[:, one] = joined, joined
        alike[other], alike[:, other] = -1.0, -1.0
        sizes[one] += sizes[other]
        groups[one] += groups[other]
        groups[other] = []
        left -= 1
    return [group for group in groups if group]


def _alike(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    few, many = sorted((one, other), key=len)
    return sum(weight * many[name] for name, weight in few.items() if name in many)


def _describe(connection: sqlite3.Connection, entity_id: str, part: Sequence[str], beside: _Beside) -> Group:
    others = beside.weights.keys() - set(part)
    elsewhere = {name for article in others for name in beside.weights[article]}
    told: defaultdict[str, float] = defaultdict(float)
    for article in part:
        for name, weight in beside.weights[article].items():
            if name not in elsewhere:
                told[name] += weight
    best = sorted(told, key=lambda name: (-told[name], beside.names[name]))[:_TOLD]
    found = company.sentences_by_article(connection, entity_id, part, _SENTENCES)
    turns = zip_longest(*(found.get(article, ()) for article in part))
    sentences = [sentence for turn in turns for sentence in turn if sentence is not None]
    return Group(tuple(part), tuple(beside.names[name] for name in best), tuple(sentences[:_SENTENCES]))

"""What the company of names leaves in doubt: people who may be two, bare names that may be somebody's.

Here what resolution knows of it comes in: `likely_namesakes` and `doubtful_names` give it as it is stored.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from entities.model import Label, Name
from entities.queries.review.ground import Ground, Who
from entities.queries.review.question import Question, QuestionKind, Side
from entities.resolution.corpus.rules import NAMESAKES
from entities.store.asked.articles import articles_with_name
from entities.store.asked.placings import Placing, open_placings, parted_placings

_TOLD = 3


@dataclass(frozen=True, slots=True)
class LikelyNamesakes:
    """An entity whose articles may speak of two: those of the one and of the other, and how likely they are one."""

    entity: str
    name: Name
    articles: tuple[str, ...]
    other_articles: tuple[str, ...]
    probability: float


@dataclass(frozen=True, slots=True)
class DoubtfulName:
    """A bare name of some articles that may be this person's, and how likely it is."""

    name: Name
    articles: tuple[str, ...]
    entity: str
    candidate: Name
    probability: float


def likely_namesakes(connection: sqlite3.Connection) -> Iterator[LikelyNamesakes]:
    """The entities that are kept apart from another of their name, because of the company that they keep."""
    for entity, found in groupby(parted_placings(connection, NAMESAKES.name), key=attrgetter("likeliest")):
        placings = list(found)
        name = Name(placings[0].name.name, Label.PERSON)
        articles = tuple(dict.fromkeys(placing.article for placing in placings))
        others = tuple(article for article in articles_with_name(connection, name) if article not in articles)
        yield LikelyNamesakes(entity, name, articles, others, 1 - placings[0].probability)


def doubtful_names(connection: sqlite3.Connection) -> Iterator[DoubtfulName]:
    """The bare names of which company doesn't settle whose they are, with the likeliest person of each."""
    found: defaultdict[tuple[Name, str, str], list[Placing]] = defaultdict(list)
    for placing in open_placings(connection):
        found[placing.name, placing.likeliest, placing.known_by].append(placing)
    for (name, entity, known_by), placings in found.items():
        articles = tuple(sorted(placing.article for placing in placings))
        likeliest = max(placing.probability for placing in placings)
        yield DoubtfulName(Name(name.name, Label.PERSON), articles, entity, Name(known_by, Label.PERSON), likeliest)


def ask_about_company(
    ground: Ground, namesakes: Iterable[LikelyNamesakes], bare_names: Iterable[DoubtfulName]
) -> Iterator[Question]:
    """The questions that these come to."""
    for found in namesakes:
        yield Question(
            QuestionKind.NAMESAKES,
            side(ground, found.entity, found.name, found.other_articles),
            side(ground, found.entity, found.name, found.articles),
            f"two groups of articles, whose company makes them one with {found.probability:.0%}",
            len(ground.company_of(found.entity)) // 2,
            probability=found.probability,
        )
    for doubt in bare_names:
        yield Question(
            QuestionKind.BARE_NAME,
            side(ground, doubt.name, doubt.name, doubt.articles),
            side(ground, doubt.entity, doubt.candidate),
            f"company makes them one with {doubt.probability:.0%}",
            ground.stake(doubt.name, doubt.entity),
            probability=doubt.probability,
        )


def side(ground: Ground, who: Who, name: Name, articles: tuple[str, ...] = ()) -> Side:
    """One side of a question, with its entity and those that it is mentioned with most."""
    company = sorted(ground.company_of(who).items(), key=lambda item: (-item[1], ground.entities[item[0]].name))
    told = tuple(ground.entities[entity].name for entity, _ in company[:_TOLD])
    return Side(name, ground.entity_of(who), ground.mentions.get(who, 0), told, articles)

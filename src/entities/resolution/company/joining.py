"""Which of the people with full names a short name stands for, by the company that it keeps; or nobody of them."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice
from typing import Generic, TypeVar

from entities.model import Label
from entities.resolution.company.keys import name_keys, shown
from entities.resolution.company.likeness import Likeness, compare
from entities.resolution.company.people import Person
from entities.resolution.company.rarity import Rarity
from entities.resolution.company.says import SAYS
from entities.resolution.company.uses import Use
from entities.resolution.company.weights import SCALE, Weights, read_weights

JOINED = 0.5
"""A short name is a person's from this probability on."""
WEIGHTS = "company_join.tsv"
SHARE = 0.5
"""How much it counts that somebody is in fewer articles than another who fits: news takes for granted whom all know."""
MOST_FITTING = 12
"""So many people at most compete for a short name: of more those who share most of its company, then the best known.

Of 30,000 made-up articles (benchmarks/archive.py) 968 surnames are joined right, 82 wrong; without a limit 939 and 78.
"""
_SHOWN = 5  # names or words in a phrase
Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Choice(Generic[Key]):
    """Who a short name stands for, and how likely the likeliest is it.

    `person` is None where nobody reaches `JOINED`; `likeliest` is None where there were no people to choose from.
    `evidence` are phrases, the heaviest first, with what each adds to the logarithm of the odds of the likeliest.
    """

    person: Key | None
    likeliest: Key | None
    probability: float
    evidence: tuple[tuple[str, float], ...]


class Candidates(Generic[Key]):
    """The people whom a short name fits by its spelling, of whom there may be thousands."""

    def __init__(self, people: Mapping[Key, Person]) -> None:
        """Take people by their keys."""
        self._people = people
        self._known = sorted(people, key=lambda key: (-people[key].articles, str(key)))
        self._places = {key: place for place, key in enumerate(self._known)}
        self._having: defaultdict[str, list[Key]] = defaultdict(list)
        for key in people if len(people) > MOST_FITTING else ():
            for name in people[key].names.keys() - people[key].own:
                self._having[name].append(key)

    def likeliest(self, use: Use, may_be: Callable[[Key], bool]) -> Mapping[Key, Person]:
        """Those who `may_be` meant by a use and are worth comparing: all, where there aren't very many."""
        shared = Counter(chain.from_iterable(self._having.get(name, ()) for name in use.company.names))
        first = sorted(shared, key=lambda key: (-shared[key], self._places[key]))
        ordered = chain(first, (key for key in self._known if key not in shared))
        found = islice(filter(may_be, ordered), MOST_FITTING)
        return {key: self._people[key] for key in sorted(found, key=self._places.__getitem__)}


def join(use: Use, people: Mapping[Key, Person], rarity: Rarity, weights: Weights | None = None) -> Choice[Key]:
    """Choose one of the people whom a use of a short name fits by its spelling.

    The people and nobody compete: each has odds, and what one has the others haven't. The order of `people` is no
    matter, as long as its keys can be told apart by their text.
    """
    weights = weights or read_weights(WEIGHTS)
    own = frozenset(name_keys(use.name, Label.PERSON))
    found = {key: compare(use, person, rarity, own | person.own) for key, person in people.items()}
    most = max((person.articles for person in people.values()), default=0)
    known = {key: how_known(person, most) for key, person in people.items()}
    scores = {key: weights.score(likeness.measures) + known[key] for key, likeness in found.items()}
    best = min(scores, key=lambda key: (-scores[key], str(key)), default=None)
    if best is None:
        return Choice(None, None, 0.0, ())
    likely = 1 / sum(math.exp((score - scores[best]) / SCALE) for score in (0, *scores.values()))
    evidence = tuple(evidence_of(found[best], weights, known[best]))
    return Choice(best if likely >= JOINED else None, best, likely, evidence)


def how_known(person: Person, most: int) -> int:
    """What the articles that somebody is in say, beside the `most` that any who fits has, in hundredths of log odds.

    Nothing for the one who is in most articles; for others the less, the fewer they are in.
    """
    return round(SHARE * SCALE * math.log((person.articles or 1) / (most or 1)))


def evidence_of(likeness: Likeness, weights: Weights, known: int = 0) -> Iterator[tuple[str, float]]:
    """Yield what each measure says, heaviest first, with what it adds to the logarithm of the odds."""
    said = [*weights.contributions(likeness.measures), *([("known", known)] if known else [])]
    said.sort(key=lambda item: (-abs(item[1]), item[0]))
    for measure, weight in said:
        yield phrase(measure, likeness), weight / SCALE


def phrase(measure: str, likeness: Likeness) -> str:
    """A measure in words, with what it was measured from."""
    told: Iterable[str] = ()
    if "shares" in measure or measure.endswith("names"):
        told = (shown(key) for key, _ in likeness.names[:_SHOWN])
    elif "words" in measure:
        told = likeness.words[:_SHOWN]
    listed = ", ".join(told)
    return f"{SAYS[measure]}: {listed}" if listed else SAYS[measure]

"""Whether the uses of one full name are one person's, or namesakes': who keep different company, in different roles."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from heapq import nlargest
from itertools import chain, pairwise

from entities.lexicon.frequencies import name_frequency
from entities.resolution.company.keys import family_name
from entities.resolution.company.namesakes import clash, compare_groups
from entities.resolution.company.people import Person, person_of
from entities.resolution.company.rarity import Rarity
from entities.resolution.company.says import SAYS
from entities.resolution.company.uses import Use
from entities.resolution.company.weights import SCALE, Weights, probability, read_weights
from entities.resolution.names import parse_person

WEIGHTS = "company_part.tsv"
PRIOR = 300
"""Hundredths of the logarithm of the odds that uses are one person's whose name one of a million people has."""
SLOPE = 0.8
"""How much of what the frequency of a name says is believed: people in the news aren't any people."""
NO_CLASH = 150
"""What it adds that neither section, field nor role are others: two people who are alike in all these are rare."""
FURTHER = 100
"""What each further person must be less likely to be one of the others: three of one name are rarer than two."""
SEVERAL, COMMONER, RAREST = 4, 6.0, 0.05
"""A name is never taken for rarer than `RAREST`, and not than `COMMONER` where both sides have several articles."""
LINKS = 2
"""Articles are one person's that share so many names of which most articles have the full name in question."""
MOST_COMPARED = 24
"""Groups of a name, the largest, that are compared each with each; what is left goes to the likeliest of them."""
MOST_LIKELY = 6
"""So many of the groups that are compared may be those of one that is left: those that share most names with it."""


@dataclass(frozen=True, slots=True)
class Apart:
    """What keeps a group from the one that is most like it, the group numbered `other`.

    `probability` is that they are two people; `evidence` are phrases with what each adds to the logarithm of the odds
    that they are one.
    """

    other: int
    probability: float
    evidence: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Parting:
    """Groups of uses, the largest first, each one person's; `apart` says why, for each group but the first."""

    groups: tuple[tuple[Use, ...], ...]
    apart: tuple[Apart, ...] = ()


class _Group:
    """A group that grows; its sums are made anew only when it has grown by half, which takes linear time in all."""

    def __init__(self, uses: Iterable[Use]) -> None:
        self.uses = list(uses)
        self.person = person_of(self.uses)

    def take(self, uses: Iterable[Use]) -> None:
        self.uses += uses
        if 2 * len(self.uses) >= 3 * self.person.articles:
            self.person = person_of(self.uses)


class _Judge:
    """Says how likely it is that two groups are one person's."""

    def __init__(self, name: str, rarity: Rarity, weights: Weights) -> None:
        self._rarity, self._weights = rarity, weights
        self._frequency = name_frequency(parse_person(name).given, family_name(name))
        self._scores: dict[tuple[Person, Person], int] = {}

    def score(self, one: _Group, other: _Group) -> int:
        """Hundredths of the logarithm of the odds, by what is summed up of both."""
        pair = one.person, other.person
        if pair not in self._scores:
            measures = compare_groups(*pair, self._rarity)
            self._scores[pair] = sum(self._before(*pair, measures).values()) + self._weights.score(measures)
        return self._scores[pair]

    def is_sure(self, articles: int) -> bool:
        """Whether nothing that so many articles tell could part them: then none of it needs to be looked at."""
        most = {"articles": articles // 2, "articles of the other": articles - 1}
        return odds_before(self._frequency, articles // 2) + self._weights.least(most) >= 0

    def _before(self, one: Person, other: Person, measures: Mapping[str, float]) -> dict[str, int]:
        return {
            "the name": odds_before(self._frequency, min(one.articles, other.articles)),
            "no clash": 0 if clash(one, other, measures) else NO_CLASH,
        }

    def apart(self, number: int, one: Person, other: Person) -> Apart:
        """What keeps two groups apart, what weighs most against them first."""
        measures = compare_groups(one, other, self._rarity)
        weighed = chain(self._before(one, other, measures).items(), self._weights.contributions(measures))
        said = [(measure, weight) for measure, weight in weighed if weight]
        score = sum(weight for _, weight in said)
        ordered = sorted(said, key=lambda item: (item[1], item[0]))
        return Apart(
            number, 1 - probability(score), tuple((SAYS[measure], weight / SCALE) for measure, weight in ordered)
        )


def odds_before(frequency: float, articles: int) -> int:
    """The odds that two sets of uses are one person's, in hundredths of their logarithm, before company is looked at.

    `frequency` is how many of a million people have the name: the more, the likelier it is that two of them are in the
    news; `articles` how many the smaller set has.
    """
    least = COMMONER if articles >= SEVERAL else RAREST
    return PRIOR - round(SLOPE * SCALE * math.log(max(least, frequency)))


def part(uses: Iterable[Use], rarity: Rarity, weights: Weights | None = None) -> Parting:
    """Part the uses of one full name, in any of its spellings, one an article; mostly there is nothing to part.

    Takes near linear time: articles that share telling names are one person's, and no more than
    `MOST_COMPARED` groups of these are compared each with each.
    """
    ordered = person_of(uses).uses
    if len(ordered) < 2:
        return Parting((ordered,) if ordered else ())
    judge = _Judge(main_name(ordered), rarity, weights or read_weights(WEIGHTS))
    if judge.is_sure(len(ordered)):
        return Parting((ordered,))
    found = sorted(map(_Group, linked(ordered, rarity)), key=_by_size)
    groups = _agglomerate(found[:MOST_COMPARED], judge)
    _take_in(groups, found[MOST_COMPARED:], judge)
    people = [group.person for group in sorted(_settle(groups, judge), key=_by_size)]
    return Parting(
        tuple(person.uses for person in people),
        tuple(_why(number, people, judge) for number in range(1, len(people))),
    )


def main_name(uses: Iterable[Use]) -> str:
    """The name that most uses have, the first by letters of several."""
    counts = Counter(use.name for use in uses)
    return min(counts, key=lambda name: (-counts[name], name))


def linked(uses: Sequence[Use], rarity: Rarity) -> list[list[Use]]:
    """Groups of uses whose articles share telling names, or are linked by others that do.

    Of each name's articles those are looked at that follow each other, so that it takes linear time.
    """
    own = person_of(uses).own
    having: defaultdict[str, list[int]] = defaultdict(list)
    for number, use in enumerate(uses):
        for key in use.company.names - own:
            having[key].append(number)
    links: Counter[tuple[int, int]] = Counter()
    for key, numbers in having.items():
        if len(numbers) > 1 and len(numbers) >= 1 << rarity(key):
            first = (numbers[0], numbers[-1])
            links.update({first, *pairwise(numbers)})
    parents = list(range(len(uses)))
    for (one, other), count in links.items():
        if count >= LINKS:
            parents[_root(parents, one)] = _root(parents, other)
    groups: defaultdict[int, list[Use]] = defaultdict(list)
    for number, use in enumerate(uses):
        groups[_root(parents, number)].append(use)
    return list(groups.values())


def _root(parents: list[int], number: int) -> int:
    while parents[number] != number:
        parents[number] = parents[parents[number]]
        number = parents[number]
    return number


def _agglomerate(groups: list[_Group], judge: _Judge) -> list[_Group]:
    """Join the likeliest two groups, as long as any two are more likely one than not; of many, less likely ones too."""
    scores = {(at, other): judge.score(groups[at], groups[other]) for at in range(len(groups)) for other in range(at)}
    alive = dict(enumerate(groups))
    while scores:
        at, other = min(scores, key=lambda pair: (-scores[pair], pair))
        if scores[at, other] < -FURTHER * max(0, len(alive) - len(("one", "other"))):
            break
        alive[other].take(alive.pop(at).uses)
        scores = {pair: score for pair, score in scores.items() if at not in pair and other not in pair}
        scores |= {_pair(other, one): judge.score(alive[one], alive[other]) for one in alive if one != other}
    return list(alive.values())


def _pair(one: int, other: int) -> tuple[int, int]:
    return max(one, other), min(one, other)


def _take_in(groups: Sequence[_Group], rest: Iterable[_Group], judge: _Judge) -> None:
    """Give each of the rest to the group that it is likeliest of, among those that share most names with it."""
    for new in rest:
        likely = nlargest(MOST_LIKELY, groups, partial(_shared, new.person))
        scores = [judge.score(group, new) for group in likely]
        likely[scores.index(max(scores))].take(new.uses)


def _shared(one: Person, group: _Group) -> int:
    """How many names of somebody's articles are in those of a group."""
    return sum(name in group.person.names for name in one.names)


def _settle(groups: Sequence[_Group], judge: _Judge) -> Sequence[_Group]:
    """Join again what is alike now that all sums are made anew, until nothing changes."""
    fresh = [_Group(group.uses) for group in groups]
    joined = _agglomerate(fresh, judge) if len(fresh) > 1 else fresh
    return fresh if len(joined) == len(fresh) else _settle(joined, judge)


def _by_size(group: _Group) -> tuple[int, str]:
    return -len(group.uses), min(use.article for use in group.uses)


def _why(number: int, people: Sequence[Person], judge: _Judge) -> Apart:
    """What keeps a group from the most alike of those before it."""
    found = [judge.apart(at, people[at], people[number]) for at in range(number)]
    return min(found, key=lambda apart: (apart.probability, apart.other))

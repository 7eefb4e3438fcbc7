"""Examples of two sets of uses of one full name: a person's own, and a person's with those of another so called.

People of whom only one article tells nothing are left out. Sets are what `linked` finds, since these are compared when
names are parted, and what the weights of a first round part: from those mistakes more is learned.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations, islice

from entities.resolution.company import Use, person_of
from entities.resolution.company.namesakes import compare_groups
from entities.resolution.company.parting import linked, part
from entities.resolution.company.weights import Weights
from examples import Example, Who, draw, main_section
from reading import Corpus

MOST_PAIRS, MOST_RESTS, MOST_WRONG = 10, 4, 12
TURNS = 60  # people who are drawn before none is found
Set = Sequence[Use]


class Pairs:
    """Makes pairs from a corpus."""

    def __init__(self, corpus: Corpus, seed: int) -> None:
        """Take the people of the corpus; another `seed` draws others."""
        self._corpus, self._seed = corpus, seed
        found = {who: person_of(uses).uses for who, uses in corpus.people().items()}
        self._uses = {who: uses for who, uses in sorted(found.items()) if len(uses) > 1}
        self._articles = {who: frozenset(use.article for use in uses) for who, uses in self._uses.items()}
        self._section = {who: main_section(uses) for who, uses in self._uses.items()}
        self._sets = {who: self._linked(uses) for who, uses in self._uses.items()}
        self._pool = list(self._uses)

    def own(self) -> Iterator[Example]:
        """A person's sets against each other and against all else of the person."""
        for who, sets in self._sets.items():
            for one, other in islice(combinations(sets, 2), MOST_PAIRS):
                yield self._example("own", who, one, other)
            for one in sets[:MOST_RESTS]:
                yield self._example(
                    "own and rest", who, one, [use for other in sets if other is not one for use in other]
                )
            by_section = defaultdict(list)
            for use in self._uses[who]:
                by_section[use.company.section].append(use)
            first, *others = sorted(by_section.values(), key=len, reverse=True)
            for other_section in others:
                yield self._example("own of two sections", who, other_section, first)

    def others(self, *, of_section: bool) -> Iterator[Example]:
        """A person's sets against those of another, from the section that is mostly the person's or from any."""
        kind = "others of one section" if of_section else "others"
        for who, uses in self._uses.items():
            other = self._drawn(who, of_section=of_section)
            if other is None:
                continue
            own, theirs = self._sets[who], [renamed(one, uses[0].name) for one in self._sets[other]]
            whole = [use for one in theirs for use in one]
            for one, two in ((theirs[0], own[0]), (whole, uses), (theirs[-1], uses), (theirs[-1], own[-1])):
                yield self._example(kind, who, one, two, same=False)

    def parted(self, weights: Weights) -> Iterator[Example]:
        """A person's sets that some weights part."""
        for who, uses in self._uses.items():
            sets = part(uses, self._corpus.rarity, weights).groups
            for one, other in islice(combinations(sets, 2), MOST_WRONG):
                yield self._example("parted", who, one, other)
            for one in sets[: MOST_WRONG // 2]:
                yield self._example("parted", who, one, [use for other in sets if other is not one for use in other])

    def _linked(self, uses: Set) -> list[list[Use]]:
        return sorted(linked(uses, self._corpus.rarity), key=lambda one: (-len(one), one[0].article))

    def _drawn(self, who: Who, *, of_section: bool) -> Who | None:
        """Somebody else, who shares no article."""
        for turn in range(TURNS):
            other = self._pool[draw(self._seed, "pair", of_section, who, turn) % len(self._pool)]
            apart = self._articles[who].isdisjoint(self._articles[other])
            if apart and (not of_section or self._section[who] == self._section[other]):
                return other
        return None

    def _example(self, kind: str, who: Who, one: Set, other: Set, *, same: bool = True) -> Example:
        people = (compare_groups(person_of(one), person_of(other), self._corpus.rarity),) if one and other else ()
        return Example(kind, " ".join(who), people, 0 if same else None)


def renamed(uses: Iterable[Use], name: str) -> list[Use]:
    """Uses as if their name were another."""
    kept = list(uses)
    lost = person_of(kept).own
    return [
        replace(use, name=name, company=replace(use.company, names=use.company.names - lost), near=use.near - lost)
        for use in kept
    ]

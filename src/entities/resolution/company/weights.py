"""Learned weights: what each measure of likeness, at each step that it reaches, adds to the odds of one person."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import accumulate

from entities.lexicon.tables import read_lines

SCALE = 100
"""The table has hundredths of the logarithm of odds: whole numbers, whose sum is the same in whatever order."""
ALWAYS = "always"
"""The measure that is always 1: what the odds are before anything is known."""


@dataclass(frozen=True, slots=True)
class Step:
    """What reaching a value of a measure adds, in hundredths."""

    measure: str
    value: float
    weight: int


@dataclass(frozen=True)
class Weights:
    """The steps of each measure, in the order of their values."""

    steps: Mapping[str, tuple[Step, ...]]

    def contributions(self, measures: Mapping[str, float]) -> Iterator[tuple[str, int]]:
        """Yield what each measure comes to, where that is anything."""
        measures = {**measures, ALWAYS: 1.0}
        for measure, (values, totals) in self._totals.items():
            if total := totals[bisect_right(values, measures[measure])]:
                yield measure, total

    @cached_property
    def _totals(self) -> Mapping[str, tuple[Sequence[float], Sequence[int]]]:
        """By measure the values of its steps, and what it comes to below the first and from each on."""
        return {
            measure: (
                [step.value for step in steps],
                list(accumulate((step.weight for step in steps), initial=0)),
            )
            for measure, steps in self.steps.items()
        }

    def least(self, most: Mapping[str, float]) -> int:
        """The least that any measures come to, where some are no more than `most` has them."""
        return sum(
            min(accumulate((step.weight for step in steps if step.value <= most.get(measure, step.value)), initial=0))
            for measure, steps in self.steps.items()
        )

    def score(self, measures: Mapping[str, float]) -> int:
        """The sum of all, in hundredths."""
        measures = {**measures, ALWAYS: 1.0}
        return sum(totals[bisect_right(values, measures[at])] for at, (values, totals) in self._totals.items())


def weights_of(steps: Iterable[Step]) -> Weights:
    """Put steps together by measure."""
    ordered = sorted(steps, key=lambda step: (step.measure, step.value))
    measures = dict.fromkeys(step.measure for step in ordered)
    return Weights({measure: tuple(step for step in ordered if step.measure == measure) for measure in measures})


@cache
def read_weights(table: str) -> Weights:
    """The weights in a table of the lexicon: measure, value and weight on a line."""
    cells = (line.split("\t") for line in read_lines(table))
    return weights_of(Step(measure, float(value), int(weight)) for measure, value, weight in cells)


def probability(score: float) -> float:
    """What a score, in hundredths of the logarithm of odds, is as a probability."""
    return 1 / (1 + math.exp(-max(-3000.0, min(3000.0, score)) / SCALE))

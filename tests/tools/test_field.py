"""The conditional random field that the judge is learned by, against trying all choices."""

from __future__ import annotations

import sys
from itertools import chain, combinations, pairwise, product
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.append(str(Path(__file__).parents[2] / "tools/judge"))
from field import LABELS, NO_NAME, Example, expectations, fit, groups_by_size, matrix, vocabulary

SPANS = st.sets(st.tuples(st.integers(0, 5), st.integers(1, 3)).map(lambda at: (at[0], sum(at))), max_size=4)


def in_order(spans: set[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    return tuple(sorted(spans, key=lambda span: (span[1], span[0])))


def every_choice(spans: tuple[tuple[int, int], ...]) -> list[tuple[tuple[int, int], ...]]:
    """All sets of (number, label) of stretches that don't overlap."""
    numbers = chain.from_iterable(combinations(range(len(spans)), size) for size in range(len(spans) + 1))
    apart = (own for own in numbers if all(spans[a][1] <= spans[b][0] for a, b in pairwise(own)))
    return [tuple(zip(own, labels, strict=True)) for own in apart for labels in product(range(LABELS), repeat=len(own))]


@settings(max_examples=50)
@given(st.lists(SPANS.filter(bool), min_size=1, max_size=3), st.integers(0, 99))
def test_expectations_are_those_of_all_choices(groups: list[set[tuple[int, int]]], seed: int) -> None:
    spans = tuple(map(in_order, groups))
    size = sum(map(len, spans))
    scores = np.random.default_rng(seed).normal(size=(size, LABELS))
    example = Example(spans, ((),) * size, (NO_NAME,) * size)
    total, expected = expectations(scores, groups_by_size([example]))
    tried, wanted, first = 0.0, np.zeros((size, LABELS)), 0
    for own in spans:
        choices = every_choice(own)
        weights = np.array([np.exp(sum(scores[first + number, label] for number, label in c)) for c in choices])
        tried += float(np.log(weights.sum()))
        for choice, weight in zip(choices, weights / weights.sum(), strict=True):
            for number, label in choice:
                wanted[first + number, label] += weight
        first += len(own)
    assert total == pytest.approx(tried)
    assert expected == pytest.approx(wanted)


def test_what_is_learned_makes_the_annotation_most_probable() -> None:
    examples = [
        Example((((0, 3), (0, 8), (4, 8)),), (("short",), ("long",), ("end",)), (NO_NAME, 2, NO_NAME)) for _ in range(3)
    ] + [Example((((0, 3),),), (("lone",),), (0,)) for _ in range(3)]
    numbers = vocabulary(examples, least=3)
    assert set(numbers) == {"short", "long", "end", "lone"}
    assert vocabulary(examples, least=4) == {}
    weights = fit(matrix(examples, numbers, np.ones(4)), examples, penalty=0.1)
    assert weights[numbers["long"]].argmax() == 2
    assert weights[numbers["lone"]].argmax() == 0
    assert weights[numbers["long"]].max() > 0 > weights[numbers["short"]].max()

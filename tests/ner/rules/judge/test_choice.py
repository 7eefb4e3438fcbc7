"""The choice among stretches that overlap is the best of all choices, found by trying them all."""

from __future__ import annotations

from itertools import chain, combinations, pairwise
from math import exp, log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.model import Label
from entities.ner.rules.judge.choice import LABELS, LEAST, agree, choose, log_sum
from entities.ner.rules.judge.stretches import Stretch

PLACES = st.tuples(st.integers(0, 8), st.integers(1, 4)).map(lambda at: (at[0], at[0] + at[1]))
SCORES = st.tuples(*[st.floats(-5, 5)] * 3)


def stretch(start: int, end: int) -> Stretch:
    return Stretch(start, end, 0, 0)


@given(st.dictionaries(PLACES, SCORES, max_size=8))
def test_no_other_choice_comes_to_more(scored: dict[tuple[int, int], tuple[float, float, float]]) -> None:
    places = sorted(scored, key=lambda at: (at[1], at[0]))
    worth = [max(scored[at]) - LEAST for at in places]

    def apart(numbers: tuple[int, ...]) -> bool:
        return all(places[a][1] <= places[b][0] for a, b in pairwise(numbers))

    every = chain.from_iterable(combinations(range(len(places)), size) for size in range(len(places) + 1))
    best = max(sum(worth[number] for number in numbers) for numbers in every if apart(numbers))
    chosen = choose([stretch(*at) for at in places], [scored[at] for at in places])
    assert apart(tuple(chosen))
    assert sum(worth[number] for number in chosen) == pytest.approx(best)


@pytest.mark.parametrize(("score", "chosen"), [(LEAST + 0.01, [0]), (LEAST - 0.01, [])])
def test_a_score_just_below_nothing_is_enough(score: float, chosen: list[int]) -> None:
    assert LEAST == -0.5
    assert choose([stretch(0, 5)], [(-9.0, score, -9.0)]) == chosen


def test_all_mentions_of_a_name_get_the_label_that_they_agree_on() -> None:
    text = "Qux Qux qux Bo"
    scored = [
        (stretch(0, 3), (2.0, 1.9, 0.0)),
        (stretch(4, 7), (2.0, 1.9, 0.0)),
        (stretch(8, 11), (0.0, 3.0, 0.0)),
        (stretch(12, 14), (0.0, 0.0, 1.0)),
    ]
    assert [span.label for span in agree(text, scored)] == [Label.PLACE] * 3 + [Label.ORGANIZATION]
    assert agree(text, scored[:2])[0].label is Label.PERSON


def test_labels_are_those_of_the_columns() -> None:
    assert LABELS == (Label.PERSON, Label.PLACE, Label.ORGANIZATION)


@given(SCORES)
def test_the_sum_of_exponentials(scores: tuple[float, float, float]) -> None:
    assert log_sum(scores) == pytest.approx(log(sum(map(exp, scores))))


def test_large_scores_do_not_overflow() -> None:
    assert log_sum((5000.0, 4000.0, 0.0)) == 5000.0

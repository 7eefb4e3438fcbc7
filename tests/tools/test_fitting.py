"""The choice among people and nobody that company is learned by."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.append(str(Path(__file__).parents[2] / "tools/company"))
from fitting import Choices, fit, steps_reached


def choices(right: list[float]) -> Choices:
    """As many choices as there are figures, each of one person and nobody, of whom nothing is known."""
    count = len(right)
    return Choices(np.ones((count, 1)), np.arange(count), np.array(right), np.ones(count))


def test_what_nothing_is_known_of_gets_the_odds_that_it_has() -> None:
    (weight,) = fit(choices([1.0, 1.0, 1.0, 0.0]), np.zeros(1))
    assert weight == pytest.approx(np.log(3), abs=1e-3)


def test_a_penalty_makes_weights_smaller() -> None:
    free, held = (fit(choices([1.0, 1.0, 1.0, 0.0]), np.array([penalty]))[0] for penalty in (0.0, 3.0))
    assert 0 < held < free


def test_what_is_trusted_more_counts_more() -> None:
    plain = choices([1.0, 0.0])
    trusted = Choices(plain.rows, plain.of, plain.right, np.array([3.0, 1.0]))
    assert fit(trusted, np.zeros(1))[0] == pytest.approx(np.log(3), abs=1e-3)


def test_people_of_one_choice_compete() -> None:
    """Of two people one is always right, so that what tells them apart gets weight and nobody gets odds of none."""
    rows = np.array([[1.0, 1.0], [1.0, 0.0]] * 20)
    weights = fit(Choices(rows, np.repeat(np.arange(20), 2), np.tile([1.0, 0.0], 20), np.ones(20)), np.full(2, 0.1))
    assert weights[1] > 1


def test_a_step_is_reached_from_its_value_on() -> None:
    assert steps_reached({"names": 2.0}, [("names", 1.0), ("names", 2.0), ("names", 2.1), ("always", 1.0)]) == [
        1,
        1,
        0,
        1,
    ]

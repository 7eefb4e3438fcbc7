"""A choice among people and nobody (McFadden's conditional logit), fitted by L-BFGS."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

Floats = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Choices:
    """Rows of measures, of shape (rows, columns), the choice that each row belongs to, and 1 where it is right."""

    rows: Floats
    of: Numbers
    right: Floats
    trust: Floats
    """By choice."""


def steps_reached(measures: Mapping[str, float], steps: Sequence[tuple[str, float]]) -> list[float]:
    """1 for each step that a measure reaches, else 0."""
    return [float(measures.get(measure, 1.0) >= value) for measure, value in steps]


def fit(choices: Choices, penalty: Floats) -> Floats:
    """The weights, by column, that make what is right most probable, less a penalty for their squares."""
    count = len(choices.trust)

    def loss(weights: Floats) -> tuple[float, Floats]:
        scores = choices.rows @ weights
        top = np.zeros(count)
        np.maximum.at(top, choices.of, scores)
        odds = np.exp(scores - top[choices.of])
        total = np.exp(-top)
        np.add.at(total, choices.of, odds)
        trust = choices.trust[choices.of]
        value = float(choices.trust @ (top + np.log(total)) - (trust * choices.right) @ scores)
        slope = choices.rows.T @ (trust * (odds / total[choices.of] - choices.right))
        return value + float(penalty @ weights**2) / 2, slope + penalty * weights

    start = np.zeros(choices.rows.shape[1])
    return np.asarray(minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 300}).x)

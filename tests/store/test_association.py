"""Measures of association: what they must order alike, their bounds, and figures worked out by hand."""

from __future__ import annotations

from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.store.association import chance, log_likelihood, magnitude, npmi, strength


@st.composite
def counts(draw: st.DrawFn) -> tuple[int, int, int, int]:
    """Reports that name both together, mentions of the one, the other, and windows: as they may come out of a store."""
    windows = draw(st.integers(1, 10_000))
    one, other = draw(st.integers(1, windows)), draw(st.integers(1, windows))
    return draw(st.integers(1, min(one, other))), one, other, windows


@pytest.mark.parametrize("measure", [strength, log_likelihood, npmi])
@given(counts())
def test_a_tie_is_as_strong_from_either_end(measure: object, drawn: tuple[int, int, int, int]) -> None:
    together, one, other, windows = drawn
    assert callable(measure)
    assert measure(together, one, other, windows) == measure(together, other, one, windows)


@pytest.mark.parametrize("measure", [strength, log_likelihood, npmi])
@given(counts(), st.integers(1, 100))
def test_a_tie_to_a_name_that_is_everywhere_is_weaker(
    measure: object, drawn: tuple[int, int, int, int], more: int
) -> None:
    together, one, other, windows = drawn
    assert callable(measure)
    everywhere = min(windows, other + more)
    assert measure(together, one, everywhere, windows) <= measure(together, one, other, windows) + 1e-9


@given(counts())
def test_the_measures_keep_their_bounds(drawn: tuple[int, int, int, int]) -> None:
    together, one, other, windows = drawn
    assert strength(*drawn) > 0
    assert -1 <= npmi(*drawn) <= 1 + 1e-9
    by_chance = chance(one, other, windows)
    assert (log_likelihood(*drawn) > 0) == (together > by_chance) or abs(together - by_chance) < 1e-6
    assert strength(together, one, other, windows) <= together * log(1 + windows) + 1e-9


def test_figures_by_hand() -> None:
    assert strength(4, 4, 4, 16) == pytest.approx(4 * log(5))
    assert log_likelihood(4, 4, 4, 16) == pytest.approx(2 * (4 * log(4) - 3))
    assert log_likelihood(1, 8, 8, 16) == pytest.approx(-2 * (log(1 / 4) + 3))
    assert log_likelihood(0, 2, 2, 4) == pytest.approx(-2)
    assert npmi(4, 4, 4, 16) == pytest.approx(1)
    assert npmi(2, 4, 8, 16) == 0
    assert npmi(0, 4, 4, 16) == -1
    assert npmi(16, 16, 16, 16) == 0
    assert strength(0, 4, 4, 16) == 0


@pytest.mark.parametrize(
    ("windows", "power"), [(1, 1), (1.9, 1), (2, 2), (3, 2), (4, 4), (2047.9, 1024), (2048, 2048), (4095, 2048)]
)
def test_of_the_number_of_windows_the_magnitude_counts(windows: float, power: int) -> None:
    assert magnitude(windows) == power
    assert strength(1, 1, 1, windows) == pytest.approx(log(1 + power))


def test_who_is_mentioned_more_often_than_there_are_windows_keeps_the_bounds() -> None:
    assert npmi(1, 3, 3, 2) == -1
    assert npmi(2, 3, 3, 2) == 0

"""Measures of association: what they must order alike, their bounds, and figures worked out by hand."""

from __future__ import annotations

from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.store.association import log_likelihood, magnitude, npmi, strength


@st.composite
def counts(draw: st.DrawFn) -> tuple[int, int, int, int]:
    """Reports that name both together, the one, the other, and all there are: as they may come out of a store."""
    reports = draw(st.integers(1, 10_000))
    one, other = draw(st.integers(1, reports)), draw(st.integers(1, reports))
    return draw(st.integers(1, min(one, other))), one, other, reports


@pytest.mark.parametrize("measure", [strength, log_likelihood, npmi])
@given(counts())
def test_a_tie_is_as_strong_from_either_end(measure: object, drawn: tuple[int, int, int, int]) -> None:
    together, one, other, reports = drawn
    assert callable(measure)
    assert measure(together, one, other, reports) == measure(together, other, one, reports)


@pytest.mark.parametrize("measure", [strength, log_likelihood, npmi])
@given(counts(), st.integers(1, 100))
def test_a_tie_to_a_name_that_is_everywhere_is_weaker(
    measure: object, drawn: tuple[int, int, int, int], more: int
) -> None:
    together, one, other, reports = drawn
    assert callable(measure)
    everywhere = min(reports, other + more)
    assert measure(together, one, everywhere, reports) <= measure(together, one, other, reports) + 1e-9


@given(counts())
def test_the_measures_keep_their_bounds(drawn: tuple[int, int, int, int]) -> None:
    together, one, other, reports = drawn
    assert strength(*drawn) > 0
    assert -1 <= npmi(*drawn) <= 1 + 1e-9
    by_chance = one * other / reports
    assert (log_likelihood(*drawn) > 0) == (together > by_chance) or abs(together - by_chance) < 1e-6
    assert strength(together, one, other, reports) <= together * log(1 + reports) + 1e-9


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
    ("reports", "power"), [(1, 1), (2, 2), (3, 2), (4, 4), (2047, 1024), (2048, 2048), (4095, 2048)]
)
def test_of_the_number_of_reports_the_magnitude_counts(reports: int, power: int) -> None:
    assert magnitude(reports) == power
    assert strength(1, 1, 1, reports) == pytest.approx(log(1 + power))

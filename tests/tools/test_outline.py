"""The outline of the world: what is left of lines, and points inside of shapes."""

from __future__ import annotations

import math
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

sys.path.append(str(Path(__file__).parents[2] / "tools/tables"))
from outline import go_beyond_the_edge, innermost, pack, simplify

LINES = st.lists(st.tuples(st.floats(-180, 180), st.floats(-90, 90)), min_size=2, max_size=30)


def distance(at: tuple[float, float], one: tuple[float, float], other: tuple[float, float]) -> float:
    """From a point to the nearest of many on a line between two others."""
    parts = (step / 1000 for step in range(1001))
    return min(
        math.dist(at, (one[0] + part * (other[0] - one[0]), one[1] + part * (other[1] - one[1]))) for part in parts
    )


@given(LINES)
def test_a_simplified_line_keeps_its_ends_and_is_never_far_off(line: list[tuple[float, float]]) -> None:
    short = simplify(line)
    assert (short[0], short[-1]) == (line[0], line[-1])
    assert set(short) <= set(line)
    for point in line:
        longest = max(math.dist(*pair) for pair in pairwise(short))
        assert min(distance(point, *pair) for pair in pairwise(short)) <= 0.15 + longest / 1000


@pytest.mark.parametrize(("height", "points"), [(0.14, 2), (0.16, 3)])
def test_a_point_that_is_hardly_off_the_line_is_left_out(height: float, points: int) -> None:
    assert len(simplify([(0, 0), (1, height), (2, 0)])) == points


def test_what_is_packed_is_a_first_point_and_steps() -> None:
    assert pack([[(1.0, 2.0), (1.5, 2.5), (3.0, 2.0)]], 2) == [[10, 20, 5, 5, 15, -5]]
    assert pack([[(1.0, 2.0), (1.04, 2.0)]], 2) == []


@given(LINES)
def test_the_steps_lead_to_the_last_point(line: list[tuple[float, float]]) -> None:
    for numbers in pack([line], 2):
        assert (sum(numbers[::2]), sum(numbers[1::2])) == (round(line[-1][0] * 10), round(line[-1][1] * 10))


def test_the_innermost_point_is_farthest_from_the_border_and_in_no_hole() -> None:
    square = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0), (0.0, 0.0)]
    assert innermost([square]) == (5.0, 5.0)
    hole = [(4.0, 4.0), (6.0, 4.0), (6.0, 6.0), (4.0, 6.0), (4.0, 4.0)]
    latitude, longitude = innermost([square, hole])
    assert not (4 <= latitude <= 6 and 4 <= longitude <= 6)
    horseshoe = [
        (0.0, 0.0),
        (9.0, 0.0),
        (9.0, 1.0),
        (1.0, 1.0),
        (1.0, 8.0),
        (9.0, 8.0),
        (9.0, 9.0),
        (0.0, 9.0),
        (0.0, 0.0),
    ]
    latitude, longitude = innermost([horseshoe])
    assert longitude < 1 or latitude < 1 or latitude > 8


def test_a_line_over_the_date_line_goes_on() -> None:
    assert go_beyond_the_edge([(179.0, 1.0), (-179.0, 2.0), (178.0, 3.0)]) == [(179.0, 1.0), (181.0, 2.0), (178.0, 3.0)]
    assert go_beyond_the_edge([(-179.0, 1.0), (179.0, 2.0)]) == [(-179.0, 1.0), (-181.0, 2.0)]
    assert go_beyond_the_edge([(-90.0, 1.0), (89.0, 2.0)]) == [(-90.0, 1.0), (89.0, 2.0)]

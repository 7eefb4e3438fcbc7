"""Boxes that overlap are moved apart, and others are left where they are."""

from __future__ import annotations

from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from entities.exports.picture.apart import move_apart
from entities.graph.network import Floats

FRAME = 1000.0, 600.0


@st.composite
def boxes(draw: st.DrawFn, most: int = 8) -> tuple[Floats, Floats]:
    near = draw(st.sampled_from([1.0, 100.0, 600.0]))
    places = draw(st.lists(st.tuples(st.floats(0, near), st.floats(0, near)), min_size=1, max_size=most))
    halves = [(draw(st.integers(5, 60)), draw(st.integers(5, 12))) for _ in places]
    return np.array(places), np.array(halves, float)


def overlap(places: Floats, halves: Floats) -> float:
    """How far the worst pair is inside each other."""
    pairs = combinations(range(len(places)), 2)
    inside = [(halves[one] + halves[other] - np.abs(places[one] - places[other])).min() for one, other in pairs]
    return max(inside, default=0.0)


@given(boxes())
def test_a_few_never_overlap_and_all_are_inside(drawn: tuple[Floats, Floats]) -> None:
    places, halves = drawn
    moved = move_apart(places, halves, FRAME)
    assert overlap(moved, halves) < 0.5
    assert (moved >= halves - 1e-9).all()
    assert (moved <= np.array(FRAME) - halves + 1e-9).all()


@given(boxes())
def test_what_overlaps_nothing_stays(drawn: tuple[Floats, Floats]) -> None:
    _, halves = drawn
    grid = np.array([(70 + 130 * (number % 7), 30 + 40 * (number // 7)) for number in range(len(halves))], float)
    assert (move_apart(grid, halves, FRAME) == grid).all()


def test_two_move_by_half_each_along_the_shorter_way() -> None:
    halves = np.full((2, 2), (30.0, 10.0))
    moved = move_apart(np.array([(500.0, 300.0), (510.0, 315.0)]), halves, FRAME)
    assert moved.round(1).tolist() == [[500.0, 297.5], [510.0, 317.5]]
    moved = move_apart(np.array([(500.0, 300.0), (558.0, 301.0)]), halves, FRAME)
    assert moved.round(1).tolist() == [[499.0, 300.0], [559.0, 301.0]]


def test_a_box_that_is_larger_than_the_frame_is_in_its_middle() -> None:
    assert move_apart(np.array([(0.0, 0.0)]), np.array([(900.0, 10.0)]), FRAME).tolist() == [[500.0, 10.0]]


def test_more_than_three_hundred_are_left_where_they_are() -> None:
    places = np.array([(10 + 30 * (number % 30), 10 + 30 * (number // 30)) for number in range(301)], float)
    places[1] = places[0] + 1
    halves = np.full((301, 2), 4.0)
    assert (move_apart(places, halves, FRAME) == places).all()
    assert (move_apart(places[:300], halves[:300], FRAME) != places[:300]).any()

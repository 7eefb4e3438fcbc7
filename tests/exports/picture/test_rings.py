from __future__ import annotations

from itertools import combinations, pairwise
from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.exports.picture.rings import place_in_rings


@given(st.integers(0, 300))
def test_what_comes_first_stands_nearer_and_nobody_on_another(number: int) -> None:
    places = place_in_rings(number)
    assert len(places) == number
    distances = [round(hypot(*place), 9) for place in places]
    assert distances == sorted(distances)
    assert all(0.16 < distance <= 1 for distance in distances)
    assert all(hypot(x1 - x2, y1 - y2) > 1e-3 for (x1, y1), (x2, y2) in combinations(places[:60], 2))


def test_each_ring_goes_clockwise_from_above_and_has_four_places_more() -> None:
    places = place_in_rings(30)
    distances = [round(hypot(*place), 9) for place in places]
    starts = [0, *(number for number, (one, other) in enumerate(pairwise(distances), 1) if one != other)]
    assert starts == [0, 6, 16]
    assert places[0] == pytest.approx((0, -0.44))  # a hole of 0.16, and a third of the rest
    assert places[1][0] > 0 > places[1][1]
    assert places[16] == pytest.approx((0, -1))
    assert places[6][0] > 0  # turned by half a step

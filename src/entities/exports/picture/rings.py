"""Places around a middle, ring by ring: what comes first stands nearest."""

from __future__ import annotations

from collections.abc import Iterator
from math import cos, pi, sin

_FIRST, _MORE = 6, 4
"""How many the innermost ring has, and how many more each further one."""

_HOLE = 0.16
"""Of the radius: as much more room as the middle gets."""


def place_in_rings(number: int) -> list[tuple[float, float]]:
    """So many places in the disc of radius 1 around (0, 0): clockwise from above, y growing downwards.

    Each ring is turned by half a step against the one inside it.
    """
    filled = list(_fill(number))
    places = []
    for ring, count in enumerate(filled, 1):
        radius = _HOLE + (1 - _HOLE) * ring / len(filled)
        for place in range(count):
            turn = 2 * pi * (place + (ring % 2 == 0) / 2) / count
            places.append((radius * sin(turn), -radius * cos(turn)))
    return places


def _fill(number: int) -> Iterator[int]:
    """How many stand in each ring."""
    room = _FIRST
    while number > 0:
        yield min(room, number)
        number, room = number - room, room + _MORE

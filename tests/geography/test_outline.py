"""The outline that the map is drawn on."""

from __future__ import annotations

from itertools import accumulate, pairwise
from pathlib import Path

import pytest

from entities.geography.outline import read_outline

ROOT = Path(__file__).resolve().parents[2]
Ring = list[tuple[float, float]]


def unpack(numbers: list[int]) -> Ring:
    xs, ys = accumulate(numbers[::2]), accumulate(numbers[1::2])
    return [(x / 10, y / 10) for x, y in zip(xs, ys, strict=True)]


def is_inside(point: tuple[float, float], ring: Ring) -> bool:
    x, y = point
    crossings = (
        x < (x2 - x1) * (y - y1) / (y2 - y1) + x1 for (x1, y1), (x2, y2) in pairwise(ring) if (y1 > y) != (y2 > y)
    )
    return sum(crossings) % 2 == 1


@pytest.mark.parametrize(
    ("longitude", "latitude", "land"),
    [
        (27.6, 53.9, True),  # Minsk
        (-0.1, 51.5, True),  # London
        (139.7, 35.7, True),  # Tokyo
        (25.0, -10.0, True),
        (-40.0, 30.0, False),  # the Atlantic
        (80.0, -20.0, False),
        (51.0, 42.0, False),  # the Caspian Sea
    ],
)
def test_land_is_inside_and_sea_is_not(longitude: float, latitude: float, *, land: bool) -> None:
    rings = [unpack(numbers) for numbers in read_outline()["land"]]
    assert sum(is_inside((longitude, latitude), ring) for ring in rings) % 2 == land


def test_land_is_closed_and_nothing_lies_beyond_the_globe() -> None:
    outline = read_outline()
    for numbers in outline["land"]:
        ring = unpack(numbers)
        assert abs(ring[0][0] - ring[-1][0]) in {0, 360}
        assert ring[0][1] == ring[-1][1]
    for numbers in (*outline["land"], *outline["borders"]):
        assert all(-191 <= x <= 191 and -90 <= y <= 90 for x, y in unpack(numbers))


def test_it_is_small_and_notice_says_where_it_is_from() -> None:
    assert (ROOT / "src/entities/geography/world.json").stat().st_size < 60_000
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    assert any(line.startswith("Natural Earth (") and "world.json" in line for line in notice.splitlines())

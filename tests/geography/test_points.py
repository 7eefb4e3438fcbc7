from __future__ import annotations

from pathlib import Path

import pytest

from entities.folding import place_key
from entities.geography.locating import keys_of
from entities.geography.points import Spot, find_points

ROOT = Path(__file__).resolve().parents[2]
TABLE = ROOT / "src/entities/geography/points.tsv"
LINES = TABLE.read_text(encoding="utf-8").splitlines()


def test_the_table_names_its_sources_and_notice_has_each() -> None:
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    for source in ("GeoNames", "Natural Earth"):
        assert source in LINES[0]
        assert any(line.startswith(f"{source} (") and "points.tsv" in line for line in notice.splitlines())


def test_each_key_is_there_once_in_the_form_that_is_looked_up() -> None:
    keys = [line.partition("\t")[0].removesuffix("?") for line in LINES[1:]]
    assert len(keys) == len(set(keys))
    assert all(place_key(key) == key for key in keys)


def test_each_point_is_on_the_globe() -> None:
    found = find_points(line.partition("\t")[0].removesuffix("?") for line in LINES[1:])
    assert len(found) == len(LINES) - 1
    kinds = {"country", "part", "continent", "region", "city", "town"}
    for known in found.values():
        for spot in known.spots:
            assert spot.kind in kinds
            assert -90 <= spot.latitude <= 90
            assert -180 <= spot.longitude <= 180


@pytest.mark.parametrize(
    ("name", "south", "north", "west", "east"),
    [
        ("France", 43, 50, -2, 7),  # not French Guiana
        ("United States", 30, 49, -120, -75),  # not in Alaska
        ("Fiji", -19, -16, 177, 181),  # on both sides of the date line
        ("South Africa", -34, -23, 17, 32),
        ("Cape Verde", 14.8, 17.3, -25.4, -22.6),
        ("Singapore", 1.1, 1.5, 103.6, 104.1),
        ("Scotland", 55, 59, -7, -1.5),
        ("California", 33, 42, -124, -115),
        ("Minsk", 53.8, 54, 27.4, 27.7),
    ],
)
def test_the_point_of_a_place_lies_inside(name: str, south: float, north: float, west: float, east: float) -> None:
    keys = keys_of(name)
    table = find_points(keys)
    spot = next(table[key] for key in keys if key in table).spots[0]
    assert south < spot.latitude < north
    assert west < spot.longitude < east


def test_what_is_asked_for_is_found_and_nothing_else() -> None:
    assert find_points(["minsk", "no such place"]).keys() == {"minsk"}
    assert find_points([]) == {}


def test_the_best_known_is_first_and_the_doubtful_is_marked() -> None:
    found = find_points(["paris", "newcastle", "bath"])
    assert [spot.code for spot in found["paris"].spots][:2] == ["FR", "US.TX"]
    assert {key: known.doubtful for key, known in found.items()} == {"paris": False, "newcastle": True, "bath": True}


@pytest.mark.parametrize(
    ("code", "other", "inside"),
    [
        ("GB.ENG", "GB", True),
        ("GB.ENG", "GB.ENG", True),
        ("GB", "GB.ENG", False),
        ("GB.ENG", "GB.E", False),
        ("GB", "", False),
        ("", "", False),
    ],
)
def test_a_place_lies_in_its_country_and_its_part(code: str, other: str, *, inside: bool) -> None:
    assert Spot("town", code, 0, 0).lies_in(Spot("part", other, 0, 0)) is inside
    assert Spot("town", code, 0, 0).country == code[:2]

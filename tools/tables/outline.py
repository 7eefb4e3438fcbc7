"""The outline of the world: Natural Earth's countries at 1:110 million, from the package world-atlas (TopoJSON)."""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate, pairwise
from typing import Any

import sources

Point = tuple[float, float]  # longitude, latitude
Ring = list[Point]

_TOLERANCE = 0.15  # degrees that a line may be off
_STEPS = 24  # into so many parts a country's width and height are cut to find a point far from its border
_UNITS = 10  # a degree


def outline() -> list[str]:
    """The lines of world.json: `land`, closed rings, and `borders` between countries, lines; one of these a line.

    Each is a list of numbers: longitude and latitude of its first point in tenths of a degree, then the steps to each
    next one.
    """
    uses = Counter(
        _plain(arc) for polygons in _shapes("countries") for polygon in polygons for ring in polygon for arc in ring
    )
    borders = [_arcs()[arc] for arc, number in sorted(uses.items()) if number > 1]
    land = [ring for polygons in _shapes("land") for polygon in polygons for ring in map(_points, polygon)]
    packed = {"land": pack(land, 4), "borders": pack(borders, 2)}
    rows = [f'"{name}":[\n' + ",\n".join(map(_line, lines)) + "]" for name, lines in packed.items()]
    return ("{" + ",\n".join(rows) + "}").split("\n")


def points_inside() -> dict[int, tuple[float, float]]:
    """Latitude and longitude of the point of each country that is farthest from its border, by its ISO number."""
    named = zip(_geometries("countries"), _shapes("countries"), strict=True)
    return {
        int(geometry["id"]): innermost(max((list(map(_points, polygon)) for polygon in polygons), key=_area))
        for geometry, polygons in named
        if "id" in geometry
    }


def innermost(rings: Sequence[Ring]) -> tuple[float, float]:
    """The point of a grid that is inside of an outer ring, and none of the others, and farthest from them all."""
    xs, ys = zip(*rings[0], strict=True)
    shrunk = math.cos(math.radians((min(ys) + max(ys)) / 2))  # of degrees of longitude
    candidates = ((x, y) for x in _between(min(xs), max(xs)) for y in _between(min(ys), max(ys)))
    inside = (point for point in candidates if sum(_crossings(point, ring) for ring in rings) % 2)
    x, y = max(inside, key=lambda point: min(_distance(point, ring, shrunk) for ring in rings))
    return round(y, 2), round(x, 2)


def _between(least: float, most: float) -> list[float]:
    return [least + (most - least) * step / _STEPS for step in range(1, _STEPS)]


def _crossings(point: Point, ring: Ring) -> int:
    """How often a ray from a point to the east crosses a ring."""
    x, y = point
    return sum(
        (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1 for (x1, y1), (x2, y2) in pairwise(ring)
    )


def _distance(point: Point, ring: Ring, shrunk: float) -> float:
    """How far a point is from the nearest line of a ring."""
    x, y = point[0] * shrunk, point[1]
    scaled = [(one * shrunk, other) for one, other in ring]
    return min(_from_line((x, y), one, other) for one, other in pairwise(scaled))


def _from_line(at: Point, one: Point, other: Point) -> float:
    x, y = other[0] - one[0], other[1] - one[1]
    along = ((at[0] - one[0]) * x + (at[1] - one[1]) * y) / (x * x + y * y or 1)
    part = min(1.0, max(0.0, along))
    return math.dist(at, (one[0] + part * x, one[1] + part * y))


def simplify(line: Sequence[Point]) -> list[Point]:
    """A line with fewer points, none of which was farther from it than the tolerance (Douglas and Peucker 1973)."""
    if len(line) <= 2:  # noqa: PLR2004 -- a line has two ends
        return list(line)
    first, *inner, last = line
    far, at = max((_from_line(point, first, last), place) for place, point in enumerate(inner, 1))
    if far <= _TOLERANCE:
        return [first, last]
    return [*simplify(line[: at + 1])[:-1], *simplify(line[at:])]


def pack(lines: Sequence[Sequence[Point]], least: int) -> list[list[int]]:
    """Lines as numbers; what is left of fewer than `least` points is left out."""
    found = []
    for line in lines:
        whole = [(round(x * _UNITS), round(y * _UNITS)) for x, y in simplify(line)]
        points = [whole[0], *(point for before, point in pairwise(whole) if point != before)]
        if len(points) >= least:
            steps = [(x - before_x, y - before_y) for (before_x, before_y), (x, y) in pairwise(points)]
            found.append([number for point in (points[0], *steps) for number in point])
    return found


def _line(numbers: Sequence[int]) -> str:
    return json.dumps(numbers, separators=(",", ":"))


def _area(rings: Sequence[Ring]) -> float:
    """The area of an outer ring (the shoelace formula), in square degrees."""
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(rings[0])))


def _shapes(name: str) -> Iterator[list[list[list[int]]]]:
    """The polygons of each geometry: rings of numbers of arcs."""
    for geometry in _geometries(name):
        yield geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]


def _geometries(name: str) -> list[dict[str, Any]]:
    geometries: list[dict[str, Any]] = sources.world_atlas()["objects"][name]["geometries"]
    return geometries


def _points(ring: Sequence[int]) -> Ring:
    """The points of a ring of arcs; ~n is arc n, backwards."""
    arcs = [_arcs()[arc] if arc >= 0 else _arcs()[~arc][::-1] for arc in ring]
    return [*arcs[0], *(point for arc in arcs[1:] for point in arc[1:])]


def _plain(arc: int) -> int:
    return arc if arc >= 0 else ~arc


@cache
def _arcs() -> list[Ring]:
    """The lines that shapes are made of: https://github.com/topojson/topojson-specification."""
    topology = sources.world_atlas()
    (across, up), (left, low) = topology["transform"]["scale"], topology["transform"]["translate"]
    found = []
    for arc in topology["arcs"]:
        xs, ys = (accumulate(steps) for steps in zip(*arc, strict=True))
        found.append(go_beyond_the_edge([(x * across + left, y * up + low) for x, y in zip(xs, ys, strict=True)]))
    return found


def go_beyond_the_edge(line: Ring) -> Ring:
    """A line that goes on beyond 180 degrees where it would jump to the other edge of the map."""
    turns = accumulate(round((one - other) / 360) for (one, _), (other, _) in pairwise(line))
    return [line[0], *((x + 360 * turn, y) for (x, y), turn in zip(line[1:], turns, strict=True))]

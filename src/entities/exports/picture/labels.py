"""Where the labels of a picture stand, so that none overlaps another: src/page has the same in TypeScript.

A greedy placement by priority, of four positions each, after J. Christensen, J. Marks and S. Shieber, "An empirical
study of algorithms for point-feature label placement" (ACM Transactions on Graphics 14, 1995). Labels that must be
there are placed first, and further off, with a line that leads to them, where there is no room beside their node.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, hypot, pi, sin

GAP = 3.0
"""Between a node and its label, in pixels."""

_RINGS = 40
_DIRECTIONS = tuple(
    (round(cos(pi * turn / 6), 6), round(sin(pi * turn / 6), 6)) for turn in range(12)
)  # clockwise, from the right


@dataclass(frozen=True, slots=True)
class Labelled:
    """A node and the size of its label, in pixels; the smaller its `priority`, the sooner it is placed."""

    x: float
    y: float
    radius: float
    width: float
    height: float
    priority: int
    must: bool = False


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A place, by its left upper corner; y grows downwards. `led`: it stands off its node, to which a line leads."""

    x: float
    y: float
    width: float
    height: float
    led: bool = False

    def overlaps(self, other: Rectangle) -> bool:
        """Whether they have some area in common."""
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )

    def covers(self, node: Labelled) -> bool:
        """Whether it has some area in common with the disc of a node."""
        return hypot(*_from_nearest(self, node.x, node.y)) < node.radius


def place_labels(nodes: Sequence[Labelled], width: float, height: float) -> tuple[Rectangle | None, ...]:
    """For each node where its label stands, inside a frame of this size; None where there is no room.

    Those that must be there come first, then by priority. The first free place of right, left, above and below is
    taken: one that no label has, nor the disc of a node that is labelled or must be; else the first without a label.
    """
    placed: list[Rectangle] = []
    shown = [node for node in nodes if node.must]
    found: list[Rectangle | None] = [None] * len(nodes)
    order = sorted(range(len(nodes)), key=lambda number: (not nodes[number].must, nodes[number].priority, number))
    for number in order:
        node = nodes[number]
        place = _place(node, placed, shown, (width, height))
        if place is not None:
            found[number] = place
            placed.append(place)
            if not node.must:
                shown.append(node)
    return tuple(found)


def leader(node: Labelled, place: Rectangle) -> tuple[float, float, float, float]:
    """The line from the rim of a node to the nearest point of a label that stands off: x and y of both ends."""
    across, down = _from_nearest(place, node.x, node.y)
    share = node.radius / max(hypot(across, down), 1e-9)
    return node.x - across * share, node.y - down * share, node.x - across, node.y - down


def _place(
    node: Labelled, placed: Sequence[Rectangle], shown: Sequence[Labelled], frame: tuple[float, float]
) -> Rectangle | None:
    def first(places: Iterator[Rectangle]) -> Rectangle | None:
        """That covers nothing, else that covers no label."""
        apart = [place for place in places if _inside(place, frame) and not _taken(place, placed)]
        return next((place for place in apart if not _covers_any(place, shown)), apart[0] if apart else None)

    return first(_beside(node)) or (first(_further_off(node)) if node.must else None)


def _beside(node: Labelled) -> Iterator[Rectangle]:
    """Right, left, above, below."""
    away = node.radius + GAP
    for across, down in ((1, 0), (-1, 0), (0, -1), (0, 1)):
        yield _towards(node, (across, down), away)


def _further_off(node: Labelled) -> Iterator[Rectangle]:
    """In twelve directions, ring after ring, each half the height of the label further than the one before."""
    for ring in range(1, _RINGS + 1):
        for direction in _DIRECTIONS:
            yield _towards(node, direction, node.radius + GAP + ring * node.height / 2, led=True)


def _towards(node: Labelled, direction: tuple[float, float], away: float, *, led: bool = False) -> Rectangle:
    """The label in this direction, its near side so far from the node's middle."""
    x = node.x + direction[0] * (away + node.width / 2) - node.width / 2
    y = node.y + direction[1] * (away + node.height / 2) - node.height / 2
    return Rectangle(x, y, node.width, node.height, led)


def _inside(place: Rectangle, frame: tuple[float, float]) -> bool:
    width, height = frame
    return place.x >= 0 and place.y >= 0 and place.x + place.width <= width and place.y + place.height <= height


def _taken(place: Rectangle, placed: Sequence[Rectangle]) -> bool:
    return any(place.overlaps(other) for other in placed)


def _covers_any(place: Rectangle, shown: Sequence[Labelled]) -> bool:
    return any(place.covers(node) for node in shown)


def _from_nearest(place: Rectangle, x: float, y: float) -> tuple[float, float]:
    """From the nearest point of a rectangle to a point, across and down."""
    across = x - min(max(x, place.x), place.x + place.width)
    down = y - min(max(y, place.y), place.y + place.height)
    return across, down

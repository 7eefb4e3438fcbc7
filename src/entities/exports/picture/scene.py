"""What a picture consists of, before it is written in any format: lengths in pixels, y growing downwards."""

from __future__ import annotations

from dataclasses import dataclass, replace

from entities.model import Label

Point = tuple[float, float]

REACH = {Label.PERSON: 1.0, Label.ORGANIZATION: 0.9, Label.PLACE: 1.3}
"""How far the shape of a label reaches from its middle, in radii: circle, square and triangle cover about as much."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line between two points; `said` is what it stands for, in words."""

    start: Point
    end: Point
    width: float
    color: str
    said: str = ""


@dataclass(frozen=True, slots=True)
class Shape:
    """A circle for a person, a square for an organization, a triangle for a place."""

    label: Label
    x: float
    y: float
    radius: float
    color: str
    said: str = ""

    @property
    def corners(self) -> tuple[Point, ...]:
        """Of a square or a triangle that points up; none of a circle."""
        if self.label is Label.PERSON:
            return ()
        reach = REACH[self.label] * self.radius
        if self.label is Label.ORGANIZATION:
            corners: tuple[Point, ...] = ((-1, -1), (1, -1), (1, 1), (-1, 1))
        else:
            corners = ((0, -1), (0.9, 0.7), (-0.9, 0.7))
        return tuple((self.x + reach * across, self.y + reach * down) for across, down in corners)


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text from the point `x` on, on the base line `y`; `backed`: on paper, over what is behind it."""

    text: str
    x: float
    y: float
    width: float
    size: float
    color: str
    bold: bool = False
    backed: bool = False


@dataclass(frozen=True, slots=True)
class Layer:
    """What is drawn: lines first, then shapes, then words over them."""

    lines: tuple[Line, ...] = ()
    shapes: tuple[Shape, ...] = ()
    words: tuple[Words, ...] = ()

    def moved(self, across: float, down: float) -> Layer:
        """The same elsewhere."""

        def there(point: Point) -> Point:
            return point[0] + across, point[1] + down

        return Layer(
            tuple(replace(line, start=there(line.start), end=there(line.end)) for line in self.lines),
            tuple(replace(shape, x=shape.x + across, y=shape.y + down) for shape in self.shapes),
            tuple(replace(words, x=words.x + across, y=words.y + down) for words in self.words),
        )

    def with_all_of(self, other: Layer) -> Layer:
        """Both, the other over this one."""
        return Layer(self.lines + other.lines, self.shapes + other.shapes, self.words + other.words)


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture of this size: its title, and what is to be seen in it, in words, and what is drawn."""

    width: float
    height: float
    title: str
    description: str
    layer: Layer


PAPER, INK, QUIET = "#ffffff", "#1b1f24", "#57606a"
TIE, FAINT, LEADER = "#87919b", "#dce1e6", "#57606a"
LABEL_COLORS = {Label.PERSON: "#0b4f94", Label.ORGANIZATION: "#d17d00", Label.PLACE: "#37a480"}
"""As the page has them: told apart by colour-blind readers, and in grey."""

PAPER_OPACITY = 0.9
"""Of what is behind a text, so that a line is only just seen through it."""

BELOW = 0.25
"""How much of the size of a text is below its base line."""


def backing(words: Words) -> tuple[float, float, float, float]:
    """The paper behind a text: x, y, width, height."""
    return words.x - 1, words.y - words.size * (1 - BELOW), words.width + 2, words.size

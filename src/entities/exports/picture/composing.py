"""Compose the picture: title and account above, names and ties in the middle, what they mean below."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

from entities.exports import Written
from entities.exports.content import Content
from entities.exports.drawing import ColorBy
from entities.exports.picture.captions import accounts_of, description_of, meaning_of, title_of
from entities.exports.picture.drawn import Drawn, name_of, read_drawn
from entities.exports.picture.fonts import Chosen, Fonts, choose_fonts
from entities.exports.picture.scene import INK, LABEL_COLORS, QUIET, Layer, Scene, Shape, Words
from entities.exports.picture.stage import stage
from entities.model import Label
from entities.wording import plural

_WIDTH, _HEIGHT = 1200.0, 680.0
"""Of the picture, and of the stage of names and ties in it."""

_ROOMY = 60  # names; for more it grows
_MARGIN, _APART = 36.0, 12.0
_TITLE, _TEXT, _SMALL = 26.0, 14.0, 13.0
_LEADING = 1.45
_SIGN = 6.0  # the radius of a shape that is explained


@dataclass(frozen=True, slots=True)
class Composed:
    """A scene, the fonts that it was measured with, and what there is to tell of it."""

    scene: Scene
    fonts: Chosen
    written: Written


def compose(content: Content) -> Composed:
    """The picture of what is wanted. Raises ExportError if it is plain, PackageError where texts can't be measured."""
    drawn = read_drawn(content)
    title, accounts, meaning = title_of(content, drawn), accounts_of(content, drawn), meaning_of(drawn)
    fonts = choose_fonts((title, *accounts, meaning, *map(name_of, drawn.nodes)))
    grown = sqrt(max(1.0, len(drawn.nodes) / _ROOMY))
    width, height = round(_WIDTH * grown), _HEIGHT * grown
    inside = width - 2 * _MARGIN
    head, top = _head(title, accounts, fonts, inside)
    staged = stage(drawn, fonts, content.wanted.color_by, (inside, height))
    foot, tall = _foot(drawn, meaning, fonts, inside, by_label=content.wanted.color_by is ColorBy.TYPE)
    layer = head.with_all_of(staged.layer.moved(0, top + _APART)).with_all_of(foot.moved(0, top + height + 2 * _APART))
    scene = Scene(
        width, round(top + height + tall + 2 * (_APART + _MARGIN)), title,
        description_of(drawn, (*accounts, meaning)), layer.moved(_MARGIN, _MARGIN),
    )  # fmt: skip
    unlabelled = f"{plural(staged.unlabelled, 'name')} of {len(drawn.nodes):,} found no room for a label."
    counts = ((len(drawn.nodes), "names"), (len(drawn.ties), "ties"))
    return Composed(scene, fonts, Written(counts, (unlabelled,) if staged.unlabelled else ()))


def _head(title: str, accounts: Iterable[str], fonts: Fonts, width: float) -> tuple[Layer, float]:
    """The title on one line, and what the picture is of; with the height of both."""
    measured = fonts.width(title, _TITLE, bold=True)
    size = _TITLE * min(1.0, width / measured)
    words = [Words(title, 0, size, min(measured, width), size, INK, bold=True)]
    y = size * _LEADING
    for line in accounts:
        for part in wrapped(line, _TEXT, fonts, width):
            words.append(Words(part, 0, y + _TEXT, fonts.width(part, _TEXT), _TEXT, QUIET))
            y += _TEXT * _LEADING
    return Layer(words=tuple(words)), y


def _foot(drawn: Drawn, meaning: str, fonts: Fonts, width: float, *, by_label: bool) -> tuple[Layer, float]:
    """Which shape is what, and what lines and sizes mean; with the height of both."""
    shapes, words, x, y = [], [], 0.0, _SMALL
    for label in Label:
        if any(node.entity.label is label for node in drawn.nodes):
            shapes.append(Shape(label, x + _SIGN, y - _SIGN + 1, _SIGN, LABEL_COLORS[label] if by_label else QUIET))
            said = label.lower()
            words.append(Words(said, x + 2.5 * _SIGN + 3, y, fonts.width(said, _SMALL), _SMALL, INK))
            x = words[-1].x + words[-1].width + 4 * _SIGN
    said = f"The larger, the more often mentioned.{'' if by_label else ' A color: names that hold together.'}"
    words.append(Words(said, x, y, fonts.width(said, _SMALL), _SMALL, QUIET))
    for part in wrapped(meaning, _SMALL, fonts, width):
        y += _SMALL * _LEADING
        words.append(Words(part, 0, y, fonts.width(part, _SMALL), _SMALL, QUIET))
    return Layer((), tuple(shapes), tuple(words)), y


def wrapped(text: str, size: float, fonts: Fonts, width: float) -> list[str]:
    """A text in lines that are no wider, unless a single word is."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if fonts.width(longer, size) <= width or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines

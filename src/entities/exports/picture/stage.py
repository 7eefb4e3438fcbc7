"""The names and ties of a picture: where they stand, how large they are, which have room for a label."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import sqrt

import numpy as np

from entities.exports.content import Node
from entities.exports.drawing import ColorBy
from entities.exports.picture.apart import move_apart
from entities.exports.picture.captions import node_said, tie_said
from entities.exports.picture.drawn import Drawn, name_of
from entities.exports.picture.fonts import Fonts
from entities.exports.picture.labels import GAP, Labelled, Rectangle, leader, place_labels
from entities.exports.picture.rings import place_in_rings
from entities.exports.picture.scene import (
    BELOW,
    FAINT,
    INK,
    LABEL_COLORS,
    LEADER,
    REACH,
    TIE,
    Layer,
    Line,
    Point,
    Shape,
    Words,
)
from entities.graph.network import Floats

_ACROSS, _DOWN = 70.0, 24.0  # from the frame to the outermost nodes
_LEAST_RADIUS, _MORE_RADIUS = 4.0, 13.0
_THINNEST, _THICKEST, _PALE, _HAIR = 1.0, 6.0, 0.8, 0.6
_FREE = 20.0  # between a label and what is right of it, so that a line is seen
_SIZE, _LARGER = 13.0, 16.0  # of names, and of those in the middle
_SURE = 10  # names that have a label in any case: the most mentioned


@dataclass(frozen=True, slots=True)
class Staged:
    """What is drawn of names and ties, in a frame whose left upper corner is (0, 0); how many have no label."""

    layer: Layer
    unlabelled: int


def stage(drawn: Drawn, fonts: Fonts, color_by: ColorBy, frame: tuple[float, float]) -> Staged:
    """Draw names and ties in a frame of this width and height."""
    labelled = _apart([_labelled(node, drawn, fonts) for node in drawn.nodes], _places(drawn, frame), frame)
    places = {node.entity.id: (found.x, found.y) for node, found in zip(drawn.nodes, labelled, strict=True)}
    shapes = [_shape(node, found, color_by) for node, found in zip(drawn.nodes, labelled, strict=True)]
    labels = list(zip(drawn.nodes, labelled, place_labels(labelled, *frame), strict=True))
    leaders = [Line(*_ends(leader(node, place)), _HAIR, LEADER) for _, node, place in labels if place and place.led]
    words = [_words(node, place, drawn) for node, _, place in labels if place]
    shapes.sort(key=lambda shape: -shape.radius)  # so that none is hidden by a larger one
    layer = Layer((*_lines(drawn, places), *leaders), tuple(shapes), tuple(words))
    return Staged(layer, len(labels) - len(words))


def _places(drawn: Drawn, frame: tuple[float, float]) -> Floats:
    """Where names stand: one in the middle of rings, or as the layout has them, stretched to the frame."""
    ranked = sorted(drawn.rank, key=drawn.rank.__getitem__)
    if len(drawn.middle) == 1:
        places = dict(zip(ranked, [(0.0, 0.0), *place_in_rings(len(ranked) - 1)], strict=True))
    else:
        places = {node.entity.id: (node.look.x, -node.look.y) for node in drawn.nodes if node.look is not None}
    found = np.array([places[node.entity.id] for node in drawn.nodes])
    half = np.maximum(np.ptp(found, axis=0) / 2, 1e-9)
    middle = (found.max(axis=0) + found.min(axis=0)) / 2
    room = np.array(frame) / 2 - (_ACROSS, _DOWN)
    return np.asarray(np.array(frame) / 2 + (found - middle) / half * room)


def _apart(labelled: Sequence[Labelled], places: Floats, frame: tuple[float, float]) -> list[Labelled]:
    """Each at its place, or as near to it as there is room for it with its label to the right."""
    shift = np.array([((GAP + node.width + _FREE) / 2, 0.0) for node in labelled])
    halves = shift + [(node.radius, max(node.radius, node.height / 2) + 2) for node in labelled]
    moved = move_apart(places + shift, halves, frame) - shift
    return [replace(node, x=x, y=y) for node, (x, y) in zip(labelled, moved.tolist(), strict=True)]


def _shape(node: Node, found: Labelled, color_by: ColorBy) -> Shape:
    radius = found.radius / REACH[node.entity.label]
    return Shape(node.entity.label, found.x, found.y, radius, _color(node, color_by), node_said(node))


def _color(node: Node, color_by: ColorBy) -> str:
    if color_by is ColorBy.COMMUNITY and node.look is not None:
        return node.look.color
    return LABEL_COLORS[node.entity.label]


def _lines(drawn: Drawn, places: dict[str, Point]) -> Iterator[Line]:
    """The ties, the strongest over the others; around a name, those between the others pale."""
    near = set(drawn.near)
    roots = [sqrt(tie.reports) for tie in drawn.near or drawn.ties]
    least = min(roots, default=0.0)
    spread = max(1e-9, max(roots, default=0.0) - least)
    for tie in sorted(drawn.ties, key=lambda tie: (tie in near or not near, tie.reports)):
        ends = places[tie.source], places[tie.target]
        if near and tie not in near:
            yield Line(*ends, _PALE, FAINT, tie_said(drawn, tie))
        else:
            share = (sqrt(tie.reports) - least) / spread
            yield Line(*ends, _THINNEST + (_THICKEST - _THINNEST) * share, TIE, tie_said(drawn, tie))


def _labelled(node: Node, drawn: Drawn, fonts: Fonts) -> Labelled:
    """A node that has no place yet. The area of its shape grows with the number of mentions."""
    size = _size(node, drawn)
    must = node.entity.id in drawn.middle or node in drawn.most_mentioned[:_SURE]
    width = fonts.width(name_of(node), size, bold=node.entity.id in drawn.middle)
    share = node.entity.mentions / max(1, drawn.most_mentioned[0].entity.mentions)
    radius = (_LEAST_RADIUS + _MORE_RADIUS * sqrt(share)) * REACH[node.entity.label]
    return Labelled(0, 0, radius, width, size, drawn.rank[node.entity.id], must)


def _size(node: Node, drawn: Drawn) -> float:
    return _LARGER if node.entity.id in drawn.middle else _SIZE


def _words(node: Node, place: Rectangle, drawn: Drawn) -> Words:
    size = _size(node, drawn)
    bold = node.entity.id in drawn.middle
    return Words(name_of(node), place.x, place.y + size * (1 - BELOW), place.width, size, INK, bold=bold, backed=True)


def _ends(line: tuple[float, float, float, float]) -> tuple[Point, Point]:
    return line[:2], line[2:]

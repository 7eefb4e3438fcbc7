"""The page and the exported picture place labels alike: one algorithm, once in TypeScript and once in Python."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page
from tests.exports.scripts import call

from entities.exports.picture.labels import Labelled, place_labels

WIDTH, HEIGHT = 400.0, 240.0
NODES = st.builds(
    Labelled,
    x=st.integers(0, 400).map(float),
    y=st.integers(0, 240).map(float),
    radius=st.sampled_from([3.5, 8.0, 15.25]),
    width=st.integers(20, 130).map(float),
    height=st.just(17.0),
    priority=st.just(0),
    must=st.booleans(),
)


@settings(max_examples=12)
@given(drawings=st.lists(st.lists(NODES, max_size=40), min_size=5, max_size=5))
def test_the_page_places_the_same_labels_at_the_same_places(blank: Page, drawings: list[list[Labelled]]) -> None:
    frame = {"x": 0, "y": 0, "width": WIDTH, "height": HEIGHT}
    for nodes in drawings:
        wanting = [
            {name: getattr(node, name) for name in ("x", "y", "radius", "width", "height", "must")} for node in nodes
        ]
        there: list[dict[str, Any] | None] = call(blank, "drawing/labels.ts", "placeLabels", wanting, frame)
        here = place_labels([replace(node, priority=number) for number, node in enumerate(nodes)], WIDTH, HEIGHT)
        for box, place in zip(there, here, strict=True):
            assert (box is None) == (place is None)
            if box is not None and place is not None:
                assert abs(box["x"] - place.x) + abs(box["y"] - place.y) < 1e-6

"""Where nodes stand in a picture: force-directed, what is tied close together."""

from __future__ import annotations

import random
from importlib.util import find_spec

import numpy as np

from entities.graph.components import components
from entities.graph.network import Floats, Integers

HALF_HEIGHT = 1300.0
"""Half the height of a layout: what Gephi's camera shows when a file is opened."""

_SEED = 20_200_809  # any number, as long as it stays: the same graph gives the same picture
_SMALL = 500  # nodes that networkx lays out within seconds
_GOLDEN_ANGLE = np.pi * (3 - np.sqrt(5))
_SPACE = 0.55  # of the width that a part takes, between it and the next
_EVENNESS = 0.8  # how far a part is made as dense in the middle as at the rim


def has_fast_layout() -> bool:
    """Is igraph there? It comes with the extra `layout`."""
    return find_spec("igraph") is not None


def igraph_would_help(nodes: int) -> bool:
    """Whether a graph of so many nodes would be laid out better by igraph, which isn't there."""
    return nodes >= _SMALL and not has_fast_layout()


def lay_out(nodes: int, ends: Integers, weights: Floats, groups: Integers) -> Floats:
    """Places of nodes, shape (nodes, 2): their mean is 0, none is more than HALF_HEIGHT above or below it.

    Parts that nothing connects stand beside each other, the largest in the middle. Each is laid out by T. Fruchterman
    and E. Reingold, "Graph drawing by force-directed placement" (Software: Practice and Experience 21, 1991), as igraph
    has it, with log(1 + weight); without igraph, by networkx if it is small, else in discs, one for each of `groups`.
    Then the crowd in the middle is given room (`_spread`). `ends` has the shape (2, ties).
    """
    if not nodes:
        return np.zeros((0, 2))
    part = np.unique(components(nodes, ends), return_inverse=True)[1]
    sizes = np.bincount(part)
    order = np.argsort(-sizes, kind="stable")
    members = np.split(np.argsort(part, kind="stable"), np.cumsum(sizes)[:-1])
    tie_part = part[ends[0]]
    tie_counts = np.bincount(tie_part, minlength=len(sizes))
    ties = np.split(np.argsort(tie_part, kind="stable"), np.cumsum(tie_counts)[:-1])
    number = np.zeros(nodes, np.int64)
    places = np.zeros((nodes, 2))
    centers = _pack(np.sqrt(sizes[order]))
    for center, which in zip(centers, order, strict=True):
        inside, between = members[which], ties[which]
        number[inside] = np.arange(len(inside))
        own = _lay_out_part(len(inside), number[ends[:, between]], np.log1p(weights[between]), groups[inside])
        places[inside] = center + _in_disc(own) * np.sqrt(len(inside))
    return _fitted(places)


def _lay_out_part(nodes: int, ends: Integers, weights: Floats, groups: Integers) -> Floats:
    """The places of nodes that are all connected."""
    if nodes <= 2:
        return _spiral(nodes)
    if len(ends[0]) == nodes - 1 and (np.bincount(ends.ravel()) == 1).sum() == nodes - 1:
        return _star(np.bincount(ends.ravel()))
    if has_fast_layout():
        return _spread(_by_igraph(nodes, ends, weights))
    if nodes < _SMALL:
        return _spread(_by_networkx(nodes, ends, weights))
    return _discs(groups)


def _by_igraph(nodes: int, ends: Integers, weights: Floats) -> Floats:
    import igraph

    igraph.set_random_number_generator(random.Random(_SEED))  # noqa: S311 - for the same picture each time
    graph = igraph.Graph(n=nodes, edges=ends.T)
    rounds = int(np.clip(500 * (5_000 / nodes), 40, 500))
    start = _spiral(nodes) * np.sqrt(nodes)
    found = graph.layout_fruchterman_reingold(weights=weights, niter=rounds, seed=start, grid="auto")
    return np.array(found.coords)


def _by_networkx(nodes: int, ends: Integers, weights: Floats) -> Floats:
    import networkx as nx

    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(nodes))
    graph.add_weighted_edges_from(zip(*ends.tolist(), weights.tolist(), strict=True))
    found = nx.spring_layout(graph, seed=_SEED)
    return np.array([found[node] for node in range(nodes)])


def _discs(groups: Integers) -> Floats:
    """Each group a disc, the largest in the middle."""
    group = np.unique(groups, return_inverse=True)[1]
    sizes = np.bincount(group)
    order = np.argsort(-sizes, kind="stable")
    places = np.zeros((len(groups), 2))
    for center, which in zip(_pack(np.sqrt(sizes[order])), order, strict=True):
        places[group == which] = center + _spiral(int(sizes[which])) * np.sqrt(sizes[which])
    return places


def _spread(places: Floats) -> Floats:
    """The same directions from the middle and the same order of distances, with less of a crowd in the middle.

    Distances become, in part, what they would be if nodes were spread evenly over a disc: its histogram equalized.
    """
    moved = places - np.median(places, axis=0)
    distances = np.hypot(*moved.T)
    ranks = np.argsort(np.argsort(distances, kind="stable"), kind="stable")
    even = np.sqrt((ranks + 0.5) / len(ranks))
    mixed = _EVENNESS * even + (1 - _EVENNESS) * distances / max(1e-9, float(distances.max()))
    return np.asarray(moved * (mixed / np.maximum(1e-9, distances))[:, np.newaxis])


def _star(degrees: Integers) -> Floats:
    """One node in the middle of its neighbors."""
    outside = np.flatnonzero(degrees == 1)
    angles = 2 * np.pi * np.arange(len(outside)) / len(outside)
    places = np.zeros((len(degrees), 2))
    places[outside] = np.column_stack((np.cos(angles), np.sin(angles)))
    return places


def _spiral(nodes: int) -> Floats:
    """Evenly over the disc of radius 1: H. Vogel, "A better way to construct the sunflower head" (1979)."""
    steps = np.arange(nodes)
    radii = np.sqrt((steps + 0.5) / max(1, nodes))
    return np.column_stack((radii * np.cos(steps * _GOLDEN_ANGLE), radii * np.sin(steps * _GOLDEN_ANGLE)))


def _pack(radii: Floats) -> Floats:
    """Centers of discs that don't overlap, the first in the middle, on rings around it; radii must not grow."""
    centers = np.zeros((len(radii), 2))
    place, inner = 1, float(radii[0]) if len(radii) else 0.0
    while place < len(radii):
        width = float(radii[place]) * (1 + _SPACE)
        ring = inner + width
        room = max(1, int(np.pi / np.arcsin(min(1.0, width / ring))))
        turn = np.arange(min(room, len(radii) - place)) * 2 * np.pi / room
        centers[place : place + len(turn)] = ring * np.column_stack((np.cos(turn), np.sin(turn)))
        place, inner = place + len(turn), ring + width
    return centers


def _in_disc(places: Floats) -> Floats:
    """Moved and scaled into the disc of radius 1 around 0."""
    moved = places - places.mean(axis=0)
    return np.asarray(moved / max(1e-9, float(np.hypot(*moved.T).max())))


def _fitted(places: Floats) -> Floats:
    """The mean at 0, the height and width within the camera's."""
    moved = places - places.mean(axis=0)
    scale = HALF_HEIGHT / max(1e-9, float(np.abs(moved).max()))
    return np.asarray(np.round(moved * scale, 2) + 0.0)

"""How the graph looks: figures, places, sizes and colours of its nodes, by the rules that Gephi keeps them by.

Gephi moves and scales what it reads, unless one node has no size; so the one whose size is nearest to its default has
none. See https://github.com/gephi/gephi, `ImportContainerImpl`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import repeat, starmap

import numpy as np

from entities.graph.centrality import betweenness, pagerank
from entities.graph.communities import find_communities
from entities.graph.layout import lay_out
from entities.graph.network import Floats, Integers, Network, build_network
from entities.graph.selection import Selection
from entities.model import Label

TYPE_COLORS = {Label.PERSON: "#1f77b4", Label.ORGANIZATION: "#ff7f0e", Label.PLACE: "#2ca02c"}
"""Those that Gephi's users know; `--color community` and the page have others for colour-blind readers."""

# P. Tol's "muted" scheme, https://sronpersonalpages.nl/~pault/, for the largest communities; grey for all others.
COMMUNITY_COLORS = ("#332288", "#88ccee", "#44aa99", "#117733", "#999933", "#ddcc77", "#cc6677", "#882255", "#aa4499")
OTHER_COLOR = "#bbbbbb"

_LEAST_SIZE, _MORE_SIZE = 5.0, 25.0
_GEPHI_SIZE = 10.0
_DIGITS = 8
_WORK = 40_000_000  # ties followed for betweenness: some three seconds


class ColorBy(StrEnum):
    """What colours tell."""

    TYPE = "type"
    COMMUNITY = "community"


@dataclass(frozen=True, slots=True)
class Figures:
    """What a node is in the graph that is exported; communities are numbered from 0, the largest first.

    How central it is, is None where nobody asks.
    """

    degree: int
    weighted_degree: float
    pagerank: float | None
    betweenness: float | None
    community: int


@dataclass(frozen=True, slots=True)
class Look:
    """Where a node stands and how it looks; `size` is None for the one that keeps Gephi from scaling the others."""

    x: float
    y: float
    size: float | None
    color: str


@dataclass(frozen=True, slots=True, eq=False)
class Drawing:
    """Figures and looks of the kept nodes, in their order. `estimated`: betweenness is from some chains only."""

    figures: tuple[Figures, ...]
    looks: tuple[Look, ...]
    estimated: bool


def draw(selection: Selection, color_by: ColorBy = ColorBy.TYPE, *, central: bool = True) -> Drawing:
    """Compute the figures of the kept nodes, and place, size and colour them.

    How `central` they are, PageRank and betweenness, takes longer than all else: without it they are None.
    """
    network, ends, weights = _kept_network(selection)
    community = _by_size(find_communities(network))
    weighted = np.bincount(ends.ravel(), weights=np.tile(weights, 2), minlength=len(network.ids))
    ranks, shares, estimated = _centralities(network) if central else (repeat(None), repeat(None), False)
    known = zip(network.degrees.tolist(), weighted.tolist(), ranks, shares, community.tolist(), strict=False)
    figures = tuple(starmap(Figures, known))
    labels = [label for label, kept in zip(selection.candidates.labels, selection.nodes, strict=True) if kept]
    if color_by is ColorBy.TYPE:
        colors = [TYPE_COLORS[Label(label)] for label in labels]
    else:
        colors = [color_of_community(number) for number in community.tolist()]
    places = lay_out(len(network.ids), ends, weights, community)
    sizes = node_sizes(network.degrees)
    looks = tuple(Look(x, y, size, color) for (x, y), size, color in zip(places.tolist(), sizes, colors, strict=True))
    return Drawing(figures, looks, estimated)


def _centralities(network: Network) -> tuple[Iterable[float], Iterable[float], bool]:
    """PageRank and betweenness of each node, and whether the latter is from some chains only."""
    between = betweenness(network, work=_WORK)
    ranks, shares = pagerank(network).tolist(), between.values.tolist()
    return map(_rounded, ranks), map(_rounded, shares), between.sources < between.nodes


def node_sizes(degrees: Integers) -> list[float | None]:
    """5 + 25 * sqrt(degree / largest degree), rounded; None for the node nearest to Gephi's 10, or for all if equal."""
    if not len(degrees):
        return []
    sizes = np.round(_LEAST_SIZE + _MORE_SIZE * np.sqrt(degrees / max(1, int(degrees.max()))), 2)
    if sizes.min() == sizes.max():
        return [None] * len(sizes)
    shown: list[float | None] = sizes.tolist()
    shown[int(np.argmin(np.abs(sizes - _GEPHI_SIZE)))] = None
    return shown


def color_of_community(number: int) -> str:
    """The largest ones have a colour of their own."""
    return COMMUNITY_COLORS[number] if number < len(COMMUNITY_COLORS) else OTHER_COLOR


def _kept_network(selection: Selection) -> tuple[Network, Integers, Floats]:
    """The kept nodes and ties with their strengths, and the ends and weights of the ties."""
    ids = [entity for entity, kept in zip(selection.candidates.ids, selection.nodes, strict=True) if kept]
    number = np.cumsum(selection.nodes) - 1
    ends = number[selection.candidates.ends[:, selection.ties]]
    ties = selection.candidates.ties[selection.ties]
    return build_network(ids, ends, ties["strength"]), ends, ties["sentences"].astype(float)


def _by_size(membership: Integers) -> Integers:
    """Numbered anew, the largest community first; of equals that with the first node."""
    sizes = np.bincount(membership)
    number = np.empty(len(sizes), np.int64)
    number[np.argsort(-sizes, kind="stable")] = np.arange(len(sizes))
    return number[membership] if len(membership) else membership


def _rounded(value: float) -> float:
    """Without the last bits of a sum, which depend on its order."""
    return float(f"{value:.{_DIGITS}g}")

"""Communities: nodes that are tied to each other more than to the rest."""

from __future__ import annotations

import numpy as np

from entities.graph.network import Integers, Network

_SEED = 20_200_809  # any number, as long as it stays: the same graph gives the same communities
_ITERATIONS = 5
_TRIALS = 2


def find_communities(network: Network, *, resolution: float = 1.0) -> Integers:
    """The number of the community that each node is in; nodes without ties are each in one of their own.

    V. Traag, L. Waltman, N. J. van Eck, "From Louvain to Leiden: guaranteeing well-connected communities" (Scientific
    Reports 9, 2019), on modularity weighted by strength. A higher `resolution` gives more and smaller communities.
    """
    membership = np.arange(len(network.ids))
    tied = np.flatnonzero(network.degrees)
    if not len(tied):
        return membership
    from graspologic_native import leiden_csr

    starts = np.concatenate((network.starts[tied], network.starts[-1:]))  # without nodes that have no ties
    number = np.zeros(len(network.ids), np.int32)
    number[tied] = np.arange(len(tied))
    _, found = leiden_csr(
        starts, number[network.neighbors], network.strengths, len(tied),
        resolution=resolution, seed=_SEED, iterations=_ITERATIONS, trials=_TRIALS,
    )  # fmt: skip
    membership += len(tied)  # out of the way of the numbers that are found
    membership[tied] = [found[node] for node in range(len(tied))]
    return np.unique(membership, return_inverse=True)[1]


def modularity(network: Network, membership: Integers, *, resolution: float = 1.0) -> float:
    """How much more of the strength of ties stays inside communities than chance would bring: 0 to 1, seldom below.

    M. Newman, "Analysis of weighted networks" (Physical Review E 70, 2004).
    """
    total = float(network.strengths.sum())
    if not total:
        return 0.0
    inside = network.strengths[membership[network.rows] == membership[network.neighbors]].sum()
    by_community = np.bincount(membership, weights=network.sum_by_node(network.strengths))
    return float(inside / total - resolution * ((by_community / total) ** 2).sum())

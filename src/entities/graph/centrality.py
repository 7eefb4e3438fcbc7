"""Who is central: by the chains that pass through a node, and by the ties that lead to it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from entities.graph.network import Floats, Integers, Network

_SEED = 20_200_809  # any number, as long as it stays: the same graph gives the same figures
_LEAST_SOURCES = 64
_WORK = 150_000_000  # ties followed: some ten seconds
_BATCH = 1_000_000  # ties followed at a time: enough to keep numpy busy, few enough to need little memory
_TOLERANCE = 1e-12
_ROUNDS = 200


@dataclass(frozen=True, slots=True, eq=False)
class Betweenness:
    """The share of all pairs of other nodes whose shortest chains pass through each node.

    `sources` of `nodes` nodes were followed; if these are fewer, the figures are estimates.
    """

    values: Floats
    sources: int
    nodes: int


def betweenness(network: Network, *, work: int = _WORK) -> Betweenness:
    """The share of the shortest chains between two others, all ties counted as one step, that each node is on.

    U. Brandes, "A faster algorithm for betweenness centrality" (Journal of Mathematical Sociology 25, 2001). Where
    following all ties from all nodes is more than `work`, it is done from fewer, drawn by a fixed seed, and scaled up:
    U. Brandes and C. Pich, "Centrality estimation in large networks" (International Journal of Bifurcation and Chaos
    17, 2007), who find that drawing them evenly does as well as anything cleverer.
    """
    tied = np.flatnonzero(network.degrees)
    affordable = max(_LEAST_SOURCES, work // max(1, len(network.neighbors)))
    sources = tied
    if affordable < len(tied):
        sources = np.sort(np.random.default_rng(_SEED).choice(tied, affordable, replace=False))
    batch = max(1, _BATCH // (len(network.ids) + len(network.neighbors) + 1))
    total = np.zeros(len(network.ids))
    for first in range(0, len(sources), batch):
        total += _dependencies(network, sources[first : first + batch])
    pairs = max(1, (len(network.ids) - 1) * (len(network.ids) - 2))
    return Betweenness(total * len(tied) / max(1, len(sources)) / pairs, len(sources), len(tied))


def _dependencies(network: Network, sources: Integers) -> Floats:
    """How much of the shortest chains from `sources` to all others passes through each node.

    All sources at once: each has a copy of the graph, in which node v is number copy * nodes + v.
    """
    nodes = len(network.ids)
    frontier = np.arange(len(sources)) * nodes + sources
    seen = np.zeros(len(sources) * nodes, bool)
    chains = np.zeros(len(seen))  # how many of them are shortest
    seen[frontier], chains[frontier] = True, 1.0
    levels = []
    while len(frontier):
        entries, owners = network.entries_of(frontier % nodes)
        near = frontier[owners]
        far = near - near % nodes + network.neighbors[entries]
        fresh = ~seen[far]
        near, far = near[fresh], far[fresh]
        levels.append((near, far))
        np.add.at(chains, far, chains[near])
        reached = np.zeros_like(seen)
        reached[far] = True
        seen |= reached
        frontier = np.flatnonzero(reached)
    through = np.zeros(len(seen))
    for near, far in reversed(levels):
        np.add.at(through, near, chains[near] / chains[far] * (1 + through[far]))
    through[np.arange(len(sources)) * nodes + sources] = 0.0
    return np.asarray(through.reshape(len(sources), nodes).sum(axis=0))


def pagerank(network: Network, damping: float = 0.85) -> Floats:
    """How often each node is met on an endless walk along ties, the stronger the likelier; the sum is 1.

    With probability 1 - `damping`, and from nodes without ties, the walk goes on anywhere. S. Brin and L. Page, "The
    anatomy of a large-scale hypertextual Web search engine" (Computer Networks 30, 1998), by power iteration.
    """
    nodes = len(network.ids)
    if not nodes:
        return np.zeros(0)
    strengths = network.sum_by_node(network.strengths)
    tied = strengths > 0
    rows = network.rows
    likely = network.strengths / strengths[rows]
    ranks = np.full(nodes, 1 / nodes)
    for _ in range(_ROUNDS):
        before = ranks
        arriving = np.bincount(network.neighbors, weights=likely * before[rows], minlength=nodes)
        ranks = damping * (arriving + before[~tied].sum() / nodes) + (1 - damping) / nodes
        if np.abs(ranks - before).sum() < _TOLERANCE:
            break
    return np.asarray(ranks)

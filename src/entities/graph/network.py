"""Entities and ties as arrays: for algorithms over all of them, where Python objects would take a minute to make."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Integers = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Network:
    """An undirected graph whose nodes are numbered by the order of their `ids`.

    The neighbors of node i, ascending, are `neighbors[starts[i]:starts[i + 1]]`, and the strengths of the ties with
    them stand in the same places of `strengths`: compressed sparse rows, in which each tie stands twice.
    """

    ids: tuple[str, ...]
    starts: Integers
    neighbors: Integers
    strengths: Floats

    @property
    def degrees(self) -> Integers:
        """How many ties each node has."""
        return np.diff(self.starts)

    @property
    def rows(self) -> Integers:
        """The node at the near end of each entry of `neighbors`."""
        return np.repeat(np.arange(len(self.ids)), self.degrees)

    def sum_by_node(self, values: Floats) -> Floats:
        """The sums of values that belong to the entries of `neighbors`, by the node at the near end."""
        return np.asarray(np.bincount(self.rows, weights=values, minlength=len(self.ids)), np.float64)

    def entries_of(self, nodes: Integers) -> tuple[Integers, Integers]:
        """The places in `neighbors` of the ties of some nodes, and for each of them which of `nodes` it belongs to."""
        counts = self.starts[nodes + 1] - self.starts[nodes]
        owners = np.repeat(np.arange(len(nodes)), counts)
        before = np.cumsum(counts) - counts
        return np.arange(len(owners)) + (self.starts[nodes] - before)[owners], owners


def build_network(ids: Sequence[str], ends: Integers, strengths: Floats) -> Network:
    """The network of ties given by pairs of node numbers; `ends` has the shape (2, ties).

    `ids` are sorted; so are the pairs, and each of them. That makes a stable sort by the near end enough.
    """
    near, far = np.concatenate((ends[1], ends[0])), np.concatenate(ends)
    order = np.argsort(near, kind="stable")
    starts = np.zeros(len(ids) + 1, np.int64)
    np.cumsum(np.bincount(near, minlength=len(ids)), out=starts[1:])
    return Network(tuple(ids), starts, far[order], np.concatenate((strengths, strengths))[order])

"""Which nodes chains of ties connect, and how far from others they are."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from entities.graph.network import Integers


def components(nodes: int, ends: Integers) -> Integers:
    """For each node the least number of the nodes that it is connected with, itself included.

    Each round takes over the least number among neighbors, then jumps to what that node itself took over: Y. Shiloach
    and U. Vishkin, "An O(log n) parallel connectivity algorithm" (Journal of Algorithms 3, 1982). `ends` has the shape
    (2, ties).
    """
    least = np.arange(nodes)
    while True:
        before = least.copy()
        lower = before[ends].min(axis=0)
        np.minimum.at(least, before[ends].ravel(), np.tile(lower, 2))
        least = least[least]
        if (least == before).all():
            return least


def within_steps(start: npt.NDArray[np.bool_], ends: Integers, steps: int) -> npt.NDArray[np.bool_]:
    """Which nodes are at most so many ties away from those marked in `start`."""
    reached = start.copy()
    for _ in range(steps):
        touched = reached[ends].any(axis=0)
        if reached[ends[:, touched]].all():
            break
        reached[ends[:, touched]] = True
    return reached

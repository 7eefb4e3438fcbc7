"""The backbone of a weighted graph: the ties that matter to at least one of their ends."""

from __future__ import annotations

import numpy as np

from entities.graph.network import Floats, Integers


def disparity_p_values(nodes: int, ends: Integers, weights: Floats) -> Floats:
    """How likely it is that chance makes each tie as heavy as it is: the lower of what its two ends say, 0 to 1.

    The disparity filter: M. Serrano, M. Boguna, A. Vespignani, "Extracting the multiscale backbone of complex weighted
    networks" (PNAS 106, 2009), equation 2: (1 - p) ** (k - 1) for a tie that has the share p of the weight of a node
    with k ties. A node with a single tie can't say anything: 1. `ends` has the shape (2, ties).
    """
    degrees = np.bincount(ends.ravel(), minlength=nodes)
    sums = np.bincount(ends.ravel(), weights=np.tile(weights, 2), minlength=nodes)
    shares = weights / sums[ends]
    return np.asarray(((1 - np.minimum(shares, 1)) ** (degrees[ends] - 1)).min(axis=0, initial=1))

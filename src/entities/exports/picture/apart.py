"""Move what overlaps apart, as little as it takes, so that a layout has room for names."""

from __future__ import annotations

import numpy as np

from entities.graph.network import Floats

_ROUNDS = 300
_MOST = 300  # boxes, which are compared with each other; a larger picture is what its layout is


def move_apart(middles: Floats, halves: Floats, frame: tuple[float, float]) -> Floats:
    """The middles of boxes that overlap as little as there is room for, and are inside a frame from (0, 0) on.

    `middles` and the `halves` of widths and heights have the shape (boxes, 2). Two that overlap move away from each
    other, each by half, along the axis on which that is less: K. Misue and others, "Layout adjustment and the mental
    map" (Journal of Visual Languages and Computing 6, 1995), round by round.
    """
    least, most = np.minimum(halves, np.array(frame) / 2), np.maximum(np.array(frame) - halves, np.array(frame) / 2)
    places = np.clip(middles, least, most)
    if len(places) > _MOST:
        return places
    needed = halves[:, np.newaxis] + halves[np.newaxis]
    before = np.tri(len(places), k=-1) - np.tri(len(places), k=-1).T  # on one spot, the first goes left and up
    for _ in range(_ROUNDS):
        between = places[:, np.newaxis] - places[np.newaxis]
        lacking = needed - np.abs(between)
        overlapping = (lacking > 0).all(axis=2) & (before != 0)
        if not overlapping.any():
            break
        across = lacking[..., 0] < lacking[..., 1]
        away = np.where(between != 0, np.sign(between), before[..., np.newaxis]) * (lacking / 2 + 0.01)
        moves = away * np.stack((across, ~across), axis=2) * overlapping[..., np.newaxis]
        crowd = np.maximum(1, overlapping.sum(axis=1))[:, np.newaxis]
        places = np.clip(places + moves.sum(axis=1) / np.sqrt(crowd), least, most)
    return np.asarray(places)

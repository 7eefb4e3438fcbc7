"""What runs in a cluster: those who work, and the board on which they see whether another has nothing to do."""

from __future__ import annotations

import os
import pickle
import platform
import traceback
from collections import deque
from collections.abc import Iterator
from typing import Any

from entities.parallel.messages import FAILED, OFFER, PART, Offer

_SECONDS_TO_ASK = 10.0

Handle = Any
"""What Ray gives for something in another process; it ships no types."""


def pack(said: object) -> bytes:
    """How anything travels between machines; by name what can be imported there, too."""
    return pickle.dumps(said, pickle.HIGHEST_PROTOCOL)


def unpack(packed: bytes) -> Any:  # noqa: ANN401 - it may be anything
    """What has travelled."""
    return pickle.loads(packed)  # noqa: S301 - from our own processes, in a cluster that asks for a token


class Board:
    """How many items more each worker could be given; they are told so, since nobody can tell a worker at work."""

    def __init__(self) -> None:
        """Begin with no places."""
        self._free: dict[int, int] = {}

    def post(self, free: dict[int, int]) -> None:
        """Say anew how many places there are, by the numbers of workers."""
        self._free = free

    def take(self, asking: int) -> bool:
        """Take a place of another worker than that who asks, if there is one."""
        other = next((number for number, places in self._free.items() if places > 0 and number != asking), None)
        if other is not None:
            self._free[other] -= 1
        return other is not None


class Server:
    """A worker: does what it is given, item by item."""

    def __init__(self, number: int, packed: bytes, board: Handle) -> None:
        """Begin without unpacking anything: if that fails, it is to be told."""
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # it has one core; numpy isn't imported yet
        self._number, self._packed, self._board = number, packed, board

    def ready(self) -> bytes:
        """Prepare, if it is here as it has to be; gives the machine's name and what it is like here."""
        self._work, prepare, identify, expected = unpack(self._packed)
        found = identify()
        if found == expected and prepare:
            prepare()
        return pack((platform.node(), found))

    def do(self, packed: bytes) -> Iterator[bytes]:
        """What comes of an item, and what is offered on the way."""
        offered = deque[bytes]()
        try:
            for result in self._work(unpack(packed), self._offer(offered)):
                while offered:
                    yield offered.popleft()
                yield pack((PART, result))
            yield from offered
        except Exception as error:  # noqa: BLE001 - it is raised where the results are taken
            error.add_note(f"In a worker on {platform.node()}:\n{traceback.format_exc()}")
            yield pack((FAILED, error))

    def _offer(self, offered: deque[bytes]) -> Offer[object]:
        import ray  # noqa: PLC0415 - this module is imported without it, too

        def offer(item: object) -> bool:
            try:
                taken = ray.get(self._board.take.remote(self._number), timeout=_SECONDS_TO_ASK)
            except ray.exceptions.RayError:  # the board is gone, or too far away
                return False
            if taken:
                offered.append(pack((OFFER, item)))
            return bool(taken)

        return offer

"""Work that goes wrong in each way that it can, imported by the workers of a cluster."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator

from entities.parallel import Offer


def square(number: int, offer: Offer[int]) -> Iterator[int]:
    """What some numbers bring: -1 kills its process, -2 hangs, -3 raises, 100 and more are done in parts."""
    if number == -1:
        os.kill(os.getpid(), signal.SIGKILL)
    if number == -2:
        time.sleep(60)
    if number == -3:
        raise ValueError("three")
    for part in range(1, number // 100 + 1):
        if not offer(part):
            time.sleep(0.01)
            yield part * part
    yield number * number


def whoever(number: int, offer: Offer[int]) -> Iterator[int]:
    del number, offer
    time.sleep(0.01)
    yield os.getpid()


MADE: list[int] = []


def prepare() -> None:
    MADE.append(os.getpid())


def prepared(number: int, offer: Offer[int]) -> Iterator[tuple[int, ...]]:
    del number, offer
    yield os.getpid(), *MADE


def fail() -> None:
    raise LookupError("it has no tables")


def anywhere() -> tuple[tuple[str, str], ...]:
    """Something that is another in each process."""
    return (("the weather", str(os.getpid())),)

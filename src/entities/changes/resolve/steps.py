"""How far resolving a corpus is: with a million articles it takes its time."""

from __future__ import annotations

from collections.abc import Generator
from typing import NamedTuple, TypeVar

_T = TypeVar("_T")


class Step(NamedTuple):
    """What is done now, in words, of which so much is done; `total` is 0 where that can't be told."""

    what: str
    done: int = 0
    total: int = 0


Steps = Generator[Step, None, _T]
"""The steps of what gives something in the end."""


def result_of(steps: Steps[_T]) -> _T:
    """What comes of steps in the end, whoever listens."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: _T = end.value
            return result

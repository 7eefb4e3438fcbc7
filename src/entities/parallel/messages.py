"""What is worked on, what comes of it, and what processes tell each other on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

ITEM, ANSWER = "item", "answer"  # what a process is told
PART, OFFER, DONE, FAILED = "part", "offer", "done", "failed"  # what it says


@dataclass(frozen=True, slots=True)
class Part(Generic[Item, Result]):
    """One of the results of an item."""

    item: Item
    result: Result


@dataclass(frozen=True, slots=True)
class Lost(Generic[Item]):
    """The process that worked on an item died, or was ended as `overdue`, when it had given so many `results` of it."""

    item: Item
    overdue: bool
    results: int = 0


Offer = Callable[[Item], bool]
"""Hands an item to another process, if one has time for it; whoever is told False has to do it himself."""
Work = Callable[[Item, Offer[Item]], Iterator[Result]]

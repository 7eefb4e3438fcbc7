"""What engines have in common, so that whoever has work done needn't know where."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from typing import Protocol

from entities.parallel.messages import Item, Lost, Part, Result, Work


class Engine(Protocol):
    """Whatever does pieces of work, each in another process than this one, or in several at a time."""

    @property
    def workers(self) -> int:
        """How many are at work now."""

    @property
    def tries_again(self) -> int:
        """How often an item is to be begun again whose worker was lost, before the item is taken to be at fault."""

    def warm_up(self) -> None:
        """Let what takes long begin, if it can begin before there are items."""

    def run(self, work: Work[Item, Result], items: Iterable[Item]) -> Generator[Part[Item, Result] | Lost[Item]]:
        """The results of all items, each as soon as it is there; `items` may grow until the last one is."""

"""Pieces of evidence: sentences of their own, and groups of such that recur, so that they needn't be said each time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

Group = tuple[Any, ...]
"""A function that says several things, and what it takes: `(function, *arguments)`; a key for what they come to."""
Item = str | Group


def spell_out(items: Iterable[Item]) -> Iterator[str]:
    """All that is said, groups included."""
    for item in items:
        if isinstance(item, str):
            yield item
        else:
            says: Callable[..., Iterable[str]] = item[0]
            yield from says(*item[1:])

"""Sentences that are lists of names, such as team sheets: they say little of any two that they have."""

from __future__ import annotations

MANY = 9
"""A sentence of so many names is a list."""
SOME = 4
DENSE = 0.6
"""So is one of `SOME` names of which this share of its characters are names."""

IS_LIST = (
    f"COUNT(*) >= {MANY} OR (COUNT(*) >= {SOME} AND "
    f'SUM(beside."end" - beside.start) >= {DENSE} * (sentence."end" - sentence.start))'
)
"""SQL for whether the mentions `beside` of a `sentence` make it a list."""


def is_list(names: int, letters: int, size: int) -> bool:
    """Whether a sentence of `size` characters, with so many names of so many letters in all, is a list."""
    return names >= MANY or (names >= SOME and letters >= DENSE * size)

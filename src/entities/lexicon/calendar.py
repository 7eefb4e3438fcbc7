"""What months and days of the week are called, in many languages."""

from __future__ import annotations

from functools import cache

from entities.lexicon.tables import read_lines

_DAY = "day"


@cache
def read_months() -> dict[str, int]:
    """The number of the month that a word means, written out or abbreviated, in lower case without a dot."""
    return {word: int(meaning) for word, meaning in _rows() if meaning != _DAY}


@cache
def read_days() -> frozenset[str]:
    """The words for the days of the week, written in the same way."""
    return frozenset(word for word, meaning in _rows() if meaning == _DAY)


def _rows() -> list[tuple[str, str]]:
    rows = (line.split("\t") for line in read_lines("calendar.tsv"))
    return [(word, meaning) for word, meaning in rows]

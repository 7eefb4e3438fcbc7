"""What several sections of a dossier say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from entities.exports.dossier.document import Inline, Line, run
from entities.queries.dossier import Cut

T = TypeVar("T")


def how_many(cut: Cut[T]) -> str:
    """` (10 of 28)` where not all are listed, ` (10)` where they are, nothing if there are none."""
    shown = len(cut.items)
    if shown < cut.total:
        return f" ({shown:,} of {cut.total:,})"
    return f" ({shown:,})" if shown else ""


def with_commas(lines: Sequence[Line]) -> Line:
    """Lines one after the other, with commas between them."""
    joined: list[Inline] = []
    for number, line in enumerate(lines):
        joined += [run(", "), *line] if number else line
    return tuple(joined)


def first_of(names: Sequence[str], limit: int) -> str:
    """The first names with commas between them, and of how many they are."""
    more = f" ({limit:,} of {len(names):,})" if len(names) > limit else ""
    return ", ".join(names[:limit]) + more

"""Decide by hand: check a decision against the graph, save it, and apply it."""

from __future__ import annotations

from entities.changes.decide.listing import Listed, Standing, list_decisions
from entities.changes.decide.making import (
    apply_decisions,
    import_decisions,
    make_decision,
    make_decisions,
    save_decisions,
    undo_last,
    unsave_decision,
)

__all__ = [
    "Listed",
    "Standing",
    "apply_decisions",
    "import_decisions",
    "list_decisions",
    "make_decision",
    "make_decisions",
    "save_decisions",
    "undo_last",
    "unsave_decision",
]

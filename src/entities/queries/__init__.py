"""Questions to the graph, answered as typed results; nothing here prints."""

from __future__ import annotations

from entities.queries.names import Found, describe, find_entity
from entities.queries.who_knows import Acquaintance, Answer, who_knows
from entities.queries.why import Apart, Explanation, Step, Together, explain, explain_pair

__all__ = [
    "Acquaintance",
    "Answer",
    "Apart",
    "Explanation",
    "Found",
    "Step",
    "Together",
    "describe",
    "explain",
    "explain_pair",
    "find_entity",
    "who_knows",
]

"""The decisions on a graph, each with what became of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from entities.changes.resolve import last_complaints, last_decisions
from entities.model import Complaint, Decision
from entities.notes import say_misfits


class Standing(StrEnum):
    """What became of a decision."""

    FOLLOWED = "followed"
    OVERRULED = "overruled"
    NOT_FOLLOWED = "not followed"
    NOT_APPLIED = "not applied yet"


@dataclass(frozen=True, slots=True)
class Listed:
    """A decision and what became of it; `reason` is why it isn't followed, if it isn't."""

    decision: Decision
    standing: Standing
    reason: str = ""


def list_decisions(connection: sqlite3.Connection, decisions: Sequence[Decision]) -> tuple[Listed, ...]:
    """The decisions, in their order, with what the last resolution made of each."""
    misfits = tuple(map(str, say_misfits(connection, decisions)))
    applied = last_decisions(connection) | {str(one) for one in decisions if not one.kind.resolves}
    complaints = (*last_complaints(connection), *misfits)
    return tuple(_listed(decision, applied, complaints) for decision in decisions)


def _listed(decision: Decision, applied: frozenset[str], complaints: Sequence[str]) -> Listed:
    if str(decision) not in applied:
        return Listed(decision, Standing.NOT_APPLIED)
    begin = str(Complaint(decision, "")).removesuffix(".")
    for complaint in complaints:
        if complaint.startswith(begin):
            reason = complaint.removeprefix(begin).removesuffix(".")
            overruled = reason.startswith("is overruled")
            return Listed(decision, Standing.OVERRULED if overruled else Standing.NOT_FOLLOWED, reason)
    return Listed(decision, Standing.FOLLOWED)

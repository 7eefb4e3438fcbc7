"""What is in the store."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from entities.changes.resolve import is_resolved, last_complaints
from entities.decisions import decisions_path, read_decisions
from entities.model import Label, Remark, Skipped
from entities.store.whole import contents
from entities.store.whole.contents import ArticleGroup, Counts
from entities.store.whole.damage import find_damage
from entities.store.written import state


@dataclass(frozen=True, slots=True)
class LabelCount:
    """How many entities of a label there are."""

    label: Label
    entities: int


@dataclass(frozen=True, slots=True)
class Status:
    """What is in the store; `complete` unless the last run was stopped before it had made entities and ties anew.

    `ambiguous` mentions fit several entities, `complaints` tell of `decisions` that couldn't be followed; `decided`
    is false if the decisions beside the graph have changed since they were applied. `damage` is what is wrong with the
    file, None if that wasn't looked for.
    """

    complete: bool
    counts: Counts
    folders: tuple[ArticleGroup, ...]
    models: tuple[ArticleGroup, ...]
    skipped: tuple[Skipped, ...]
    remarks: tuple[Remark, ...]
    entities: tuple[LabelCount, ...]
    ambiguous: int
    decisions: int
    decided: bool
    complaints: tuple[str, ...]
    damage: tuple[str, ...] | None = None


def read_status(connection: sqlite3.Connection, graph: Path, *, check: bool = False) -> Status:
    """What the store, which is the file `graph`, holds, and what it doesn't; `check` reads all of it for damage.

    Raises DecisionError.
    """
    decisions = read_decisions(decisions_path(graph))
    return Status(
        complete=state.resolved_how(connection) is not None,
        counts=contents.count_all(connection),
        folders=tuple(contents.all_folders(connection)),
        models=tuple(contents.all_models(connection)),
        skipped=tuple(contents.all_skipped(connection)),
        remarks=tuple(contents.all_remarks(connection)),
        entities=tuple(LabelCount(label, count) for label, count in contents.count_by_label(connection).items()),
        ambiguous=contents.count_ambiguous(connection),
        decisions=len(decisions),
        decided=is_resolved(connection, decisions),
        complaints=tuple(last_complaints(connection)),
        damage=find_damage(connection) if check else None,
    )

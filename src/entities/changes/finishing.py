"""How a run ends: who is who, over all articles, and what the graph holds then."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from entities.changes.events import Finished, Resolving
from entities.changes.job import Job
from entities.changes.resolve import (
    include_ambiguous,
    is_resolved,
    last_complaints,
    names_shown_in,
    resolve_in_steps,
    show_names_in,
)
from entities.decisions import decisions_path, read_decisions
from entities.model import Remark, Skipped
from entities.notes import say_misfits
from entities.store.whole.contents import count_ambiguous, count_by_label, count_by_language, count_ties
from entities.store.whole.ties import strongest_ties
from entities.store.written import runs

if TYPE_CHECKING:
    from entities.parallel import Engine

_STRONGEST = 5


@dataclass(frozen=True, slots=True)
class Done:
    """What a run did before: how many articles it brought, left and removed; `before` is the last run before it."""

    before: int
    analyzed: int
    unchanged: int
    removed: int
    skipped: tuple[Skipped, ...]
    remarks: tuple[Remark, ...]
    complaints: tuple[str, ...] = ()


def finish(connection: sqlite3.Connection, job: Job, done: Done) -> Iterator[Resolving | Finished]:
    """Resolve what there is as the job asks for, if that is owed, and sum up. Raises EntitiesError."""
    include_ambiguous(connection, included=job.include_ambiguous)
    show_names_in(connection, job.names_in)
    decisions = read_decisions(decisions_path(job.graph))
    if not is_resolved(connection, decisions, job.off):
        yield Resolving()
        for step in resolve_in_steps(connection, decisions, job.off, partial(_engine, job)):
            yield Resolving(*step)
    misfits = map(str, say_misfits(connection, decisions))
    run = runs.last_run(connection)
    yield Finished(
        analyzed=done.analyzed,
        unchanged=done.unchanged,
        removed=done.removed,
        skipped=done.skipped,
        remarks=done.remarks,
        entities=count_by_label(connection),
        ties=count_ties(connection),
        ambiguous=count_ambiguous(connection),
        strongest=tuple(strongest_ties(connection, _STRONGEST)),
        complaints=(*done.complaints, *last_complaints(connection), *misfits),
        languages=tuple(count_by_language(connection)),
        names_in=names_shown_in(connection),
        run=run if run > done.before else None,
        grew=run > done.before and runs.has_older(connection, run),
    )


def _engine(job: Job) -> Engine:
    """Who does what takes long."""
    from entities.changes.engines import choose_engine_for_names

    return choose_engine_for_names(job)

"""Extraction: the one place where readers, ner, resolution and store are joined."""

from __future__ import annotations

import math
import sqlite3
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

from entities.changes.analyst import Analyst
from entities.changes.events import Analyzed, Event, Finished, Planned, Resolving
from entities.changes.journal import Journal
from entities.changes.plan import How, Plan, Waiting, make_plan
from entities.changes.resolve import include_ambiguous, is_resolved, last_complaints, resolve_corpus
from entities.changes.saving import Saving, give_up
from entities.changes.tasks import TaskQueue, effort, make_tasks
from entities.decisions import decisions_path, read_decisions
from entities.errors import EntitiesError, FolderError
from entities.lexicon import load_tables
from entities.ner import choose_model
from entities.readers import (
    EVERYTHING,
    NO_OPTIONS,
    About,
    Options,
    Selection,
    Source,
    SourceFile,
    content_hash,
    find_sources,
    is_plain,
    said_of_files,
    said_of_none,
)
from entities.store import open_store, read_store
from entities.store.whole.contents import count_ambiguous, count_by_label, count_ties
from entities.store.whole.ties import strongest_ties
from entities.store.written import files, folders

if TYPE_CHECKING:
    pass

_WORTH_A_PROCESS = 32
_MARGIN = 60.0  # seconds that a process has for what it has read, before it is taken to hang
_STRONGEST = 5
_PIPED = "-"  # the folder of what has none


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be extracted, where to, and how; the defaults are those of the command line.

    `sources` are folders, files and patterns; `timeout` is how many seconds reading may take, a file or each article of
    one that holds many. `said` is what a table says of articles, by path, and `piped` a file that belongs to no folder.
    """

    sources: tuple[str | Path, ...]
    graph: Path
    model: str | None = None
    jobs: int | None = None
    keep_missing: bool = False
    include_ambiguous: bool = False
    off: frozenset[str] = frozenset()
    """The names of the rules that are left out, so that their worth can be measured."""
    follow_links: bool = False
    selection: Selection = EVERYTHING
    options: Options = NO_OPTIONS
    said: Mapping[str, About] = field(default_factory=dict)
    timeout: float | None = 60.0
    any_language: bool = False
    piped: Path | None = None


def extract_folder(job: Job) -> Iterator[Event]:
    """Bring the graph up to date with folders, and tell what happens on the way.

    Only what is new or has changed is analyzed. What is done is committed as it comes, so that a run that was stopped,
    in whatever way, goes on where it was. Raises EntitiesError.
    """
    journal = Journal(job.sources, job.graph)
    _refuse_unknown(job.off)
    analyst = Analyst(choose_model(job.model), job.off, job.any_language)
    sources = _find_sources(job)
    read_decisions(decisions_path(job.graph))  # what is wrong with them is better said now than in an hour
    with open_store(job.graph) as connection:
        how = How(str(analyst), job.options, said_of_files(job.said), job.timeout)
        plan = make_plan(connection, sources, how, keep_missing=job.keep_missing)
        planned = Planned(analyst.model, len(plan.waiting), plan.unchanged, plan.removed)
        journal.plan(planned, plan.refused)
        yield planned
        for event in _analyze(connection, plan, job, analyst) if plan.waiting else ():
            journal.batch(event)
            yield event
        read = sum(files.count_articles_of(connection, *of_folder) for of_folder in _by_folder(plan.waiting))
        skipped = [item for folder, paths in plan.seen for item in files.unread_of(connection, folder, paths)]
        remarks = [item for folder, paths in plan.seen for item in files.remarks_of(connection, folder, paths)]
        if skipped and not (read or plan.unchanged):
            first = min(skipped, key=attrgetter("ignored"))
            reason = f"{first.path}: {first.reason}"
            raise FolderError(f"None of the files in {_named(job)} could be read, such as {reason}.")
        include_ambiguous(connection, included=job.include_ambiguous)
        decisions = read_decisions(decisions_path(job.graph))
        if not is_resolved(connection, decisions, job.off):
            journal.resolve()
            yield Resolving()
            resolve_corpus(connection, decisions, job.off)
        finished = Finished(
            analyzed=read,
            unchanged=plan.unchanged,
            removed=plan.removed,
            skipped=tuple(skipped),
            remarks=tuple(remarks),
            entities=count_by_label(connection),
            ties=count_ties(connection),
            ambiguous=count_ambiguous(connection),
            strongest=tuple(strongest_ties(connection, _STRONGEST)),
            complaints=(*_unfitting(job.said, sources), *last_complaints(connection)),
        )
        journal.end(finished)
        yield finished


def _find_sources(job: Job) -> tuple[Source, ...]:
    """The files to read; those that are named one by one belong to folders that the store knows, if they are in one."""
    known: list[str] = []
    if job.graph.is_file() and not all(Path(given).is_dir() for given in job.sources):
        with read_store(job.graph) as connection:
            known = list(folders.folder_paths(connection))
    found = find_sources(list(map(str, job.sources)), known, job.selection, follow_links=job.follow_links)
    if job.piped:
        name = f"stdin-{content_hash(SourceFile('-', job.piped))[:8]}"
        found = (*found, Source(Path(_PIPED), (SourceFile(name, job.piped),), whole=False))
    if not any(not file.refusal for source in found for file in source.files):
        passed_over = sorted((file for source in found for file in source.files), key=attrgetter("ignored"))
        such_as = [f"{file.path}: {file.refusal}" for file in passed_over[:1]]
        raise FolderError(
            f"No articles in {_named(job)}: it holds no file that can be read"
            f"{f' ({len(passed_over):,} passed over, such as {such_as[0]})' if such_as else ''}. "
            "`entities formats` lists what can be."
        )
    return found


def _by_folder(waiting: Iterable[Waiting]) -> Iterator[tuple[int, list[str]]]:
    """The paths of files by the number of their folder."""
    found: dict[int, list[str]] = {}
    for one in waiting:
        found.setdefault(one.folder, []).append(one.file.path)
    yield from found.items()


def _unfitting(said: Mapping[str, About], sources: Sequence[Source]) -> Iterator[str]:
    """What to say of a table that speaks of files which aren't there; a part of a folder has only some of them."""
    unfitting = said_of_none(said, [file.path for source in sources for file in source.files])
    if unfitting and (len(unfitting) == len(said) or all(source.whole for source in sources)):
        yield (
            f"Of the paths in --dates {len(unfitting):,} of {len(said):,} fit no file, such as {unfitting[0]!r}: "
            "write them as they are in the folder, with forward slashes."
        )


def _named(job: Job) -> str:
    return ", ".join([*map(str, job.sources), *(["what was piped in"] if job.piped else [])])


def _refuse_unknown(off: frozenset[str]) -> None:
    """Raise EntitiesError where a name is no rule's: it would be left on in silence."""
    if not off:
        return
    from entities.ner.rules import RULES
    from entities.resolution.article.rules import RULES as ARTICLE_RULES
    from entities.resolution.corpus.rules import RULES as CORPUS_RULES

    unknown = off - {rule.name for rule in RULES} - ARTICLE_RULES.keys() - CORPUS_RULES.keys()
    if unknown:
        raise EntitiesError(f"There is no rule called {', '.join(sorted(unknown))}: see the tables of rules.")


def _analyze(connection: sqlite3.Connection, plan: Plan, job: Job, analyst: Analyst) -> Iterator[Analyzed]:
    """Analyze what waits and save it as it comes; what can't be read any more takes its old version along."""
    from entities.changes.reading import Settings, analyze, prepare
    from entities.parallel import LocalEngine, Part, available_cores, memory_each

    settings = Settings(analyst, job.options, job.timeout)
    tasks = TaskQueue(deque(make_tasks(plan.waiting)))
    useful = math.ceil(sum(map(effort, plan.waiting)) / _WORTH_A_PROCESS)
    jobs = max(1, min(job.jobs or available_cores(), useful))
    if jobs == 1 and all(is_plain(waiting.file) for waiting in plan.waiting):
        jobs = 0  # what can end a process is only read in one that may end
    timeout = None if job.timeout is None else job.timeout + _MARGIN
    engine = LocalEngine(jobs, partial(prepare, settings), timeout, memory_each(jobs))
    engine.warm_up()
    load_tables(analyst.model.language)  # which what comes after needs, too
    saving = Saving(connection, plan.waiting)
    with closing(engine.run(partial(analyze, settings), tasks)) as outcomes:
        for outcome in outcomes:
            if isinstance(outcome, Part):
                yield saving.save(outcome.result)
            elif parts := saving.again(outcome.item):
                tasks.left.extendleft(reversed(parts))
            else:
                yield saving.save([give_up(outcome.item, job.timeout if outcome.overdue else None)])
    saving.end()

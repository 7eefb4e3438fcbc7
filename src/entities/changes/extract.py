"""Extraction: the one place where readers, ner, resolution and store are joined."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from operator import attrgetter

from entities.changes.analyst import Analyst
from entities.changes.events import Analyzed, BegunAgain, Event, Planned
from entities.changes.finishing import Done, finish
from entities.changes.given import find_given, say_unfitting
from entities.changes.job import Job
from entities.changes.journal import Journal
from entities.changes.plan import How, Plan, Waiting, make_plan
from entities.changes.saving import Saving, give_up
from entities.changes.tasks import TaskQueue, make_tasks
from entities.changes.writing import Writer, Writing
from entities.decisions import decisions_path, read_decisions
from entities.errors import EntitiesError, FolderError
from entities.lexicon import load_tables
from entities.model import Skipped
from entities.ner import choose_models
from entities.readers import said_of_files
from entities.store import open_store
from entities.store.written import files, runs

__all__ = ["Job", "extract_folder"]


def extract_folder(job: Job) -> Iterator[Event]:
    """Bring the graph up to date with folders, and tell what happens on the way.

    Only what is new or has changed is analyzed. What is done is committed as it comes, so that a run that was stopped,
    in whatever way, goes on where it was. Raises EntitiesError.
    """
    journal = Journal(job.sources, job.graph)
    refuse_unfit(job)
    analyst = Analyst(choose_models(job.models, any_language=job.any_language), job.off)
    sources = find_given(job)
    read_decisions(decisions_path(job.graph))  # what is wrong with them is better said now than in an hour
    with open_store(job.graph) as connection:
        how = How(analyst, job.options, said_of_files(job.said), job.timeout)
        plan = make_plan(connection, sources, how, keep_missing=job.keep_missing)
        planned = Planned(analyst.models, len(plan.waiting), plan.unchanged, plan.removed)
        journal.plan(planned, plan.refused)
        yield planned
        before = runs.last_finished_run(connection)
        for event in analyze_waiting(Writer(connection), plan, job, analyst) if plan.waiting else ():
            journal.again(event) if isinstance(event, BegunAgain) else journal.batch(event)
            yield event
        runs.finish_run(connection)
        read = sum(files.count_articles_of(connection, *of_folder) for of_folder in _by_folder(plan.waiting))
        skipped = [item for folder, paths in plan.seen for item in files.unread_of(connection, folder, paths)]
        remarks = [item for folder, paths in plan.seen for item in files.remarks_of(connection, folder, paths)]
        if skipped and not (read or plan.unchanged):
            raise none_readable(job, skipped)
        unfitting = tuple(say_unfitting(job.said, sources))
        done = Done(before, read, plan.unchanged, plan.removed, tuple(skipped), tuple(remarks), unfitting)
        for told in finish(connection, job, done):
            journal.end(told)
            yield told


def none_readable(job: Job, skipped: Iterable[Skipped]) -> FolderError:
    """That nothing is left of what was given."""
    first = min(skipped, key=attrgetter("ignored"))
    return FolderError(f"None of the files in {job.named} could be read, such as {first.path}: {first.why}.")


def _by_folder(waiting: Iterable[Waiting]) -> Iterator[tuple[int, list[str]]]:
    """The paths of files by the number of their folder."""
    found: dict[int, list[str]] = {}
    for one in waiting:
        found.setdefault(one.folder, []).append(one.file.path)
    yield from found.items()


def refuse_unfit(job: Job) -> None:
    """Raise EntitiesError for what can't be done as asked, before anything is looked at."""
    if job.engine == "ray":
        from entities.parallel.cluster import require

        require(job.address)
    _refuse_unknown(job.off)


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


def analyze_waiting(writer: Writing, plan: Plan, job: Job, analyst: Analyst) -> Iterator[Analyzed | BegunAgain]:
    """Analyze what waits and save it as it comes; what can't be read any more takes its old version along."""
    from entities.changes.engines import choose_engine, choose_work, from_anywhere
    from entities.changes.reading import Settings
    from entities.parallel import Part

    settings = Settings(analyst, job.options, job.timeout)
    waiting = list(map(from_anywhere, plan.waiting))
    tasks = TaskQueue(deque(make_tasks(waiting)))
    engine = choose_engine(job, settings, waiting)
    engine.warm_up()
    load_tables(analyst.models.main.language)  # which what comes after needs, too
    saving = Saving(writer, plan.waiting, analyst)
    work, received = choose_work(job)
    with closing(engine.run(partial(work, settings), tasks)) as outcomes:
        for outcome in outcomes:
            if isinstance(outcome, Part):
                yield replace(saving.save(received(outcome.result)), workers=engine.workers)
            elif saving.has(outcome.item, outcome.results):
                continue  # only who did it was lost
            elif parts := saving.again(outcome.item, 0 if outcome.overdue else engine.tries_again):
                tasks.left.extendleft(reversed(parts))
                yield BegunAgain(tuple(file.file.path for file in outcome.item.files), outcome.overdue)
            else:
                yield saving.save([give_up(outcome.item, job.timeout if outcome.overdue else None)])
    saving.end()

"""Extraction: the one place where readers, ner, resolution and store are joined."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path

from entities.changes.events import Analyzed, Event, Finished, Planned, Resolving
from entities.changes.journal import Journal
from entities.changes.plan import Plan, make_plan
from entities.changes.resolve import include_ambiguous, is_resolved, last_complaints, resolve_corpus
from entities.decisions import decisions_path, read_decisions
from entities.errors import EntitiesError, FolderError, UnreadableError
from entities.lexicon import load_tables
from entities.lexicon.language import Language
from entities.lexicon.languages import language_of
from entities.model import Analysis, Article, Skipped
from entities.near_duplicates import sign
from entities.ner import ModelName, Recognizer, choose_model
from entities.ner.rules import RULES
from entities.parallel import LocalEngine, available_cores
from entities.readers import SourceFile, find_files, read_article
from entities.readers.credits import take_credits
from entities.resolution.article import resolve_article
from entities.resolution.article.rules import RULES as ARTICLE_RULES
from entities.resolution.corpus.rules import RULES as CORPUS_RULES
from entities.store import open_store, transaction
from entities.store.whole.contents import count_ambiguous, count_by_label, count_ties
from entities.store.whole.ties import strongest_ties
from entities.store.written import articles, state
from entities.versions import reading_version

_BATCH = 16
_ARTICLES_WORTH_A_PROCESS = 32
_STRONGEST = 5


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be extracted, where to, and how; the defaults are those of the command line."""

    folder: Path
    graph: Path
    model: str | None = None
    jobs: int | None = None
    keep_missing: bool = False
    include_ambiguous: bool = False
    off: frozenset[str] = frozenset()
    """The names of the rules that are left out, so that their worth can be measured."""
    follow_links: bool = False


@dataclass(frozen=True, slots=True)
class Analyst:
    """What reads articles: a pipeline and the rules, but for those that are off."""

    model: ModelName
    off: frozenset[str] = frozenset()

    def __str__(self) -> str:
        """As the store records it: what another analyst has read is read again."""
        without = f" without {', '.join(sorted(self.off))}" if self.off else ""
        return f"{self.model}, rules {reading_version()}{without}"


def extract_folder(job: Job) -> Iterator[Event]:
    """Bring the graph up to date with the folder, and tell what happens on the way.

    Only what is new or has changed is analyzed. Every batch is committed when it is done, so that a run that was
    stopped, in whatever way, goes on where it was. Raises EntitiesError.
    """
    journal = Journal(job.folder, job.graph)
    _refuse_unknown(job.off)
    analyst = Analyst(choose_model(job.model), job.off)
    files = find_files(job.folder, follow_links=job.follow_links)
    read_decisions(decisions_path(job.graph))  # what is wrong with them is better said now than in an hour
    with open_store(job.graph) as connection:
        plan = make_plan(connection, job.folder.resolve(), files, str(analyst))
        missing = () if job.keep_missing else plan.missing
        _remove(connection, plan.folder, missing)
        planned = Planned(analyst.model, len(plan.waiting), plan.unchanged, len(missing))
        journal.plan(planned, (item for item, _ in plan.skipped))
        yield planned
        skipped = list(plan.skipped)
        versions = {file.path: version for file, version in plan.waiting}
        engine = LocalEngine(_processes(job.jobs, len(plan.waiting)), preload=("entities.ner.loaded",))
        for batch in _analyze(connection, plan, engine, analyst):
            journal.batch(batch)
            event = Analyzed(len(batch), tuple(item for item in batch if isinstance(item, Skipped)))
            skipped += [(item, versions[item.path]) for item in event.skipped]
            yield event
        if len(skipped) == len(files):
            raise FolderError(f"None of the {len(files)} files in {job.folder} could be read: {skipped[0][0].reason}.")
        with transaction(connection):
            articles.save_skipped(connection, plan.folder, skipped)
        include_ambiguous(connection, included=job.include_ambiguous)
        decisions = read_decisions(decisions_path(job.graph))
        if not is_resolved(connection, decisions, job.off):
            journal.resolve()
            yield Resolving()
            resolve_corpus(connection, decisions, job.off)
        finished = Finished(
            analyzed=len(files) - plan.unchanged - len(skipped),
            unchanged=plan.unchanged,
            removed=len(missing),
            skipped=tuple(item for item, _ in skipped),
            entities=count_by_label(connection),
            ties=count_ties(connection),
            ambiguous=count_ambiguous(connection),
            strongest=tuple(strongest_ties(connection, _STRONGEST)),
            complaints=last_complaints(connection),
        )
        journal.end(finished)
        yield finished


def analyze_files(analyst: Analyst, files: tuple[SourceFile, ...]) -> tuple[Analysis | Skipped, ...]:
    """Read and analyze some files, in the process that this is called in; the results are in the order of `files`."""
    language = language_of(analyst.model.language)
    read = [_read(file, language) for file in files]
    recognized = _recognizer(analyst).recognize(item.body for item in read if isinstance(item, Article))
    results: list[Analysis | Skipped] = []
    for item in read:
        if isinstance(item, Article):
            found = next(recognized)
            references = resolve_article(found.mentions, found.sentences, language, off=analyst.off)
            article = replace(item, language=analyst.model.language)
            results.append(Analysis(article, found.sentences, references, sign(item.body)))
        else:
            results.append(item)
    return tuple(results)


def _refuse_unknown(off: frozenset[str]) -> None:
    """Raise EntitiesError where a name is no rule's: it would be left on in silence."""
    unknown = off - {rule.name for rule in RULES} - ARTICLE_RULES.keys() - CORPUS_RULES.keys()
    if unknown:
        raise EntitiesError(f"There is no rule called {', '.join(sorted(unknown))}: see the tables of rules.")


def _remove(connection: sqlite3.Connection, folder: int, paths: tuple[str, ...]) -> None:
    if paths:
        with transaction(connection):
            articles.remove_articles(connection, folder, paths)
            state.mark_unresolved(connection)


def _analyze(
    connection: sqlite3.Connection, plan: Plan, engine: LocalEngine, analyst: Analyst
) -> Iterator[tuple[Analysis | Skipped, ...]]:
    """Analyze what waits and save it batch by batch; what can't be read any more takes its old version along."""
    batches = [plan.waiting[at : at + _BATCH] for at in range(0, len(plan.waiting), _BATCH)]
    tasks = (tuple(file for file, _ in batch) for batch in batches)
    with closing(engine.map(partial(analyze_files, analyst), tasks)) as results:
        load_tables(analyst.model.language)  # for what comes after, while the processes start
        for batch, result in zip(batches, results, strict=True):
            skipped = tuple(item for item in result if isinstance(item, Skipped))
            with transaction(connection):
                gone = articles.remove_articles(connection, plan.folder, [item.path for item in skipped])
                for (_, version), item in zip(batch, result, strict=True):
                    if isinstance(item, Analysis):
                        articles.save_analysis(connection, plan.folder, item, version)
                if gone or len(skipped) < len(result):
                    state.mark_unresolved(connection)
            yield result


def _processes(asked: int | None, files: int) -> int:
    """As many processes as there are cores, unless there is too little work for them to be worth their start."""
    useful = -(-files // _ARTICLES_WORTH_A_PROCESS)
    return max(1, min(asked or available_cores(), useful))


def _read(file: SourceFile, language: Language) -> Article | Skipped:
    try:
        return take_credits(read_article(file), language)
    except UnreadableError as error:
        return Skipped(file.path, str(error))


@cache
def _recognizer(analyst: Analyst) -> Recognizer:
    return Recognizer(analyst.model, analyst.off)

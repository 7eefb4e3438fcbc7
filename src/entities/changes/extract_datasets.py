"""Extraction into Parquet datasets, in place of a graph: what each article says by itself, of any number."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from operator import attrgetter
from pathlib import Path

from entities.changes.analyst import Analyst
from entities.changes.collecting import Collector
from entities.changes.events import BegunAgain, Event, Finished, Planned
from entities.changes.extract import analyze_waiting, none_readable, refuse_unfit
from entities.changes.given import find_given, say_unfitting
from entities.changes.job import Job
from entities.changes.journal import Journal
from entities.changes.places import holds_most, stands
from entities.changes.plan import How, Plan, make_plan
from entities.datasets.parts import Dataset, DatasetError
from entities.datasets.schemas import READ, key_of
from entities.datasets.stock import Stock, clear_out, move_folders, take_stock
from entities.model import HeldFile, Label, Skipped
from entities.ner import choose_models
from entities.readers import UNFETCHED, Remote, Source, said_of_files
from entities.store import memory_store, transaction
from entities.store.written import files, folders


def extract_datasets(job: Job) -> Iterator[Event]:
    """Bring the datasets in the folder `job.parquet` up to date with folders, and tell what happens on the way.

    Only what is new or has changed is analyzed; nothing is resolved. What is done is there part by part: a run that was
    stopped, in whatever way, goes on where it was. Raises EntitiesError.
    """
    dataset = Dataset(job.parquet or Path())
    journal = Journal(job.sources, dataset.folder)
    refuse_unfit(job)
    _refuse_others(dataset)
    analyst = Analyst(choose_models(job.models, any_language=job.any_language), job.off)
    plan, todo = _plan(job, dataset, analyst)
    planned = Planned(analyst.models, len(plan.waiting), plan.unchanged, plan.removed)
    journal.plan(planned, plan.refused)
    yield planned
    left: list[Skipped] = []
    if todo.is_something:
        collector = Collector(dataset, todo.folders, todo.unread)
        try:
            for event in analyze_waiting(collector, plan, job, analyst) if plan.waiting else ():
                journal.again(event) if isinstance(event, BegunAgain) else journal.batch(event)
                left += [one for one in getattr(event, "skipped", ()) if one.lacking == UNFETCHED]
                yield event
        finally:
            collector.end()
        clear_out(dataset, take_stock(dataset).stale(todo.gone))
    dataset.release()
    finished = _sum_up(job, dataset, plan, todo, left)
    journal.end(finished)
    yield finished


@dataclass(frozen=True, slots=True)
class _Held:
    """What the datasets held before: which version of which file counts, and files of which nothing could be read."""

    stock: Stock
    unread: dict[int, Skipped]


@dataclass(frozen=True, slots=True)
class _ToDo:
    """What a run needs to know besides what waits: the folders by their numbers in the plan, the files that are gone.

    `unread` can't be read, which is news. `is_something`: there is anything to write, or to remove. `sources` are what
    was given.
    """

    folders: dict[int, str]
    gone: frozenset[int]
    unread: tuple[HeldFile, ...]
    is_something: bool
    sources: tuple[Source, ...]


def _refuse_others(dataset: Dataset) -> None:
    """Raise DatasetError where a folder holds more than a run writes into it: what is no part, or an export.

    What follows from all articles wouldn't follow any more.
    """
    if dataset.is_exported:
        raise DatasetError(f"{dataset.folder} holds what a graph has exported: name another folder, or a new one.")
    parts = dataset.parts(new=True)
    for place in dataset.others():
        if place.parts[0] in READ and place.name not in parts and not place.name.startswith((".", "_")):
            raise DatasetError(f"{dataset.folder} holds something else, such as {place}: name a folder that is new.")


def _plan(job: Job, dataset: Dataset, analyst: Analyst) -> tuple[Plan, _ToDo]:
    """What there is to do, found as for a graph: by one in memory that has heard of the files and of nothing else."""
    with memory_store() as connection:
        held = _load(connection, dataset)
        before = {number: path for path, number in folders.folder_paths(connection).items()}
        sources = tuple(_without(source, dataset.folder) for source in find_given(job, list(before.values())))
        how = How(analyst, job.options, said_of_files(job.said), job.timeout)
        plan = make_plan(connection, sources, how, keep_missing=job.keep_missing)
        places = {number: path for path, number in folders.folder_paths(connection).items()}
        moved = {old: places[number] for number, old in before.items() if places.get(number, old) != old}
        moved |= _left_behind(connection, plan, places)
        unread = tuple(_unread(connection, places))
        there = {key_of(places[folder], path) for folder, path in files.all_files(connection)}
    if moved:
        dataset.claim()
        move_folders(dataset, moved)
        return _plan(job, dataset, analyst)
    new = tuple(one for one in unread if held.unread.get(key_of(one.folder, one.path)) != one.items[0])
    waiting = {key_of(places[one.folder], one.file.path) for one in plan.waiting}
    known = frozenset(held.stock.files())
    gone = known - there
    other = waiting | {key_of(one.folder, one.path) for one in new}
    counts = held.stock.articles
    plan = replace(
        plan,
        unchanged=sum(counts[number] for number in known & there - other),
        removed=sum(counts[number] for number in gone),
    )
    is_something = bool(plan.waiting or new or gone or held.stock.stale())
    return plan, _ToDo(places, gone, new, is_something, sources)


def _without(source: Source, folder: Path) -> Source:
    """Without the files that datasets in a folder consist of."""
    inside = folder.resolve()
    return replace(source, files=tuple(file for file in source.files if not _is_in(file.location, inside)))


def _is_in(location: Path | Remote, folder: Path) -> bool:
    return isinstance(location, Path) and folder in location.resolve().parents


def _left_behind(connection: sqlite3.Connection, plan: Plan, places: Mapping[int, str]) -> dict[str, str]:
    """The folders that are gone, of which a run that was stopped has called a part by their new place already."""
    contents: defaultdict[int, dict[str, str]] = defaultdict(dict)
    for one in plan.waiting:
        contents[one.folder][one.file.path] = one.content
    return {
        place: places[other]
        for number, place in places.items()
        for other, found in contents.items()
        if other != number and not stands(place) and holds_most(connection, number, found)
    }


def _load(connection: sqlite3.Connection, dataset: Dataset) -> _Held:
    """Note the files that datasets hold in a graph; gives what else is to be known of them."""
    held = _Held(Stock(), {})
    for part in dataset.parts(new=True):
        blank = set[int]()
        with transaction(connection):
            for number, file in dataset.read_files(part):
                held.unread.pop(number, None)
                if held.stock.note(part, number, file):
                    files.note_file(connection, folders.folder_id(connection, file.folder), file)
                    blank |= set() if file.content_hash else {number}
        found = dataset.skipped(part) if blank else ()
        held.unread.update((number, replace(one, lacking="")) for number, one in found if number in blank)
    return held


def _unread(connection: sqlite3.Connection, places: Mapping[int, str]) -> Iterator[HeldFile]:
    """The files of which nothing has ever been read, each with the reason."""
    for folder, place in places.items():
        for skipped in files.unread_of(connection, folder, files.never_read(connection, folder)):
            yield HeldFile(place, skipped.path, "", items=(skipped,))


def _sum_up(job: Job, dataset: Dataset, plan: Plan, todo: _ToDo, left: Iterable[Skipped]) -> Finished:
    """What was done, and what wasn't read of what was given. Raises FolderError if that is all."""
    seen = {key_of(todo.folders[folder], path) for folder, paths in plan.seen for path in paths}
    waiting = {key_of(todo.folders[one.folder], one.file.path) for one in plan.waiting}
    counts = take_stock(dataset).articles
    analyzed = sum(counts[number] for number in waiting)
    parts = dataset.parts(new=True)
    found = {replace(one, lacking="") for part in parts for number, one in dataset.skipped(part) if number in seen}
    skipped = sorted(found | {replace(one, lacking="") for one in (*plan.refused, *left)}, key=attrgetter("path"))
    if skipped and not (analyzed or plan.unchanged):
        raise none_readable(job, skipped)
    remarks = sorted(
        {one for part in parts for number, one in dataset.remarks(part) if number in seen},
        key=attrgetter("path", "text"),
    )
    return Finished(
        analyzed=analyzed,
        unchanged=plan.unchanged,
        removed=plan.removed,
        skipped=tuple(skipped),
        remarks=tuple(remarks),
        entities=dict.fromkeys(Label, 0),
        ties=0,
        ambiguous=0,
        strongest=(),
        complaints=tuple(say_unfitting(job.said, todo.sources)),
        parquet=dataset.folder,
    )

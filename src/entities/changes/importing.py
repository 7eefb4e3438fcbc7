"""Take over what was read elsewhere: Parquet datasets become a graph, as if their articles had been read here."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from entities.changes.events import Analyzed, Event, Planned
from entities.changes.finishing import Done, finish
from entities.changes.job import Job
from entities.changes.journal import Journal
from entities.changes.writing import Writer
from entities.datasets.columns import to_files
from entities.datasets.parts import Dataset, DatasetError
from entities.datasets.stock import Stock, take_stock
from entities.decisions import decisions_path, read_decisions
from entities.model import Analysis, HeldFile, Remark, Skipped
from entities.resolution.corpus import without_cycle_search
from entities.resolution.corpus.rules import KNOWN_NAME
from entities.store import open_store
from entities.store.written import files, folders, runs

_PARTS = 8  # that are written in one transaction: each writes pages of the same indexes


def import_datasets(job: Job) -> Iterator[Event]:
    """Bring the graph up to date with the datasets in a folder, the only source of the job, and tell what happens.

    Files that the graph has as they are there are passed over, others replaced, and none is removed. What is done is
    committed as it comes: a run that was stopped goes on where it was. Raises EntitiesError.
    """
    journal = Journal(job.sources, job.graph, "import")
    dataset = Dataset(Path(job.sources[0]))
    read_decisions(decisions_path(job.graph))  # what is wrong with them is better said now than in an hour
    parts = dataset.parts()
    if not parts:
        raise DatasetError(f"{dataset.folder} holds no articles.")
    stock = take_stock(dataset)
    if stock.broken:
        lacking = next(iter(stock.broken.values()))
        raise DatasetError(f"{dataset.folder} lacks a part, with articles of {lacking.path}: make it anew.")
    with open_store(job.graph) as connection:
        waiting, unchanged = _compare(connection, dataset, parts, stock)
        planned = Planned(None, len(waiting), unchanged, 0)
        journal.plan(planned, ())
        yield planned
        before = runs.last_finished_run(connection)
        imported, skipped, remarks = 0, list[Skipped](), list[Remark]()
        with without_cycle_search():
            for event in _import(connection, dataset, parts, waiting, stock) if waiting else ():
                journal.batch(event)
                imported += len(event.read)
                skipped += event.skipped
                remarks += event.remarks
                yield event
        runs.finish_run(connection)
        done = Done(before, imported, unchanged, 0, tuple(skipped), tuple(remarks))
        for told in finish(connection, job, done):
            journal.end(told)
            yield told


def _compare(
    connection: sqlite3.Connection, dataset: Dataset, parts: Iterable[str], stock: Stock
) -> tuple[set[int], int]:
    """The numbers of the complete files that the graph doesn't have as they are; how many articles it has of others."""
    waiting: set[int] = set()
    unchanged: dict[int, int] = {}
    numbers = folders.folder_paths(connection)
    for part in parts:
        for file, held in dataset.read_files(part):
            if held.complete and stock.counts(part, file):
                number = numbers.get(held.folder)
                known = None if number is None else files.known_version(connection, number, held.path)
                if known is None or _brings_more(held, known):
                    waiting.add(file)
                elif file not in unchanged:
                    unchanged[file] = files.count_articles_in(connection, number or 0, held.path)
    return waiting, sum(count for file, count in unchanged.items() if file not in waiting)


def _brings_more(held: HeldFile, known: files.Version) -> bool:
    """Whether a file was read in another version, or by others, than the graph has it; and could be read at all."""
    here = files.Version(held.content_hash, held.analyst, frozenset(held.lacking))
    return here != known and bool(held.content_hash)


def _import(
    connection: sqlite3.Connection, dataset: Dataset, parts: Sequence[str], waiting: set[int], stock: Stock
) -> Iterator[Analyzed]:
    """Write the files that wait, of each the version that counts."""
    writer = Writer(connection)
    begun: dict[int, int] = {}
    for start in range(0, len(parts), _PARTS):
        done = Analyzed(0, (), (), ())
        with writer.batch():
            for part in parts[start : start + _PARTS]:
                wanted = {file for file, _ in dataset.read_files(part) if file in waiting and stock.counts(part, file)}
                if wanted:
                    held = [(file, one) for file, one in to_files(dataset.read(part)) if file in wanted]
                    done = _add(done, [_write(connection, writer, begun, *one) for one in held])
        yield done
    writer.end()


def _write(
    connection: sqlite3.Connection, writer: Writer, begun: dict[int, int], file: int, held: HeldFile
) -> HeldFile:
    """Write a file, or the next piece of it; `begun` are the numbers that incomplete ones have in the graph."""
    if file not in begun:
        folder = folders.folder_id(connection, held.folder)
        begun[file] = writer.begin(folder, held.path, held.content_hash)
    writer.write(begun[file], map(_as_read, held.items))
    if held.complete:
        writer.complete(begun.pop(file), held.analyst, held.lacking)
    return held


def _as_read(item: Analysis | Skipped | Remark) -> Analysis | Skipped | Remark:
    """What was read, without the mentions that other articles brought to light: here others may do so."""
    if not isinstance(item, Analysis) or all(one.rule != KNOWN_NAME.name for one in item.references):
        return item
    return replace(item, references=tuple(one for one in item.references if one.rule != KNOWN_NAME.name))


def _add(done: Analyzed, files: Sequence[HeldFile]) -> Analyzed:
    """What has been written, with some files more."""
    items = [item for file in files for item in file.items]
    read = tuple((item.article.path, len(item.references)) for item in items if isinstance(item, Analysis))
    skipped = tuple(item for item in items if isinstance(item, Skipped))
    remarks = tuple(item for item in items if isinstance(item, Remark))
    complete = sum(file.complete for file in files)
    return Analyzed(done.files + complete, (*done.read, *read), (*done.skipped, *skipped), (*done.remarks, *remarks))

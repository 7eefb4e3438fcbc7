"""Take over what was read elsewhere: Parquet datasets become a graph, as if their articles had been read here."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from entities.changes.analyst import follows_these_rules
from entities.changes.events import Analyzed, Event, Planned
from entities.changes.finishing import Done, finish
from entities.changes.job import Job
from entities.changes.journal import Journal
from entities.changes.places import Place, find_place, take_over
from entities.changes.writing import Writer
from entities.datasets.columns import to_files
from entities.datasets.parts import Dataset, DatasetError
from entities.datasets.stock import Stock, take_stock
from entities.decisions import decisions_path, read_decisions
from entities.model import Analysis, HeldFile, Remark, Skipped
from entities.resolution.corpus import without_cycle_search
from entities.resolution.corpus.rules import KNOWN_NAME
from entities.store import open_store, transaction
from entities.store.written import files, folders, runs, state

_PARTS = 16
"""How many are written in one transaction, since each writes pages of the same indexes.

To import a million articles takes 242 s with 8, 219 with 16, 210 with 32, of which more is lost where it is stopped.
"""


def import_datasets(job: Job) -> Iterator[Event]:
    """Bring the graph up to date with the datasets in a folder, the only source of the job, and tell what happens.

    Files that the graph has as they are there are passed over, others replaced, unless these rules have read the same
    here, and others, or one who lacked more, there; none is removed. What is done is committed as it comes: a run that
    was stopped goes on where it was. Raises EntitiesError.
    """
    journal = Journal(job.sources, job.graph, "import")
    dataset = Dataset(Path(job.sources[0]))
    read_decisions(decisions_path(job.graph))  # what is wrong with them is better said now than in an hour
    parts = dataset.parts()
    if not parts:
        raise DatasetError(f"{dataset.folder} holds no articles.")
    complaints = tuple(_say_unfinished(dataset))  # of what is there now: it may be finished meanwhile
    stock = take_stock(dataset)
    if stock.broken:
        lacking = next(iter(stock.broken.values()))
        raise DatasetError(
            f"{dataset.folder} lacks a part, with articles of {lacking.path}: delete it and make it anew."
        )
    dataset.require_tables(parts)
    with open_store(job.graph) as connection:
        incoming = _Incoming(dataset, tuple(parts), stock)
        incoming = replace(incoming, places=_find_places(connection, incoming))
        waiting, unchanged = _compare(connection, incoming)
        planned = Planned(None, len(waiting), unchanged, 0)
        journal.plan(planned, ())
        yield planned
        before = runs.last_finished_run(connection)
        imported, skipped, remarks = 0, list[Skipped](), list[Remark]()
        with without_cycle_search():
            for event in _import(connection, incoming, waiting) if waiting else ():
                journal.batch(event)
                imported += len(event.read)
                skipped += event.skipped
                remarks += event.remarks
                yield event
        runs.finish_run(connection)
        done = Done(before, imported, unchanged, 0, tuple(skipped), tuple(remarks), complaints)
        for told in finish(connection, job, done):
            journal.end(told)
            yield told


@dataclass(frozen=True, slots=True)
class _Incoming:
    """What there is to take over: the parts of datasets, what of them counts, and where folders stand in the graph."""

    dataset: Dataset
    parts: tuple[str, ...]
    stock: Stock
    places: Mapping[str, Place] = field(default_factory=dict)

    def files(self, part: str) -> Iterator[tuple[int, HeldFile]]:
        """The files of a part that count, by their numbers, as they stand in the graph; without what was read."""
        return self._counting(part, self.dataset.read_files(part))

    def read(self, part: str, wanted: Collection[int]) -> Iterator[tuple[int, HeldFile]]:
        """Some of them, with what was read."""
        found = self._counting(part, to_files(self.dataset.read(part)))
        return ((number, held) for number, held in found if number in wanted)

    def _counting(self, part: str, files: Iterable[tuple[int, HeldFile]]) -> Iterator[tuple[int, HeldFile]]:
        for number, held in files:
            if self.stock.counts(part, number):
                yield number, self.places[held.folder].of(held) if held.folder in self.places else held


def _find_places(connection: sqlite3.Connection, incoming: _Incoming) -> Mapping[str, Place]:
    """Where the folders of datasets stand in the graph, if elsewhere; what it has of folders in them is theirs now."""
    known = folders.folder_paths(connection)
    contents: defaultdict[str, dict[str, str]] = defaultdict(dict)
    there = set[str]()
    for part in incoming.parts if known else ():
        for _, held in incoming.files(part):
            there.add(held.folder)
            if held.complete and held.folder not in known:
                contents[held.folder][held.path] = held.content_hash
    with transaction(connection):
        places = {folder: find_place(connection, folder, found, there) for folder, found in contents.items()}
        for folder, place in places.items():
            if take_over(connection, place.folder, {f"{place.within}{path}" for path in contents[folder]}):
                state.mark_unresolved(connection)
    return places


def _compare(connection: sqlite3.Connection, incoming: _Incoming) -> tuple[set[int], int]:
    """The numbers of the complete files that the graph doesn't have as they are; how many articles it has of others."""
    waiting: set[int] = set()
    unchanged: dict[int, int] = {}
    numbers = folders.folder_paths(connection)
    for part in incoming.parts:
        for file, held in incoming.files(part):
            if held.complete:
                number = numbers.get(held.folder)
                known = None if number is None else files.known_version(connection, number, held.path)
                if known is None or _brings_more(held, known):
                    waiting.add(file)
                elif file not in unchanged:
                    unchanged[file] = files.count_articles_in(connection, number or 0, held.path)
    return waiting, sum(count for file, count in unchanged.items() if file not in waiting)


def _brings_more(held: HeldFile, known: files.Version) -> bool:
    """Whether a file was read in another version, or by others, than the graph has it; and could be read at all.

    Of the same content it isn't, if older rules than those here have read it, or one who lacked more.
    """
    here = files.Version(held.content_hash, held.analyst, frozenset(held.lacking))
    if here == known or not held.content_hash:
        return False
    older = follows_these_rules(known.analyst) and not follows_these_rules(here.analyst)
    return here.content_hash != known.content_hash or not (older or here.lacking > known.lacking)


def _say_unfinished(dataset: Dataset) -> Iterator[str]:
    """What to say of datasets that somebody is writing, or was when he was stopped."""
    if dataset.is_claimed:
        yield (
            f"{dataset.folder} may lack articles: the `extract` that writes it hasn't come to its end. "
            "Import it again when it has."
        )


def _import(connection: sqlite3.Connection, incoming: _Incoming, waiting: set[int]) -> Iterator[Analyzed]:
    """Write the files that wait, of each the version that counts."""
    writer = Writer(connection)
    begun: dict[int, int] = {}
    for start in range(0, len(incoming.parts), _PARTS):
        done = Analyzed(0, (), (), ())
        with writer.batch():
            for part in incoming.parts[start : start + _PARTS]:
                wanted = {file for file, _ in incoming.files(part) if file in waiting}
                if wanted:
                    held = list(incoming.read(part, wanted))
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

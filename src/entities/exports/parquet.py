"""All that is in a graph as Parquet datasets, for DuckDB, pandas, Spark: a folder for each, as docs/parquet.md says."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

import numpy as np

from entities.datasets.columns import Whom, to_tables, with_whom
from entities.datasets.parts import Dataset, Heap
from entities.datasets.schemas import key_of
from entities.errors import ExportError
from entities.exports import Written
from entities.model import Analysis, HeldFile
from entities.near_duplicates import sign_sentences
from entities.store.whole.entities import all_alias_counts, all_entities
from entities.store.whole.files import Held, all_article_paths, all_held_files, last_article
from entities.store.whole.ties import all_best_sentences, all_ties

_TOGETHER = 50_000  # rows of entities and ties


def write(connection: sqlite3.Connection, folder: Path) -> Written:
    """Write each dataset into a folder of its name, part by part: no more than one is ever in memory."""
    dataset = Dataset(folder)
    articles = sum(_write_part(dataset, part) for part in _parts(all_held_files(connection)))
    counts = (
        (articles, "articles"),
        (dataset.write_resolved("entities", _batches(_entities(connection))), "entities"),
        (dataset.write_resolved("ties", _batches(_ties(connection))), "ties"),
    )
    dataset.write_resolved("aliases", _batches(all_alias_counts(connection)))
    return Written(counts)


def refuse_others(folder: Path) -> None:
    """Raise ExportError if a folder holds anything but an earlier export, which may be replaced."""
    dataset = Dataset(folder)
    if other := next(dataset.others(), None):
        raise ExportError(f"{folder} holds something else, such as {other}: name a folder that is new.")
    if not dataset.is_exported and any(folder.iterdir()):
        raise ExportError(f"{folder} holds what `extract --parquet` has read: name a folder that is new.")


def _parts(files: Iterable[Held]) -> Iterator[list[Held]]:
    """What goes into each part, of which there is one at least."""
    heap = Heap[Held]()
    for held in files:
        heap.add(held, held.file.items)
        if heap.is_full:
            yield heap.take()
    yield heap.take()


def _write_part(dataset: Dataset, part: list[Held]) -> int:
    """Write a part; gives the number of articles in it."""
    whom = {
        (key_of(held.file.folder, one.article), one.name, one.label, one.ambiguous): Whom(one.sense, one.entity)
        for held in part
        for one in held.meant
    }
    dataset.write(with_whom(to_tables(map(_as_read, part)), whom))
    return sum(isinstance(item, Analysis) for held in part for item in held.file.items)


def _as_read(held: Held) -> HeldFile:
    """A file as it was read: the signature of an article is of all its sentences, those of others too."""
    if not held.repeated:
        return held.file
    items = (
        replace(item, signature=sign_sentences(item.texts()))
        if isinstance(item, Analysis) and item.article.path in held.repeated
        else item
        for item in held.file.items
    )
    return replace(held.file, items=tuple(items))


def _entities(connection: sqlite3.Connection) -> Iterator[tuple[object, ...]]:
    for one in all_entities(connection):
        yield one.id, one.name, one.label.value, one.mentions, one.articles, one.reports, one.first_seen, one.last_seen


def _ties(connection: sqlite3.Connection) -> Iterator[tuple[object, ...]]:
    keys = np.zeros(last_article(connection) + 1, np.int64)
    for number, folder, path in all_article_paths(connection):
        keys[number] = key_of(folder, path)
    for tie, (article, sentence) in zip(all_ties(connection), all_best_sentences(connection), strict=True):
        counts = (tie.sentences, tie.articles, tie.reports, tie.first_seen, tie.last_seen, tie.proximity)
        measures = (tie.strength, tie.significance, tie.npmi, tie.chance)
        yield tie.source, tie.target, *counts, *measures, int(keys[article]), sentence


def _batches(rows: Iterable[tuple[object, ...]]) -> Iterator[list[tuple[object, ...]]]:
    waiting = iter(rows)
    while batch := list(islice(waiting, _TOGETHER)):
        yield batch

"""One run's writing into datasets: what was read of files is collected into parts of sensible size."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace

from entities.datasets.columns import to_tables
from entities.datasets.parts import Dataset, Heap
from entities.datasets.schemas import key_of
from entities.datasets.stock import clear_out
from entities.model import Analysis, HeldFile, Remark, Skipped


class Collector:
    """Who writes into datasets: one run, which ends if another into the same folder begins."""

    def __init__(self, dataset: Dataset, folders: Mapping[int, str], unread: Iterable[HeldFile] = ()) -> None:
        """Begin; `folders` are by their numbers in the plan, and `unread` are files of which nothing can be read."""
        self._dataset, self._folders = dataset, folders
        self._run = dataset.claim()
        self._heap = Heap[HeldFile]()
        self._begun: dict[int, HeldFile] = {}
        self._written: defaultdict[int, set[str]] = defaultdict(set)
        for file in unread:
            self._heap.add(file, file.items)

    @contextmanager
    def batch(self) -> Iterator[None]:
        """What is written inside comes into one part. Raises DatasetError if another run has begun."""
        yield
        if self._heap.is_full:
            self._flush()

    def begin(self, folder: int, path: str, content_hash: str) -> int:
        """The number of a file of which nothing has been read; pieces that this run has of it are forgotten."""
        file = HeldFile(self._folders[folder], path, content_hash, complete=False)
        number = key_of(file.folder, path)
        if number in self._begun:
            self._heap.drop(lambda held: (held.folder, held.path) == (file.folder, path))
            clear_out(self._dataset, {part: {number} for part in self._written.pop(number, ())})
        self._begun[number] = file
        return number

    def write(self, file: int, items: Iterable[Analysis | Skipped | Remark]) -> None:
        """Write something of what a file holds."""
        begun = self._begun[file]
        piece = replace(begun, items=tuple(items))
        if piece.items:
            self._heap.add(piece, piece.items)
            articles = sum(isinstance(item, Analysis) for item in piece.items)
            self._begun[file] = replace(begun, before=begun.before + articles)

    def leave(self, folder: int, skipped: Skipped) -> None:
        """A file couldn't be had now: what was read of it before stays, and the next run asks for it again."""

    def complete(self, file: int, analyst: str, lacking: Iterable[str]) -> None:
        """All that can be read of a file now has been written."""
        whole = replace(self._begun.pop(file), analyst=analyst, complete=True, lacking=tuple(sorted(lacking)))
        self._written.pop(file, None)
        self._heap.add(whole, ())

    def end(self) -> None:
        """All has been written."""
        self._flush()

    def _flush(self) -> None:
        """Write a part of what has been collected."""
        self._dataset.require(self._run)
        files = self._heap.take()
        if files:
            part = self._dataset.write(to_tables(files))
            for held in files:
                number = key_of(held.folder, held.path)
                if number in self._begun:
                    self._written[number].add(part)

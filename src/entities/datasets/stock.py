"""Which of what lies in datasets counts: of each file its last complete version, which may be in several parts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from entities.datasets.columns import to_files, to_tables
from entities.datasets.parts import Dataset
from entities.model import HeldFile


@dataclass(slots=True)
class Stock:
    """The files of parts that were noted in their order.

    `broken` are the versions that are complete by what is said of them, but for parts that are missing; `articles` are
    how many those have that count. Both by the numbers of the files.
    """

    broken: dict[int, HeldFile] = field(default_factory=dict)
    articles: Counter[int] = field(default_factory=Counter)
    _parts: dict[int, tuple[str, ...]] = field(default_factory=dict)
    _begun: defaultdict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    _so_far: Counter[int] = field(default_factory=Counter)
    _stale: defaultdict[str, set[int]] = field(default_factory=lambda: defaultdict(set))

    def note(self, part: str, file: int, held: HeldFile) -> bool:
        """Note what a part holds of a file, given by its number; gives whether the file is whole with it.

        What doesn't follow on the pieces before is the first of another version, and those are of one that nobody
        finished; or else a part is missing.
        """
        if held.before != self._so_far[file]:
            self._drop(file, self._begun.pop(file, ()))
            self._so_far[file] = 0
        if held.before != self._so_far[file]:
            self._drop(file, [part])
            if held.complete:
                self.broken[file] = held
            return False
        self._begun[file].append(part)
        self._so_far[file] += held.articles
        if held.complete:
            self._drop(file, self._parts.get(file, ()))
            self._parts[file] = tuple(self._begun.pop(file))
            self.articles[file] = self._so_far.pop(file)
            self.broken.pop(file, None)
        return held.complete

    def _drop(self, file: int, parts: Iterable[str]) -> None:
        for part in parts:
            self._stale[part].add(file)

    def counts(self, part: str, file: int) -> bool:
        """Whether a part holds something of the version of a file that counts."""
        return part in self._parts.get(file, ())

    def files(self) -> Collection[int]:
        """The complete files, by their numbers."""
        return self._parts.keys()

    def stale(self, gone: Collection[int] = ()) -> dict[str, frozenset[int]]:
        """By part, the files of which it holds what doesn't count: an old version, a piece alone, what is `gone`."""
        found = {part: set(files) for part, files in self._stale.items()}
        left = [*self._begun.items(), *((file, self._parts.get(file, ())) for file in gone)]
        for file, parts in left:
            for part in parts:
                found.setdefault(part, set()).add(file)
        return {part: frozenset(files) for part, files in found.items()}


def take_stock(dataset: Dataset) -> Stock:
    """What there is in all parts. Raises DatasetError."""
    stock = Stock()
    for part in dataset.parts(new=True):
        for file, held in dataset.read_files(part):
            stock.note(part, file, held)
    return stock


def clear_out(dataset: Dataset, stale: Mapping[str, Collection[int]]) -> None:
    """Rewrite the parts that hold something stale, without it."""
    for part, drop in stale.items():
        _rewrite(dataset, part, [held for file, held in to_files(dataset.read(part)) if file not in drop])


def move_folders(dataset: Dataset, moved: Mapping[str, str]) -> None:
    """Rewrite the parts with files of folders that now stand elsewhere, by their old places."""
    for part in dataset.parts():
        if any(held.folder in moved for _, held in dataset.read_files(part)):
            files = [held for _, held in to_files(dataset.read(part))]
            _rewrite(dataset, part, [replace(held, folder=moved.get(held.folder, held.folder)) for held in files])


def _rewrite(dataset: Dataset, part: str, files: Sequence[HeldFile]) -> None:
    if files:
        dataset.write(to_tables(files), part)
    else:
        dataset.remove(part)

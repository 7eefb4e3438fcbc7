"""Where in a graph a folder stands: as it is called, in another that the graph has, or as one that was moved."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from entities.model import Analysis, HeldFile, Remark, Skipped
from entities.readers import is_url, path_in
from entities.store.written import files, folders


@dataclass(frozen=True, slots=True)
class Place:
    """A folder of a graph, and with what the paths of files begin there."""

    folder: str
    within: str = ""

    def of(self, held: HeldFile) -> HeldFile:
        """A file as it stands here, with what was read of it."""
        items = tuple(self._with_path(item) for item in held.items) if self.within else held.items
        return replace(held, folder=self.folder, path=f"{self.within}{held.path}", items=items)

    def _with_path(self, item: Analysis | Skipped | Remark) -> Analysis | Skipped | Remark:
        if isinstance(item, Analysis):
            return replace(item, article=replace(item.article, path=f"{self.within}{item.article.path}"))
        return replace(item, path=f"{self.within}{item.path}")


def find_place(
    connection: sqlite3.Connection, folder: str, contents: Mapping[str, str], beside: Collection[str] = ()
) -> Place:
    """Where a folder stands that the graph doesn't know by its path; `contents` are those of its files, by path.

    If it holds most of the files of one that is known, as they were, and one of the two places is gone, it is that
    one, called by the place that there is, or else by the new one. It is none of those that stand `beside` it.
    """
    known = folders.folder_paths(connection)
    for outer in known:
        if inside := path_in(folder, outer):
            return Place(outer, f"{inside}/")
    for other, number in known.items():
        both = other in beside or (stands(other) and stands(folder))
        if not both and holds_most(connection, number, contents):
            if stands(other):
                return Place(other)
            folders.move_folder(connection, number, folder)
            return Place(folder)
    return Place(folder)


def holds_most(connection: sqlite3.Connection, folder: int, contents: Mapping[str, str]) -> bool:
    """Whether most of the files that are known of a folder are among others, as they were; what can't be read isn't."""
    before = files.known_versions(connection, folder)
    same = (one.content_hash and contents.get(path) == one.content_hash for path, one in before.items())
    return 2 * sum(map(bool, same)) > len(before)


def take_over(connection: sqlite3.Connection, folder: str, paths: Collection[str]) -> int:
    """Forget the articles of folders in a folder that are among its own now: else they would be there twice.

    Gives how many these were.
    """
    forgotten = 0
    for place, number in folders.folder_paths(connection).items():
        if inside := path_in(place, folder):
            mine = [path for path in files.all_paths(connection, number) if f"{inside}/{path}" in paths]
            forgotten += files.remove_files(connection, number, mine)
            folders.drop_if_empty(connection, number)
    return forgotten


def stands(folder: str) -> bool:
    """Whether a folder is there; of one elsewhere that is taken for granted."""
    return is_url(folder) or Path(folder).exists()

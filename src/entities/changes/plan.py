"""What a run has to do: which files are new or have changed since the store read them, and which are gone."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from entities.errors import UnreadableError
from entities.model import Skipped
from entities.readers import SourceFile, content_hash
from entities.store import transaction
from entities.store.written import articles, folders
from entities.store.written.articles import Version


@dataclass(frozen=True, slots=True)
class Plan:
    """The files to analyze, with the version that each will be saved as; and those that can't be read as before."""

    folder: int
    waiting: tuple[tuple[SourceFile, Version], ...]
    unchanged: int
    missing: tuple[str, ...]
    skipped: tuple[tuple[Skipped, Version], ...]


def make_plan(connection: sqlite3.Connection, folder: Path, files: tuple[SourceFile, ...], analyst: str) -> Plan:
    """Compare the files of a folder with what the store holds of it; `analyst` is what would read them now."""
    versions: dict[SourceFile, Version] = {}
    skipped = []
    for file in files:
        try:
            versions[file] = Version(content_hash(file), analyst)
        except UnreadableError as error:
            skipped.append((Skipped(file.path, str(error)), Version("", analyst)))
    with transaction(connection):
        number = _folder_number(connection, folder, {file.path: v.content_hash for file, v in versions.items()})
    known = articles.known_versions(connection, number)
    failed = articles.known_skipped(connection, number)
    again = [failed[file.path] for file, v in versions.items() if file.path in failed and failed[file.path][1] == v]
    still = {item.path for item, _ in again}
    waiting = tuple((f, v) for f, v in versions.items() if known.get(f.path) != v and f.path not in still)
    missing = tuple(sorted(known.keys() - {file.path for file in files if not file.refusal}))
    return Plan(number, waiting, len(versions) - len(waiting) - len(again), missing, (*skipped, *again))


def _folder_number(connection: sqlite3.Connection, folder: Path, hashes: dict[str, str]) -> int:
    """The folder's number in the store.

    One that was moved since the last run keeps its number and its articles: its old place is gone, and most of its
    files stand in the new one as they were.
    """
    known = folders.folder_paths(connection)
    if str(folder) not in known:
        for path, number in known.items():
            versions = articles.known_versions(connection, number)
            same = sum(hashes.get(name) == version.content_hash for name, version in versions.items())
            if 2 * same > len(versions) and not Path(path).exists():
                folders.move_folder(connection, number, str(folder))
                return number
    return folders.folder_id(connection, str(folder))

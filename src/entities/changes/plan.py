"""What a run has to do: which files are new or have changed since the store read them, and which are gone."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from entities.changes.analyst import Analyst
from entities.changes.lacking import is_there
from entities.changes.places import find_place, take_over
from entities.errors import UnreadableError
from entities.model import Skipped
from entities.readers import About, Options, Said, Source, SourceFile, content_hash, size_of, skip
from entities.store import transaction
from entities.store.written import files, folders, state
from entities.store.written.files import Version
from entities.versions import digest_text

COPY = "a copy of another"
"""Why a file, or an article in a file, isn't read: what it says is there already."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file of `size` bytes to be read: its number among those of the run, its folder's in the store.

    `content` tells what stands in it, and what else it is read by, from what did another time.
    `said` is what a table says of its articles, by their paths.
    """

    number: int
    file: SourceFile
    folder: int
    content: str
    size: int
    said: tuple[tuple[str, About], ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """The files to read, those that can't be, how many articles are as they were and how many have been removed.

    `seen` are the paths of all, by the number that their folder has in the store.
    """

    waiting: tuple[Waiting, ...]
    refused: tuple[Skipped, ...]
    unchanged: int
    removed: int
    seen: tuple[tuple[int, frozenset[str]], ...] = ()


@dataclass(frozen=True, slots=True)
class How:
    """How files would be read now: by which analyst, what was said of them, how many seconds each may take."""

    analyst: Analyst
    options: Options
    said: Said
    timeout: float | None = None

    def content(self, file: SourceFile) -> str:
        """What tells the content of a file, and what is said of it, from others; raises UnreadableError."""
        told = (self.options.fields, self.said.get(file.path, ()))
        content = content_hash(file)
        return f"{content} {digest_text(repr(told))}" if any(told) else content

    def would_read_more(self, known: Version | None, content: str) -> bool:
        """Whether there is more, or something else, to read of a content than in the version that the store holds."""
        if known is None or known.content_hash != content or not self.analyst.would_sign(known.analyst):
            return True
        return is_there(known.lacking, self.timeout, self.analyst.models)


def make_plan(connection: sqlite3.Connection, sources: Iterable[Source], how: How, *, keep_missing: bool) -> Plan:
    """Compare the files of folders with what the store holds of them.

    What is gone is removed, and what can't be read written down.
    """
    plan = Plan((), (), 0, 0)
    for source in sources:
        plan = _plan_source(connection, source, how, plan, keep_missing=keep_missing)
    return plan


def _plan_source(connection: sqlite3.Connection, source: Source, how: How, plan: Plan, *, keep_missing: bool) -> Plan:
    """The plan of a run with the files of one more folder."""
    contents, refused, unreadable = _look_at(source.files, how)
    with transaction(connection):
        folder = _folder_number(connection, source, contents)
        known = files.known_versions(connection, folder)
        there = {path for path in files.all_paths(connection, folder) if path.startswith(source.within)}
        gone = (there - contents.keys() - source.left) | refused.keys()
        removed = 0 if keep_missing else files.remove_files(connection, folder, sorted(gone - unreadable.keys()))
        taken = take_over(connection, source.folder, contents) if source.whole else 0
        if taken or removed:
            state.mark_unresolved(connection)
        for skipped in (*refused.values(), *unreadable.values()):
            files.save_unread(connection, folder, skipped)
    fresh = [path for path, content in contents.items() if how.would_read_more(known.get(path), content)]
    by_path = {file.path: file for file in source.files}
    waiting = [
        Waiting(number, by_path[path], folder, contents[path], size_of(by_path[path]), how.said.get(path, ()))
        for number, path in enumerate(fresh, len(plan.waiting))
    ]
    return Plan(
        (*plan.waiting, *waiting),
        (*plan.refused, *refused.values(), *unreadable.values()),
        plan.unchanged + files.count_articles_of(connection, folder, contents.keys() - set(fresh)),
        plan.removed + removed,
        (*plan.seen, (folder, frozenset(by_path))),
    )


def _look_at(given: Iterable[SourceFile], how: How) -> tuple[dict[str, str], dict[str, Skipped], dict[str, Skipped]]:
    """The content of each file by path, of copies that of the first; what is refused; what can't be read today."""
    contents: dict[str, str] = {}
    refused: dict[str, Skipped] = {}
    unreadable: dict[str, Skipped] = {}
    firsts: dict[str, str] = {}
    for file in given:
        if file.refusal:
            refused[file.path] = skip(file.path, file.refusal)
            continue
        try:
            content = how.content(file)
        except UnreadableError as error:
            unreadable[file.path] = skip(file.path, error)
            continue
        first = firsts.setdefault(content, file.path)
        if first == file.path:
            contents[file.path] = content
        else:
            refused[file.path] = Skipped(file.path, COPY, first, ignored=True)
    return contents, refused, unreadable


def _folder_number(connection: sqlite3.Connection, source: Source, contents: Mapping[str, str]) -> int:
    """The folder's number in the store; one that was moved since the last run keeps its number and its articles."""
    place = source.folder
    if source.whole and place not in folders.folder_paths(connection):
        place = find_place(connection, place, contents).folder
    return folders.folder_id(connection, place)

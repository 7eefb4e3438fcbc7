"""What an argument of `extract` means: places on this machine and elsewhere."""

from __future__ import annotations

import glob
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import BinaryIO

from entities.errors import FolderError, UnreadableError
from entities.readers.files.folder import HIDDEN, HIDDEN_FOLDER, SourceFile, visible
from entities.readers.files.lists import is_list, never_changes, read_list
from entities.readers.inputs import LONGEST_INPUT
from entities.readers.remote.fetching import Remote, fetch
from entities.readers.remote.listing import (
    Listed,
    has_pattern,
    list_fitting,
    list_folder,
    look_up,
    look_up_all,
    pattern_base,
)
from entities.readers.remote.systems import reach
from entities.readers.remote.urls import address_of, is_url, parent_of, path_in

_NAMED = "named by a list"


@dataclass(frozen=True, slots=True)
class Place:
    """A file or folder, and what is known of it.

    `address` is its absolute path, or its URL without what changes; `base` the folder that its pattern or its list
    begins with, if there is one; `mark` is that of `SourceFile`.
    """

    address: str
    location: Path | Remote
    is_folder: bool = False
    base: tuple[str, ...] = ()
    mark: str | None = None


def find_places(given: str) -> Iterator[Place]:
    """What an argument means: a file, a folder, or the files that fit it as a pattern, or that it lists.

    Raises FolderError for what isn't there.
    """
    if is_url(given):
        return _elsewhere(given)
    return _here(given)


def _here(given: str) -> Iterator[Place]:
    if Path(given).exists() or Path(given).is_symlink():
        found, base = [given], ""
    else:
        # Path.glob wants the folder apart, and follows no link on the way to it.
        found = sorted(glob.glob(given, recursive=True)) if glob.has_magic(given) else []  # noqa: PTH207
        if not found:
            raise FolderError(f"{given} does not exist: give the folder that holds the articles, or files.")
        parts = takewhile(lambda part: not glob.has_magic(part), Path(given).parts)
        base = str(Path(*parts).resolve())
    for path in map(Path, found):
        if path.is_dir():
            yield Place(str(path.resolve()), path, is_folder=True)
            continue
        address = str(path.parent.resolve() / path.name)  # as folders are called, whatever led to it
        if is_list(path.name) and path.is_file():
            with path.open("rb") as stream:
                yield from _listed_in(address, stream)
        else:
            yield Place(address, path, base=(base,) if base else ())


def _elsewhere(url: str) -> Iterator[Place]:
    reach(url)  # what is lacking for it is said before anything is asked
    address = address_of(url)
    if is_list(url):
        for stream in _fetched(Remote(url), address):
            yield from _listed_in(address, stream)
    elif has_pattern(url):
        base = address_of(pattern_base(url))
        fitting = [
            file for file in list_fitting(url) if not _is_hidden(path_in(address_of(file.url), base)) or "/." in url
        ]
        if not fitting:
            raise FolderError(f"{address} does not exist: nothing fits this pattern.")
        yield from (_remote(one, (base,)) for one in fitting)
    elif (file := look_up(url)) is None:
        yield Place(address, Remote(url), is_folder=True)
    else:
        yield _remote(file)


def _fetched(remote: Remote, address: str) -> Iterator[BinaryIO]:
    try:
        yield from (stream for stream in fetch(remote, _refuse_long) if stream)
    except UnreadableError as error:
        raise FolderError(f"The list {address} can't be read: {error}.") from error


def _refuse_long(_content: bytes, before: int) -> None:
    if before > LONGEST_INPUT:
        raise UnreadableError(f"it has more than {LONGEST_INPUT:,} bytes")


def _remote(file: Listed, base: tuple[str, ...] = ()) -> Place:
    return Place(address_of(file.url), Remote(file.url, file.size), base=base, mark=file.mark)


def _listed_in(address: str, stream: BinaryIO) -> Iterator[Place]:
    """The files of a list; it may have 100,000s, so that nothing is asked of a server for those that never change."""
    base = (parent_of(address),)
    places = list(read_list(address, stream))
    if not places:
        raise FolderError(f"{address} lists no files: it has a path or URL a line.")
    to_ask = [place for place in places if is_url(place) and not never_changes(place)]
    asked = {file.url: file for file in look_up_all(to_ask)} if to_ask else {}
    for place in places:
        if is_url(place):
            yield _remote(asked.get(place) or Listed(place, mark=_NAMED), base)
        else:
            yield Place(place, Path(place), base=base, mark=_kept(Path(place)) if never_changes(place) else None)


def _kept(path: Path) -> str | None:
    """What tells a web archive of this machine, which may be large, without reading it."""
    try:
        about = path.stat()
    except OSError:  # which whoever reads it is told
        return None
    return f"{about.st_size} {about.st_mtime_ns}"


def _is_hidden(path: str | None) -> bool:
    """Whether a pattern passes it over, as shells do."""
    return "/." in f"/{path}"


def walk_remote(place: Place, judge: Callable[[SourceFile], SourceFile]) -> Iterator[SourceFile]:
    """All files in a folder elsewhere; of a hidden folder only itself, refused like a file. Raises EntitiesError."""
    hidden = set[str]()
    for file in list_folder(place.location.url if isinstance(place.location, Remote) else place.address):
        path, location = visible(path_in(address_of(file.url), place.address) or ""), Remote(file.url, file.size)
        dot = f"/{path}".find("/.")
        if dot < 0:
            yield judge(SourceFile(path, location, mark=file.mark))
        elif "/" not in path[dot:]:
            yield SourceFile(path, location, HIDDEN)
        elif (folder := path[: path.index("/", dot) + 1]) not in hidden:
            hidden.add(folder)
            yield SourceFile(folder, location, HIDDEN_FOLDER)

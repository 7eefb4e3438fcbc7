"""Read what arrives: folders are looked at again and again, and extracted when something in them has changed.

Folders are asked for their files, as a run asks them, and these for their size and time. The system's own notices of
changes would come sooner, but they don't come from network shares, and say nothing of patterns and of links.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from entities.changes.events import Event
from entities.changes.extract import extract_folder
from entities.changes.given import find_given
from entities.changes.job import Job
from entities.errors import FolderError
from entities.readers import Remote, is_url

_Stamp = tuple[int, int]
_Look = dict[Path, _Stamp]


def watch_folder(job: Job, rest: Callable[[], object]) -> Generator[Iterator[Event]]:
    """A run of `extract_folder` whenever files have come, changed or gone; between two looks, `rest` is called.

    A file that isn't in two looks the same is being written: a run leaves it as the store has it. Where nothing is
    there any more, or can't be looked at, nothing is removed: a share may be away for a while. Runs raise as
    `extract_folder` does. Raises FolderError for what isn't there at first, and for what is elsewhere.
    """
    if any(is_url(str(source)) for source in job.sources):
        raise _elsewhere(job)
    _look(job)
    return _watch(job, rest)


def _elsewhere(job: Job) -> FolderError:
    return FolderError(
        f"Only folders of this machine can be watched: to read what is new in {job.named}, "
        "call `entities extract` again and again."
    )


def _watch(job: Job, rest: Callable[[], object]) -> Generator[Iterator[Event]]:
    read, last = _Look(), _Look()
    while True:
        try:
            now = _look(job)
        except FolderError as error:
            yield _failing(error)
            rest()
            continue
        still = {path: stamp for path, stamp in now.items() if last.get(path) == stamp}
        gone = read.keys() - now.keys() - last.keys()
        if now and (gone or any(read.get(path) != stamp for path, stamp in still.items())):
            yield extract_folder(replace(job, unsettled=frozenset(now.keys() - still.keys())))
            read = {path: read[path] for path in read.keys() & (now.keys() - still.keys())} | still
        last = now
        rest()


def _look(job: Job) -> _Look:
    """The files that would be read, and what tells that one has changed."""
    found = _Look()
    for source in find_given(job, empty=True):
        for file in source.files:
            with suppress(OSError):  # gone meanwhile
                if isinstance(file.location, Remote):
                    raise _elsewhere(job)
                if file.refusal is None:
                    about = file.location.stat()
                    found[file.location] = about.st_size, about.st_mtime_ns
    return found


def _failing(error: FolderError) -> Iterator[Event]:
    """A run that can't begin."""
    raise error
    yield

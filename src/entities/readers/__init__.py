"""From files to articles: one reader a format, chosen by what a file is called and what it holds."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from functools import partial
from io import BufferedReader
from typing import BinaryIO, cast

from entities.errors import UnreadableError
from entities.readers.composing import About, complete
from entities.readers.files.folder import SourceFile, find_refusal
from entities.readers.files.said import Said, read_dates, said_of_files, said_of_none
from entities.readers.files.sniffing import HEAD, find_format, is_streamed, suffix_of
from entities.readers.files.sources import EVERYTHING, Selection, Source, find_sources
from entities.readers.files.unpacking import read_any, unknown_type
from entities.readers.finishing import finish, speakable, tell_apart
from entities.readers.formats import FORMATS, is_installed, packages
from entities.readers.inputs import LONGEST_INPUT, NO_OPTIONS, Found, Input, Options, skip
from entities.readers.remote.fetching import UNFETCHED, Remote, fetch
from entities.readers.remote.systems import reach
from entities.readers.remote.urls import address_of, is_url, path_in

__all__ = [
    "EVERYTHING", "NO_OPTIONS", "UNFETCHED", "About", "Found", "Options", "Remote", "Said", "Selection", "Source",
    "SourceFile", "address_of", "bring", "complete", "content_hash", "find_sources", "installed_packages",
    "is_installed", "is_page", "is_plain", "is_url", "path_in", "reach", "read_content", "read_dates", "read_file",
    "said_of_files", "said_of_none", "size_of", "skip",
]  # fmt: skip

_LARGE = 1 << 30  # bytes


def read_file(file: SourceFile, options: Options = NO_OPTIONS) -> Iterator[Found]:
    """The articles of a file, and what there is to say of it; raises UnreadableError with the reason."""
    for content in bring(file):
        if content is not None:
            yield from read_content(file, content, options)


def bring(file: SourceFile) -> Iterator[BinaryIO | None]:
    """The content of a file, open until the next is asked for.

    Of a file that is elsewhere it is a copy, which is gone when it is closed; before it comes None every few seconds,
    as long as it is on its way. Raises UnreadableError.
    """
    _refuse(file)
    try:
        if isinstance(file.location, Remote):
            yield from fetch(file.location, partial(_refuse_content, file.path))
        else:
            with file.location.open("rb") as stream:
                yield stream
    except OSError as error:
        raise UnreadableError(error.strerror or str(error)) from error


def read_content(file: SourceFile, content: BinaryIO, options: Options = NO_OPTIONS) -> Iterator[Found]:
    """The articles of a file that has been brought; raises UnreadableError with the reason."""
    try:
        yield from _read(file, content, options)
    except UnreadableError as error:
        reason, detail = speakable(error.reason), speakable(error.detail)
        raise UnreadableError(reason, detail, lacking=error.lacking, ignored=error.ignored) from error


def _read(file: SourceFile, stream: BinaryIO, options: Options) -> Iterator[Found]:
    try:
        size = os.fstat(stream.fileno()).st_size
        if not size:
            raise UnreadableError("it holds no text")  # whatever its name says that it is
        found = tell_apart(map(finish, read_any(Input(file.path, stream, options), size)))
        first = next(found, None)
        if first is None:
            raise UnreadableError("it holds no article")
        yield first
        yield from found
    except OSError as error:
        raise UnreadableError(error.strerror or str(error)) from error


def installed_packages() -> tuple[str, ...]:
    """Those of the packages that not everybody has which are here; what is read depends on them."""
    return tuple(sorted(filter(is_installed, packages())))


def is_plain(file: SourceFile) -> bool:
    """Whether a file is text by its name: read in no time, and by nothing that could end a process."""
    return suffix_of(file.path) in {".txt", ".text", ".md", ".markdown"}


def is_page(file: SourceFile) -> bool:
    """Whether a file is a web page by its name: an article with much around it."""
    return suffix_of(file.path) in {*FORMATS["html"].suffixes, *FORMATS["mhtml"].suffixes}


def content_hash(file: SourceFile) -> str:
    """What tells two versions of a file apart: 32 hexadecimal digits of BLAKE2b, of its bytes if it has no mark."""
    _refuse(file)
    if file.mark is not None:
        return hashlib.blake2b(f"{file.path}\n{file.mark}".encode(), digest_size=16).hexdigest()
    try:
        (found,) = [_hash(content) for content in bring(file) if content is not None]
    except OSError as error:
        raise UnreadableError(error.strerror or str(error)) from error
    return found


def _hash(stream: BinaryIO) -> str:
    return hashlib.file_digest(cast("BufferedReader", stream), lambda: hashlib.blake2b(digest_size=16)).hexdigest()


def size_of(file: SourceFile) -> int:
    """How many bytes a file has; what is elsewhere and doesn't say so is taken for a large one."""
    if isinstance(file.location, Remote):
        return _LARGE if file.location.size is None else file.location.size
    try:
        return file.location.stat().st_size
    except OSError:  # gone since it was looked at, as reading it will say
        return 0


def _refuse(file: SourceFile) -> None:
    if refusal := file.refusal or find_refusal(file.location):
        raise UnreadableError(refusal.reason, refusal.detail, ignored=refusal.ignored)
    if isinstance(file.location, Remote):
        size = file.location.size or 0
    else:
        try:
            size = file.location.stat().st_size
        except OSError as error:
            raise UnreadableError(error.strerror or str(error)) from error
    _refuse_long(file.path, size)


def _refuse_content(path: str, content: bytes, before: int) -> None:
    """Raise UnreadableError where a file that is fetched, block by block, turns out to be none that is read."""
    if before == 0 and find_format(content[:HEAD], path) is None:
        raise unknown_type(path)
    _refuse_long(path, before + len(content))


def _refuse_long(path: str, size: int) -> None:
    if size > LONGEST_INPUT and not is_streamed(path):
        raise UnreadableError(f"it has {size:,} bytes; split it into articles")

"""From files to articles: one reader a format, chosen by what a file is called and what it holds."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from entities.errors import UnreadableError
from entities.readers.composing import About, complete
from entities.readers.files.folder import SourceFile, find_refusal
from entities.readers.files.said import Said, read_dates, said_of_files, said_of_none
from entities.readers.files.sniffing import is_streamed, suffix_of
from entities.readers.files.sources import EVERYTHING, Selection, Source, find_sources
from entities.readers.files.unpacking import read_any
from entities.readers.finishing import finish, speakable, tell_apart
from entities.readers.formats import FORMATS, is_installed
from entities.readers.inputs import LONGEST_INPUT, NO_OPTIONS, Found, Input, Options, skip

__all__ = [
    "EVERYTHING", "NO_OPTIONS", "About", "Found", "Options", "Said", "Selection", "Source", "SourceFile", "complete",
    "content_hash", "find_sources", "is_installed", "is_page", "is_plain", "read_dates", "read_file", "said_of_files",
    "said_of_none", "skip",
]  # fmt: skip


def read_file(file: SourceFile, options: Options = NO_OPTIONS) -> Iterator[Found]:
    """The articles of a file, and what there is to say of it; raises UnreadableError with the reason."""
    try:
        yield from _read(file, options)
    except UnreadableError as error:
        raise UnreadableError(speakable(str(error))) from error


def _read(file: SourceFile, options: Options) -> Iterator[Found]:
    _refuse(file)
    try:
        with file.location.open("rb") as stream:
            size = file.location.stat().st_size
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


def is_plain(file: SourceFile) -> bool:
    """Whether a file is text by its name: read in no time, and by nothing that could end a process."""
    return suffix_of(file.path) in {".txt", ".text", ".md", ".markdown"}


def is_page(file: SourceFile) -> bool:
    """Whether a file is a web page by its name: an article with much around it."""
    return suffix_of(file.path) in {*FORMATS["html"].suffixes, *FORMATS["mhtml"].suffixes}


def content_hash(file: SourceFile) -> str:
    """What tells two versions of a file apart: 32 hexadecimal digits of BLAKE2b."""
    _refuse(file)
    try:
        with file.location.open("rb") as stream:
            return hashlib.file_digest(stream, lambda: hashlib.blake2b(digest_size=16)).hexdigest()
    except OSError as error:
        raise UnreadableError(error.strerror or str(error)) from error


def _refuse(file: SourceFile) -> None:
    if refusal := file.refusal or find_refusal(file.location):
        raise UnreadableError(refusal.reason, refusal.detail, ignored=refusal.ignored)
    try:
        size = file.location.stat().st_size
    except OSError as error:
        raise UnreadableError(error.strerror or str(error)) from error
    if size > LONGEST_INPUT and not is_streamed(file.path):
        raise UnreadableError(f"it has {size:,} bytes; split it into articles")

"""Lists of files (`*.paths`, `*.paths.gz`), a path or URL a line, as Common Crawl publishes what its archives are."""

from __future__ import annotations

import gzip
import os
import zlib
from collections.abc import Iterator
from typing import BinaryIO, cast

from entities.errors import FolderError
from entities.readers.inputs import LONGEST_INPUT
from entities.readers.remote.urls import is_url, is_web, parent_of, path_in, protocol_of, root_of

_SUFFIXES = (".paths", ".paths.gz")
_WEB_ARCHIVES = (".warc", ".warc.gz", ".arc", ".arc.gz")
_GZIP = b"\x1f\x8b"


def is_list(place: str) -> bool:
    """Whether a file is a list of others, by its name."""
    return (place.partition("?")[0] if is_web(place) else place).lower().endswith(_SUFFIXES)


def never_changes(place: str) -> bool:
    """Whether a file of a list is what it was as long as it is called so: a web archive is written once."""
    return (place.partition("?")[0] if is_web(place) else place).lower().endswith(_WEB_ARCHIVES)


def read_list(place: str, stream: BinaryIO) -> Iterator[str]:
    """The absolute paths and URLs that a list names, each once; `place` is its own. Raises FolderError."""
    try:
        text = _unpacked(stream).decode("utf-8-sig")
    except (UnicodeDecodeError, EOFError, OSError, zlib.error) as error:
        raise FolderError(f"{place} can't be read as a list of files, a path or URL a line: {error}") from error
    lines = dict.fromkeys(line.strip() for line in text.splitlines())
    yield from dict.fromkeys(_find(line, place) for line in lines if line and not line.startswith("#"))


def _unpacked(stream: BinaryIO) -> bytes:
    head = stream.read(2)
    stream.seek(0)
    plain = cast("BinaryIO", gzip.GzipFile(fileobj=stream)) if head == _GZIP else stream
    content = plain.read(LONGEST_INPUT + 1)
    if len(content) > LONGEST_INPUT:
        raise OSError(f"it has more than {LONGEST_INPUT:,} bytes")
    return content


def _find(line: str, place: str) -> str:
    """What a line means.

    A path without a slash before it begins where the list is. In a list behind a URL it begins at the server, or the
    bucket, if it has a slash before it, or if its first folder is that of the list's own path, too.
    """
    if is_url(line):
        return _allowed(line, place)
    if not is_url(place):
        return os.path.normpath(os.path.join(parent_of(place), line))  # noqa: PTH118 - of 100,000s
    root = root_of(place)
    own = path_in(parent_of(place), root) or ""
    first, slash, _ = line.partition("/")
    if line.startswith("/") or (slash and first == own.partition("/")[0]):
        return f"{root}/{line.lstrip('/')}"
    return f"{parent_of(place)}/{line.removeprefix('./')}"


def _allowed(url: str, place: str) -> str:
    """Raises FolderError for what somebody else's list mustn't make us read, such as files of this machine."""
    if is_url(place) and not is_web(url) and protocol_of(url) != protocol_of(place):
        raise FolderError(
            f"The list {place} names {url}: a list from elsewhere may only name files there or on the web. "
            "Make a list of your own if that is meant."
        )
    return url

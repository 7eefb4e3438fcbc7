"""From files to articles: one reader a format, chosen by suffix."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from entities.errors import FolderError, UnreadableError
from entities.model import Article
from entities.readers.decoding import LONGEST_ARTICLE
from entities.readers.markdown import read_markdown
from entities.readers.plain import read_plain
from entities.readers.wrapping import join_wrapped_lines

READERS: dict[str, Callable[[str, bytes], Article]] = {
    ".txt": read_plain,
    ".md": read_markdown,
    ".markdown": read_markdown,
}

_LONGEST_FILE = 4 * LONGEST_ARTICLE
"""In bytes: no encoding takes more than four for a character."""
_NOISE = re.compile(r"(?:[^\w\s]|_){40,}")
"""Rules and ornaments, which are no prose; spaCy takes a time for them that grows with the square of their length."""

_BYTE = re.compile("[\udc80-\udcff]")
_BACKSLASH = re.compile(r"\\(?=\\*(?:x[0-9a-f]{2}|[\udc80-\udcff]))")


@dataclass(frozen=True, slots=True)
class SourceFile:
    r"""A file that a reader exists for; `path` is relative to the folder, with forward slashes.

    In `path`, a byte of a name that is no text is written like `\xe9`; `location` is the real path.
    """

    path: str
    location: Path


def find_files(folder: Path) -> tuple[SourceFile, ...]:
    """All files under `folder` that a reader exists for, ordered by path; hidden files and folders are left out."""
    if not folder.is_dir():
        problem = "is a file, not a folder" if folder.exists() else "does not exist"
        raise FolderError(f"{folder} {problem}: give the folder that holds the articles.")
    found = sorted(_walk(folder), key=lambda file: file.path)
    if not found:
        suffixes = ", ".join(READERS)
        raise FolderError(f"No articles in {folder}: it holds no file with one of the suffixes {suffixes}.")
    return tuple(found)


def _walk(folder: Path) -> Iterator[SourceFile]:
    for parent, folders, names in os.walk(folder, onerror=_refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if not name.startswith(".") and Path(name).suffix.lower() in READERS:
                location = Path(parent, name)
                yield SourceFile(_visible(location.relative_to(folder).as_posix()), location)


def _visible(path: str) -> str:
    """`path` with its undecodable bytes spelled out; a backslash that could be taken for one of those is doubled."""
    path = _BACKSLASH.sub(r"\\\\", path)
    path = _BYTE.sub(lambda match: f"\\x{ord(match[0]) - 0xDC00:02x}", path)
    return path.encode("utf-8", "backslashreplace").decode("utf-8")


def _refuse(error: OSError) -> None:
    """A folder that can't be listed would look as if its articles had vanished."""
    reason = error.strerror or str(error)
    raise FolderError(f"Can't list {error.filename}: {reason}. Nothing was changed.") from error


def read_bytes(file: SourceFile) -> bytes:
    """The bytes of a file; raises UnreadableError with the reason."""
    try:
        # Asked before it is opened: to open a pipe is to wait for whoever writes into it.
        found = file.location.stat()
        if not stat.S_ISREG(found.st_mode):
            raise UnreadableError("it isn't a regular file")
        if found.st_size > _LONGEST_FILE:
            raise UnreadableError(f"it has {found.st_size:,} bytes; split it into articles")
        return file.location.read_bytes()
    except OSError as error:
        raise UnreadableError(error.strerror or str(error)) from error


def read_article(file: SourceFile) -> Article:
    """Read one file with the reader of its suffix; raises UnreadableError with the reason."""
    article = READERS[file.location.suffix.lower()](file.path, read_bytes(file))
    body = _NOISE.sub(lambda run: " " * len(run[0]), article.body)
    article = replace(article, body=join_wrapped_lines(body))
    if not article.body.strip():
        raise UnreadableError("it holds no text")
    return article


def content_hash(file: SourceFile) -> str:
    """What tells two versions of a file apart: 32 hexadecimal digits of BLAKE2b."""
    return hashlib.blake2b(read_bytes(file), digest_size=16).hexdigest()

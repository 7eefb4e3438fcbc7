"""From files to articles: one reader a format, chosen by suffix."""

from __future__ import annotations

import hashlib
import re
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from entities.errors import FolderError, UnreadableError
from entities.model import Article
from entities.readers.decoding import LONGEST_ARTICLE
from entities.readers.folder import SourceFile, walk_folder
from entities.readers.markdown import read_markdown
from entities.readers.plain import read_plain
from entities.readers.wrapping import join_wrapped_lines

__all__ = ["READERS", "SourceFile", "content_hash", "find_files", "read_article", "read_bytes"]

READERS: dict[str, Callable[[str, bytes], Article]] = {
    ".txt": read_plain,
    ".md": read_markdown,
    ".markdown": read_markdown,
}

_LONGEST_FILE = 4 * LONGEST_ARTICLE
"""In bytes: no encoding takes more than four for a character."""
_NOISE = re.compile(r"(?:[^\w\s]|_){40,}")
"""Rules and ornaments, which are no prose; spaCy takes a time for them that grows with the square of their length."""


def find_files(folder: Path, *, follow_links: bool = False) -> tuple[SourceFile, ...]:
    """All files under `folder` that a reader exists for, ordered by path; hidden files and folders are left out.

    A link to what is in the folder is that, read once; one that leads out of it is refused unless `follow_links`.
    """
    if not folder.is_dir():
        problem = "is a file, not a folder" if folder.exists() else "does not exist"
        raise FolderError(f"{folder} {problem}: give the folder that holds the articles.")
    found = sorted(walk_folder(folder, READERS, follow_links=follow_links), key=lambda file: file.path)
    if not found:
        suffixes = ", ".join(READERS)
        raise FolderError(f"No articles in {folder}: it holds no file with one of the suffixes {suffixes}.")
    return tuple(found)


def read_bytes(file: SourceFile) -> bytes:
    """The bytes of a file; raises UnreadableError with the reason."""
    if file.refusal:
        raise UnreadableError(file.refusal)
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
    content = read_bytes(file)
    article = READERS[file.location.suffix.lower()](file.path, content)
    body = _NOISE.sub(lambda run: " " * len(run[0]), article.body)
    article = replace(article, body=join_wrapped_lines(body))
    if not article.body.strip():
        raise UnreadableError("it holds no text")
    return article


def content_hash(file: SourceFile) -> str:
    """What tells two versions of a file apart: 32 hexadecimal digits of BLAKE2b."""
    return hashlib.blake2b(read_bytes(file), digest_size=16).hexdigest()

"""What a reader is given, and what it gives."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from entities.errors import UnreadableError
from entities.model import Article, Remark, Skipped

LONGEST_INPUT = 256 * 1024 * 1024
"""In bytes: what is longer is only read by formats that take one record after the other."""

Found = Article | Skipped | Remark


@dataclass(frozen=True, slots=True)
class Options:
    """What was said of the files; `fields` are the columns of tables that were named: (`text`, `Body of story`)."""

    fields: tuple[tuple[str, str], ...] = ()


NO_OPTIONS = Options()


@dataclass(frozen=True, slots=True)
class Input:
    """A file, or what a file holds, to be read by one format.

    `path` is what its article is called; where it holds several, each is called `path`, a slash and its record. What is
    asked of `stream` may go back.
    """

    path: str
    stream: BinaryIO
    options: Options = NO_OPTIONS

    def read(self, limit: int = LONGEST_INPUT) -> bytes:
        """All bytes; raises UnreadableError if they are more than `limit`."""
        content = self.stream.read(limit + 1)
        if len(content) > limit:
            raise UnreadableError(f"it has more than {limit:,} bytes; split it")
        return content


def skip(path: str, error: UnreadableError) -> Skipped:
    """That an input was not read, for this reason."""
    return Skipped(path, error.reason, error.detail, error.ignored, error.lacking)


Reader = Callable[[Input], Iterator[Found]]
"""Reads articles one after the other; what can't be read of one is Skipped, of the whole is an UnreadableError."""

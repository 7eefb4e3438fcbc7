"""Fetch a file, so that it can be read as one of this machine, and leave nothing behind."""

from __future__ import annotations

import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, cast

from entities.errors import EntitiesError, UnreadableError
from entities.readers.remote import systems
from entities.readers.remote.systems import lasts, reach, why

UNFETCHED = "network"
"""What a file lacks that couldn't be fetched: it may come another time."""
_BLOCK = 4 * 1024 * 1024  # bytes that are asked for at a time
_SIGN = 5.0  # seconds


@dataclass(frozen=True, slots=True)
class Remote:
    """A file elsewhere: its URL and its size in bytes, where that is known."""

    url: str
    size: int | None = None


Check = Callable[[bytes, int], None]
"""Is given a block of a file, and how many bytes came before; raises UnreadableError if it is no use to fetch more."""


def fetch(remote: Remote, check: Check) -> Iterator[BinaryIO | None]:
    """The content of a file, as a file of this machine that has no name, and is gone whenever it is closed.

    Before it there is None every few seconds: it is on its way. Raises UnreadableError, at once where another try would
    come to the same, else after five.
    """
    with tempfile.TemporaryFile(prefix="entities-") as stream:
        fetching = _Fetching(remote, cast("BinaryIO", stream), check)
        fetching.start()
        while fetching.is_on_its_way():
            yield None
        if fetching.error:
            raise fetching.error
        stream.seek(0)
        yield cast("BinaryIO", stream)


class _Fetching(threading.Thread):
    """A thread, so that whoever waits for a file can say that it is still alive."""

    def __init__(self, remote: Remote, stream: BinaryIO, check: Check) -> None:
        super().__init__(daemon=True, name="fetching")
        self._remote, self._stream, self._check = remote, stream, check
        self._comes_in_parts = True
        self.error: UnreadableError | None = None

    def is_on_its_way(self) -> bool:
        """Whether it still is, after some seconds."""
        self.join(_SIGN)
        return self.is_alive()

    def run(self) -> None:
        """Fetch it; from where it was broken off if it has to be tried again."""
        for pause in (*systems.PAUSES, None):
            try:
                self._fetch()
            except UnreadableError as error:
                self.error = error
            except EntitiesError as error:
                self.error = UnreadableError(str(error), lacking=UNFETCHED)
            except Exception as error:  # noqa: BLE001 - whatever stands behind the protocol raises
                if pause is not None and not lasts(error) and not self._stream.closed:
                    time.sleep(pause)
                    continue
                self.error = UnreadableError("it couldn't be fetched", why(error), lacking=UNFETCHED)
            return

    def _fetch(self) -> None:
        if self._comes_in_parts:
            try:
                self._go_on(block_size=_BLOCK, cache_type="none")
            except ValueError:  # as fsspec says that a server gives no parts
                self._comes_in_parts = False
            else:
                return
        self._stream.seek(0)
        self._stream.truncate()
        self._go_on(block_size=0)

    def _go_on(self, **options: object) -> None:
        system, path = reach(self._remote.url)
        with system.files.open(path, "rb", **options) as source:
            source.seek(self._stream.tell())
            while content := source.read(_BLOCK):
                self._check(content, self._stream.tell())
                self._stream.write(content)
            size = getattr(source, "size", None)
        if size is not None and self._stream.tell() < size:
            raise ConnectionError(f"it breaks off after {self._stream.tell():,} of {size:,} bytes")

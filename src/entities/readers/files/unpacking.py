"""Files in files: compressed ones and archives are unpacked in memory, within limits, and read by their format."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from importlib import import_module
from typing import Any, BinaryIO, cast

from entities.errors import UnreadableError
from entities.model import Skipped
from entities.readers.composing import record_path
from entities.readers.files.folder import safe_name
from entities.readers.files.sniffing import ARCHIVES, COMPRESSED, HEAD, find_format, find_zipped, suffix_of
from entities.readers.formats import FORMATS, ZSTD, is_installed, not_installed
from entities.readers.inputs import Found, Input, skip

_DEEPEST = 4  # a file in an archive in an archive; what goes deeper was made to do harm
_LEAST = 256 * 1024 * 1024  # bytes that may come out, however little goes in
_RATIO = 60  # text is packed to a tenth, logs to a fiftieth of their size
_MEMBER = 1000  # bytes that a file in an archive counts as, even if it is empty
_ZSTD: Any = import_module(ZSTD) if is_installed(ZSTD) else None
_DAMAGED = (EOFError, OSError, zlib.error, lzma.LZMAError, zipfile.BadZipFile, tarfile.TarError, NotImplementedError,
            RuntimeError, ValueError, *([_ZSTD.ZstdError] if _ZSTD else []))  # fmt: skip


def read_any(given: Input, size: int) -> Iterator[Found]:
    """The articles of a file of `size` bytes, whatever its format, and those of the files that it holds.

    What can't be read of a file in it is Skipped; raises UnreadableError for the whole.
    """
    return _read(given, given.path, _Budget(_LEAST + _RATIO * size), depth=0)


@dataclass(slots=True)
class _Budget:
    """How many bytes may still come out of what is packed in one file."""

    left: int

    def spend(self, size: int) -> None:
        self.left -= size
        if self.left < 0:
            raise UnreadableError("it unpacks to more than can be meant: is it a bomb? Unpack it yourself if it isn't")


def _read(given: Input, name: str, budget: _Budget, depth: int) -> Iterator[Found]:
    """The articles of a file that is, or would be if it weren't compressed, called `name`."""
    head = given.stream.read(HEAD)
    given.stream.seek(0)
    kind = find_format(head, name)
    if kind == "zip":
        if depth:  # its end is read first, which mustn't be unpacked without limits
            given = replace(given, stream=io.BytesIO(given.read()))
        kind = find_zipped(given.stream)
        given.stream.seek(0)
    if kind is None:
        raise unknown_type(name)
    if kind in COMPRESSED and not _is_web_archive(kind, given):
        yield from _read_compressed(kind, given, name, budget, depth + 1)
    elif kind in ARCHIVES:
        members = _zip_members(given.stream) if kind == "zip" else _tar_members(given.stream)
        yield from _read_members(given, members, budget, depth + 1)
    else:
        yield from FORMATS["warc" if kind in COMPRESSED else kind].reader()(given)


def unknown_type(path: str) -> UnreadableError:
    """Why a file is passed over that no format is known for."""
    suffix = suffix_of(path)
    reason = "a type that isn't read" if suffix else "it is no text that could be an article"
    return UnreadableError(reason, suffix, ignored=True)


def _is_web_archive(kind: str, given: Input) -> bool:
    """Whether it is one of which each record is compressed for itself."""
    if kind != "gzip":
        return False
    try:
        with gzip.open(given.stream) as unpacked:
            head = unpacked.read(16)
    except _DAMAGED:
        head = b""
    given.stream.seek(0)
    return head.startswith((b"WARC/", b"filedesc://"))


def _read_compressed(kind: str, given: Input, name: str, budget: _Budget, depth: int) -> Iterator[Found]:
    _refuse_depth(depth)
    if suffix_of(name) in COMPRESSED[kind]:
        name = name.rpartition(".")[0]
    with _unpacked(kind, given.stream) as plain:
        try:
            yield from _read(replace(given, stream=_limited(plain, budget)), name, budget, depth)
        except UnreadableError:
            raise
        except _DAMAGED as error:
            raise UnreadableError("it is damaged or cut off: it can't be unpacked") from error


def _unpacked(kind: str, stream: BinaryIO) -> BinaryIO:
    if kind == "zstd":
        if _ZSTD is None:
            raise not_installed("Zstandard (.zst)", ZSTD)
        return cast("BinaryIO", _ZSTD.open(stream))
    if kind == "gzip":
        return cast("BinaryIO", gzip.open(stream))
    return cast("BinaryIO", bz2.open(stream) if kind == "bzip2" else lzma.open(stream))


Member = tuple[str, Callable[[], BinaryIO]]


def _read_members(given: Input, members: Iterator[Member], budget: _Budget, depth: int) -> Iterator[Found]:
    """The articles of the files in an archive; each is called by the archive and its own name in it."""
    _refuse_depth(depth)
    try:
        for name, open_member in members:
            budget.spend(_MEMBER)
            path = record_path(given.path, name)
            try:
                with closing(open_member()) as plain:
                    inner = Input(path, _limited(plain, budget), given.options)
                    yield from _read(inner, name, budget, depth)
            except UnreadableError as error:
                if budget.left < 0:
                    raise
                yield skip(path, error)
            except _DAMAGED:
                yield Skipped(path, "it is damaged, cut off or encrypted: it can't be unpacked")
    except UnreadableError:
        raise
    except _DAMAGED as error:
        raise UnreadableError("it is damaged or cut off: it can't be unpacked") from error


def _zip_members(stream: BinaryIO) -> Iterator[Member]:
    with zipfile.ZipFile(stream) as archive:
        for info in archive.infolist():
            if not info.is_dir() and (name := safe_name(info.filename)):
                yield name, lambda info=info: cast("BinaryIO", archive.open(info))  # type: ignore[misc]


def _tar_members(stream: BinaryIO) -> Iterator[Member]:
    with tarfile.open(fileobj=stream, mode="r:") as archive:
        for info in archive:
            if info.isreg() and (name := safe_name(info.name)):
                yield name, lambda info=info: cast("BinaryIO", archive.extractfile(info))  # type: ignore[misc]


def _refuse_depth(depth: int) -> None:
    if depth > _DEEPEST:
        raise UnreadableError("it is packed in itself too many times: unpack it yourself if that is meant")


def _limited(plain: BinaryIO, budget: _Budget) -> BinaryIO:
    return cast("BinaryIO", io.BufferedReader(_Limited(plain, budget)))


class _Limited(io.RawIOBase):
    """What is unpacked, charged to a budget as it comes; going back is paid for again."""

    def __init__(self, plain: BinaryIO, budget: _Budget) -> None:
        self._plain, self._budget = plain, budget

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        content = self._plain.read(len(buffer))
        self._budget.spend(len(content))
        buffer[: len(content)] = content
        return len(content)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        if whence == io.SEEK_END:
            raise io.UnsupportedOperation("the end of what is packed is only known when all is unpacked")
        return self._plain.seek(offset, whence)

    def tell(self) -> int:
        return self._plain.tell()

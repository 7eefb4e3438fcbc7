"""Datasets on disk: DIR/articles/part-000000.parquet and so on, which any tool reads as DIR/articles/*.parquet.

A part of all datasets has one name. It is there when its `files` are, which are written last: of a run that died,
nothing else counts.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar

import pyarrow as pa
import pyarrow.parquet as pq

from entities.atomic import replacing
from entities.datasets.columns import Tables, to_bare_files, to_remarks, to_skipped
from entities.datasets.schemas import MARK, READ, REPEATING, RESOLVED, VERSION
from entities.errors import EntitiesError, WriteError
from entities.model import Analysis, HeldFile, Remark, Skipped

_Thing = TypeVar("_Thing")
_SUFFIX = ".parquet"
_UNFINISHED = ".entities-"  # how the names of files begin that are being written; no pattern of a reader's fits them
_RUN = ".entities-run"  # names the run that writes
_NAME = re.compile(r"part-(\d{6,})\.parquet")
_NAMES = READ.keys() | RESOLVED.keys()
ARTICLES, CHARACTERS = 2_000, 64_000_000
"""How many articles a part holds, or how many characters of text, whichever comes first."""
_LEVEL = 3  # of zstd: what takes no longer than the disk


class DatasetError(EntitiesError):
    """Parquet files aren't there, aren't ours, or can't be read."""


@dataclass(slots=True)
class Heap(Generic[_Thing]):
    """What goes into the next part."""

    things: list[_Thing] = field(default_factory=list)
    articles: int = 0
    characters: int = 0

    def add(self, thing: _Thing, items: Iterable[Analysis | Skipped | Remark]) -> None:
        """Add something that holds these items."""
        self.things.append(thing)
        for item in items:
            if isinstance(item, Analysis):
                self.articles += 1
                self.characters += len(item.article.text)

    @property
    def is_full(self) -> bool:
        """Whether it is as much as a part should be."""
        return self.articles >= ARTICLES or self.characters >= CHARACTERS

    def drop(self, whether: Callable[[_Thing], bool]) -> None:
        """Take some things away; it is as full as before."""
        self.things = [thing for thing in self.things if not whether(thing)]

    def take(self) -> list[_Thing]:
        """All that is on it, which is empty then."""
        things = self.things
        self.things, self.articles, self.characters = [], 0, 0
        return things


@dataclass(frozen=True, slots=True)
class Dataset:
    """The datasets in a folder, there or still to be made."""

    folder: Path

    def parts(self, *, new: bool = False) -> list[str]:
        """The names of the complete parts, in the order in which they were written.

        Raises DatasetError if the folder isn't there or holds something else, unless it may be `new`.
        """
        held = self.folder / "files"
        if new and not (self.folder.is_dir() and any(self.folder.iterdir())):
            return []
        if not held.is_dir():
            raise DatasetError(
                f"{self.folder} holds no datasets of entities (it has no folder `files`): name one that `extract "
                "--parquet` or `export --format parquet` has written, or a new one to write into."
            )
        try:
            names = [path.name for path in held.iterdir()]  # unlike a pattern, this tells what it may not look at
        except OSError as error:
            raise DatasetError(f"{held} can't be read ({_first_line(error)}): allow it, or name another.") from error
        return sorted((name for name in names if name.endswith(_SUFFIX) and name[0] != "."), key=_place)

    def require_tables(self, parts: Iterable[str]) -> None:
        """Raise DatasetError if one of these parts lacks a table."""
        for path in (self.folder / name / part for part in parts for name in READ):
            if not path.exists():
                raise _missing(path)

    def read(self, part: str) -> Tables:
        """A part of all datasets. Raises DatasetError."""
        return Tables(**{name: self.read_one(name, part) for name in READ})

    def read_files(self, part: str) -> Iterator[tuple[int, HeldFile]]:
        """The files of a part by their numbers, without what was read of them. Raises DatasetError."""
        return to_bare_files(self.read_one("files", part))

    def read_one(self, name: str, part: str) -> pa.Table:
        """A part of one dataset, with the columns of its schema. Raises DatasetError."""
        path, schema = self.folder / name / part, READ[name]
        try:
            with pq.ParquetFile(path) as file:
                _refuse_others(path, file.schema_arrow, schema)
                return file.read(columns=schema.names).select(schema.names)
        except FileNotFoundError as error:
            raise _missing(path) from error
        except PermissionError as error:
            raise DatasetError(f"{path} can't be read ({error.strerror}): allow it.") from error
        except (pa.ArrowException, OSError) as error:
            raise DatasetError(
                f"{path} can't be read ({_first_line(error)}): delete the folder and make it anew."
            ) from error

    def write(self, tables: Tables, part: str | None = None) -> str:
        """Write one more part, or in place of `part`, all of it or nothing; gives its name. Raises WriteError.

        What is replaced is gone if the machine stops between two of the files.
        """
        part = part or self._next()
        ready = []
        try:
            for name, table in tables.named():
                path = self.folder / name / part
                path.parent.mkdir(parents=True, exist_ok=True)
                unfinished = path.with_name(f"{_UNFINISHED}{part}.part")
                ready.append((unfinished, path))
                pq.write_table(table, unfinished, **_how(name))
            (self.folder / "files" / part).unlink(missing_ok=True)
            for unfinished, path in ready:  # the files last
                unfinished.replace(path)
        except OSError as error:
            raise WriteError(f"Can't write {path}: {error.strerror or error}. What is complete there stays.") from error
        finally:
            for unfinished, _ in ready:
                unfinished.unlink(missing_ok=True)
        return part

    def write_resolved(self, name: str, batches: Iterable[Sequence[tuple[object, ...]]]) -> int:
        """Write a dataset that follows from all articles, as one file; gives how many rows it has. Raises OSError."""
        (self.folder / name).mkdir(parents=True, exist_ok=True)
        path, schema, number = self.folder / name / f"part-{0:06d}{_SUFFIX}", RESOLVED[name], 0
        with pq.ParquetWriter(path, schema, **_how(name)) as writer:
            for rows in batches:
                columns = zip(schema.types, zip(*rows, strict=True), strict=True)
                writer.write_table(pa.table([pa.array(values, kind) for kind, values in columns], schema=schema))
                number += len(rows)
        return number

    def remove(self, part: str) -> None:
        """Remove a part: its files first, so that what is left of it doesn't count."""
        for name in reversed(READ):
            (self.folder / name / part).unlink(missing_ok=True)

    def skipped(self, part: str) -> Iterator[tuple[int, Skipped]]:
        """What wasn't read, each with the number of its file. Raises DatasetError."""
        return to_skipped(self.read_one("skipped", part))

    def remarks(self, part: str) -> Iterator[tuple[int, Remark]]:
        """What is doubtful, each with the number of its file. Raises DatasetError."""
        return to_remarks(self.read_one("remarks", part))

    def claim(self) -> str:
        """Let a run, by the name that it gets, be the one that writes, and remove what one has left that died."""
        run = secrets.token_hex(8)
        with replacing(self._make() / _RUN) as (file,):
            file.write(run)
        self.sweep()
        return run

    def require(self, run: str) -> None:
        """Raise DatasetError if another run has begun since: both would read the same files."""
        try:
            claimed = (self.folder / _RUN).read_text("utf-8")
        except OSError:
            claimed = ""
        if claimed != run:
            raise DatasetError(
                f"Another run has begun to write into {self.folder}, and goes on where this one stopped."
            )

    @property
    def is_claimed(self) -> bool:
        """Whether a run is writing, or was when it was stopped."""
        return (self.folder / _RUN).exists()

    def release(self) -> None:
        """No run is writing."""
        (self.folder / _RUN).unlink(missing_ok=True)

    def _make(self) -> Path:
        """The folder, which is there then, with one for its files."""
        try:
            (self.folder / "files").mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise WriteError(f"Can't create {self.folder}: {error.strerror}. Name another folder.") from error
        return self.folder

    def sweep(self) -> None:
        """Remove what a run has left that died while it wrote; what has other names than a run gives is left alone."""
        complete = set(self.parts(new=True))
        for name in READ:
            for path in (self.folder / name).glob("*"):
                if path.name.startswith(_UNFINISHED) or (_NAME.fullmatch(path.name) and path.name not in complete):
                    path.unlink(missing_ok=True)

    @property
    def is_exported(self) -> bool:
        """Whether it holds what follows from all articles, which only a graph has."""
        return any((self.folder / name).exists() for name in RESOLVED)

    def others(self) -> Iterator[Path]:
        """The files in the folder that neither a run nor an export has written, by their places in it."""
        for path in self.folder.rglob("*"):
            place = path.relative_to(self.folder)
            ours = path.name.startswith(_UNFINISHED) or (str(place.parent) in _NAMES and _NAME.fullmatch(path.name))
            if not ours and (path.is_symlink() or not path.is_dir()):
                yield place

    def _next(self) -> str:
        last = self.parts(new=True)[-1:]
        return f"part-{_place(last[0])[0] + 1 if last else 0:06d}{_SUFFIX}"


def _missing(path: Path) -> DatasetError:
    return DatasetError(f"{path} is missing, without which the part isn't whole: delete the folder and make it anew.")


def _place(part: str) -> tuple[int, str]:
    """What parts are sorted by: their number; those of other programs by name, before all."""
    named = _NAME.fullmatch(part)
    return int(named[1]) if named else -1, part


def _how(name: str) -> dict[str, Any]:
    return {
        "compression": "zstd",
        "compression_level": _LEVEL,
        "use_dictionary": list(REPEATING.get(name, ())) or False,
    }


def _refuse_others(path: Path, found: pa.Schema, wanted: pa.Schema) -> None:
    """Raise DatasetError where a file isn't what `wanted` says, or may be more than that."""
    version = (found.metadata or {}).get(MARK, b"")
    if not version.isdigit():
        raise DatasetError(f"{path} wasn't written by entities: `entities formats` says which tables `extract` reads.")
    if int(version) > VERSION:
        raise DatasetError(
            f"{path} was written by a newer version of entities (its datasets are of version {int(version)}, this one "
            f"knows {VERSION}): install the newest."
        )
    for column in wanted:
        at = found.get_field_index(column.name)
        if at < 0:
            raise DatasetError(f"{path} lacks the column {column.name!r}: make it anew.")
        kind = found.field(at).type
        if kind != column.type:
            raise DatasetError(
                f"{path} has {kind} in the column {column.name!r}, which holds {column.type}: make it anew."
            )


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0].rstrip(".")

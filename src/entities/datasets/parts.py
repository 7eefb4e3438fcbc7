"""Datasets on disk: DIR/articles/part-000000.parquet and so on, which any tool reads as DIR/articles/*.parquet.

A part of all datasets has one name. It is there when its `files` are, which are written last: of a run that died,
nothing else counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar

import pyarrow as pa
import pyarrow.parquet as pq

from entities.datasets.columns import Tables, to_bare_files
from entities.datasets.schemas import MARK, READ, REPEATING, RESOLVED, VERSION
from entities.errors import EntitiesError, WriteError
from entities.model import Analysis, HeldFile, Remark, Skipped

_Thing = TypeVar("_Thing")
_SUFFIX = ".parquet"
_UNFINISHED = ".entities-"  # how the names of files begin that are being written; no pattern of a reader's fits them
_NAME = re.compile(r"part-(\d{6,})\.parquet")
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

    def take(self) -> list[_Thing]:
        """All that is on it, which is empty then."""
        things = self.things
        self.things, self.articles, self.characters = [], 0, 0
        return things


@dataclass(frozen=True, slots=True)
class Dataset:
    """The datasets in a folder, there or still to be made."""

    folder: Path

    def parts(self) -> list[str]:
        """The names of the complete parts, in the order in which they were written. Raises DatasetError."""
        held = self.folder / "files"
        if not held.is_dir():
            raise DatasetError(f"{self.folder} holds no datasets of entities: it has no folder `files`.")
        return sorted((path.name for path in held.glob(f"*{_SUFFIX}") if not _is_hidden(path)), key=_place)

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
                return file.read(columns=schema.names).select(schema.names).cast(schema)
        except FileNotFoundError as error:
            raise DatasetError(f"{path} is missing, without which the part isn't whole: make it anew.") from error
        except (pa.ArrowException, OSError) as error:
            raise DatasetError(f"{path} can't be read ({_first_line(error)}): make it anew.") from error

    def write(self, tables: Tables) -> str:
        """Write one more part, all of it or nothing; gives its name. Raises WriteError."""
        part = self._next()
        ready = []
        try:
            for name, table in tables.named():
                path = self.folder / name / part
                path.parent.mkdir(parents=True, exist_ok=True)
                unfinished = path.with_name(f"{_UNFINISHED}{part}.part")
                ready.append((unfinished, path))
                pq.write_table(table, unfinished, **_how(name))
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

    def sweep(self) -> None:
        """Remove what a run has left that died while it wrote."""
        complete = set(self.parts()) if (self.folder / "files").is_dir() else set()
        for name in READ:
            for path in (self.folder / name).glob("*"):
                if _is_hidden(path) or (path.suffix == _SUFFIX and path.name not in complete):
                    path.unlink(missing_ok=True)

    def _next(self) -> str:
        last = self.parts()[-1:] if (self.folder / "files").is_dir() else []
        return f"part-{_place(last[0])[0] + 1 if last else 0:06d}{_SUFFIX}"


def _place(part: str) -> tuple[int, str]:
    """What parts are sorted by: their number; those of other programs by name, before all."""
    named = _NAME.fullmatch(part)
    return int(named[1]) if named else -1, part


def _is_hidden(path: Path) -> bool:
    return path.name.startswith(".")


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

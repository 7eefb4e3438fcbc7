"""What a table is, and how its columns are read off the things that its rows stand for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

Value = str | int | float | bool | date | None

Item = TypeVar("Item")
Part = TypeVar("Part")


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of plain values under the names of their columns; `name` says what it is a table of."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


@dataclass(frozen=True, slots=True)
class Column(Generic[Item]):
    """A name, and what reads the value under it off an item; None where there is none."""

    name: str
    value: Callable[[Item], Value]


Columns = tuple[Column[Item], ...]


def lay_out(name: str, columns: Columns[Item], items: Iterable[Item]) -> Table:
    """A row for each item."""
    rows = (tuple([column.value(item) for column in columns]) for item in items)
    return Table(name, tuple(column.name for column in columns), tuple(rows))


def columns_of(part: Callable[[Item], Part | None], columns: Sequence[Column[Part]], prefix: str = "") -> Columns[Item]:
    """The columns of a part of an item, with something before their names; empty where it lacks the part."""
    return tuple(Column(prefix + column.name, _through(part, column.value)) for column in columns)


def _through(part: Callable[[Item], Part | None], value: Callable[[Part], Value]) -> Callable[[Item], Value]:
    def read(item: Item) -> Value:
        found = part(item)
        return None if found is None else value(found)

    return read


def day(text: str | None) -> Value:
    """A day such as 2020-08-17 as a date."""
    return None if text is None else date.fromisoformat(text)


def joined(texts: Iterable[str]) -> str:
    """Several in one cell."""
    return "; ".join(texts)

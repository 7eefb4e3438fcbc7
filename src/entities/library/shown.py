"""What of an answer is shown where it prints itself: few columns, few rows, the names in its sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from fnmatch import fnmatchcase

from entities.model import Evidence, Span
from entities.tables.table import Table, Value

_ENDS = "entity_name other_name"
_FIGURES = "articles sentences strength"
_SENTENCE = "text date article"
_COLUMNS = {
    "who-knows": f"other_name {_FIGURES} {_SENTENCE}",
    "show": f"other_name other_label {_FIGURES} {_SENTENCE}",
    "evidence": f"{_ENDS} {_SENTENCE}",
    "path": f"chain {_ENDS} articles {_SENTENCE}",
    "articles": "date title source article mentions*",
    "search": _SENTENCE,
    "top": "name mentions articles score strongest_tie_other_name strongest_tie_text",
    "communities": "community size ties leaders strongest_tie_text",
    "timeline": "*",
    "diff": f"change {_ENDS} articles_before articles {_SENTENCE}",
    "status": "*",
    "extract": "*",
    "find": "id name label mentions articles first_seen last_seen",
}
"""By table: names of columns, or patterns of them."""

_NOTHING = dict.fromkeys(("status", "extract"), "nothing was passed over")
_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Shown:
    """What of an answer there is to show: lines above, and the table of its rows, of which there are `total`."""

    heading: tuple[str, ...]
    notes: tuple[str, ...]
    rows: tuple[object, ...]
    table: Table
    total: int

    @property
    def nothing(self) -> str:
        """What to say where there are no rows."""
        return _NOTHING.get(self.table.name, "nothing found")

    @property
    def columns(self) -> tuple[str, ...]:
        """Those of the table's columns that are shown."""
        patterns = _COLUMNS[self.table.name].split()
        return tuple(name for name in self.table.columns if any(fnmatchcase(name, pattern) for pattern in patterns))

    def cells(self, limit: int) -> Iterator[tuple[Cell, ...]]:
        """The first rows, under these columns."""
        for row, values in zip(self.rows[:limit], self.table.rows, strict=False):
            named = dict(zip(self.table.columns, values, strict=True))
            marks = {evidence.text: evidence.names for evidence in _evidence_in(row)}
            yield tuple(_cell(column, named, marks) for column in self.columns)

    def left_over(self, limit: int) -> str:
        """How many rows there are beyond those shown; empty where all are shown."""
        listed = len(self.rows)
        shown = min(listed, limit)
        if shown == self.total:
            return ""
        more = "" if listed == self.total else f", {listed:,} are in this answer (limit)"
        return f"{shown:,} of {self.total:,} shown{more}"


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell, which names are in it, and the address of its article if it names one."""

    text: str
    names: tuple[Span, ...] = ()
    url: str | None = None
    number: bool = False


def _cell(column: str, named: dict[str, Value], marks: dict[str, tuple[Span, ...]]) -> Cell:
    value = named[column]
    if isinstance(value, str):
        url = named.get(f"{column.removesuffix('article')}url") if column.endswith("article") else None
        return Cell(value, marks.get(value, ()) if column.endswith("text") else (), None if url is None else str(url))
    return Cell(_written(value), number=value is not None and not isinstance(value, bool | date))


def _written(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.{_DIGITS}g}" if value != int(value) else f"{value:,.0f}"
    return f"{value:,}" if isinstance(value, int) else str(value)


def _evidence_in(item: object) -> Iterator[Evidence]:
    """All sentences in an item, however deep."""
    if isinstance(item, Evidence):
        yield item
    elif isinstance(item, tuple):
        for part in item:
            yield from _evidence_in(part)
    elif is_dataclass(item):
        for field in fields(item):
            yield from _evidence_in(getattr(item, field.name))

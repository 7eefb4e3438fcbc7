"""Tables (.csv, .tsv): an article a row."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TextIO

from entities.errors import UnreadableError
from entities.model import Remark
from entities.readers.inputs import Found, Input
from entities.readers.tabular.rows import NumberedRow, read_rows
from entities.readers.text.decoding import open_text

_SAMPLE = 200_000  # characters that tell how a table is written
_SAMPLED_ROWS = 50
_LONGEST_CELL = 16 * 1024 * 1024  # characters
_DELIMITERS = ",;\t|"
_NO_DELIMITER = "\x1f"
_NOTHING = (0.0, 0, 0)


@dataclass(frozen=True, slots=True)
class _Dialect:
    """How cells are separated, and whether quotation marks go around them."""

    delimiter: str
    is_quoted: bool = True
    escape: str | None = None

    def read(self, lines: Iterator[str]) -> Iterator[list[str]]:
        """The rows, a list of cells each; raises csv.Error."""
        csv.field_size_limit(_LONGEST_CELL)
        return csv.reader(
            lines,
            delimiter=self.delimiter,
            quoting=csv.QUOTE_MINIMAL if self.is_quoted else csv.QUOTE_NONE,
            escapechar=self.escape,
            doublequote=self.escape is None,
        )


@dataclass(slots=True)
class _Ragged:
    """How many rows had other cells than the head."""

    rows: int = 0


def read(given: Input) -> Iterator[Found]:
    """The articles of a table, each called by the number of its row; raises UnreadableError."""
    ragged = _Ragged()
    with open_text(given.stream) as text:
        dialect = _find_dialect(text.read(_SAMPLE))
        text.seek(0)
        yield from read_rows(given, _records(dialect, text, ragged))
    if ragged.rows:
        yield Remark(given.path, f"{ragged.rows:,} of its rows have more or fewer cells than its first")


def _records(dialect: _Dialect, text: TextIO, ragged: _Ragged) -> Iterator[NumberedRow]:
    rows, number = dialect.read(_lines(text)), 0
    try:
        head = _names(next(rows, []))
        for row in rows:
            if any(map(str.strip, row)):
                number += 1
                ragged.rows += len(row) != len(head)
                yield number, dict(zip(head, row, strict=False))
    except csv.Error:
        yield number + 1, "it has no end: a quotation mark before it may be missing; what follows isn't read"


def _names(head: list[str]) -> list[str]:
    """What the columns are called, each otherwise."""
    names: list[str] = []
    taken: set[str] = set()
    for place, cell in enumerate(head, start=1):
        name = cell.strip() or f"column {place}"
        while name in taken:
            name = f"{name} ({place})"
        names.append(name)
        taken.add(name)
    return names


def _lines(text: TextIO) -> Iterator[str]:
    while line := text.readline(_LONGEST_CELL):
        if len(line) == _LONGEST_CELL:
            raise UnreadableError("it isn't a table: it has a line of more than 16 million characters")
        yield line.replace("\0", "")


def _find_dialect(sample: str) -> _Dialect:
    """The dialect that makes the most rows of a sample as long as its first."""
    dialects = [_Dialect(delimiter) for delimiter in _DELIMITERS] + [_Dialect("\t", is_quoted=False)]
    if '\\"' in sample:
        dialects += [_Dialect(delimiter, escape="\\") for delimiter in _DELIMITERS]
    lines = sample.replace("\0", "").splitlines(keepends=True)
    fitness = {dialect: _fitness(dialect, lines) for dialect in dialects}
    best = max(dialects, key=fitness.__getitem__)
    return best if fitness[best] > _NOTHING else _Dialect(_NO_DELIMITER)


def _fitness(dialect: _Dialect, lines: Sequence[str]) -> tuple[float, int, int]:
    """The share of rows that are as long as the first, if that has cells; how many these are; how many rows."""
    lengths = []
    try:
        for row in dialect.read(iter(lines)):
            lengths.append(len(row))
            if len(lengths) == _SAMPLED_ROWS:
                break
    except csv.Error:
        return _NOTHING
    if not lengths or lengths[0] == 1:
        return _NOTHING
    whole = lengths if len(lengths) <= 2 else lengths[:-1]  # noqa: PLR2004 - the sample may end in the last row
    return Counter(whole)[lengths[0]] / len(whole), lengths[0], len(lengths)

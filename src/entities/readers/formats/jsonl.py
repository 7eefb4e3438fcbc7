"""JSON with an object a line (.jsonl, .ndjson), each an article."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TextIO

from entities.readers.inputs import Found, Input
from entities.readers.tabular.objects import as_row
from entities.readers.tabular.rows import NumberedRow, read_rows
from entities.readers.text.decoding import open_text

_LONGEST_LINE = 64 * 1024 * 1024  # characters


def read(given: Input) -> Iterator[Found]:
    """The articles of a file, each called by the number of its line; raises UnreadableError."""
    with open_text(given.stream) as text:
        yield from read_rows(given, read_lines(text))


def read_lines(text: TextIO) -> Iterator[NumberedRow]:
    """The objects of the lines, by their numbers."""
    number = 0
    while line := text.readline(_LONGEST_LINE):
        number += 1
        if len(line) == _LONGEST_LINE:
            yield number, "the line is longer than 64 million characters; what follows isn't read"
            return
        if line.strip():
            yield number, _parse(line)


def _parse(line: str) -> dict[str, str] | str:
    try:
        value = json.loads(line, strict=False)
    except (ValueError, RecursionError):
        return "the line isn't JSON"
    return as_row(value) if isinstance(value, dict) else "the line isn't an object"

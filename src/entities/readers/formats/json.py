"""JSON (.json): a list of objects, each an article; an object that holds one; or an object that is an article."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Mapping, Sequence

from entities.errors import UnreadableError
from entities.readers.formats.jsonl import read_lines
from entities.readers.inputs import Found, Input, Options
from entities.readers.tabular.columns import text_length
from entities.readers.tabular.objects import as_row, find_objects
from entities.readers.tabular.rows import read_object, read_rows
from entities.readers.text.decoding import decode

_LONG = 200  # characters; "message" may also say that all went well
_SAMPLE = 10


def read(given: Input) -> Iterator[Found]:
    """The articles of a file, called by their number where they are several; raises UnreadableError."""
    text = decode(given.read())
    try:
        value = json.loads(text, strict=False)
    except RecursionError as error:
        raise UnreadableError("its values are nested too deeply") from error
    except ValueError as error:
        if _has_lines_of_objects(text):
            yield from read_rows(given, read_lines(io.StringIO(text, newline="")))
            return
        raise UnreadableError(f"it isn't JSON: {error}") from error
    objects = find_objects(value)
    if isinstance(value, dict) and _is_article(value, objects, given.options):
        yield from read_object(given, as_row(value))
    else:
        yield from read_rows(given, ((number, as_row(item)) for number, item in enumerate(objects, start=1)))


def _is_article(value: Mapping[str, object], objects: Sequence[Mapping[str, object]], options: Options) -> bool:
    """Whether an object is an article itself, and what it holds are its comments or pictures."""
    length = text_length(as_row(value), options.fields)
    return length >= _LONG or (
        length > 0 and not any(text_length(as_row(item), options.fields) for item in objects[:_SAMPLE])
    )


def _has_lines_of_objects(text: str) -> bool:
    """Whether the first line is an object for itself."""
    first = text.lstrip().partition("\n")[0].strip()
    try:
        return isinstance(json.loads(first, strict=False), dict)
    except (ValueError, RecursionError):
        return False

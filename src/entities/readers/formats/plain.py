"""Plain text (.txt)."""

from __future__ import annotations

from collections.abc import Iterator

from entities.model import Remark
from entities.readers.composing import compose_reported
from entities.readers.inputs import Found, Input
from entities.readers.press import read_export
from entities.readers.text.decoding import decode_declared

_LONGEST = 32 * 1024 * 1024  # bytes: an export of a press database has so many, but no article


def read(given: Input) -> Iterator[Found]:
    """An article from a text file, or those of an export of a press database; raises UnreadableError."""
    text, remark = decode_declared(given.read(_LONGEST), None)
    if remark:
        yield Remark(given.path, remark)
    yield from read_export(given.path, text) or compose_reported(given.path, text)

"""Mailboxes (.mbox): each mail an article, read one after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from entities.errors import UnreadableError
from entities.model import Skipped
from entities.readers.composing import record_path
from entities.readers.inputs import Found, Input
from entities.readers.mails import read_mail

LARGEST_MAIL = 64 * 1024 * 1024
"""In bytes, with all that is attached to it."""
_LONGEST_LINE = 1024 * 1024
_START = re.compile(rb"From [^\r\n]{0,1000}\d\d?:\d\d")
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)


def read(given: Input) -> Iterator[Found]:
    """An article a mail; what can't be read of one is Skipped. Raises UnreadableError if it is no mailbox."""
    number = 0
    for number, content in enumerate(_split(given.stream), 1):
        path = record_path(given.path, number)
        if content is None:
            yield Skipped(path, f"it has more than {LARGEST_MAIL:,} bytes")
            continue
        try:
            yield from read_mail(path, content)
        except UnreadableError as error:
            yield Skipped(path, str(error))
    if not number:
        raise UnreadableError("it is no mailbox: no line of it begins a mail (From ...)")


def _split(stream: BinaryIO) -> Iterator[bytes | None]:
    """The mails of a mailbox; None for one that is too large."""
    pieces: list[bytes] = []
    size, is_inside, may_start = 0, False, True
    while line := stream.readline(_LONGEST_LINE):
        if may_start and _START.match(line):
            if is_inside:
                yield _whole(pieces, size)
            pieces, size, is_inside = [], 0, True
        elif is_inside:
            size += len(line)
            if size <= LARGEST_MAIL:
                pieces.append(line)
        may_start = not line.strip()
    if is_inside:
        yield _whole(pieces, size)


def _whole(pieces: list[bytes], size: int) -> bytes | None:
    return _ESCAPED.sub(rb"\1", b"".join(pieces)) if size <= LARGEST_MAIL else None

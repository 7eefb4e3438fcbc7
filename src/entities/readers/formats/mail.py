"""A mail (.eml)."""

from __future__ import annotations

from collections.abc import Iterator

from entities.errors import UnreadableError
from entities.readers.inputs import Found, Input
from entities.readers.mails import looks_like_mail, read_mail


def read(given: Input) -> Iterator[Found]:
    """The article that a mail is, and those of the mails attached to it; raises UnreadableError."""
    content = given.read()
    if not looks_like_mail(content):
        raise UnreadableError("it is no mail: it has no header of one")
    yield from read_mail(given.path, content)

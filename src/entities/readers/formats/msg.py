"""Mails of Outlook (.msg)."""

from __future__ import annotations

import codecs
import struct
from collections.abc import Iterator

from oxmsg import Message
from oxmsg.domain import constants
from oxmsg.domain.model import UnrecognizedCodePageError, UnsupportedEncodingError

from entities.errors import UnreadableError
from entities.readers.inputs import Found, Input
from entities.readers.mails import Mail, articles_of, looks_like_mail, page_text, read_mail, tidy
from entities.readers.office.packages import OLE
from entities.readers.text.decoding import common_name, decode

_BREAKDOWNS = (
    ValueError, LookupError, AttributeError, TypeError, OSError, OverflowError, RuntimeError, struct.error,
    UnrecognizedCodePageError, UnsupportedEncodingError,
)  # fmt: skip


def read(given: Input) -> Iterator[Found]:
    """The article that a mail is; raises UnreadableError."""
    content = given.read()
    if content.startswith(OLE):
        yield from articles_of(given.path, _mail(content))
    elif looks_like_mail(content):
        yield from read_mail(given.path, content)
    else:
        raise UnreadableError("it is no mail of Outlook")


def _mail(content: bytes) -> Mail:
    codecs.register(_find_renamed)
    try:
        message = Message.load(content)
        sent = message.sent_date
        names = (found.file_name for found in message.attachments)
        return Mail(
            subject=message.subject,
            sender=message.sender or "",
            date=sent.date().isoformat() if sent else None,
            text=_text(message),
            attached=tuple(name for name in names if name),
        )
    except _BREAKDOWNS as error:
        raise UnreadableError("it is damaged: it can't be read as a mail of Outlook") from error
    finally:
        codecs.unregister(_find_renamed)


def _text(message: Message) -> str:
    plain = tidy(message.body or "")
    if plain.strip():
        return plain
    page = message.properties.binary_prop_value(constants.PID_HTML)
    return page_text(decode(page) if page else message.html_body or "")


def _find_renamed(name: str) -> codecs.CodecInfo | None:
    """The letters that Windows calls by a name which Python doesn't know."""
    written = name.replace("_", "-")  # as it was before Python asked for it
    known = common_name(written)
    try:
        return codecs.lookup(known) if known != written else None
    except LookupError:
        return None

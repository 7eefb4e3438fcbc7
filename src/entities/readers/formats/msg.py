"""Mails of Outlook (.msg)."""

from __future__ import annotations

import codecs
import re
import struct
from collections.abc import Iterator

from oxmsg import Message
from oxmsg.domain import constants
from oxmsg.domain.model import UnrecognizedCodePageError, UnsupportedEncodingError

from entities.errors import UnreadableError
from entities.readers.inputs import Found, Input
from entities.readers.mails import Mail, articles_of, looks_like_mail, read_mail
from entities.readers.pages.markup import text_of
from entities.readers.text.decoding import decode

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BREAKDOWNS = (
    ValueError, LookupError, AttributeError, TypeError, OSError, OverflowError, RuntimeError, struct.error,
    UnrecognizedCodePageError, UnsupportedEncodingError,
)  # fmt: skip
_WINDOWS = re.compile(r"(?:windows|x_cp)[-_](\d{3,5})")


def read(given: Input) -> Iterator[Found]:
    """The article that a mail is; raises UnreadableError."""
    content = given.read()
    if content.startswith(_OLE):
        yield from articles_of(given.path, _mail(content))
    elif looks_like_mail(content):
        yield from read_mail(given.path, content)
    else:
        raise UnreadableError("it is no mail of Outlook")


def _mail(content: bytes) -> Mail:
    codecs.register(_find_windows)
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
        codecs.unregister(_find_windows)


def _text(message: Message) -> str:
    plain = (message.body or "").replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    if plain.strip():
        return plain
    page = message.properties.binary_prop_value(constants.PID_HTML)
    return text_of(decode(page) if page else message.html_body or "")


def _find_windows(name: str) -> codecs.CodecInfo | None:
    """The letters that Windows calls by a name of its own: windows-950 is cp950."""
    found = _WINDOWS.fullmatch(name)
    try:
        return codecs.lookup(f"cp{found[1]}") if found else None
    except LookupError:
        return None

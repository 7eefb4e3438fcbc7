"""Web pages that a browser saved with all that belongs to them (.mhtml, .mht)."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message

from entities.errors import UnreadableError
from entities.model import Remark
from entities.readers.composing import About
from entities.readers.formats.html import decode_page
from entities.readers.inputs import Found, Input
from entities.readers.pages import CONTENT_TYPES, read_page


def read(given: Input) -> Iterator[Found]:
    """The article of the page; raises UnreadableError."""
    message = message_from_bytes(given.read())
    page = _page(message)
    if page is None:
        raise UnreadableError("there is no web page in it; it may have been cut off")
    content = page.get_payload(decode=True)
    html, remark = decode_page(content if isinstance(content, bytes) else b"", page.get_content_charset())
    if remark:
        yield Remark(given.path, remark)
    url = page.get("Content-Location") or message.get("Snapshot-Content-Location")
    yield read_page(given.path, html, About(url=_address(url)))


def _page(message: Message) -> Message | None:
    """The part that the others belong to: the one that `start` names, or the first that is a page."""
    pages = [part for part in message.walk() if part.get_content_type() in CONTENT_TYPES]
    start = message.get_param("start")
    return next((part for part in pages if start and part.get("Content-ID") == start), pages[0] if pages else None)


def _address(url: object) -> str | None:
    address = str(url or "").strip()
    return address if address.startswith(("http://", "https://")) else None

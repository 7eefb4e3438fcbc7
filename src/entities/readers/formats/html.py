"""Web pages (.html, .htm, .xhtml), and what press databases export as such."""

from __future__ import annotations

import re
from collections.abc import Iterator

from entities.model import Remark
from entities.readers.inputs import Found, Input
from entities.readers.pages import read_page
from entities.readers.pages.markup import text_of
from entities.readers.press import may_be_export, read_export
from entities.readers.text.decoding import decode_declared

_HEAD = 4096  # bytes in which a page has to say how it is encoded
_CHARSET = re.compile(
    rb"""<\?xml[^<>]{0,100}?encoding\s*=\s*["']([\w.:-]{1,40})|<meta[^<>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""",
    re.IGNORECASE,
)


def read(given: Input) -> Iterator[Found]:
    """The article of a page, or the articles of an export; raises UnreadableError."""
    html, remark = decode_page(given.read())
    if remark:
        yield Remark(given.path, remark)
    export = read_export(given.path, text_of(html)) if may_be_export(html) else None
    yield from export or (read_page(given.path, html),)


def decode_page(content: bytes, charset: str | None = None) -> tuple[str, str | None]:
    """A page as text, and what is wrong with its bytes: `charset` is what whoever sent it says of them."""
    return decode_declared(content, charset or _declared_charset(content))


def _declared_charset(content: bytes) -> str | None:
    """The charset that the page itself declares."""
    match = _CHARSET.search(content[:_HEAD])
    return (match[1] or match[2]).decode("ascii") if match else None

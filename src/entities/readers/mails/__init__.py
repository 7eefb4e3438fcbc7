"""From a mail to an article: who wrote it, when, about what, and what of it is theirs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from email import message_from_bytes
from email.errors import MessageError
from email.message import Message
from email.policy import EmailPolicy
from email.utils import getaddresses, parsedate_to_datetime
from typing import Any

from lxml import etree

from entities.errors import UnreadableError
from entities.model import Remark, Span
from entities.readers.composing import About, compose_record, record_path
from entities.readers.finishing import LONGEST_ARTICLE
from entities.readers.inputs import Found
from entities.readers.mails.clutter import find_additions, find_addresses
from entities.readers.mails.replies import find_quotations
from entities.readers.pages.markup import parse_html, text_of
from entities.readers.press import read_export
from entities.readers.text.decoding import decode
from entities.readers.text.fields import one_line
from entities.readers.text.headers import blank_out
from entities.readers.text.lines import Line, line_at, unify_line_ends

_BREAKDOWNS = (
    ValueError, LookupError, AttributeError, TypeError, AssertionError, RuntimeError, OverflowError, MessageError
)  # fmt: skip
"""What the standard library raises on mails that don't follow the rules."""
_LONGEST_FIELD = 10_000
"""In characters: the standard library takes a time for a field that grows with the square of its length."""
_LITTLE = 0.1  # of the length of the other part: `This mail needs a program that shows HTML`
_MOST_ATTACHED = 100
_NO_DOCUMENTS = ("image", "multipart", "message")
_SHOWN = 5
_BEGINNING = 20_000  # bytes
_USUAL = frozenset((b"from", b"to", b"subject", b"date", b"received", b"message-id", b"mime-version"))
_LEAST_USUAL = 2


@dataclass(frozen=True, slots=True)
class Mail:
    """What there is to say of a mail; `sender` as it is written in the header, `attached` are names of files."""

    subject: str
    sender: str
    date: str | None
    text: str
    attached: tuple[str, ...]


class _Policy(EmailPolicy):
    """The standard library's, for fields of which only the beginning is looked at."""

    def header_fetch_parse(self, name: str, value: str) -> Any:  # noqa: ANN401 - a kind of text for each kind of field
        """The field that is called so, by what was written of it."""
        return super().header_fetch_parse(name, value[:_LONGEST_FIELD])


_POLICY = _Policy()


def read_mail(path: str, content: bytes) -> Iterator[Found]:
    """The article that a mail is, and those of the mails attached to it; raises UnreadableError."""
    try:
        message = message_from_bytes(content, policy=_POLICY)
        mails = list(_mails(path, message))
    except _BREAKDOWNS as error:
        raise UnreadableError("it is damaged: it can't be read as a mail") from error
    for place, mail in mails:
        yield from articles_of(place, mail)


def articles_of(path: str, mail: Mail) -> Iterator[Found]:
    """The article of a mail, or those of an export of a press database that was mailed."""
    exported = read_export(path, mail.text)
    if exported is not None:
        yield from exported
        return
    authors = tuple(one_line(name) for name, _ in getaddresses([mail.sender]) if name and "@" not in name)
    about = About(title=one_line(mail.subject) or None, date=mail.date, authors=authors)
    article = compose_record(path, mail.text, about)
    start = len(article.text) - len(mail.text)  # behind the title
    unwritten = (Span(start + first, start + end) for first, end in _find_unwritten(mail))
    yield replace(article, body=blank_out(article.body, tuple(unwritten)))
    if mail.attached:
        more = len(mail.attached) - _SHOWN
        names = ", ".join(mail.attached[:_SHOWN]) + (f" and {more} more" if more > 0 else "")
        yield Remark(path, f"what is attached to it isn't read: {names}")


def _find_unwritten(mail: Mail) -> tuple[Span, ...]:
    """Where quotations, signatures and clutter stand in its text; what a mail forwards, it says."""
    if len(mail.text) > LONGEST_ARTICLE:  # it won't be read
        return ()
    lines = list(_lines(mail.text))
    quoted = set(find_quotations(lines, mail.subject))
    own = [place for place in range(len(lines)) if place not in quoted]
    spans = [lines[place].span for place in sorted(quoted | find_additions(lines, own))]
    return (*spans, *find_addresses(mail.text))


def _lines(text: str) -> Iterator[Line]:
    start = 0
    while start < len(text):
        line = line_at(text, start)
        yield line
        start = line.next


def looks_like_mail(content: bytes) -> bool:
    """Whether it begins with lines of a header, of which one is usual in mails."""
    lines = content[:_BEGINNING].splitlines()
    return len({line.partition(b":")[0].lower() for line in lines if b":" in line} & _USUAL) >= _LEAST_USUAL


def _mails(path: str, message: Message) -> Iterator[tuple[str, Mail]]:
    """A mail, and those that it has attached, each with what it is called."""
    parts, inner = _parts(message)
    shown = [part for part in parts if not part.get_filename() and part.get_content_disposition() != "attachment"]
    plain = "\n\n".join(_text(part) for part in shown if part.get_content_type() == "text/plain")
    page = "\n\n".join(page_text(_text(part)) for part in shown if part.get_content_type() == "text/html")
    text = page if len(plain.strip()) <= _LITTLE * len(page) else plain
    attached = (part.get_filename() or "" for part in parts if part.get_content_maintype() not in _NO_DOCUMENTS)
    names = tuple(one_line(name) for name in attached if name)
    yield path, Mail(_header(message, "subject"), _header(message, "from"), _date(message), text, names)
    for number, attachment in enumerate(inner[:_MOST_ATTACHED], 1):
        yield from _mails(record_path(path, number), attachment)


def _parts(message: Message) -> tuple[list[Message], list[Message]]:
    """The parts of a mail that hold something, in their order, and the mails among them."""
    parts, inner, waiting = [], [], [message]
    while waiting:
        part = waiting.pop()
        payload = part.get_payload()
        if not isinstance(payload, list):
            parts.append(part)
        elif part.get_content_type() == "message/rfc822":
            inner += [found for found in payload[:1] if isinstance(found, Message)]
        else:
            waiting += [found for found in reversed(payload) if isinstance(found, Message)]
    return parts, inner


def page_text(html: str) -> str:
    """What a page says, with the marks before the lines that it quotes which plain text has."""
    tree = parse_html(html)
    if tree is None:
        return ""
    for quotation in list(tree.iter("blockquote")):
        parent = quotation.getparent()
        if parent is not None and (quotation.get("type") == "cite" or "quote" in (quotation.get("class") or "")):
            marked = etree.Element("pre")
            marked.text = "\n".join(f"> {line}" for line in text_of(quotation).split("\n"))
            marked.tail = quotation.tail
            parent.replace(quotation, marked)
    return text_of(tree)


def _text(part: Message) -> str:
    """What a part says: in the letters that it claims to be in, or those that fit."""
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        return ""
    try:
        text = content.decode(part.get_content_charset("utf-8"))
    except (LookupError, UnicodeError):
        text = decode(content)
    return tidy(text)


def tidy(text: str) -> str:
    """What a mail says, as its lines are looked at: each with LF at its end."""
    return unify_line_ends(text).replace("\0", "")


def _header(message: Message, name: str) -> str:
    """A field of the header, in the letters that fit where it holds bytes as they are."""
    try:
        written = next((str(value) for key, value in message.raw_items() if key.lower() == name), "")
        written = written[:_LONGEST_FIELD]
        bare = written.encode("utf-8", "surrogateescape")
        return decode(bare) if bare != written.encode("utf-8", "replace") else str(message[name] or "")
    except (UnreadableError, *_BREAKDOWNS):
        return ""


def _date(message: Message) -> str | None:
    """The day on which it was sent, where it was sent; else that on which it came."""
    for written in (_header(message, "date"), _header(message, "received").rpartition(";")[2]):
        try:
            return parsedate_to_datetime(written).date().isoformat()
        except _BREAKDOWNS:
            continue
    return None

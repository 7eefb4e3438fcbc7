"""Web archives (.warc, .arc), with or without gzip: an article for each page that has one."""

from __future__ import annotations

import gzip
import logging
import re
import zlib
from collections import Counter
from collections.abc import Iterator
from typing import BinaryIO
from urllib.parse import urlsplit

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from entities.errors import UnreadableError
from entities.model import Article, Remark
from entities.readers.composing import About, compose_article, record_path
from entities.readers.formats.html import decode_page
from entities.readers.inputs import Found, Input
from entities.readers.pages import CONTENT_TYPES, LONGEST_PAGE, is_prose, read_page
from entities.readers.text.decoding import decode_declared

logging.getLogger("warcio").addHandler(logging.NullHandler())  # else what it says of records is printed
_BLOCK = 65_536  # bytes
_GZIP = b"\x1f\x8b"
_KINDS = frozenset(("response", "resource", "conversion"))  # records that hold what was on the web
_TEXT = "text/plain"
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_BROKEN = (ArchiveLoadFailed, ValueError, LookupError, TypeError, AttributeError, EOFError, OSError, zlib.error)
"""What warcio raises where a record isn't what it should be; AttributeError for one that has no headers."""


class _Whole:
    """A stream that ends where it can't be read further, and knows it."""

    def __init__(self, stream: BinaryIO) -> None:
        head = stream.read(2)
        stream.seek(0)
        # read1 gives what there is before it fails
        self._read = gzip.GzipFile(fileobj=stream).read1 if head == _GZIP else stream.read
        self._place = 0
        self.is_cut_off = False

    def read(self, size: int = _BLOCK) -> bytes:
        try:
            block = self._read(size)
        except (EOFError, OSError, zlib.error):
            self.is_cut_off = True
            return b""
        self._place += len(block)
        return block

    def tell(self) -> int:
        return self._place


def read(given: Input) -> Iterator[Found]:
    """The articles of an archive, each called by the number of its record; raises UnreadableError if there is none."""
    stream = _Whole(given.stream)
    passed_over: Counter[str] = Counter()
    number = articles = 0
    try:
        for number, record in enumerate(_records(stream), start=1):
            try:
                article = _article(record_path(given.path, number), record)
            except UnreadableError as error:
                passed_over[str(error)] += 1
                continue
            if article:
                articles += 1
                stream.is_cut_off |= record.raw_stream.limit > 0
                yield article
    except _BROKEN:
        stream.is_cut_off = True
    if stream.is_cut_off:
        yield Remark(given.path, f"it is cut off or damaged in or after record {number:,}")
    counts = ", ".join(f"{count:,} {what}" for what, count in passed_over.most_common())
    if articles == 0:
        raise UnreadableError(f"it holds no article ({counts or 'it has no page'})")
    if passed_over:
        yield Remark(given.path, f"records that were passed over: {counts}")


def _records(stream: _Whole) -> Iterator[ArcWarcRecord]:
    archive = ArchiveIterator(stream, arc2warc=True)
    archive.INC_RECORD = ""  # it would be printed
    yield from archive


def _article(path: str, record: ArcWarcRecord) -> Article | None:
    """The article of a record, None if it is none of what was on the web; raises UnreadableError if it isn't a page."""
    if record.rec_type not in _KINDS:
        return None
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    headers = record.http_headers
    status = headers.get_statuscode() if headers else "200"
    content_type = (headers or record.rec_headers).get_header("Content-Type") or ""
    kind = content_type.partition(";")[0].strip().lower()
    if status != "200":
        raise UnreadableError(f"answered with {status}")
    if kind not in CONTENT_TYPES and kind != _TEXT:
        raise UnreadableError(kind or "of no type")
    if _is_for_robots(url):
        raise UnreadableError("robots.txt")
    content = _content(record)
    charset = _CHARSET.search(content_type)
    declared, about = charset[1] if charset else None, About(url=url or None)
    if kind == _TEXT:
        text = decode_declared(content, declared)[0]
        if not is_prose(text):
            raise UnreadableError("of text without prose")
        return compose_article(path, text, about)
    return read_page(path, decode_page(content, declared)[0], about)


def _content(record: ArcWarcRecord) -> bytes:
    """What was sent, without how; no more than a page may have."""
    stream, blocks, size = record.content_stream(), [], 0
    while size <= LONGEST_PAGE and (block := stream.read(_BLOCK)):
        blocks.append(block)
        size += len(block)
    return b"".join(blocks)


def _is_for_robots(url: str) -> bool:
    try:
        return urlsplit(url).path == "/robots.txt"
    except ValueError:
        return False

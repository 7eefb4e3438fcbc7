"""What a file is by its content: its suffix may lie, or be missing."""

from __future__ import annotations

import re
import zipfile
from typing import BinaryIO

from entities.errors import UnreadableError
from entities.readers.formats import BY_SUFFIX

HEAD = 8192
"""As many of its first bytes as a file is told by."""
COMPRESSED = {"gzip": (".gz", ".tgz"), "bzip2": (".bz2",), "xz": (".xz",), "zstd": (".zst",)}
"""What holds one file, and what its name ends in."""
ARCHIVES = ("zip", "tar")
"""What holds many."""
PACKED_SUFFIXES = (*(suffix for suffixes in COMPRESSED.values() for suffix in suffixes), ".zip", ".tar")

_MAGIC = (
    (b"{\\rtf", "rtf"), (b"\x1f\x8b", "gzip"), (b"BZh", "bzip2"), (b"\xfd7zXZ\0", "xz"), (b"\x28\xb5\x2f\xfd", "zstd"),
    (b"PK\3\4", "zip"), (b"PK\5\6", "zip"), (b"WARC/", "warc"), (b"filedesc://", "warc"),
    (b"PAR1", "parquet"), (b"PARE", "parquet"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
)  # fmt: skip
_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}\?>\s*|<!--(?:[^-]|-(?!->)){0,2000}-->\s*)*(?:<!doctype\s+html|<html[\s>])",
    re.IGNORECASE,
)
_FIELD = re.compile(rb"(?:[A-Za-z][A-Za-z-]{1,40}:[^\n]*\n(?:[ \t][^\n]*\n)*)")
_OF_MAIL = re.compile(
    rb"^(received|return-path|delivered-to|message-id|mime-version|x-mailer|from|to|subject|date):",
    re.IGNORECASE | re.MULTILINE,
)
_ON_ITS_WAY = (b"received", b"return-path", b"delivered-to", b"message-id", b"mime-version")
_MBOX = re.compile(rb"From [^\n]*\d{4}[^\n]*\r?\n")
_WHOLE_PAGE = re.compile(rb"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_TEXTUAL = frozenset(("text", "markdown", "mhtml", "mail", "mbox", "json", "jsonl", "csv", "tsv"))
_OF_SOFTWARE = re.compile(
    "LICEN[CS]E|COPYING|NOTICE|README|AUTHORS|CHANGES|CHANGELOG|INSTALL|Makefile|Dockerfile|Gemfile"
)
_IN_OLE = (("EncryptedPackage", "ole-locked"), ("__properties_version1.0", "msg"), ("WordDocument", "ole-word"))
_UNREAD = {
    "ole-word": "it is an old Word file: save it as .docx",
    "ole-locked": "it is protected by a password: save it without",
}


def find_format(head: bytes, path: str) -> str | None:
    """The name of a format, or of a way to pack files; None if it is neither by content nor by suffix.

    `head` is what the file begins with. Raises UnreadableError for what looks like an article but can't be read.
    """
    suffix = suffix_of(path)
    named = BY_SUFFIX[suffix].name if suffix in BY_SUFFIX else None
    found = _by_magic(head)
    if found == "ole":
        found = next((kind for mark, kind in _IN_OLE if mark.encode("utf-16-le") in head), named)
        if found in _UNREAD:
            raise UnreadableError(_UNREAD[found])
    if found is not None:
        return found
    if named is None or named in _TEXTUAL or named == "msg":
        is_text = not suffix and b"\0" not in head and not _OF_SOFTWARE.fullmatch(path.rpartition("/")[2])
        return _by_first_lines(head, named) or named or ("text" if is_text else None)
    return "mhtml" if named == "html" and _is_mail(head) and _WHOLE_PAGE.search(head) else named


def is_streamed(path: str) -> bool:
    """Whether a file, by its name, is read piece by piece, so that it may be of any size."""
    suffix = suffix_of(path)
    return suffix in PACKED_SUFFIXES or (suffix in BY_SUFFIX and BY_SUFFIX[suffix].streamed)


def suffix_of(path: str) -> str:
    """What the name of a file ends in, in lower case; empty for one that begins with its only dot."""
    name = path.rpartition("/")[2]
    stem, dot, suffix = name.rpartition(".")
    return f".{suffix.lower()}" if dot and stem and " " not in suffix else ""


def find_zipped(stream: BinaryIO) -> str:
    """What a ZIP file is: an office document, a book, or an archive. Raises UnreadableError."""
    try:
        with zipfile.ZipFile(stream) as archive:
            names = set(archive.namelist())
            kind = archive.read("mimetype")[:100] if "mimetype" in names else b""
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError) as error:
        raise UnreadableError("it is a damaged or cut ZIP file") from error
    if "word/document.xml" in names:
        return "docx"
    if kind.startswith(b"application/epub") or "META-INF/container.xml" in names:
        return "epub"
    if kind.startswith(b"application/vnd.oasis.opendocument.text"):
        return "odt"
    if kind.startswith(b"application/vnd.oasis") or "[Content_Types].xml" in names:
        raise UnreadableError("it is an office file without articles: save what is to be read as .docx or .csv")
    return "zip"


def _by_magic(head: bytes) -> str | None:
    found = next((kind for mark, kind in _MAGIC if head.startswith(mark)), None)
    if found is None and b"%PDF-" in head[:1024] and head.lstrip()[:1] != b"<":
        return "pdf"
    if found is None and head[257:262] == b"ustar":
        return "tar"
    return found


def _by_first_lines(head: bytes, named: str | None) -> str | None:
    if named != "markdown" and _PAGE.match(head):
        return "html"
    if _MBOX.match(head) and named in {None, "mbox", "mail", "msg"}:
        return "mbox"
    if named in {None, "mail", "msg", "mhtml", "text"} and _is_mail(head):
        return "mhtml" if _WHOLE_PAGE.search(head) and named in {None, "mhtml"} else "mail"
    return None


def _is_mail(head: bytes) -> bool:
    """Whether it begins with lines of a mail's header: an article's own may have a subject, a date, an author."""
    at, known = 0, set[bytes]()
    while line := _FIELD.match(head, at):
        name = _OF_MAIL.match(line[0])
        known |= {name[1].lower()} if name else set()
        at = line.end()
    return len(known) > 1 and not known.isdisjoint(_ON_ITS_WAY)

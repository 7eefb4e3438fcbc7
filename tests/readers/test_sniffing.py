"""What a file is by its content, where its name lies or says nothing."""

from __future__ import annotations

import pytest

from entities.errors import UnreadableError
from entities.readers.files.sniffing import find_format, is_streamed, suffix_of

MAIL = b"Received: from a.example by b.example\r\nSubject: Vote\r\nFrom: ann@example.org\r\n\r\nText."
WHOLE_PAGE = b'From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x'
PAGE = b"\xef\xbb\xbf <?xml version='1.0'?>\n<!-- saved -->\n<!DOCTYPE html><html><body>x"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("head", "path", "known"),
    [
        (b"Ann met Bob.", "x.txt", "text"),
        (b"Ann met Bob.", "notes/Monday", "text"),
        (b"Ann met Bob.", "notes/LICENSE", None),
        (b"Ann met Bob.", "LICENSE of the press", "text"),
        (b"Ann met Bob.", "x.html", "html"),
        (b"import os", "x.py", None),
        (b"Ann met\0", "x", None),
        (PAGE, "x.txt", "html"),
        (PAGE, "x.py", "html"),
        (PAGE, "x.md", "markdown"),
        (b"<html lang='en'>", "page", "html"),
        (b"In <html> a page begins.", "x.txt", "text"),
        (b"junk\n%PDF-1.7", "x.html", "pdf"),
        (b"<p>%PDF-1.7", "x.html", "html"),
        (b"{\\rtf1", "x.doc", "rtf"),
        (MAIL, "x.txt", "mail"),
        (MAIL, "x.msg", "mail"),
        (MAIL, "x.pdf", "pdf"),
        (b"Subject: Vote\nDate: 2020-08-17\n\nAnn met Bob.", "x.txt", "text"),
        (b"From ann@example.org Mon Aug 17 10:00:00 2020\n" + MAIL, "x", "mbox"),
        (b"From Ann Quill in Oslo\n\nIn 2020 all was well.", "x.txt", "text"),
        (WHOLE_PAGE, "x.mhtml", "mhtml"),
        (WHOLE_PAGE, "x.html", "mhtml"),
        (WHOLE_PAGE, "x.eml", "mail"),
        (b"WARC/1.0\r\n", "x", "warc"),
        (bytes(257) + b"ustar\0", "x", "tar"),
        (OLE + "__properties_version1.0".encode("utf-16-le"), "x", "msg"),
        (OLE, "x.msg", "msg"),
    ],
)
def test_content_goes_before_the_name(head: bytes, path: str, known: str | None) -> None:
    assert find_format(head, path) == known


@pytest.mark.parametrize(
    ("mark", "told"), [("WordDocument", "save it as .docx"), ("EncryptedPackage", "protected by a password")]
)
def test_what_looks_like_an_article_and_is_not_read_says_what_to_do(mark: str, told: str) -> None:
    with pytest.raises(UnreadableError, match=told):
        find_format(OLE + mark.encode("utf-16-le"), "x.doc")


@pytest.mark.parametrize(
    ("path", "suffix"),
    [("a/b.TXT", ".txt"), ("a.b/c", ""), (".txt", ""), ("x.tar.gz", ".gz"), ("Mr. Smith goes", ""), ("x.", ".")],
)
def test_what_a_name_ends_in(path: str, suffix: str) -> None:
    assert suffix_of(path) == suffix


def test_only_what_is_read_piece_by_piece_may_be_of_any_size() -> None:
    assert [
        name for name in ("a.warc.gz", "b.csv", "c.mbox", "d.pdf", "e.txt", "f.html", "g") if is_streamed(name)
    ] == [
        "a.warc.gz",
        "b.csv",
        "c.mbox",
    ]

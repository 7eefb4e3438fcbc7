"""Web archives, as warcio writes them and as they are damaged."""

from __future__ import annotations

import gzip
import io
import subprocess
import sys
from collections.abc import Iterable

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from entities.errors import UnreadableError
from entities.model import Article, Remark
from entities.readers.formats import warc
from entities.readers.inputs import Found, Input

STRIKE = (
    "Workers of the tractor plant in Minsk went on strike on Monday, and their director spoke to them in the yard. "
)
PAGE = f"<html><head><title>Strike in Minsk</title></head><body><p>{STRIKE}<p>{STRIKE}</body></html>".encode()
INDEX = b"<html><body><nav>x</nav><ul>" + b"<li><a href='/a'>Ministers meet</a></li>" * 40 + b"</ul></body></html>"


class Writer(WARCWriter):  # type: ignore[misc]
    """warcio's, without the temporary files that it leaves open."""

    @staticmethod
    def _create_temp_file() -> io.BytesIO:
        return io.BytesIO()


def archive(pages: Iterable[tuple[str, str, str, bytes]], *, zipped: bool = True, kind: str = "response") -> bytes:
    """An archive of pages: address, status, type, content."""
    out = io.BytesIO()
    writer = Writer(out, gzip=zipped)
    writer.write_record(writer.create_warcinfo_record("a.warc", {"software": "a test"}))
    for url, status, content_type, content in pages:
        headers = StatusAndHeaders(status, [("Content-Type", content_type)], protocol="HTTP/1.1")
        record = writer.create_warc_record(url, kind, io.BytesIO(content), http_headers=headers)
        writer.write_record(record)
    return out.getvalue()


def read(content: bytes) -> list[Found]:
    return list(warc.read(Input("web.warc", io.BytesIO(content))))


PAGES = (
    ("http://post.example/strike", "200 OK", "text/html; charset=utf-8", PAGE),
    ("http://post.example/robots.txt", "200 OK", "text/plain", STRIKE.encode()),
    ("http://post.example/logo", "200 OK", "image/png", b"\x89PNG"),
    ("http://post.example/gone", "404 Not Found", "text/html", PAGE),
    ("http://post.example/", "200 OK", "text/html", INDEX),
    ("http://post.example/note.txt", "200 OK", "text/plain", STRIKE.encode() * 2),
)


@pytest.mark.parametrize("zipped", [True, False])
def test_pages_with_an_article_are_articles_and_the_rest_is_counted(zipped: bool) -> None:  # noqa: FBT001
    *articles, remark = read(archive(PAGES, zipped=zipped))
    assert [(found.path, found.url) for found in articles if isinstance(found, Article)] == [
        ("web.warc/2", "http://post.example/strike"),
        ("web.warc/7", "http://post.example/note.txt"),
    ]
    assert isinstance(remark, Remark)
    for what in ("1 robots.txt", "1 image/png", "1 answered with 404", "1 no article was found in the page"):
        assert what in remark.text


def test_the_day_that_a_page_was_fetched_is_not_its_date() -> None:
    (article,) = read(archive(PAGES[:1]))
    assert isinstance(article, Article)
    assert article.date is None
    assert article.title == "Strike in Minsk"


def test_one_gzip_around_the_whole_archive_is_read_too() -> None:
    assert isinstance(read(gzip.compress(archive(PAGES[:1], zipped=False)))[0], Article)


@pytest.mark.parametrize("zipped", [True, False])
def test_what_was_whole_before_an_archive_was_cut_off_is_read(zipped: bool) -> None:  # noqa: FBT001
    content = archive(PAGES[:1] * 2, zipped=zipped)
    article, *_, remark = read(content[:-100])
    assert isinstance(article, Article)
    assert isinstance(remark, Remark)
    assert "cut off" in remark.text


def test_an_archive_without_an_article_is_refused_with_what_it_holds() -> None:
    with pytest.raises(UnreadableError, match="1 image/png"):
        read(archive(PAGES[2:3]))


def test_a_page_that_unpacks_to_more_than_a_page_is_passed_over() -> None:
    headers = StatusAndHeaders(
        "200 OK", [("Content-Type", "text/html"), ("Content-Encoding", "gzip")], protocol="HTTP/1.1"
    )
    out = io.BytesIO()
    writer = Writer(out, gzip=False)
    content = io.BytesIO(gzip.compress(b" " * 60_000_000))
    writer.write_record(writer.create_warc_record("http://a.example", "response", content, http_headers=headers))
    with pytest.raises(UnreadableError, match="characters"):
        read(out.getvalue())


def test_what_the_library_says_of_an_address_is_not_printed() -> None:
    code = (
        "import logging, entities.readers.formats.warc as _\n"
        "logging.getLogger('warcio.recordloader').warning('Replacing spaces')"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stderr == ""

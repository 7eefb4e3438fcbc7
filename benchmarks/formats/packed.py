"""Files in files: compressed, in archives, in web archives; and what can't be read at all."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
from collections.abc import Iterator, Mapping, Sequence

from backports import zstd
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from formats.pages import LAYOUTS, leaks
from formats.stories import Made, Story

_WHEN = (2020, 1, 1, 0, 0, 0)


def packed(stories: Mapping[str, Story]) -> Iterator[Made]:
    """Compressed files and archives."""
    chosen = [stories[name] for name in ("chess", "cycling", "forest", "water")]
    pages = {f"{story.name}.html": _page(layout, story, chosen).encode()
             for layout, story in zip(("news", "divs", "blog", "bare"), chosen, strict=True)}  # fmt: skip
    must_not = tuple(dict.fromkeys(text for layout in ("news", "divs", "blog") for text in _leaks(layout, chosen)))
    chess, cycling, forest, water = pages.values()
    for name, content, story, layout in (
        ("chess.html.gz", gzip.compress(chess, mtime=0), chosen[0], "news"),
        ("cycling.html.bz2", bz2.compress(cycling), chosen[1], "divs"),
        ("forest.html.xz", lzma.compress(forest), chosen[2], "blog"),
        ("water.html.zst", zstd.compress(water), chosen[3], "bare"),
        ("chess-no-suffix", gzip.compress(chess, mtime=0), chosen[0], "news"),
    ):
        yield Made(f"packed/{name}", content, (story,), _leaks(layout, [story, *_others(story, chosen)]))
    inner = {**pages, "notes/.hidden.txt": b"Hidden by Ebenezer Crumb", "../escape.txt": _text(stories["dam"])}
    everything = (*chosen, stories["dam"])
    plain = tuple(text for text in must_not if text not in {story.title for story in chosen})
    note = "a name in it leads out of the archive, a file is hidden"
    yield Made("packed/mixed.zip", _zip(inner), everything, (*plain, "Ebenezer Crumb"), note=note)
    yield Made("packed/pages.tar.gz", _tar(pages), tuple(chosen), plain)
    yield Made("packed/zip-in-zip.zip", _zip({"inner.zip": _zip(pages)}), tuple(chosen), plain)


def web_archives(stories: Mapping[str, Story]) -> Iterator[Made]:
    """Web archives as crawlers write them: requests, pictures and missing pages among the articles."""
    chosen = [stories[name] for name in ("orchestra", "telescope", "archive")]
    pages = [_page(layout, story, chosen) for layout, story in zip(("news", "table", "microdata"), chosen, strict=True)]
    titles = {story.title for story in chosen}
    must_not = tuple(text for layout in ("news", "table", "microdata") for text in _leaks(layout, chosen))
    kept = (*dict.fromkeys(text for text in must_not if text not in titles), "Content-Type:", "No such page")
    yield Made("warc/crawl.warc.gz", _warc(chosen, pages, packed=True), tuple(chosen), kept)
    yield Made("warc/crawl.warc", _warc(chosen, pages, packed=False), tuple(chosen), kept)
    whole = gzip.compress(_warc(chosen, pages, packed=False), mtime=0)
    yield Made("warc/one-member.warc.gz", whole, tuple(chosen), kept, note="compressed as a whole, by gzip")


def unreadable(stories: Mapping[str, Story]) -> Iterator[Made]:
    """What holds no article that can be read."""
    chosen = [stories["chess"], stories["water"]]
    cut = gzip.compress(_page("news", chosen[0], chosen).encode(), mtime=0)[:200]
    yield Made("unreadable/cut-off.html.gz", cut, unreadable=True)
    yield Made("unreadable/cut-off.docx", _zip({"word/document.xml": b"<w:document/>" * 50})[:300], unreadable=True)
    noise = bytes((7 * number * number + 13) % 256 for number in range(4000))
    yield Made("unreadable/noise.txt", noise, unreadable=True, note="no text in any encoding")
    yield Made("unreadable/empty.txt", b" \n\n", unreadable=True)


def _page(layout: str, story: Story, chosen: Sequence[Story]) -> str:
    return LAYOUTS[layout](story, _others(story, chosen), 0)


def _others(story: Story, chosen: Sequence[Story]) -> list[Story]:
    return [other for other in chosen if other is not story]


def _leaks(layout: str, chosen: Sequence[Story]) -> tuple[str, ...]:
    return leaks(_page(layout, chosen[0], chosen), chosen[1:])


def _text(story: Story) -> bytes:
    return f"{story.title}\n\n{story.written_day()}\n\n{chr(10).join(story.paragraphs)}\n".encode()


def _zip(members: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name, _WHEN), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _tar(members: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, content in members.items():
            member = tarfile.TarInfo(f"saved/{name}")
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return gzip.compress(out.getvalue(), mtime=0)


def _warc(stories: Sequence[Story], pages: Sequence[str], *, packed: bool) -> bytes:
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=packed)
    writer.write_record(writer.create_warcinfo_record("crawl", {"software": "teapot/1.0"}))
    for story, page in zip(stories, pages, strict=True):
        address = f"https://news.example/{story.name}"
        encoding = "windows-1252" if "windows-1252" in page else "utf-8"
        request = StatusAndHeaders(f"GET /{story.name} HTTP/1.1", [("Host", "news.example")], is_http_request=True)
        writer.write_record(writer.create_warc_record(address, "request", http_headers=request))
        _respond(writer, address, "200 OK", f"text/html; charset={encoding}", page.encode(encoding))
    _respond(writer, "https://news.example/a.png", "200 OK", "image/png", b"\x89PNG\r\n\x1a\n" + bytes(64))
    _respond(
        writer,
        "https://news.example/gone",
        "404 Not Found",
        "text/html",
        b"<html><body><p>No such page here, says the server, and never was.</p></body></html>",
    )
    return out.getvalue()


def _respond(writer: WARCWriter, address: str, status: str, kind: str, content: bytes) -> None:
    head = StatusAndHeaders(
        status, [("Content-Type", kind), ("Content-Length", str(len(content)))], protocol="HTTP/1.1"
    )
    record = writer.create_warc_record(address, "response", payload=io.BytesIO(content), http_headers=head)
    writer.write_record(record)

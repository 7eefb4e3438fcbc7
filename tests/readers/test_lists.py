"""Lists of files, as Common Crawl publishes what its archives are."""

from __future__ import annotations

import gzip
import io
import os
from collections.abc import Iterator
from pathlib import Path

import fsspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.readers.remote.web import Site, serving
from tests.readers.test_warc import PAGES, archive

from entities.errors import FolderError
from entities.model import Article
from entities.readers import Source, content_hash, find_sources, read_file
from entities.readers.files.lists import is_list, never_changes, read_list

NEWS = "https://data.example/crawl-data/NEWS/2024/01"
LIST = f"{NEWS}/warc.paths.gz"


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as served:
        yield served


def named_by(lines: str, place: str = LIST) -> list[str]:
    return list(read_list(place, io.BytesIO(lines.encode())))


@pytest.mark.parametrize(
    ("line", "meant"),
    [("crawl-data/NEWS/2024/01/a.warc.gz", f"{NEWS}/a.warc.gz"), ("crawl-data/NEWS/2023/b.warc.gz",
     "https://data.example/crawl-data/NEWS/2023/b.warc.gz"), ("c.warc.gz", f"{NEWS}/c.warc.gz"),
     ("./c.warc.gz", f"{NEWS}/c.warc.gz"), ("sub/d.warc.gz", f"{NEWS}/sub/d.warc.gz"),
     ("/e.warc.gz", "https://data.example/e.warc.gz"), ("https://other.example/f.warc.gz", "https://other.example/f.warc.gz"),
     ("crawl-data", f"{NEWS}/crawl-data"), ("crawl-data-2/g.warc", f"{NEWS}/crawl-data-2/g.warc")],
)  # fmt: skip
def test_a_line_of_a_list_elsewhere_begins_at_the_server_or_at_the_list(line: str, meant: str) -> None:
    assert named_by(line) == [meant]


def test_in_a_bucket_paths_begin_at_the_bucket() -> None:
    assert named_by("crawl-data/NEWS/a.warc", "s3://bucket/crawl-data/NEWS/warc.paths") == [
        "s3://bucket/crawl-data/NEWS/a.warc"
    ]


def test_a_line_of_a_list_of_this_machine_is_a_path_from_where_the_list_is() -> None:
    lines = "a.warc\n../b.warc\n/data/c.warc\ncrawl/d.warc\ns3://bucket/e.warc"
    assert named_by(lines, "/home/ann/warc.paths") == [
        "/home/ann/a.warc", "/home/b.warc", "/data/c.warc", "/home/ann/crawl/d.warc", "s3://bucket/e.warc",
    ]  # fmt: skip


@given(st.lists(st.text("ab/.", min_size=1, max_size=8).filter(lambda line: line.strip("/. ")), max_size=9))
def test_comments_blank_lines_and_what_is_said_twice_change_nothing(lines: list[str]) -> None:
    told = "\n".join(["# a comment", "", *lines, "  ", *(f" {line}\r" for line in lines)])
    packed = read_list(LIST, io.BytesIO(gzip.compress(told.encode())))
    assert named_by(told) == list(packed) == list(dict.fromkeys(url for line in lines for url in named_by(line)))


@pytest.mark.parametrize("url", ["file:///etc/passwd", "local:///etc/passwd", "memory://a", "s3://bucket/a"])
def test_a_list_from_elsewhere_may_not_name_what_is_here(url: str) -> None:
    with pytest.raises(FolderError, match="a list from elsewhere"):
        named_by(url)
    assert named_by(url, "/home/ann/a.paths") == [url]
    assert named_by("s3://other/a", "s3://bucket/a.paths") == ["s3://other/a"]


@pytest.mark.parametrize("content", [b"\xff\xfe\0", gzip.compress(b"a" * 99, mtime=0)[:20], b"\x1f\x8bnonsense"])
def test_a_list_that_cannot_be_read_is_an_error(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.paths").write_bytes(content)
    with pytest.raises(FolderError, match="can't be read as a list of files"):
        find_sources([str(tmp_path / "a.paths")])


def test_a_list_that_names_nothing_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.paths").write_text("# nothing\n")
    with pytest.raises(FolderError, match="lists no files"):
        find_sources([str(tmp_path / "a.paths")])


def test_which_lists_there_are_and_what_never_changes() -> None:
    assert [name for name in ("a.paths", "a.PATHS.gz", "a.paths.bz2", "paths", "a.txt") if is_list(name)] == [
        "a.paths", "a.PATHS.gz"
    ]  # fmt: skip
    assert is_list("https://a.example/warc.paths.gz?token=1")
    assert [name for name in ("a.warc", "a.WARC.gz", "a.arc.gz", "a.warc.paths", "a.html") if never_changes(name)] == [
        "a.warc", "a.WARC.gz", "a.arc.gz"
    ]  # fmt: skip


def articles(source: Source) -> list[Article]:
    return [found for file in source.files for found in read_file(file) if isinstance(found, Article)]


def test_archives_that_a_list_names_are_read_alike_here_and_elsewhere(site: Site, tmp_path: Path) -> None:
    listed = b"crawl/2024/a.warc.gz\ncrawl/2024/b.warc\n"
    files = {"a.warc.gz": archive(PAGES[:2]), "b.warc": archive(PAGES[5:], zipped=False)}
    site.files |= {f"/crawl/2024/{name}": content for name, content in files.items()}
    site.files["/crawl/2024/warc.paths.gz"] = gzip.compress(listed)
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / "warc.paths").write_text("a.warc.gz\nb.warc\n")
    (here,) = find_sources([str(tmp_path / "warc.paths")])
    (there,) = find_sources([f"{site.url}/crawl/2024/warc.paths.gz"])
    assert (here.folder, there.folder) == (str(tmp_path), f"{site.url}/crawl/2024")
    assert not there.within
    assert site.fetched() == ["/crawl/2024/warc.paths.gz"]  # and nothing of what it names
    hashes = [content_hash(file) for file in there.files]
    assert not site.asked
    assert len(set(hashes)) == 2
    assert articles(there) == articles(here)
    assert [article.path for article in articles(here)] == ["a.warc.gz/2", "b.warc/2"]


def test_a_web_archive_here_is_told_by_its_size_and_time(tmp_path: Path) -> None:
    for name in ("a.warc", "b.warc"):
        (tmp_path / name).write_bytes(archive(PAGES[:1], zipped=False))
        os.utime(tmp_path / name, ns=(1, 1))
    (tmp_path / "warc.paths").write_text("a.warc\nb.warc\nc.warc\n")

    def hashes() -> list[str]:
        (source,) = find_sources([str(tmp_path / "warc.paths")])
        return [content_hash(file) for file in source.files[:2]]

    before = hashes()
    assert hashes() == before
    assert before[0] != before[1]  # though nothing but their names tells them apart
    os.utime(tmp_path / "a.warc", ns=(1, 2))
    assert (hashes()[0] == before[0], hashes()[1] == before[1]) == (False, True)
    (source,) = find_sources([str(tmp_path / "warc.paths")])
    assert [file.path for file in source.files] == ["a.warc", "b.warc", "c.warc"]


def test_pages_that_a_list_names_are_asked_for_their_versions(site: Site, tmp_path: Path) -> None:
    site.files["/a.html"] = b"<p>x"
    (tmp_path / "pages.paths").write_text(f"{site.url}/a.html\n{site.url}/gone.html\nmemory://b.txt\n")
    with fsspec.open("memory://b.txt", "wb") as file:
        file.write(b"x")
    web, memory = find_sources([str(tmp_path / "pages.paths")])
    assert (web.folder, memory.folder) == (site.url, "memory://")
    marks = {file.path: bool(file.mark) for source in (web, memory) for file in source.files}
    assert marks == {"a.html": True, "gone.html": False, "b.txt": True}
    assert "/a.html" not in site.fetched()


def test_files_of_a_list_belong_to_the_folder_that_is_known_or_that_the_list_is_in(tmp_path: Path) -> None:
    for name in ("lists/sub/a.txt", "else/b.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    (tmp_path / "lists" / "a.paths").write_text("sub/a.txt\n../else/b.txt\n")

    def found(*known: str) -> list[tuple[str, list[str]]]:
        sources = find_sources([str(tmp_path / "lists" / "a.paths")], known)
        return [(source.folder, [file.path for file in source.files]) for source in sources]

    assert found() == [(str(tmp_path / "lists"), ["sub/a.txt"]), (str(tmp_path / "else"), ["b.txt"])]
    assert found(str(tmp_path)) == [(str(tmp_path), ["else/b.txt", "lists/sub/a.txt"])]

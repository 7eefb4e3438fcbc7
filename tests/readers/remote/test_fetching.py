"""A file that is elsewhere is read as if it were here, or it is said why not; nothing is left of it."""

from __future__ import annotations

import gzip
import os
import tempfile
import threading
from pathlib import Path

import fsspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.readers.remote.web import Site, serving

from entities.errors import UnreadableError
from entities.model import Article
from entities.readers import SourceFile, bring, content_hash, read_file, size_of
from entities.readers.remote import fetching, systems
from entities.readers.remote.fetching import UNFETCHED, Remote
from entities.readers.remote.systems import PAUSES

TEXT = b"Marta Quill opened the new lock of Korvenhaven, and Ole Abernathy praised her."


def content_of(file: SourceFile) -> bytes:
    (content,) = [stream.read() for stream in bring(file) if stream]
    return content


def at(site: Site, path: str) -> SourceFile:
    return SourceFile(path.lstrip("/"), Remote(f"{site.url}{path}"))


def refused(file: SourceFile) -> UnreadableError:
    with pytest.raises(UnreadableError) as caught:
        list(read_file(file))
    return caught.value


@pytest.mark.parametrize("parts", [True, False])
@pytest.mark.parametrize("tells", [True, False])
def test_a_page_on_the_web_is_the_article_that_it_is_here(
    site: Site, tmp_path: Path, *, parts: bool, tells: bool
) -> None:
    site.files["/news/a.txt"], site.parts, site.tells = TEXT, parts, tells
    (tmp_path / "a.txt").write_bytes(TEXT)
    (here,) = read_file(SourceFile("news/a.txt", tmp_path / "a.txt"))
    assert list(read_file(at(site, "/news/a.txt"))) == [here]


@pytest.mark.parametrize("protocol", ["memory", "file"])
def test_any_protocol_that_fsspec_knows_is_read(protocol: str, tmp_path: Path) -> None:
    url = f"{protocol}://{tmp_path}/a.txt"
    with fsspec.open(url, "wb") as file:
        file.write(TEXT)
    (article,) = read_file(SourceFile("a.txt", Remote(url)))
    assert isinstance(article, Article)
    assert article.text == TEXT.decode()


@settings(max_examples=20)
@given(
    content=st.binary(min_size=1, max_size=300),
    block=st.integers(1, 100),
    failing=st.lists(st.sampled_from([0, 500, 503, 429]), max_size=4),
    cutting=st.lists(st.integers(0, 50), max_size=2),
)
def test_whatever_fails_on_the_way_what_comes_in_the_end_is_the_file(
    content: bytes, block: int, failing: list[int], cutting: list[int]
) -> None:
    with serving() as site, pytest.MonkeyPatch.context() as patch:
        patch.setattr(fetching, "_BLOCK", block)
        patch.setattr(systems, "PAUSES", (0.0,) * 9)
        site.files["/a.txt"], site.failing["/a.txt"], site.cutting["/a.txt"] = content, failing, cutting
        assert content_of(at(site, "/a.txt")) == content


def test_it_goes_on_where_it_was_broken_off(site: Site, pauses: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "_BLOCK", 10)
    site.files["/a.txt"], site.cutting["/a.txt"] = TEXT, [10, 10, 3]
    assert content_of(at(site, "/a.txt")) == TEXT
    assert len(pauses) == 1
    assert sum(one.part == "bytes=0-9" for one in site.asked) == 1


def test_from_a_server_that_gives_no_parts_it_comes_in_one(
    site: Site, pauses: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "_BLOCK", 10)
    site.files["/a.txt"], site.parts = TEXT, False
    assert content_of(at(site, "/a.txt")) == TEXT
    assert not pauses
    site.cutting["/a.txt"] = [10, 10, 20]
    assert content_of(at(site, "/a.txt")) == TEXT
    assert pauses


def test_it_is_tried_five_times_with_pauses_that_grow_and_then_said_why(site: Site, pauses: list[float]) -> None:
    site.files["/a.txt"] = TEXT
    for failing, reason in ((500, "the server answers 500"), (0, "")):
        pauses.clear()
        site.failing["/a.txt"] = [failing] * 100
        error = refused(at(site, "/a.txt"))
        assert str(error).startswith(f"it couldn't be fetched: {reason}")
        assert error.lacking == UNFETCHED
        assert tuple(pauses) == PAUSES
    assert list(PAUSES) == sorted(set(PAUSES))


@pytest.mark.parametrize(("status", "tries"), [(403, 1), (404, 1), (410, 1), (408, 5), (429, 5), (500, 5)])
def test_what_would_come_to_the_same_is_tried_once(site: Site, pauses: list[float], status: int, tries: int) -> None:
    site.failing["/a.txt"] = [status] * 100
    refused(at(site, "/a.txt"))
    assert len(pauses) == tries - 1


def test_what_is_not_there_is_said_to_be_so(site: Site) -> None:
    assert str(refused(at(site, "/a.txt"))) == "it couldn't be fetched: the server answers 404 Not Found"
    assert (
        str(refused(SourceFile("a.txt", Remote("memory://nowhere/a.txt")))) == "it couldn't be fetched: it isn't there"
    )


def test_a_reason_shows_no_url(site: Site) -> None:
    site.failing["/a.txt"] = [403]
    assert "secret" not in str(refused(SourceFile("a.txt", Remote(f"{site.url}/a.txt?signature=secret"))))


def test_of_what_is_no_article_only_the_beginning_is_fetched(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "_BLOCK", 10_000)
    site.files["/film.mp4"] = b"\0" * 100_000
    error = refused(at(site, "/film.mp4"))
    assert (str(error), error.ignored, error.lacking) == ("a type that isn't read: .mp4", True, "")
    assert [one.part for one in site.asked if one.method == "GET"] == ["bytes=0-9999"]


@pytest.mark.parametrize(
    ("size", "name", "is_read"), [(100, "a.txt", True), (101, "a.txt", False), (101, "a.csv", True)]
)
def test_what_is_too_long_is_not_fetched(
    monkeypatch: pytest.MonkeyPatch, *, size: int, name: str, is_read: bool
) -> None:
    monkeypatch.setattr("entities.readers.LONGEST_INPUT", 100)
    monkeypatch.setattr(fetching, "_BLOCK", 60)
    with fsspec.open(f"memory://long/{name}", "wb") as file:
        file.write(b"a" * size)
    for told in (None, size):
        remote = SourceFile(name, Remote(f"memory://long/{name}", told))
        if is_read:
            assert len(content_of(remote)) == size
        else:
            with pytest.raises(UnreadableError, match=r"it has 101 bytes; split it into articles"):
                content_of(remote)


def test_nothing_is_left_of_it_however_the_reading_ends(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    site.files["/a.txt"] = TEXT
    for stream in bring(at(site, "/a.txt")):
        assert stream is not None
        assert not list(tmp_path.iterdir())  # not even while it is read: so it is gone after kill -9, too
        assert os.fstat(stream.fileno()).st_size == len(TEXT)
        break
    assert stream
    assert stream.closed
    assert not list(tmp_path.iterdir())


def test_while_it_is_on_its_way_there_are_signs_of_it(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "_SIGN", 0.0)
    site.files["/a.txt"] = TEXT
    *signs, last = bring(at(site, "/a.txt"))
    assert last is not None
    assert signs
    assert set(signs) == {None}


def test_what_a_server_unpacks_on_the_way_is_read_too(site: Site) -> None:
    site.files["/a.txt.gz"] = gzip.compress(TEXT)
    (article,) = read_file(at(site, "/a.txt.gz"))
    assert isinstance(article, Article)
    assert article.text == TEXT.decode()


def test_a_mark_tells_contents_apart_and_without_one_the_bytes_do(site: Site, tmp_path: Path) -> None:
    site.files["/a.txt"] = TEXT
    (tmp_path / "a.txt").write_bytes(TEXT)
    assert content_hash(at(site, "/a.txt")) == content_hash(SourceFile("a.txt", tmp_path / "a.txt"))
    site.asked.clear()
    remote = Remote(f"{site.url}/a.txt")
    marked = [SourceFile(name, remote, mark=mark) for name, mark in (("a.txt", "1"), ("a.txt", "2"), ("b.txt", "1"))]
    assert len(set(map(content_hash, marked))) == 3
    assert content_hash(SourceFile("a.txt", Remote("http://mirror.example/a.txt"), mark="1")) == content_hash(marked[0])
    assert not site.asked


def test_what_does_not_say_how_large_it_is_is_taken_for_large() -> None:
    assert size_of(SourceFile("a.warc.gz", Remote("memory://a"))) == 1 << 30
    assert size_of(SourceFile("a.warc.gz", Remote("memory://a", 0))) == 0


def test_what_is_closed_while_it_is_fetched_comes_to_its_end(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "_SIGN", 0.0)
    monkeypatch.setattr(systems, "PAUSES", (0.0,) * 1000)
    site.files["/a.txt"], site.failing["/a.txt"] = TEXT, [500] * 5000
    bringing = bring(at(site, "/a.txt"))
    assert next(bringing) is None
    bringing.close()  # type: ignore[attr-defined]
    for thread in [one for one in threading.enumerate() if one.name == "fetching"]:
        thread.join(10)
        assert not thread.is_alive()

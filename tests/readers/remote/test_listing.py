"""Which files a URL stands for."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import fsspec
import pytest
from fsspec.implementations.memory import MemoryFileSystem
from tests.readers.remote.web import Site

from entities.errors import EntitiesError, FolderError, PackageError
from entities.readers import Selection, Source, find_sources
from entities.readers.remote.listing import Listed, look_up
from entities.readers.remote.systems import reach


def page(*links: str) -> bytes:
    return "".join(f'<a href="{link}">x</a>\n' for link in links).encode()


def read(source: Source) -> list[str]:
    return [file.path for file in source.files if not file.refusal]


@pytest.fixture
def memory() -> Iterator[MemoryFileSystem]:
    """fsspec's own memory, empty."""
    system = fsspec.filesystem("memory")
    system.store.clear()
    yield system
    system.store.clear()


def put(memory: MemoryFileSystem, *paths: str) -> None:
    for path in paths:
        memory.pipe_file(path, path.encode())


NEWS = ("/news/a.txt", "/news/2020/b.txt", "/news/2020/c.csv", "/news/.git/x/d.txt", "/news/.e.txt", "/else/f.txt")


def test_a_folder_is_found_as_one_of_this_machine_is(memory: MemoryFileSystem, tmp_path: Path) -> None:
    put(memory, *(f"/root{path}" for path in NEWS))
    for path in NEWS:
        (tmp_path / path[1:]).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path[1:]).write_text(path)
    selections = (Selection(), Selection(include=("*.txt",)), Selection(exclude=("2020/*",)))
    for given in (
        ["news"],
        ["news/"],
        ["news/2020", "news"],
        ["news/2020/b.txt", "else"],
        ["news/**/*.txt"],
        ["*/f.txt"],
    ):
        for selection in selections:
            here = find_sources([f"{tmp_path}/{one}" for one in given], selection=selection)
            for base in (f"file://{tmp_path}", "memory://root"):
                there = find_sources([f"{base}/{one}" for one in given], selection=selection)
                assert [read(source) for source in there] == [read(source) for source in here], given
                assert [source.within for source in there] == [source.within for source in here]
    (source,) = find_sources(["memory://root/news"])
    assert {file.path: str(file.refusal) for file in source.files if file.refusal} == {
        ".e.txt": "it is hidden: its name begins with a dot",
        ".git/": "it is a hidden folder: its name begins with a dot",
    }


def test_what_is_in_a_folder_that_is_known_belongs_to_it(memory: MemoryFileSystem) -> None:
    put(memory, *NEWS)
    known = ["/home/ann", "memory://news"]
    (source,) = find_sources(["memory://news/2020"], known)
    assert (source.folder, read(source), source.within) == ("memory://news", ["2020/b.txt", "2020/c.csv"], ("2020/",))
    (source,) = find_sources(["memory://news/2020/b.txt"], known)
    assert (source.folder, read(source), source.within) == ("memory://news", ["2020/b.txt"], ())
    (source,) = find_sources(["memory://news/2020/b.txt"])
    assert (source.folder, read(source)) == ("memory://news/2020", ["b.txt"])


def test_a_folder_of_the_web_is_what_its_pages_link_to_below_it(site: Site) -> None:
    site.files |= {
        "/news/": page("a.txt", "?C=N;O=D", "/news/", "../", "/", "/else/x.txt", "sub/", "mailto:a@b.example", "#top",
                       "a.txt", f"{site.url}/news/b%20c.txt", "http://other.example/d.txt", "sub/../../y.txt"),
        "/news/sub/": page("/news/", "../", "e.txt", "/news/sub/f.txt"),
        "/else/": page("x.txt"),
    }  # fmt: skip
    site.files |= dict.fromkeys(("/news/a.txt", "/news/b%20c.txt", "/news/sub/e.txt", "/news/sub/f.txt"), b"x")
    (source,) = find_sources([f"{site.url}/news/"])
    assert (source.folder, read(source)) == (f"{site.url}/news", ["a.txt", "b c.txt", "sub/e.txt", "sub/f.txt"])
    assert all(file.mark for file in source.files)
    assert site.fetched() == ["/news/", "/news/sub/"]
    (source,) = find_sources([f"{site.url}/news/*.txt"])
    assert read(source) == ["a.txt", "b c.txt"]
    assert site.fetched() == ["/news/"]
    (source,) = find_sources([f"{site.url}/news/**/*.txt"])
    assert read(source) == ["a.txt", "b c.txt", "sub/e.txt", "sub/f.txt"]


def test_what_cannot_be_listed_stops_the_run(site: Site) -> None:
    site.files["/news/"] = page("sub/")
    with pytest.raises(FolderError, match=r"/news/sub does not exist, or isn't shown to you: it isn't there"):
        find_sources([f"{site.url}/news/"])
    site.files["/news/sub/"], site.failing["/news/sub/"] = page("a.txt"), [500] * 5
    with pytest.raises(FolderError, match=r"Can't look at .*/news/sub: the server answers 500.*Nothing was changed"):
        find_sources([f"{site.url}/news/"])
    site.failing["/news/sub/"] = [500] * 4
    (source,) = find_sources([f"{site.url}/news/"])
    assert read(source) == ["sub/a.txt"]


@pytest.mark.parametrize("given", ["memory://nowhere", "memory://nowhere/*.txt", "file:///nowhere/a.txt"])
def test_what_is_not_there_is_an_error_that_says_so(memory: MemoryFileSystem, given: str) -> None:
    assert not memory.store
    with pytest.raises(FolderError, match="does not exist"):
        find_sources([given])


def test_a_page_of_the_web_that_is_not_there_is_an_error_and_one_that_fails_another(site: Site) -> None:
    with pytest.raises(FolderError, match=r"/a.txt does not exist"):
        find_sources([f"{site.url}/a.txt"])
    site.files["/a.txt"], site.failing["/a.txt"] = b"x", [500] * 100
    with pytest.raises(FolderError, match=r"Can't look at .*/a.txt: the server answers 500"):
        find_sources([f"{site.url}/a.txt"])


def test_a_mark_changes_with_the_content(site: Site, memory: MemoryFileSystem, tmp_path: Path) -> None:
    def change(content: bytes) -> list[Listed | None]:
        site.files["/a.txt"] = content
        memory.pipe_file("/a.txt", content)
        (tmp_path / "a.txt").write_bytes(content)
        return [look_up(url) for url in (f"{site.url}/a.txt", "memory://a.txt", f"file://{tmp_path}/a.txt")]

    before, after = change(b"one"), change(b"two, longer")
    for one, other in zip(before, after, strict=True):
        assert one
        assert other
        assert len({None, one.mark, other.mark}) == 3
        assert (one.size, other.size) == (3, 11)
    site.tells = False
    untold = look_up(f"{site.url}/a.txt")
    assert untold
    assert untold.mark is None


@pytest.mark.parametrize(
    ("about", "mark"),
    [({"ETag": '"1"', "LastModified": "x", "size": 3}, 'ETag "1" 3'), ({"mtime": 5.0, "size": 0}, "mtime 5.0 0"),
     ({"size": 3, "ino": 4}, None), ({"etag": ""}, None), ({"md5Hash": "a", "generation": 2}, "md5Hash a None")],
)  # fmt: skip
def test_the_surest_sign_of_a_version_is_taken(
    memory: MemoryFileSystem, monkeypatch: pytest.MonkeyPatch, about: dict[str, Any], mark: str | None
) -> None:
    monkeypatch.setattr(type(memory), "info", lambda *_: {"name": "/a", "type": "file", **about})
    found = look_up("memory://a")
    assert found
    assert found.mark == mark


def test_what_lies_in_a_bucket_keeps_its_url(memory: MemoryFileSystem) -> None:
    """Where fsspec knows other paths than URLs have: a bucket, a server's name that is an option."""

    class Bucket(MemoryFileSystem):  # type: ignore[misc]
        protocol = ("bucket", "pail")

        @classmethod
        def _strip_protocol(cls, path: str) -> str:
            return path.partition("://")[2].rstrip("/") if "://" in path else path.rstrip("/")

        def find(self, path: str, **_: object) -> dict[str, dict[str, Any]]:
            return {f"{path}/a.txt": {"type": "file", "size": 1, "ETag": "1"}}

        def info(self, path: str, **_: object) -> dict[str, Any]:
            return {"name": path, "type": "file" if path.endswith(".txt") else "directory", "size": 1, "ETag": "1"}

    fsspec.register_implementation("pail", Bucket, clobber=True)
    (source,) = find_sources(["pail://harbour/news/"])
    assert (source.folder, read(source)) == ("pail://harbour/news", ["a.txt"])
    assert str(source.files[0].location) == "Remote(url='pail://harbour/news/a.txt', size=1)"
    (source,) = find_sources(["pail://harbour/news/a.txt"])
    assert (source.folder, read(source)) == ("pail://harbour/news", ["a.txt"])
    assert not memory.store


@pytest.mark.parametrize(
    ("url", "said"),
    [("s3://b/a", "pip install s3fs"), ("gs://b/a", "pip install gcsfs"), ("abfs://b/a", "pip install adlfs"),
     ("https://a.example/b", "pip install fsspec aiohttp"), ("sftp://a.example/b", "paramiko")],
)  # fmt: skip
def test_the_package_that_is_missing_for_a_protocol_is_named(
    monkeypatch: pytest.MonkeyPatch, url: str, said: str
) -> None:
    def missing(_: str) -> None:
        raise ImportError('SFTPFileSystem requires "paramiko" to be installed')

    monkeypatch.setattr("fsspec.core.get_filesystem_class", missing)
    with pytest.raises(PackageError, match=said):
        reach(url)


def test_without_fsspec_it_is_said_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    with pytest.raises(PackageError, match="pip install fsspec aiohttp"):
        find_sources(["https://a.example/b"])


@pytest.mark.parametrize(
    ("url", "said"),
    [("zip://a::s3://b/c", "without `::`"), ("https://ann:secret@a.example/b", "holds a password"),
     ("nonsense://a", "nonsense"), ("https://[a/b", "isn't a URL")],
)  # fmt: skip
def test_what_is_no_source_is_refused(url: str, said: str) -> None:
    with pytest.raises(EntitiesError, match=said) as caught:
        find_sources([url])
    assert "secret" not in str(caught.value)

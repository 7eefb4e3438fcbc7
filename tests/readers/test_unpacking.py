"""Files in files: what is packed is read like any other, and what was made to do harm does none."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import struct
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from backports import zstd

from entities.errors import UnreadableError
from entities.model import Article, Skipped
from entities.readers import SourceFile, read_file
from entities.readers.files import unpacking
from entities.readers.files.unpacking import read_any
from entities.readers.inputs import Found, Input

TEXT = b"Ann Quill met Bob Prax in Oslo on Monday."
PACKERS: dict[str, Callable[[bytes], bytes]] = {
    ".gz": gzip.compress, ".bz2": bz2.compress, ".xz": lzma.compress, ".zst": zstd.compress,
}  # fmt: skip


def read(path: str, content: bytes) -> list[Found]:
    return list(read_any(Input(path, io.BytesIO(content)), len(content)))


def zipped(files: dict[str, bytes], **options: int) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", **options) as archive:  # type: ignore[call-overload]
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


def tarred(files: dict[str, bytes], links: dict[str, str] | None = None) -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as archive:
        for name, content in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
        for name, target in (links or {}).items():
            info = tarfile.TarInfo(name)
            info.type, info.linkname = tarfile.SYMTYPE, target
            archive.addfile(info)
        pipe = tarfile.TarInfo("pipe.txt")
        pipe.type = tarfile.FIFOTYPE
        archive.addfile(pipe)
    return packed.getvalue()


def texts(found: list[Found]) -> dict[str, str]:
    return {item.path: item.text for item in found if isinstance(item, Article)}


def reasons(found: list[Found]) -> dict[str, str]:
    return {item.path: item.why for item in found if isinstance(item, Skipped)}


@pytest.mark.parametrize("suffix", PACKERS)
def test_a_packed_file_is_called_as_it_is(suffix: str) -> None:
    packed = PACKERS[suffix](TEXT)
    assert texts(read(f"a/x.txt{suffix}", packed)) == {f"a/x.txt{suffix}": TEXT.decode()}
    assert texts(read("no-suffix", packed)) == {"no-suffix": TEXT.decode()}


@pytest.mark.parametrize("pack", [zipped, tarred])
def test_each_file_of_an_archive_is_an_article_of_its_own(pack: Callable[[dict[str, bytes]], bytes]) -> None:
    inner = pack({"deep.txt": TEXT})
    found = read("x.bin", pack({"a/b.txt": TEXT, "c.md": b"# Quill\n\nProse.", "d.jpg": b"\xff\xd8\0", "e.zip": inner}))
    assert list(texts(found)) == ["x.bin/a/b.txt", "x.bin/c.md", "x.bin/e.zip/deep.txt"]
    assert reasons(found) == {"x.bin/d.jpg": "a type that isn't read: .jpg"}
    assert [item.ignored for item in found if isinstance(item, Skipped)] == [True]


def test_an_archive_may_be_compressed() -> None:
    for name in ("x.tar.gz", "x.tgz", "x"):
        assert list(texts(read(name, gzip.compress(tarred({"a.txt": TEXT}))))) == [f"{name}/a.txt"]
    assert list(texts(read("x.zip.xz", lzma.compress(zipped({"a.txt": TEXT}))))) == ["x.zip.xz/a.txt"]


@pytest.mark.parametrize("pack", [zipped, tarred])
def test_names_lead_out_of_nothing(pack: Callable[[dict[str, bytes]], bytes]) -> None:
    names = ("../../etc/passwd.txt", "/root/x.txt", "..\\y.txt", ".hidden.txt", "__MACOSX/a.txt", ".git/b.txt")
    assert list(texts(read("x", pack(dict.fromkeys(names, TEXT))))) == ["x/etc/passwd.txt", "x/root/x.txt", "x/y.txt"]


def test_links_and_pipes_in_an_archive_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_bytes(b"Zenobia Quillfeather")
    packed = tarred({"a.txt": TEXT}, {"b.txt": str(tmp_path / "secret.txt"), "c.txt": "a.txt"})
    assert list(texts(read("x.tar", packed))) == ["x.tar/a.txt"]


def test_a_bomb_is_told_before_it_bursts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpacking, "_LEAST", 1_000_000)
    bomb = zipped({f"{n}.txt": b"a" * 300_000 for n in range(4)}, compression=zipfile.ZIP_DEFLATED)
    for content in (bomb, gzip.compress(bomb), gzip.compress(b"a" * 1_200_000)):
        with pytest.raises(UnreadableError, match="bomb"):
            read("x", content)
    assert len(texts(read("x", zipped({f"{n}.txt": b"a" * 300_000 for n in range(3)})))) == 3


def test_what_claims_to_be_small_is_not_believed() -> None:
    content = bytearray(zipped({"a.txt": b"x" * 100_000}, compression=zipfile.ZIP_DEFLATED))
    for mark, at in ((b"PK\3\4", 22), (b"PK\1\2", 24)):  # where the size stands in either header
        place = content.index(mark) + at
        content[place : place + 4] = struct.pack("<I", 10)
    assert all("can't be unpacked" in reason for reason in reasons(read("x.zip", bytes(content))).values())


def test_what_holds_itself_ends() -> None:
    packed = TEXT
    for _ in range(4):
        packed = gzip.compress(packed)
    assert list(texts(read("x", packed))) == ["x"]
    with pytest.raises(UnreadableError, match="too many times"):
        read("x", gzip.compress(packed))
    nested = zipped({"a.txt": TEXT})
    for _ in range(5):
        nested = zipped({"n.zip": nested})
    assert any("too many times" in reason for reason in reasons(read("x.zip", nested)).values())


def test_an_encrypted_file_costs_only_itself() -> None:
    content = bytearray(zipped({"a.txt": TEXT, "b.txt": TEXT}))
    for mark, at in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        content[content.index(mark) + at] |= 1
    found = read("x.zip", bytes(content))
    assert list(texts(found)) == ["x.zip/b.txt"]
    assert "encrypted" in reasons(found)["x.zip/a.txt"]


def test_a_file_of_nothing_but_what_is_not_read_says_so(tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(zipped({}))
    with pytest.raises(UnreadableError, match="no article"):
        list(read_file(SourceFile("x.zip", tmp_path / "x.zip")))

"""Files that are damaged, or were made to do harm: each is read or refused, in little time and memory."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.conftest import ROOT
from tests.readers.hostile_files import HOSTILE, one_line
from tests.readers.valid_files import valid_files

from entities.errors import UnreadableError
from entities.model import Article
from entities.readers import SourceFile, read_file
from entities.readers.files.sniffing import PACKED_SUFFIXES
from entities.readers.files.unpacking import read_any
from entities.readers.finishing import finish
from entities.readers.formats import FORMATS
from entities.readers.inputs import Found, Input

SUFFIXES = [suffix for known in FORMATS.values() for suffix in known.suffixes]
EVERY_SUFFIX = [*SUFFIXES, *PACKED_SUFFIXES, ""]
SLOWEST = 20  # seconds; most take less than one
MAGIC = [
    b"{\\rtf1 ", b"\x1f\x8b\x08", b"BZh9", b"\xfd7zXZ\0", b"\x28\xb5\x2f\xfd", b"PK\3\4", b"PK\5\6", b"PAR1",
    b"WARC/1.0\r\n",
    b"filedesc://a ", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"%PDF-1.4\n", b"<html>", b"<?xml version='1.0'?><article>",
    b"From a Mon May 17 10:30:00 2021\n", b"From: a\nSubject: b\n",
    b"MIME-Version: 1.0\nContent-Type: multipart/related\n",
    b"\xff\xfe", b"\xfe\xff", b"\xff\xfe\0\0", b"\xef\xbb\xbf", b'[{"text":', b"{", b"title,text\n", b"---\ntitle: ",
]  # fmt: skip
PIECES = [
    b"<", b"\0", b"\xed\xa0\x80", b"\\ud800", b"\\u0000", b"1e999", b"9" * 30, b"&#xD800;", b"\\u-99999?", b"\\bin99 ",
    b"charset=utf-7", b"charset=idna", b"=?x?b?a?=", b"+9999999999999999999", b"31/12/9999", b"2021-02-30", b"]]>",
    b"<!DOCTYPE x [<!ENTITY a 'b'>]>&a;", b"Content-Length: -5\r\n", b"Content-Encoding: br\r\n", b"/Kids [2 0 R]",
    b"\xff" * 8, b"\0" * 8, b"\r", b"\n\n", b"\x85", b"\xe2\x80\xa8", b"\xd9\xa3", b"PK\1\2", b"endstream",
    b"- &a [*a]\n",
]  # fmt: skip


def read(suffix: str, content: bytes) -> list[Found]:
    """What is found in a file, all of which can be stored; nothing if it is refused."""
    try:
        found = list(map(finish, read_any(Input(f"x{suffix}", io.BytesIO(content)), len(content))))
    except UnreadableError as error:
        assert str(error)  # noqa: PT017 - not raising is right, too
        return []
    for item in found:
        assert "\0" not in repr(item)
        repr(item).encode()
        assert not isinstance(item, Article) or len(item.body) == len(item.text)
    return found


@st.composite
def damaged(draw: st.DrawFn, content: bytes) -> bytes:
    """The file with bytes changed, put in, taken out, or said again and again."""
    mended = bytearray(content)
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(mended)))
        end = min(len(mended), start + draw(st.sampled_from((0, 1, 4, 20, 200, 1_000_000))))
        new = st.sampled_from(PIECES) | st.binary(max_size=20)
        repeated = bytes(mended[start:end][:200]) * draw(st.sampled_from((0, 0, 2, 50)))
        mended[start:end] = repeated or draw(new) * draw(st.sampled_from((0, 1, 1, 30)))
    return bytes(mended)


def test_every_format_has_a_valid_file() -> None:
    assert FORMATS.keys() <= {name.partition(".")[0].partition("-")[0] for name in valid_files()}
    for name, content in valid_files().items():
        assert any(isinstance(item, Article) for item in read(name[name.index(".") :], content)), name


@settings(max_examples=30)
@given(st.data())
@pytest.mark.parametrize("name", valid_files())
def test_a_damaged_file_is_read_or_refused(name: str, data: st.DataObject) -> None:
    content = data.draw(damaged(valid_files()[name]))
    suffix = data.draw(st.sampled_from((name[name.index(".") :], "")) | st.sampled_from(EVERY_SUFFIX))
    began = time.process_time()
    read(suffix, content)
    assert time.process_time() - began < SLOWEST


@given(st.sampled_from([b"", *MAGIC]), st.binary(max_size=500), st.sampled_from(EVERY_SUFFIX))
@settings(max_examples=500)
def test_any_bytes_are_read_or_refused(magic: bytes, content: bytes, suffix: str) -> None:
    read(suffix, magic + content)


@pytest.mark.parametrize(
    ("suffix", "content"),
    [
        (".json", b'[{"title":"a\\ud800b","text":"Ann \\udfff met \\u0000Bob.","url":"\\ud801","author":"C \\udc00"}]'),
        (".jsonl", b'{"text":"Ann met Bob \\ud800 in Oslo."}\n'),
        (".md", b'---\ntitle: "a\\ud800b"\n---\nAnn met Bob.'),
        (".eml", b"From: a\nSubject: b\nContent-Type: text/plain; charset=utf-7\n\nAnn met +2AA-Bob."),
        (".eml", b"From: a\nSubject: b\nDate: Mon, 17 May 2021 10:30:00 +99999999999999999999\n\nAnn met Bob."),
        (".xml", b"<a:b:c><article><headline>Ann</headline></article></a:b:c>"),
    ],
)
def test_what_no_text_can_hold_or_no_library_takes_is_mended(suffix: str, content: bytes) -> None:
    assert any(isinstance(item, Article) for item in read(suffix, content))


def test_a_reason_holds_nothing_that_cannot_be_stored(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(b'[{"a\\ud800":"1"}]')
    with pytest.raises(UnreadableError, match="no column") as raised:
        list(read_file(SourceFile("x.json", path)))
    str(raised.value).encode()


def test_columns_of_one_name_are_called_otherwise() -> None:
    (found,) = read(".csv", b"a (3),a,a,text\n1,2,3,Ann met Bob in Oslo.\n")
    assert isinstance(found, Article)
    assert found.text == "Ann met Bob in Oslo."


class Cost(NamedTuple):
    """What it took to read a file, and what came of it."""

    seconds: float
    said: str


def costs(folder: Path, *names: str) -> dict[str, Cost]:
    """What these hostile files cost that are read with a gigabyte of memory."""
    script = Path(__file__).with_name("hostile_reading.py")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT)))}
    command = [sys.executable, str(script), str(folder), *names]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    told = [json.loads(line) for line in done.stdout.splitlines()]
    return {one["name"]: Cost(one["seconds"], one["said"]) for one in told}


IN_C = ("bomb.pdf", "bomb-of-text.pdf", "bomb-twice.pdf", "forms.pdf")
"""What a library that isn't Python's takes more memory for than it may; that ends the process."""

PARTS = 6  # of the files, so that several workers share them


@pytest.mark.skipif(sys.platform != "linux", reason="only there memory can be limited so")
@pytest.mark.parametrize("part", range(PARTS))
def test_a_hostile_file_costs_little(tmp_path: Path, part: int) -> None:
    names = list(HOSTILE)[part::PARTS]
    found = costs(tmp_path, *names)
    assert list(found) == names
    assert {name: cost for name, cost in found.items() if cost.seconds >= SLOWEST} == {}
    assert {name for name, cost in found.items() if cost.said == "ended"} <= set(IN_C)
    assert {name for name, cost in found.items() if cost.said == "out of memory"} == set()


@pytest.mark.skipif(sys.platform != "linux", reason="only there memory can be limited so")
def test_nothing_outside_of_a_file_is_read(tmp_path: Path) -> None:
    assert costs(tmp_path, "outside.xml")["outside.xml"].said == "found 1"
    (found,) = read(".xml", HOSTILE["outside.xml"]())
    assert isinstance(found, Article)
    assert found.text == "&a;"


STARTS = [
    b"a ", b"A. ", b"By Ann ", b"Published ", b"1/1 ", b"2021-", b"[", b"(", b"*", b"_a", b"<a", b"<", b"&", b'"',
    b"\t",
    b" ", b"\n", b" \n", b"\r", b"> ", b"-", b"a@", b"http://a", b"\\", b"{", b"}", b"a: b\n", b"DOCUMENT ", b"1 of ",
    b"Document A", b"\xc2\xb7", b"\xe2\x80\x9c", b"\xc3\xa9", b"\xe4\xb8\xad", b"a-", b"# ", b"~~~\n", b"0" ,
    b"|", b". ",
]  # fmt: skip


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html", ".eml", ".rtf", ".csv", ".json", ".xml"])
def test_no_time_grows_with_the_square_of_a_length(suffix: str) -> None:
    heads = {
        ".eml": b"From: a\nSubject: b\nDate: c\n\n",
        ".html": b"<p>",
        ".rtf": b"{\\rtf1 ",
        ".csv": b"title,text\na,",
    }
    makers: list[Callable[[int], bytes]] = [
        one_line,
        *(lambda size, one=one: one * (size // len(one)) for one in STARTS),
    ]
    for make in makers:
        short, long = (heads.get(suffix, b"") + make(size) for size in (50_000, 200_000))
        if (seconds := _seconds(suffix, long)) > 0.3:  # of less nothing can be told
            seconds = min(seconds, _seconds(suffix, long))
            # four times as much takes sixteen times as long where it is the square
            assert seconds < 9 * _seconds(suffix, short), make(20)


def _seconds(suffix: str, content: bytes) -> float:
    tracer = sys.gettrace()
    sys.settrace(None)  # under one, += copies the text that it lengthens, which takes the square
    try:
        began = time.process_time()
        read(suffix, content)
        return time.process_time() - began
    finally:
        sys.settrace(tracer)


def test_a_folder_of_hostile_files_is_read_to_its_end(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name in END_TO_END:
        (folder / name).write_bytes(HOSTILE[name]())
    for number, path in enumerate(sorted((ROOT / "corpus").glob("*.txt"))[:10]):
        (folder / f"{number}.txt").write_bytes(path.read_bytes())
    (folder / "surrogate.jsonl").write_bytes(b'{"text":"Ann Quill met Bob Prax \\ud800\\u0000 in Oslo."}\n')
    (folder / "loop").symlink_to(".")
    (folder / "out.txt").symlink_to("/etc/passwd")
    (folder / "gone.txt").symlink_to("nowhere")
    os.mkfifo(folder / "pipe.txt")
    Path(os.fsdecode(bytes(folder) + b"/caf\xe9.txt")).write_bytes(b"Marta Quill met Bob Prax in Oslo.")
    done = run("extract", "articles", "--graph", "g.db", "--jobs", "2", "--timeout", "5", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    told = run("status", "--skipped", "--graph", "g.db", folder=tmp_path).stdout
    for name in [*END_TO_END, "out.txt", "gone.txt", "pipe.txt"]:
        assert f"  {name}" in told, name
    assert "caf" not in told
    assert "12 articles read" in done.stdout + done.stderr


END_TO_END = (
    "bomb-twice.pdf", "circles.pdf", "deep.json", "flat-bomb.zip", "laughs.xml", "laughs.docx", "laughs.odt",
    "many-links.html", "nested.eml", "groups.rtf", "garbage.txt", "long-line.txt", "zeros-inside.txt.gz", "bomb.warc",
)  # fmt: skip


def run(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "COLUMNS": "200", "NO_COLOR": "1", "TERM": "dumb"}
    environment.pop("ENTITIES_GRAPH", None)
    command = [sys.executable, "-m", "entities", *arguments]
    return subprocess.run(
        command, capture_output=True, text=True, cwd=folder, env=environment, check=False, timeout=300
    )

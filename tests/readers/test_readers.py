from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.errors import FolderError, UnreadableError
from entities.readers import READERS, SourceFile, content_hash, find_files, read_article
from entities.readers.markdown import read_markdown
from entities.readers.plain import read_plain

MARKUP = st.text(st.sampled_from("ab \n#*_`[]()!<>-|~=:1.\\\u00a0\r\t"), max_size=80)


def test_files_are_found_in_one_order_whatever_the_case_of_their_suffix(tmp_path: Path) -> None:
    for name in ["b.txt", "a/z.MD", "a.txt", "c.pdf", ".hidden.txt", ".git/x.md", "a/é.markdown"]:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert [file.path for file in find_files(tmp_path)] == ["a.txt", "a/z.MD", "a/é.markdown", "b.txt"]


def test_a_folder_without_articles_is_an_error_that_says_so(tmp_path: Path) -> None:
    (tmp_path / "x.pdf").touch()
    with pytest.raises(FolderError, match="holds no file"):
        find_files(tmp_path)
    with pytest.raises(FolderError, match="does not exist"):
        find_files(tmp_path / "nowhere")
    with pytest.raises(FolderError, match="not a folder"):
        find_files(tmp_path / "x.pdf")


@pytest.mark.parametrize("content", [b"", b" \n\t\n", b"Title: only a title\n---"[:0], b"date 2020-08-17 \n"])
def test_an_empty_file_is_unreadable(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(content)
    with pytest.raises(UnreadableError, match="no text"):
        read_article(SourceFile("empty.txt", path))


def test_a_file_that_cannot_be_opened_says_why(tmp_path: Path) -> None:
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    for read in (read_article, content_hash):
        with pytest.raises(UnreadableError, match="symbolic links"):
            read(SourceFile("loop.txt", tmp_path / "loop.txt"))


def test_only_regular_files_are_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "device.txt").symlink_to("/dev/zero")
    for name in ("pipe.txt", "device.txt"):
        for read in (read_article, content_hash):
            with pytest.raises(UnreadableError, match="it isn't a regular file"):
                read(SourceFile(name, tmp_path / name))


def test_a_huge_file_is_refused_by_its_size_alone(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    path.touch()
    os.truncate(path, 2**40)
    for read in (read_article, content_hash):
        with pytest.raises(UnreadableError, match="1,099,511,627,776 bytes"):
            read(SourceFile("huge.txt", path))


@pytest.mark.skipif(sys.platform != "linux", reason="other file systems refuse such names")
def test_a_name_that_is_no_text_can_be_shown_and_stored(tmp_path: Path) -> None:
    names = [b"caf\xe9.txt", b"caf\\xe9.txt", b"caf\\\xe9.txt", b"caf\\\\xe9.txt", b"a\\b.txt", "é.txt".encode()]
    for name in names:
        Path(tmp_path, os.fsdecode(name)).write_bytes(name)
    files = find_files(tmp_path)
    shown = {
        read_article(file).text: read_article(file).path for file in files if b"\xe9" not in file.location.read_bytes()
    }
    assert shown == {
        r"caf\xe9.txt": r"caf\\xe9.txt",
        r"caf\\xe9.txt": r"caf\\\\xe9.txt",
        r"a\b.txt": r"a\b.txt",
        "é.txt": "é.txt",
    }
    assert len({file.path.encode() for file in files}) == len(names)
    assert SourceFile(r"caf\xe9.txt", Path(tmp_path, os.fsdecode(b"caf\xe9.txt"))) in files


def test_an_article_that_is_too_long_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("word " * 250_000)
    with pytest.raises(UnreadableError, match="1,250,000 characters"):
        read_article(SourceFile("long.txt", path))


def test_rules_and_ornaments_are_no_prose(tmp_path: Path) -> None:
    text = f"Ann met Bob.\n{'=' * 100_000}\n{'*-_' * 20}Bob left.\n{'-' * 39}\n"
    (tmp_path / "x.txt").write_text(text)
    article = read_article(SourceFile("x.txt", tmp_path / "x.txt"))
    assert article.text == text
    assert len(article.body) == len(text)
    assert article.body.split() == ["Ann", "met", "Bob.", "Bob", "left.", "-" * 39]


@pytest.mark.parametrize("reader", dict.fromkeys(READERS.values()))
@given(text=MARKUP)
def test_a_body_is_its_text_with_things_blanked(reader: object, text: str) -> None:
    assert callable(reader)
    article = reader("x", text.encode())
    assert article.text == text
    assert len(article.body) == len(text)
    lines = text if "\n" in text else text.replace("\r", "\n")
    assert all(seen in (written, " ") for seen, written in zip(article.body, lines, strict=True))


def test_the_date_may_stand_in_the_name_of_the_file() -> None:
    assert read_plain("news/2020-08-17-minsk.txt", b"Workers went on strike.").date == "2020-08-17"
    assert read_plain("2020-08-17/minsk.txt", b"Workers went on strike.").date is None


def test_markdown_leaves_prose_where_it_stood() -> None:
    text = (
        "# Strike in **Minsk**\n\n> [Maria Kolesnikova](http://x.y/z) met _Pavel Latushko_.\n\n"
        "- `code`\n* snake_case_name\n\n```\nNot Prose\n```\n<b>Viktor Babariko</b> ![Alt](a.png)\n\n"
        "| Name | City |\n|---|---|\n"
    )
    article = read_markdown("x.md", text.encode())
    assert article.title == "Strike in Minsk"
    assert article.body.split() == (
        "Strike in Minsk Maria Kolesnikova met Pavel Latushko . code snake_case_name Viktor Babariko Name City".split()
    )


LONG = {
    "spaces": "Hello" + " " * 100_000 + "x",
    "heading of spaces": "# a" + " " * 100_000 + "x",
    "stars": "*a " * 100_000,
    "comments": "<!-- " * 60_000,
    "pipes": "|" * 300_000 + "x",
    "backticks": "`" * 300_000 + "x",
    "links": "[a](" * 75_000,
    "images": "![" * 150_000,
    "fences": "```\n" * 75_001,
    "table rule": "|-" * 150_000 + "x",
    "YAML": "---\na: " + "[" * 300_000 + "\n---\nx",
    "blank lines": "\n" * 300_000 + "x",
}


@pytest.mark.parametrize("reader", dict.fromkeys(READERS.values()))
@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_no_text_takes_more_than_its_length_to_read(reader: object, text: str) -> None:
    assert callable(reader)
    start = time.process_time()
    reader("x", text.encode())
    assert time.process_time() - start < 2  # what grows with the square of the length takes minutes


def test_lines_may_end_in_a_carriage_return_alone() -> None:
    text = "Strike in Minsk\r\rWorkers went on strike.\rThey met.\r"
    article = read_plain("x.txt", text.encode())
    assert (article.title, article.text) == ("Strike in Minsk", text)
    assert article.body == text.replace("\r", "\n")
    assert read_markdown("x.md", b"# Strike\r\rWorkers met.\r").body == "  Strike\n\nWorkers met.\n"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# **Bold** [Minsk](http://x) wins", "Bold Minsk wins"),
        ("Intro.\n\n## A _new_ `day` ##\n\nText.", "A new day"),
        ("**Strike in Minsk**\n\nText.", "Strike in Minsk"),
        ("### Third level\n\nText.", "Third level"),
        ("```\n# a comment\n```\n# Strike\n\nText.", "Strike"),
        ("---\n\nText.", None),
    ],
)
def test_a_markdown_title_has_no_markup(text: str, title: str | None) -> None:
    assert read_markdown("x.md", text.encode()).title == title


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("Said [Maria\nKolesnikova](http://x) today.", "Said Maria Kolesnikova today."),
        ("In [Minsk](http://x/Minsk_(city)) today.", "In Minsk today."),
        ("![a](b_(c).png) Minsk", "Minsk"),
        ("[a\n\nb](c)", "[a b](c)"),
        ("Before\n\n```python\nNot Prose\n\nNor this", "Before"),
        ("````\n```\nNot Prose\n````\nAfter", "After"),
        ("```code``` and prose\n\nMore.", "code and prose More."),
        ("Johnson&nbsp;&amp;&#160;Sons", "Johnson Sons"),
        ("**bold\nand *nested* too** ~~gone~~", "bold and nested too gone"),
        ("A <!-- not\n\nprose --> b <!-- c", "A b <!-- c"),
        ("2 * 3 * 4 snake_case_name", "2 * 3 * 4 snake_case_name"),
    ],
)
def test_markup_is_blanked(text: str, prose: str) -> None:
    assert " ".join(read_markdown("x.md", text.encode()).body.split()) == prose

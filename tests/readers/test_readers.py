from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.errors import FolderError, UnreadableError
from entities.readers import SourceFile, content_hash, find_files, read_article
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


def test_an_article_that_is_too_long_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("word " * 250_000)
    with pytest.raises(UnreadableError, match="1,250,000 characters"):
        read_article(SourceFile("long.txt", path))


@pytest.mark.parametrize("reader", [read_plain, read_markdown])
@given(text=MARKUP)
def test_a_body_is_its_text_with_things_blanked(reader: object, text: str) -> None:
    assert callable(reader)
    article = reader("x", text.encode())
    assert article.text == text
    assert len(article.body) == len(text)
    assert all(seen in (written, " ") for seen, written in zip(article.body, text, strict=True))


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
    assert article.title == "Strike in **Minsk**"
    assert article.body.split() == (
        "Strike in Minsk Maria Kolesnikova met Pavel Latushko . code snake_case_name Viktor Babariko Name City".split()
    )

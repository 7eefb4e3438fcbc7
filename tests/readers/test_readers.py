from __future__ import annotations

import io
import os
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.errors import FolderError, UnreadableError
from entities.model import Article, Skipped
from entities.readers import Selection, SourceFile, content_hash, find_sources, read_file
from entities.readers.formats import markdown, plain
from entities.readers.inputs import Input, Reader

READERS = (plain.read, markdown.read)
MARKUP = st.text(st.sampled_from("ab \n#*_`[]()!<>-|~=:1.\\\u00a0\r\t"), max_size=80)


def find_files(folder: Path, *, follow_links: bool = False) -> tuple[SourceFile, ...]:
    """What is found in a folder, but for what nobody would expect to be read."""
    (source,) = find_sources([str(folder)], follow_links=follow_links)
    return tuple(file for file in source.files if not (file.refusal and file.refusal.ignored))


def read_article(file: SourceFile) -> Article:
    """The only article of a file; raises UnreadableError where there is none."""
    (found,) = read_file(file)
    if isinstance(found, Skipped):
        raise UnreadableError(found.why)
    assert isinstance(found, Article)
    return found


def read_text(reader: Reader, path: str, content: bytes) -> Article:
    """The only article of some bytes."""
    (found,) = reader(Input(path, io.BytesIO(content)))
    assert isinstance(found, Article)
    return found


def read_plain(path: str, content: bytes) -> Article:
    return read_text(plain.read, path, content)


def read_markdown(path: str, content: bytes) -> Article:
    return read_text(markdown.read, path, content)


def test_files_are_found_in_one_order_whatever_the_case_of_their_suffix(tmp_path: Path) -> None:
    for name in ["b.txt", "a/z.MD", "a.txt", "c.jpg", ".hidden.txt", ".git/x.md", "a/é.markdown"]:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert [file.path for file in find_files(tmp_path)] == ["a.txt", "a/z.MD", "a/é.markdown", "b.txt"]


def test_every_file_that_is_passed_over_has_a_reason(tmp_path: Path) -> None:
    reasons = {
        "c.jpg": "a type that isn't read: .jpg",
        "script.py": "a type that isn't read: .py",
        "drafts/d.txt": "left out by --include or --exclude",
        ".hidden.txt": "it is hidden: its name begins with a dot",
        ".git/": "it is a hidden folder: its name begins with a dot",
        "old.doc": "it is an old Word file: save it as .docx",
        "noise": "it is no text that could be an article",
        "LICENSE": "it is no text that could be an article",
    }
    for name in [*reasons, "a.txt", "notes", ".git/x.md"]:
        if not name.endswith("/"):
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_text("text")
    (tmp_path / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"))
    (tmp_path / "noise").write_bytes(b"\0\1\2")
    (source,) = find_sources([str(tmp_path)], selection=Selection(exclude=("drafts/*",)))
    assert {file.path: str(file.refusal) for file in source.files if file.refusal} == reasons
    assert [file.path for file in source.files if not file.refusal] == ["a.txt", "notes"]


def test_what_is_not_there_is_an_error_that_says_so(tmp_path: Path) -> None:
    for missing in (tmp_path / "nowhere", tmp_path / "*.txt"):
        with pytest.raises(FolderError, match="does not exist"):
            find_sources([str(missing)])


def test_files_and_patterns_belong_to_the_folder_that_they_stand_in_or_one_that_is_known(tmp_path: Path) -> None:
    for name in ("a/1.txt", "a/b/2.txt", "c/3.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    given = [str(tmp_path / "a" / "**" / "*.txt"), str(tmp_path / "c" / "3.txt")]
    found = find_sources(given, known=[str(tmp_path / "a")])
    assert [(Path(source.folder).name, [file.path for file in source.files], source.whole) for source in found] == [
        ("a", ["1.txt", "b/2.txt"], False),
        ("c", ["3.txt"], False),
    ]
    assert [Path(source.folder).name for source in find_sources(given)] == ["a", "c"]
    (whole,) = find_sources([str(tmp_path / "a"), str(tmp_path / "a" / "1.txt")])
    assert whole.whole


def found_in(given: list[str], **options: Any) -> dict[str, list[str]]:
    """The paths of the files that are read, by the name of their folder."""
    return {
        Path(source.folder).name: [file.path for file in source.files if not file.refusal]
        for source in find_sources(given, **options)
    }


@pytest.fixture
def nested(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with folders in it, as the one in which the user stands."""
    for name in ("news/a.txt", "news/sub/b.txt", "news/drafts/c.txt", "news/.old/d.txt", "else/e.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    monkeypatch.chdir(tmp_path / "else")
    return tmp_path


@pytest.mark.usefixtures("nested")
@pytest.mark.parametrize(
    "named", [["../news"], ["../news", "../news/sub"], ["../news/sub/b.txt", "../news"], ["../news/sub", "../news/**"]]
)
def test_what_is_in_a_folder_that_is_given_is_read_once(named: list[str]) -> None:
    assert found_in(named) == {"news": ["a.txt", "drafts/c.txt", "sub/b.txt"]}


@pytest.mark.usefixtures("nested")
def test_what_a_folder_hides_may_be_given_beside_it() -> None:
    assert found_in(["../news", "../news/.old"])[".old"] == ["d.txt"]


def test_a_file_is_in_its_folder_by_whatever_way_it_is_named(nested: Path) -> None:
    (nested / "link").symlink_to(nested / "news")
    for named in ("../news/a.txt", str(nested / "link" / "a.txt"), "../else/../news/a.txt"):
        (source,) = find_sources([named], known=[str(nested / "news")])
        assert (source.folder, [file.path for file in source.files]) == (str(nested / "news"), ["a.txt"])
        assert find_sources([named])[0].folder == str(nested / "news")


@pytest.mark.usefixtures("nested")
def test_the_files_of_a_pattern_are_in_the_folder_that_it_begins_with() -> None:
    assert found_in(["../news/**/*.txt"]) == {"news": ["a.txt", "drafts/c.txt", "sub/b.txt"]}
    assert found_in(["../news/s*/*.txt"]) == {"news": ["sub/b.txt"]}
    assert found_in(["*.txt"]) == {"else": ["e.txt"]}


@pytest.mark.usefixtures("nested")
def test_files_that_are_named_are_selected_like_others() -> None:
    assert found_in(["../news/**/*.txt"], selection=Selection(exclude=("drafts/*",)))["news"] == ["a.txt", "sub/b.txt"]
    assert found_in(["../news/a.txt", "e.txt"], selection=Selection(include=("a.*",))) == {
        "news": ["a.txt"],
        "else": [],
    }


@pytest.mark.usefixtures("nested")
def test_a_folder_that_cannot_be_listed_stops_the_run_unless_it_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    listed = os.scandir

    def denied(folder: Path) -> Any:
        if folder.name == "drafts":
            raise PermissionError(13, "Permission denied", str(folder))
        return listed(folder)

    monkeypatch.setattr("entities.readers.files.folder.os.scandir", denied)
    with pytest.raises(FolderError, match=r"Can't list ../news/drafts: Permission denied.*--exclude"):
        find_sources(["../news"])
    (source,) = find_sources(["../news"], selection=Selection(exclude=("drafts/*",)))
    assert [file.path for file in source.files if not file.refusal] == ["a.txt", "sub/b.txt"]
    assert ("drafts/", "left out by --include or --exclude") in [
        (file.path, str(file.refusal)) for file in source.files
    ]


@pytest.mark.parametrize("content", [b"", b" \n\t\n", b"date 2020-08-17 \n"])
def test_an_empty_file_is_unreadable(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(content)
    for name in ("empty.txt", *(() if content else ("empty.docx", "empty.zip", "empty.pdf", "empty.gz"))):
        with pytest.raises(UnreadableError, match="no text"):
            read_article(SourceFile(name, path))


def test_a_file_that_cannot_be_opened_says_why(tmp_path: Path) -> None:
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    for read in (read_article, content_hash):
        with pytest.raises(UnreadableError, match="symbolic links"):
            read(SourceFile("loop.txt", tmp_path / "loop.txt"))


def linked(folder: Path) -> dict[str, str]:
    """Links of a folder `in`, with what each leads to; there is a folder `out` beside it."""
    for name in (
        "in/a.txt",
        "in/sub/b.txt",
        "in/.hidden/h.txt",
        "in/data.bin",
        "out/c.txt",
        "out/deep/d.md",
        "out/x.pdf",
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name)
    links = {
        "in/0-copy.txt": "a.txt", "in/sub/up": "..", "in/self": ".", "in/0-sub": "sub", "in/seen": ".hidden",
        "in/data.txt": "data.bin", "in/out.txt": "../out/c.txt", "in/outer": "../out", "in/gone.txt": "nowhere.txt",
        "in/pdf": "../out/x.pdf", "out/back": "../in", "in/.h.txt": "../out/c.txt",
    }  # fmt: skip
    for link, target in links.items():
        (folder / link).symlink_to(target)
    return links


INSIDE = ["a.txt", "data.txt", "gone.txt", "seen/h.txt", "sub/b.txt"]


def test_links_that_lead_out_of_the_folder_are_refused_and_the_others_read_once(tmp_path: Path) -> None:
    linked(tmp_path)
    files = find_files(tmp_path / "in")
    assert [file.path for file in files if not file.refusal] == INSIDE
    refused = [file for file in files if file.refusal]
    assert [file.path for file in refused] == ["out.txt", "outer", "pdf"]
    for file in refused:
        for read in (read_article, content_hash):
            with pytest.raises(UnreadableError, match="leads out of the folder"):
                read(file)


def test_links_may_be_followed_out_of_the_folder_and_circles_end(tmp_path: Path) -> None:
    linked(tmp_path)
    files = find_files(tmp_path / "in", follow_links=True)
    assert not any(file.refusal for file in files)
    assert sorted(file.path for file in files) == sorted([*INSIDE, "out.txt", "outer/deep/d.md", "outer/x.pdf"])
    assert [file.path for file in find_files(tmp_path / "in" / "self")] == [
        file.path for file in find_files(tmp_path / "in")
    ]


def test_the_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    linked(tmp_path)
    (tmp_path / "link").symlink_to("in")
    assert [f.path for f in find_files(tmp_path / "link")] == [f.path for f in find_files(tmp_path / "in")]


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
        read_article(file).text: read_article(file).path
        for file in files
        if b"\xe9" not in Path(str(file.location)).read_bytes()
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


@pytest.mark.parametrize("reader", READERS)
@given(text=MARKUP)
def test_a_body_is_its_text_with_things_blanked(reader: Reader, text: str) -> None:
    article = read_text(reader, "x", text.encode())
    assert article.text == text
    assert len(article.body) == len(text)
    lines = text if "\n" in text else text.replace("\r", "\n")
    assert all(seen in (written, " ") for seen, written in zip(article.body, lines, strict=True))


def test_the_date_may_stand_in_the_name_of_the_file(tmp_path: Path) -> None:
    for name, date in {
        "2020-08-17-minsk.txt": "2020-08-17",
        "2020-08-17/minsk.txt": None,
        "2999-08-17.txt": None,
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Workers went on strike.")
        assert read_article(SourceFile(name, tmp_path / name)).date == date


def test_what_has_not_come_yet_is_no_date(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("Date: 2999-08-17\n\nWorkers went on strike.")
    assert read_article(SourceFile("x.txt", tmp_path / "x.txt")).date is None


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


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_no_text_takes_more_than_its_length_to_read(reader: Reader, text: str) -> None:
    start = time.process_time()
    read_text(reader, "x", text.encode())
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

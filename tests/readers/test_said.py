"""A table that says when, by whom and where files were printed."""

from __future__ import annotations

from pathlib import Path

import pytest

from entities.errors import FolderError
from entities.readers import read_dates, said_of_files, said_of_none
from entities.readers.composing import About


def written(folder: Path, text: str) -> Path:
    path = folder / "dates.csv"
    path.write_text(text, "utf-8-sig")
    return path


def test_columns_are_known_by_their_names(tmp_path: Path) -> None:
    table = written(
        tmp_path, 'Path;Date;Publication;Byline;Other\na/x.txt;5 March 2021;"The Paper";By Ann Quill;9\nb.txt;;;;\n'
    )
    assert read_dates(table) == {
        "a/x.txt": About(date="2021-03-05", source="The Paper", authors=("Ann Quill",)),
        "b.txt": About(),
    }


def test_a_row_is_said_of_a_file_and_of_each_article_in_it() -> None:
    one, other = About(date="2020-01-01"), About(date="2020-01-02")
    assert said_of_files({"x.csv/2": other, "x.csv": one}) == {
        "x.csv": (("x.csv", one), ("x.csv/2", other)),
        "x.csv/2": (("x.csv/2", other),),
    }


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "no column called path"),
        ("name,date\nx,2020\n", "path,date"),
        ("path,date\nx.txt,05/03/2021\n", "line 2"),
        ("path,words\nx.txt,800\n", "says nothing of its files"),
        ("path,date\n\0", r"dates\.csv can't be read as a table: it isn't text"),
    ],
)
def test_a_table_that_cannot_be_understood_says_why(tmp_path: Path, text: str, problem: str) -> None:
    with pytest.raises(FolderError, match=problem):
        read_dates(written(tmp_path, text))


def test_what_is_said_of_no_file_is_known(tmp_path: Path) -> None:
    said = read_dates(written(tmp_path, "path,date\n./a/b.txt,2020-01-01\nx.csv/2,2020-01-02\na,2020-01-03\n"))
    assert said_of_none(said, ["a/b.txt", "x.csv", "c.txt"]) == ["a"]

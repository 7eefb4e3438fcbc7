from __future__ import annotations

import pytest

from entities.readers.press.authors import is_byline, read_byline


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("Marta Quill", ("Marta Quill",)),
        ("By MARTA QUILL and OLE BRANDT", ("MARTA QUILL", "OLE BRANDT")),
        ("Von Marta Quill, Ole Brandt", ("Marta Quill", "Ole Brandt")),
        ("Par Marta Quill et Ole Brandt", ("Marta Quill", "Ole Brandt")),
        ("Quill, Marta", ("Marta Quill",)),
        ("Quill, Marta; Brandt-Lund, Ole K", ("Marta Quill", "Ole K Brandt-Lund")),
        ("Marta Quill, gazette.example", ("Marta Quill",)),
        ("Marta Quill (now), Ole Brandt (earlier)", ("Marta Quill", "Ole Brandt")),
        ("By MARTA QUILL; Marta Quill reported from Skerry.", ("MARTA QUILL", "Marta Quill")),
        ("By Marta Quill, Political Correspondent", ("Marta Quill",)),
        ("Ole van den Berg", ("Ole van den Berg",)),
        ("By a staff reporter", ()),
        ("Anonymous", ()),
        ("marta@gazette.example", ()),
        ("", ()),
    ],
)
def test_names_are_told_from_what_else_stands_in_a_byline(value: str, names: tuple[str, ...]) -> None:
    assert read_byline(value) == names


@pytest.mark.parametrize("line", ["By Marta Quill", "Marta Quill; Ole Brandt", "Marta Quill Skerry", "VON OLE BRANDT"])
def test_a_byline_is_names(line: str) -> None:
    assert is_byline(line)


@pytest.mark.parametrize(
    "line", ["Council votes on the crane", "By the sea, a town waits", "Skerry", "Old Town loses", ""]
)
def test_other_lines_are_no_byline(line: str) -> None:
    assert not is_byline(line)

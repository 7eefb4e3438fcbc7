"""Which spellings are surely of one name, on either side of each number."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.lookup.marked import graph_of

from entities.errors import UnknownEntityError
from entities.lookup import find_entity

CLOSE = "which is spelled much like it"


@pytest.mark.parametrize(
    ("there", "typed"),
    [
        ("Ada Zykovna", "Zikovna"),  # seven letters
        ("Xandra Zork", "Xandra Zrok"),  # four
        ("Daniel Zorkel", "Daniel Zrokel"),
        ("Xandra Zorkel", "Xandra Zorkkel"),
        ("Xandra Zorkel", "Xandra Zokel"),
        ("Xandra Zorkel", "Xandra Zorpel"),
        ("Xandra Zykovna", "Ksandra Zikovna"),
    ],
)
def test_what_is_surely_a_spelling_of_a_name_is_taken_for_it(tmp_path: Path, there: str, typed: str) -> None:
    with graph_of(tmp_path / "x.db", f"[P {there}] sat.") as connection:
        found = find_entity(connection, typed)
        assert (found.entity.name, found.because) == (there, CLOSE)


@pytest.mark.parametrize(
    ("there", "typed"),
    [
        ("Ada Zykova", "Zikova"),  # six letters, and others may be called so
        ("Xandra Zok", "Xandra Zko"),  # three
        ("William Zorkel", "William Zrokel"),  # of whom there are more than Daniels
        ("Ada Zorkel", "Zrokel"),  # a surname alone
        ("Xandra Zorkel", "Xandra Zropel"),  # two letters
        ("Xandra Zorkel", "Zandra Zrokel"),  # two words
        ("Xandra Zorkel", "Xandra Baker"),
        ("Joan Zorkel", "John Zorkel"),  # two first names
        ("Xandra Sorkel", "Xandra Smith"),
        ("Xandra Zorkel", "Xandra Zorkel Major"),
    ],
)
def test_what_may_be_another_is_only_suggested(tmp_path: Path, there: str, typed: str) -> None:
    with graph_of(tmp_path / "x.db", f"[P {there}] sat.") as connection, pytest.raises(UnknownEntityError):
        find_entity(connection, typed)


def test_what_is_as_close_to_two_is_taken_for_neither(tmp_path: Path) -> None:
    with graph_of(tmp_path / "x.db", "[P Xandra Zorkel] sat.\n[P Xandra Zorpel] sat.") as connection:
        with pytest.raises(UnknownEntityError) as caught:
            find_entity(connection, "Xandra Zormel")
        assert set(caught.value.suggestions) == {"Xandra Zorkel", "Xandra Zorpel"}


def test_a_word_that_the_graph_knows_is_no_slip(tmp_path: Path) -> None:
    with graph_of(tmp_path / "x.db", "[P Xandra Zorkel] sat.\n[P Bo Zorpel] sat.") as connection:
        with pytest.raises(UnknownEntityError):
            find_entity(connection, "Xandra Zorpel")
        assert find_entity(connection, "Xandra Zormel").because == CLOSE


def test_numbers_tell_things_apart(tmp_path: Path) -> None:
    with graph_of(tmp_path / "x.db", "[O Brenco Chanel 41] paid.") as connection:
        assert find_entity(connection, "Brecno Chanel 41").because == CLOSE
        with pytest.raises(UnknownEntityError):
            find_entity(connection, "Brenco Chanel 42")

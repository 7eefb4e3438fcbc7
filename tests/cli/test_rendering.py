from __future__ import annotations

import pytest

from entities.cli.options import LabelChoice, LabelName
from entities.cli.rendering import cut, first_of, harmless
from entities.model import Label


@pytest.mark.parametrize("spelling", ["Donau\u00addampf", "می\u200cخواهم", "क्\u200dष", "❤\ufe0f"])
def test_characters_that_belong_to_spelling_are_kept(spelling: str) -> None:
    assert harmless(spelling).plain == spelling


@pytest.mark.parametrize("character", "\x00\x1b\x07\x7f\x9b\u061c\u200b\u200e\u200f\u2028\u202e\u2066\u2069\ufeff")
def test_what_could_mislead_the_reader_is_replaced(character: str) -> None:
    assert harmless(f"a{character}b").plain == "a\ufffdb"


def test_line_breaks_become_spaces() -> None:
    assert harmless("a\r\n\tb").plain == "a   b"


def test_a_long_list_is_cut_and_says_so() -> None:
    assert first_of(["a", "b\n"], 2).plain == "a\nb "
    assert first_of([str(number) for number in range(1_005)], 1).plain == "0\nand 1,004 more"


def test_a_list_that_is_cut_says_how_much_it_shows() -> None:
    assert [line.plain for line in cut(20, 1_134, "tie")] == ["20 of 1,134 ties (--limit)"]
    assert [line.plain for line in cut(0, 1, "person", "people")] == ["0 of 1 person (--limit)"]
    assert cut(2, 2, "tie") == ()


def test_the_command_line_knows_every_label() -> None:
    assert [label.upper() for label in LabelName] == list(Label)
    assert [choice.label() for choice in LabelChoice] == [*Label, None]

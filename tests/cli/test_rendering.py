from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from entities.cli.options import LabelChoice, LabelName
from entities.cli.rendering import ISOLATES, cut, first_of, harmless
from entities.model import Label, Span


@pytest.mark.parametrize("spelling", ["Donau\u00addampf", "می\u200cخواهم", "क्\u200dष", "❤\ufe0f"])
def test_characters_that_belong_to_spelling_are_kept(spelling: str) -> None:
    assert harmless(spelling).plain.strip(ISOLATES) == spelling


@pytest.mark.parametrize("text", ["א\u200f!", "(\u200eא", "ا\u061c1", "ភាសា\u200bខ្មែរ", "ไทย\u2060ไทย"])
def test_marks_that_a_script_is_spelled_with_are_kept_in_it(text: str) -> None:
    assert re.sub(f"[{ISOLATES}]", "", harmless(text).plain) == text
    assert harmless(text.replace("\u200b", "\u202e")).plain.count("\ufffd") == text.count("\u200b")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("נועם כרמלי (person, 4 mentions)", "[נועם כרמלי] (person, 4 mentions)"),
        ("a נועם 2 כרמלי 3", "a [נועם 2 כרמלי] 3"),
        ("נועם and سامي", "[נועם] and [سامي]"),
        ("א", "[א]"),
        ("Łukasz 王", "Łukasz 王"),
    ],
)
def test_names_that_are_read_from_right_to_left_are_isolated(text: str, shown: str) -> None:
    """So that figures behind them stay behind them (Unicode Standard Annex 9, 2.4)."""
    assert harmless(text).plain == shown.replace("[", ISOLATES[0]).replace("]", ISOLATES[1])


@given(st.text(alphabet="aא1 ب.\u0301", max_size=12), st.integers(0, 6), st.integers(0, 6))
def test_of_a_sentence_all_is_isolated_and_the_names_are_marked(text: str, start: int, length: int) -> None:
    start, end = min(start, len(text)), min(start + length, len(text))
    shown = harmless(text, [Span(start, end)])
    turned = any(unicodedata.bidirectional(character) in {"R", "AL"} for character in text)
    assert shown.plain == (f"{ISOLATES[0]}{text}{ISOLATES[1]}" if turned else text)
    assert [shown.plain[span.start : span.end] for span in shown.spans] == ([text[start:end]] if end > start else [])
    assert cell_len(shown.plain) == cell_len(text)


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

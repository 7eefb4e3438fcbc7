"""What is learned for languages of which nothing is known."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[2] / "tools/judge"))
from entities.lexicon.languages import WITHOUT_WORDS
from entities.lexicon.tables import read_lines
from field import NO_NAME, Example
from train import is_said_by_words, without_words


@pytest.mark.parametrize(
    "said",
    ["first word: ann", "ends in -ov", "before it: mr", "after it: . \n", "goes on after it: of",
     "first word is an English first name", "2 words, from an English first name to unknown"],
)  # fmt: skip
def test_what_is_said_by_words_is_left_out(said: str) -> None:
    kept = ("first word is a first name", "goes on after it: a capital", "before it, a capital", "found: person")
    example = Example((((0, 3),),), ((kept[0], said, *kept[1:]),), (NO_NAME,))
    assert without_words(example) == Example(example.spans, (kept,), example.labels)


def test_the_table_has_nothing_that_is_said_by_words() -> None:
    said = [line.split("\t")[0] for line in read_lines(WITHOUT_WORDS)]
    assert not list(filter(is_said_by_words, said))
    assert not [item for item in said if "a common word" in item or "a title" in item or "of the calendar" in item]

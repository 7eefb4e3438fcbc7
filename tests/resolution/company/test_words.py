"""The content words of an article."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.lexicon.languages import language_of
from entities.resolution.company import content_words, section_of
from entities.resolution.company.words import MOST_WORDS

ENGLISH = language_of("en")


def test_words_are_in_their_dictionary_form_without_names_and_function_words() -> None:
    assert content_words("The election in Health: elections are held and he asked.", ENGLISH) == (
        "election4",
        "ask1",
        "held1",
    )


@pytest.mark.parametrize(("times", "weight"), [(1, 2), (2, 4), (3, 4), (4, 6), (8, 8), (16, 9)])
def test_a_word_weighs_more_by_powers_of_two_and_never_more_than_one_digit(times: int, weight: int) -> None:
    assert content_words("election " * times, ENGLISH) == (f"election{weight}",)


def test_no_more_words_are_kept_than_tell_anything() -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    body = " ".join(f"zq{one}{other}x" for one in letters for other in letters)
    assert len(content_words(body, ENGLISH)) == MOST_WORDS


@given(st.lists(st.sampled_from(["film", "films", "game", "said", "run", "striker"]), max_size=30))
def test_the_order_of_words_in_the_text_is_no_matter(words: list[str]) -> None:
    assert content_words(" ".join(words), ENGLISH) == content_words(" ".join(sorted(words)), ENGLISH)


@pytest.mark.parametrize(("path", "section"), [("sport/a.txt", "sport"), ("a.txt", ""), ("2004/05/a.txt", "")])
def test_a_folder_is_a_section_unless_it_is_a_day(path: str, section: str) -> None:
    assert section_of(path) == section

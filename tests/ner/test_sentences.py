from __future__ import annotations

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from tests.growth import grows_linearly

from entities.lexicon.english import ENGLISH
from entities.ner.sentences import split_sentences

TEXTS = st.lists(
    st.sampled_from(
        ["Ann met Bob", ".", "?", " ", "  ", "\n", "\n\n", "\n \n", "of the", ",", "42", "é", "“", "x" * 70]
    )
    | st.text(max_size=3)
).map("".join)


@given(TEXTS, st.data())
def test_every_letter_and_digit_is_in_one_sentence_and_none_crosses_an_empty_line(
    text: str, data: st.DataObject
) -> None:
    starts = data.draw(st.lists(st.integers(0, len(text))))
    sentences = list(split_sentences(text, starts, ENGLISH))
    covered = set()
    assert all(one.end <= other.start and one.paragraph <= other.paragraph for one, other in pairwise(sentences))
    for sentence in sentences:
        assert sentence.start < sentence.end <= len(text)
        assert not re.search(r"\n[ ]*\n", text[sentence.start : sentence.end])
        covered |= set(range(sentence.start, sentence.end))
    assert {at for at, character in enumerate(text) if character.isalnum()} <= covered


@given(st.lists(st.sampled_from(["and", "Ann", "Boston,", "x" * 900]), min_size=300, max_size=600).map(" ".join))
def test_speech_without_a_full_stop_is_cut_between_words(text: str) -> None:
    sentences = [text[s.start : s.end] for s in split_sentences(text, [], ENGLISH)]
    assert " ".join(sentences) == text
    assert max(map(len, sentences)) <= 1_500
    assert all(sentence[0].islower() for sentence in sentences[1:])


@given(st.text(" \n\tab"))
def test_a_break_is_a_line_end_with_the_space_around_it(text: str) -> None:
    paragraphs = {match.end() for match in re.finditer(r"[ ]*\n\s*", text) if match[0].count("\n") > 1}
    sentences = list(split_sentences(text, [], ENGLISH))
    for one, other in pairwise(sentences):
        between = any(one.end <= paragraph <= other.start for paragraph in paragraphs)
        assert (one.paragraph < other.paragraph) == between


def test_a_run_of_spaces_takes_a_time_in_proportion_to_its_length() -> None:
    small, large = (f"Ann met {' ' * length}Bob.\nShe left." for length in (10_000, 40_000))
    assert grows_linearly(lambda text: list(split_sentences(text, [], ENGLISH)), small, large)


def found(text: str, *starts: int) -> list[str]:
    return [text[s.start : s.end] for s in split_sentences(text, starts, ENGLISH)]


def test_a_heading_is_a_sentence_of_its_own() -> None:
    assert found("Storm hits coast\nRoads were closed.") == ["Storm hits coast", "Roads were closed."]


def test_a_sentence_goes_on_over_a_wrapped_line() -> None:
    assert len(found("The minister of\nFinance resigned.")) == 1
    assert len(found("The minister\nresigned.")) == 1
    assert len(found(f"{'word ' * 13}and\nAnother.")) == 1
    assert len(found(f"{'many ' * 13}words\nAnother.")) == 1


def test_a_start_that_follows_no_mark_is_not_believed() -> None:
    assert found("He met Gov. Smith. She left.", 0, 12, 19) == ["He met Gov.", "Smith.", "She left."]
    assert found("He met Smith today.", 7) == ["He met Smith today."]


def test_paragraphs_are_counted_from_zero() -> None:
    text = "One.\n\nTwo. Three.\n \n\nFour."
    assert [s.paragraph for s in split_sentences(text, [11], ENGLISH)] == [0, 1, 1, 2]


def test_an_item_of_a_list_is_a_sentence_of_its_own() -> None:
    line = "• Court: a judge of the city sent the younger of two brothers to prison for life"
    for mark, sentences in (("• ", 2), ("", 1)):
        assert len(list(split_sentences(f"{line}\n{mark}Ann spoke", [], ENGLISH))) == sentences

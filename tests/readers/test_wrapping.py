"""Wrapped prose comes back; what has lines of its own keeps them."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.model import Article
from entities.readers import SourceFile, read_file
from entities.readers.text.wrapping import join_wrapped_lines

WORDS = st.lists(st.sampled_from("a be the of was York, Angela Merkel's Organization so left.".split()), min_size=80)
PRESENT = """The following were present at the meeting in Rotterdam
Johannes van der Berg, chief engineer of the shipyard
Margaret O'Sullivan, doctor from Liverpool, in chair
Christopher Hughes, second secretary at the embassy
Francesca Ferrari, who spoke for the port of Trieste
Wolfgang Schneider, member of the board of directors
Katarzyna Nowakowska, professor of law at university
Dimitrios Georgiadis, captain of one of the vessels,
Alessandro Lombardi, once the mayor of a small place
"""
MAIL = "From: Ann Smith <ann@example.org>\nTo: Bob\nSubject: Rome\nMessage-ID: <1@example.org>\n\n"
SIGNATURE = "\n\nAnn\n--\nAnn Smith\nReporter\nphone 12\n"
TABLE = "\n".join(f"{name:<24}{number:>4}{number % 7:>4}{number % 5:>4}   .{number}" for number, name in enumerate(
    ("New York", "Los Angeles", "San Francisco", "Boston", "Kansas City", "St. Louis", "Chicago", "Toronto"), 500,
))  # fmt: skip
VERSE = "\n".join(f"{'And so we went along ' * (1 + number % 3)}the road" for number in range(12))


@given(st.lists(WORDS, min_size=1, max_size=4), st.integers(55, 95), st.sampled_from(["\n", " \n"]))
def test_paragraphs_come_back_whole(paragraphs: list[list[str]], width: int, end: str) -> None:
    lines = [textwrap.wrap(" ".join(words), width, break_on_hyphens=False) for words in paragraphs]
    wrapped = "\n\n".join(end.join(paragraph) for paragraph in lines)
    joined = join_wrapped_lines(f"A heading\n\n{wrapped}")
    assert len(joined) == len("A heading\n\n" + wrapped)
    assert [part.split() for part in joined.split("\n\n")] == [["A", "heading"], *paragraphs]
    small = [line[0].islower() for paragraph in lines for line in paragraph[1:]]
    if len(small) >= 6 and sum(small) >= 0.3 * len(small):
        assert "\n" not in joined.replace("\n\n", "")


@given(st.text("ab .\n-*", max_size=400))
def test_only_line_breaks_change_and_only_into_spaces(body: str) -> None:
    joined = join_wrapped_lines(body)
    assert len(joined) == len(body)
    assert all(new == old or (old, new) == ("\n", " ") for old, new in zip(body, joined, strict=True))


def test_a_mail_is_joined_between_its_header_and_its_signature() -> None:
    prose = textwrap.fill("The mayor of New York met the other mayors in the town hall on Monday and spoke. " * 9, 72)
    joined = join_wrapped_lines(MAIL + prose + SIGNATURE)
    assert joined == MAIL + prose.replace("\n", " ") + SIGNATURE


@pytest.mark.parametrize(
    "body", [TABLE, VERSE, PRESENT, "- one\n- two\n- three\n", "word " * 300 + "\n" + "word " * 300]
)
def test_lines_of_their_own_stay(body: str) -> None:
    assert join_wrapped_lines(body) == body


def test_items_headings_and_long_addresses_keep_their_lines(tmp_path: Path) -> None:
    prose = textwrap.fill("Angela Merkel met the mayor of New York in the town hall of New Orleans on Monday. " * 9, 72)
    text = f"From the archive\n{prose}\n- an item that is longer than the rest of the line would have been, by far\n"
    path = tmp_path / "x.txt"
    path.write_bytes(f"{text}https://example.org/{'x' * 120}\n".replace("\n", "\r\n").encode())
    (article,) = read_file(SourceFile("x.txt", path))
    assert isinstance(article, Article)
    body = article.body
    lines = [" ".join(line.split()) for line in body.split("\n") if line.strip()]
    assert lines[:3] == ["From the archive", " ".join(prose.split()), text.splitlines()[-1]]


def lines_of(*, filled: int, small: int, loose: int = 0, word: int = 3) -> str:
    """Lines of 60 characters, each break after one filled; so many of those before a small letter.

    `loose` breaks more come after 40 characters, where the next word would fit; the first word behind the last filled
    break has `word` letters.
    """
    starts = ["and" if number < small else "And" for number in range(filled)]
    starts[-1] = starts[-1][:1] + "x" * (word - 1)
    full = ["The".ljust(60, "y"), *(f"{start} ".ljust(60, "y") for start in starts)]
    return "\n".join((*(["Some".ljust(40, "z")] * loose), *full))


def is_joined(body: str) -> bool:
    return join_wrapped_lines(body) != body


def test_wrapped_prose_has_six_filled_lines() -> None:
    assert is_joined(lines_of(filled=6, small=6))
    assert not is_joined(lines_of(filled=5, small=5))


def test_seven_tenths_of_the_breaks_come_where_a_line_is_filled() -> None:
    assert is_joined(lines_of(filled=7, small=7, loose=3))
    assert not is_joined(lines_of(filled=15, small=15, loose=7))


def test_three_tenths_of_the_lines_go_on_with_a_small_letter() -> None:
    assert is_joined(lines_of(filled=10, small=3))
    assert not is_joined(lines_of(filled=11, small=3))


def test_a_word_of_thirty_letters_may_have_found_no_room() -> None:
    assert is_joined(lines_of(filled=6, small=6, word=30))
    assert not is_joined(lines_of(filled=6, small=6, word=31))


def test_a_tenth_of_the_lines_may_be_longer() -> None:
    for longer, joined in ((3, True), (4, False)):
        body = "\n\n".join([lines_of(filled=25 - longer, small=20), *(["x " * 60] * longer)])
        assert len([line for line in body.split("\n") if line]) == 26
        assert is_joined(body) == joined

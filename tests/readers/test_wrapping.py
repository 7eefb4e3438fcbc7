"""Wrapped prose comes back; what has lines of its own keeps them."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.readers import SourceFile, read_article
from entities.readers.wrapping import join_wrapped_lines

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
    body = read_article(SourceFile("x.txt", path)).body
    lines = [" ".join(line.split()) for line in body.split("\n") if line.strip()]
    assert lines[:3] == ["From the archive", " ".join(prose.split()), text.splitlines()[-1]]

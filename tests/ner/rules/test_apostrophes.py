"""Whatever sign stands for an apostrophe: the names are those of the straight one, spelled as the file has them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.folding import APOSTROPHES, article_key, fold
from entities.lexicon.english import ENGLISH
from entities.ner import choose_model
from entities.ner.draft import Draft
from entities.ner.recognition import Recognizer
from entities.ner.rules.apostrophes import respell_draft, straighten_draft

STORY = (
    "Maeve O'Brien met Rosa D'Costa in Cork on Monday. O'Brien's lawyer, Nuala O'Shea, thanked Nicolas N'Koulou of "
    "the Jones Trust. D'Costa said that she wouldn't go.\n"
)


def draft_of(body: str) -> Draft:
    return Draft(body, body, ENGLISH)


@pytest.mark.parametrize("sign", APOSTROPHES)
def test_every_sign_gives_the_names_of_the_straight_one(sign: str) -> None:
    body = STORY.replace("'", sign)
    straight, other = Recognizer(choose_model()).recognize([STORY, body])
    assert len(straight.mentions) > 5
    assert [(m.start, m.end, m.label) for m in other.mentions] == [(m.start, m.end, m.label) for m in straight.mentions]
    assert [m.text for m in other.mentions] == [body[m.start : m.end] for m in straight.mentions]
    assert other.sentences == straight.sentences


@pytest.mark.parametrize("sign", APOSTROPHES)
def test_spellings_that_differ_in_the_sign_are_one(sign: str) -> None:
    assert article_key(f"O{sign}Brien") == article_key("O'Brien")
    assert fold(f"O{sign}Brien") == fold("O'Brien")


@pytest.mark.parametrize("body", ["‘Ann came’, he said", "the Joneses’ home", "rock ’n roll", "5’ tall", "`code` here"])
def test_quotation_marks_and_signs_at_the_edge_of_a_word_stay(body: str) -> None:
    assert straighten_draft(draft_of(body)).text == body


@given(st.text(alphabet="aB1' .’‘ʼ`´\n"))
def test_what_was_straightened_is_spelled_again_as_it_was(body: str) -> None:
    straight = straighten_draft(draft_of(body))
    assert len(straight.text) == len(body)
    assert respell_draft(straight) == draft_of(body)


def test_what_another_rule_has_made_of_the_text_stays() -> None:
    assert respell_draft(Draft("O’NEIL’S OX", "O'Neil's ox", ENGLISH)).text == "O’Neil’s ox"
    assert respell_draft(Draft("O’NEIL", "O NEIL", ENGLISH)).text == "O NEIL"

"""Months, days and common words that are names, and those that are none."""

from __future__ import annotations

import pytest
from tests.ner.rules.applied import applied

from entities.model import Label
from entities.ner.draft import Candidate

RULES = ("doubles", "dates")


def people(text: str, *found: str) -> list[str]:
    """What the rules take for people where the recogniser found the first of each of some names to be one."""
    spans = [Candidate(text.index(name), text.index(name) + len(name), Label.PERSON) for name in found]
    return [text[span.start : span.end] for span in applied(RULES, text, sorted(spans))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("So Theresa May left for Bonn.", ["Theresa May"]),
        ("On Thursday Mrs May left.", ["May"]),
        ("so Judge August ruled", ["August"]),
        ("Mr Sunday wept. Then Sunday said no.", ["Sunday", "Sunday"]),
        ("May told parliament that she would go.", ["May"]),
        ("May is expected to resign.", ["May"]),
        ("a judge called August ruled", ["August"]),
        ("a girl named April ran", ["April"]),
        ("April Zubkova won. Then April left.", ["April Zubkova", "April"]),
        ("Mrs May left. A deal with May failed, and May, 62, is gone.", ["May", "May", "May"]),
        ("Mrs May left. May will return, when May can.", ["May", "May", "May"]),
    ],
)
def test_what_introduces_somebody(text: str, names: list[str]) -> None:
    assert people(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "In May it rained, and on Sunday too.",
        "May was cold.",
        "Angela Merkel said Sunday that she would go.",
        "so Serena Sunday beat her",  # on a day
        "Elena May 5 was a ship",
        "in Jordan May is hot",  # a country
        "told the Judge Monday that it rained",
        "a storm called August came",
        "In May told the court had the truth.",
        "the May told of in books",
        "officials Sunday said no",
        "April Showers fell",  # words
        "April Brent won 50 cents",  # a first name alone is no surname
        "In April Zubkova won.",
        "April Zubkova of Minsk",
    ],
)
def test_what_introduces_nobody(text: str) -> None:
    assert people(text) == []


@pytest.mark.parametrize(
    "date",
    [
        "In May it rained.",
        "Since last May it rained.",
        "It rained from March to May.",
        "The end of May was wet.",
        "It rained on 5 May then.",
        "On the 5th of May it rained.",
        "May 5 was wet.",
        "It rained, May, 2018 being wet.",
        "April or May will do.",
        "March and May were wet, but not May of last year.",
        "The May election was held.",
        "A mid-May vote was held.",
        "May Day was wet.",
        "May God help us.",
        "Black May ended.",
    ],
)
def test_a_date_stays_one_though_somebody_is_called_so(date: str) -> None:
    assert people(f"Mrs May came. {date}") == ["May"]


@pytest.mark.parametrize("date", ["On Sunday it rained.", "Officials said Sunday it rained.", "Sunday rain fell."])
def test_a_day_needs_more_than_a_month(date: str) -> None:
    assert people(f"Mr Sunday came. {date}") == ["Sunday"]


def test_the_given_name_and_the_surname_that_the_article_has_make_one() -> None:
    text = "April Winterbourne and June Winterbourne came. In June Winterbourne left."
    assert people(text, "April Winterbourne") == ["April Winterbourne", "June Winterbourne"]


def test_a_common_word_is_a_name_inside_a_sentence_and_before_a_verb_at_its_start() -> None:
    text = "Peter Such came. Then he and Such rose. Such said no. Such rain fell. Off-spinner Such ran."
    assert people(text, "Peter Such") == ["Peter Such", "Such", "Such"]


def test_the_verb_of_a_question_is_no_first_name() -> None:
    assert people("Will Merkel resign?", "Will Merkel") == ["Merkel"]
    assert people("Will Merkel resigned.", "Will Merkel") == ["Will Merkel"]
    assert people("so Will Merkel came?", "Will Merkel") == ["Will Merkel"]
    text = "Will Smith came. Will Smith go?"
    spans = [Candidate(0, 10, Label.PERSON), Candidate(17, 27, Label.PERSON)]
    assert applied("doubles", text, spans) == spans


def test_a_day_behind_a_name_introduces_nobody() -> None:
    assert people("Kvitova Sunday won. Then Sunday said no.", "Kvitova Sunday") == ["Kvitova Sunday"]

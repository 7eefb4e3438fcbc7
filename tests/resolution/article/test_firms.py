from __future__ import annotations

import pytest
from tests.resolution.article.told import last, told

from entities.model import Label, Reference

FOUNDER = "[Ann Varkal] came. "


def by_firm(text: str) -> list[tuple[str | None, Label, str]]:
    return [(r.name, r.label, r.rule) for r in told(text) if r.mention.text == "Varkal"]


FIRM = ("Varkal", Label.ORGANIZATION, "firm")
PERSON = ("Ann Varkal", Label.PERSON, "surname")


@pytest.mark.parametrize(
    "text",
    ["[Varkal] shares rose.", "[Varkal] shareholders left.", "Shares in [Varkal] rose.", "[Varkal] is recalling vans."],
)
def test_what_goes_on_as_a_firm_does_is_one(text: str) -> None:
    assert by_firm(FOUNDER + text) == [FIRM]


@pytest.mark.parametrize("text", ["[Varkal] shares the view.", "[Varkal] stock up.", "[Varkal] said it was late."])
def test_what_a_person_may_do_is_a_persons(text: str) -> None:
    assert by_firm(FOUNDER + text) == [PERSON]


def test_beside_its_founder_a_firm_is_the_firm_elsewhere_it_stays_open() -> None:
    text = "[Varkal] shares rose. [Ann Varkal] takes [Varkal] private. Then [Varkal] lost ground."
    *_, unsure = found = by_firm(text)
    assert found[:2] == [FIRM, FIRM]
    assert unsure == (None, Label.PERSON, "maybe-firm")
    assert told(text)[-1].candidates == ("Ann Varkal",)
    assert by_firm("[Ann Varkal] takes [Varkal] home. [Varkal] left.")[1] == PERSON


@pytest.mark.parametrize("text", ["Mrs [Varkal]", "[Varkal], who left,", "[Varkal] said she", "[Varkal], 41,"])
def test_a_title_a_pronoun_or_a_clause_says_that_it_is_the_person(text: str) -> None:
    assert last(f"{FOUNDER} [o:Varkal Inc.] grew. {text}") == "Ann Varkal"


def test_a_legal_form_makes_a_firm_and_a_single_word_doesnt() -> None:
    def reference(text: str) -> Reference:
        return told(text)[-1]

    assert reference(f"{FOUNDER} [o:Varkal Inc.] grew. [Varkal] lost ground.").name is None
    assert reference(f"{FOUNDER} [o:Varkal Oil Co] grew. [Varkal] lost ground.").name is None
    assert reference(f"{FOUNDER} [o:Varkal] grew. [Varkal] lost ground.").name == "Ann Varkal"
    assert reference(f"{FOUNDER} [o:Varkal Foundation] grew. [Varkal] lost ground.").name == "Ann Varkal"


def test_a_firm_whose_founder_is_not_named_is_one_by_its_legal_form() -> None:
    found = told("[o:Varkal Inc.] grew. [Varkal] lost ground.")[-1]
    assert (found.name, found.label) == ("Varkal Inc.", Label.ORGANIZATION)
    assert told("[o:Varkal Inc.] grew. [Varkal] lost ground.", off="firm")[-1].label is Label.PERSON


def test_a_firm_that_has_a_full_name_is_told_from_its_founder() -> None:
    text = "[Ann Varkal] left. [o:Ann Varkal Corp.] grew. Shares in [Ann Varkal] rose. Then [Ann Varkal] said"
    assert [r.name for r in told(text)] == ["Ann Varkal", "Ann Varkal Corp.", "Ann Varkal Corp.", "Ann Varkal"]

"""What stands right beside a name."""

from __future__ import annotations

import pytest

from entities.lexicon.languages import language_of
from entities.model import Span
from entities.resolution.company import surroundings

ENGLISH = language_of("en")


def beside(text: str, name: str) -> tuple[str, ...]:
    start = text.index(name)
    return surroundings(text, [Span(start, start + len(name))], ENGLISH)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Mr Barlow spoke.", "title: mr"),
        ("The striker Barlow scored.", "role: striker"),
        ("Barlow, a bank analyst, said so.", "role: analyst"),
        ("The striker Barlow scored.", "field: sport"),
        ("On the Barlow network", "before: the"),
        ("So Barlow said.", "after: said"),
        ("On Barlow's watch", "after: a possessive"),
        ('In "Barlow" he plays', "quoted"),
        ("In 1990 Barlow", "before: a number"),
        ("Barlow", "before: nothing"),
        ("With Barlow Daniels", "after: a capital"),
        ("a road near Barlow", "located"),
        ("Mrs Barlow spoke.", "sex: f"),
        ("Mr Barlow spoke.", "sex: m"),
    ],
)
def test_what_stands_beside_a_name_is_said(text: str, said: str) -> None:
    assert said in beside(text, "Barlow")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The striker said Barlow scored.", "role: striker"),
        ("Barlow, who met an analyst, said so.", "title: analyst"),
        ("The striker fell. Barlow scored.", "role: striker"),
        ("Barlow scored, an analyst said.", "role: analyst"),
        ("Barlow, one of those who are here with every other analyst, left.", "role: analyst"),
    ],
)
def test_what_is_another_s_is_not_said_of_a_name(text: str, said: str) -> None:
    assert said not in beside(text, "Barlow")

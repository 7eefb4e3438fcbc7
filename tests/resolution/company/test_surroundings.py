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
        ("Mr Archer spoke.", "title: mr"),
        ("The striker Archer scored.", "role: striker"),
        ("Archer, a bank analyst, said so.", "role: analyst"),
        ("The striker Archer scored.", "field: sport"),
        ("On the Archer network", "before: the"),
        ("So Archer said.", "after: said"),
        ("On Archer's watch", "after: a possessive"),
        ('In "Archer" he plays', "quoted"),
        ("In 1990 Archer", "before: a number"),
        ("Archer", "before: nothing"),
        ("With Archer Daniels", "after: a capital"),
        ("a road near Archer", "located"),
        ("Mrs Archer spoke.", "sex: f"),
        ("Mr Archer spoke.", "sex: m"),
    ],
)
def test_what_stands_beside_a_name_is_said(text: str, said: str) -> None:
    assert said in beside(text, "Archer")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The striker said Archer scored.", "role: striker"),
        ("Archer, who met an analyst, said so.", "title: analyst"),
        ("The striker fell. Archer scored.", "role: striker"),
        ("Archer scored, an analyst said.", "role: analyst"),
        ("Archer, one of those who are here with every other analyst, left.", "role: analyst"),
    ],
)
def test_what_is_another_s_is_not_said_of_a_name(text: str, said: str) -> None:
    assert said not in beside(text, "Archer")

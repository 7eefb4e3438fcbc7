from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.lexicon.english import ENGLISH
from entities.resolution.names import PersonName, digits, initials, is_acronym, organization_core, parse_person


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Ann Lee Smith", ("ann", ("lee",), "smith", "")),
        ("J.K. Rowling", ("j", ("k",), "rowling", "")),
        ("Ludwig van Beethoven", ("ludwig", (), "van beethoven", "")),
        ("Martin King, Jr.", ("martin", (), "king", "jr")),
        ("Smith", ("", (), "smith", "")),
        ("van Beethoven", ("", (), "van beethoven", "")),
        ("Gerhard Schröder", ("gerhard", (), "schroder", "")),
        ("Jr", ("", (), "jr", "")),
    ],
)
def test_peoples_names_are_taken_apart(name: str, parts: tuple[str, tuple[str, ...], str, str]) -> None:
    assert parse_person(name) == PersonName(*parts)


@given(st.text())
def test_any_text_can_be_taken_apart(text: str) -> None:
    parse_person(text)
    organization_core(text)
    initials(text, ENGLISH)
    assert is_acronym(text) in (True, False)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Smith & Co. Inc.", "Smith"),
        ("The Vetrina Group", "Vetrina"),
        ("Marks & Spencer PLC", "Marks and Spencer"),
        ("World Trade Organisation", "World Trade Organization"),
        ("Vetrina Centre", "Vetrina Center"),
    ],
)
def test_what_differs_in_form_only_has_one_core(one: str, other: str) -> None:
    assert organization_core(one) == organization_core(other)


def test_a_legal_form_alone_stays() -> None:
    assert organization_core("The Group") == "group"


@pytest.mark.parametrize(
    ("name", "acronym"),
    [
        ("European Union", "EU"),
        ("Bank of England", "BE"),
        ("Bank of England", "BOE"),
        ("Johnson & Johnson", "JJ"),
        ("General Motors Corp", "GM"),
        ("Radio Free Europe/Radio Liberty", "RFERL"),
    ],
)
def test_initials_make_acronyms(name: str, acronym: str) -> None:
    assert acronym in initials(name, ENGLISH)


def test_one_word_has_no_initials() -> None:
    assert initials("Vetrina", ENGLISH) == initials("von Trapp", ENGLISH) == frozenset()


@pytest.mark.parametrize(("name", "answer"), [("EU", True), ("U.S.", True), ("J&J", True), ("Eu", False), ("X", False)])
def test_acronyms_are_capitals(name: str, answer: bool) -> None:  # noqa: FBT001 - a table of answers
    assert is_acronym(name) is answer


def test_digits_are_compared_without_order() -> None:
    assert digits("Channel 42") == digits("24 Channel") != digits("Channel 4")

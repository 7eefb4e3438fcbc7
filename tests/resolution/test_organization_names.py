from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.lexicon.english import ENGLISH
from entities.resolution.organization_names import initials, is_acronym, organization_core

LEGAL = ["GmbH", "GmbH & Co. KG", "KGaA", "e. V.", "e.V.", "S.A.", "S. A.", "S.L.", "S.A. de C.V.", "Inc", "AG"]


@given(st.text())
def test_any_text_can_be_taken_apart(text: str) -> None:
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


@given(st.lists(st.sampled_from(["Varga", "Tarkov", "Zubiri", "de"]), min_size=1, max_size=3), st.sampled_from(LEGAL))
def test_a_legal_form_of_one_word_or_several_is_no_part_of_the_core(words: list[str], legal: str) -> None:
    name = " ".join((*words, "Varga"))
    assert organization_core(f"{name} {legal}") == organization_core(f"{name}, {legal}") == organization_core(name)


@pytest.mark.parametrize("name", ["Grupo de Varga", "Varga de Tarkov", "Co", "Varga and Tarkov"])
def test_what_is_no_legal_form_stays(name: str) -> None:
    assert organization_core(name) == name.casefold()

"""Roles: what a sentence says somebody is, quoted; and what only looks like it, refused."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.lexicon.english import ENGLISH
from entities.lexicon.language import Language
from entities.lexicon.languages import language_of
from entities.model import Label, Span
from entities.roles.finding import RoleKind, find_roles


def _roles(marked: str, label: Label = Label.PERSON, language: Language = ENGLISH) -> list[str]:
    """The roles that a sentence gives the name that stands in it between brackets."""
    start, end = marked.index("["), marked.index("]") - 1
    sentence = marked.replace("[", "").replace("]", "")
    roles = find_roles(sentence, Span(start, end), label, language)
    return [sentence[role.span.start : role.span.end] for role in roles]


_TOLD = [
    ("[Ann Smith], 55, a crane operator at the harbour, went home.", "a crane operator at the harbour"),
    ("[Ann Smith] (41), mayor of Alton, opened the fair.", "mayor of Alton"),
    ("[Ann Smith], Brown’s main rival in the Oct. 9 vote, spoke.", "Brown’s main rival in the Oct. 9 vote"),
    ('"It is late," said [Ann Smith], chief economist at Alton Bank.', "chief economist at Alton Bank"),
    ("[Ann Smith], a teacher who lives in Alton, agreed.", "a teacher"),
    ("[Ann Smith], founder and chairman of Alton Motors, agreed.", "founder and chairman of Alton Motors"),
    ('"Yes," said [Ann Smith], minister for trade in a statement.', "minister for trade"),
    ("The harbour's chief engineer, [Ann Smith], has left.", "The harbour's chief engineer"),
    ("Former Alton mayor [Ann Smith] won.", "Former Alton mayor"),
    ("On Monday the Bank of Alton governor [Smith] resigned.", "Bank of Alton governor"),
    ("Brown and former home affairs spokesman [Smith] resigned.", "former home affairs spokesman"),
    ("Bank of Alton governor [Smith] resigned.", "Bank of Alton governor"),
    ("One of President [Smith]'s friends resigned.", "President"),
    ("New Alton mayor [Ann Smith] won.", "New Alton mayor"),
    ("Her brother's lawyer [Ann Smith] won.", "lawyer"),
    ("[Ann Smith] is the mayor of Alton.", "the mayor of Alton"),
    ("[Ann Smith] was a nurse.", "was a nurse"),
]


@pytest.mark.parametrize(("sentence", "role"), _TOLD)
def test_a_person_is_what_the_sentence_says(sentence: str, role: str) -> None:
    assert _roles(sentence) == [role]


@pytest.mark.parametrize(
    "sentence",
    [
        "They met [Ann Smith], a teacher, and a nurse.",  # a list
        "[Ann Smith], the mayor, Tom Brown and others came.",
        "The wife of [Tom Brown], a teacher, came.",  # whose?
        "[Ann Smith], 21, plays Tom's wife in the film.",  # a verb
        "[Ann Smith], became Alton's first mayor.",
        "[Ann Smith]'s husband, a doctor, came.",
        "[Ann Smith], alongside the mayor, came.",
        "[Ann Smith], a friend, came.",  # says nothing
        "The film was to star [Ann Smith].",
        "Tom said that [Ann Smith] is a liar and the head of a gang.",
        '"[Ann Smith] is a true leader," he said.',
        "[Ann Smith] is a good leader.",
        "Yesterday Mild Trade and Industry Secretary [Ann Smith] came.",  # half a title
        "[Ann Smith], the first nurse who flew, came.",  # which is not the first nurse
        "[Ann Smith], a nurse whistled softly.",
        "Mild Cats singer [Ann Smith] came.",  # the band has a common word for a first one
        "Friends of Alton governor [Smith] came.",
        "Mayor Sees Governor [Smith] Leave Town",  # in a headline capitals tell nothing
        "The governors, [Ann Smith], Tom Brown and Jo Hill, came.",
    ],
)
def test_what_may_mean_something_else_is_refused(sentence: str) -> None:
    assert _roles(sentence) == []


def test_organizations_and_places_have_kinds() -> None:
    assert _roles("[Alton Motors], the Finnish car maker, grew.", Label.ORGANIZATION) == ["the Finnish car maker"]
    assert _roles("In [Alton], a fishing port in Ruria, it rained.", Label.PLACE) == ["a fishing port in Ruria"]
    assert _roles("[Alton Motors], a company, grew.", Label.ORGANIZATION) == []
    assert _roles("[Alton Motors], a teacher, grew.", Label.ORGANIZATION) == []
    assert _roles("The head of Lloyds of [Alton], the insurance market, left.", Label.PLACE) == []


def test_the_kind_tells_how_the_sentence_says_it() -> None:
    sentence = "Former mayor Ann Smith, a nurse, left."
    name = Span(13, 22)
    assert [role.kind for role in find_roles(sentence, name, Label.PERSON, ENGLISH)] == [
        RoleKind.TITLE,
        RoleKind.APPOSITION,
    ]


_PIECES = st.sampled_from(
    ["Ann Smith", ",", ", ", " ", "a ", "the ", "mayor", "of", "and", "Alton's", "(41)", ".", '"', "’", "\n", "\u202e"]
)


@given(st.lists(_PIECES, max_size=15).map("".join), st.lists(_PIECES, max_size=20).map("".join), st.sampled_from(Label))
def test_a_role_stands_in_its_sentence_and_never_overlaps_the_name(before: str, after: str, label: Label) -> None:
    sentence, name = f"{before}Jo Hill{after}", Span(len(before), len(before) + len("Jo Hill"))
    for role in find_roles(sentence, name, label, ENGLISH):
        text = sentence[role.span.start : role.span.end]
        assert text == text.strip() != ""
        assert role.span.end <= name.start or role.span.start >= name.end
        assert not re.search('["“”;:!?]', text)


@pytest.mark.parametrize("sentence", [sentence for sentence, _ in _TOLD])
def test_of_a_language_without_grammar_nothing_is_told(sentence: str) -> None:
    assert all(not _roles(sentence, label, language_of("xx")) for label in Label)

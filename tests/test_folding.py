"""The notions of "the same letters": what each takes for one, and what it tells apart."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.folding import article_key, fold, place_key, role_key

Key = Callable[[str], str]


def as_role(text: str) -> str:
    return role_key(text, {"a", "an", "the"})


@pytest.mark.parametrize("key", [fold, article_key, place_key, as_role])
def test_case_is_nothing_to_any(key: Key) -> None:
    assert key("Jean-Luc Muller") == key("JEAN-LUC MULLER") == key("jean-luc muller")


@pytest.mark.parametrize(
    ("one", "other", "the_same"),
    [
        ("Müller", "Muller", {fold, place_key, as_role}),
        ("J. Smith", "J Smith", {fold, article_key, place_key, as_role}),
        ("Ann  Smith", "Ann\nSmith", {fold, article_key, as_role}),
        ("O’Neil", "O'Neil", {fold, article_key, place_key, as_role}),
        ("La.", "LA", {fold, article_key, as_role}),
        ("Saint-Denis", "St Denis", {place_key}),
        ("The Hague", "Hague", {place_key, as_role}),
        ("a chairman", "The chairman", {as_role}),
    ],
)
def test_what_is_one_spelling_depends_on_what_is_compared(one: str, other: str, the_same: set[Key]) -> None:
    assert {key for key in (fold, article_key, place_key, as_role) if key(one) == key(other)} == the_same


@given(st.text())
def test_nothing_is_folded_away(text: str) -> None:
    assert bool(fold(text)) == bool(text.strip())


def test_a_role_that_is_a_determiner_alone_stays() -> None:
    assert as_role("The") == "the"

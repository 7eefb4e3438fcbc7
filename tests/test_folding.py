"""The notions of "the same letters": what each takes for one, and what it tells apart."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.folding import (
    article_key,
    fold,
    in_ascii,
    is_latin,
    is_one_word,
    place_key,
    role_key,
    script_key,
)

Key = Callable[[str], str]


def as_role(text: str) -> str:
    return role_key(text, {"a", "an", "the"})


@pytest.mark.parametrize("key", [fold, article_key, place_key, script_key, as_role])
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


@given(st.text(st.characters(max_codepoint=127)))
def test_of_plain_letters_there_is_one_key_of_places(name: str) -> None:
    assert script_key(name) == place_key(name)
    assert is_latin(name)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Минск", "МИНСК", True),
        ("Орёл", "Орел", True),
        ("Нью-Йорк", "Нью Йорк", True),
        ("l’Aia", "L'Aia", True),
        ("Вена", "Vena", False),
        ("Genève", "Geneve", False),
        ("Мінск", "Минск", False),
    ],
)
def test_a_key_of_many_languages_keeps_its_letters(one: str, other: str, alike: bool) -> None:  # noqa: FBT001
    assert (script_key(one) == script_key(other)) is alike


@pytest.mark.parametrize(
    "name", ["Łódź", "İstanbul", "Đà Nẵng", "O’Neil", "Ａ", "Curaçao", "Cluj–Napoca", "Ⅻ", "12", ""]
)
def test_letters_with_marks_are_latin(name: str) -> None:
    assert is_latin(name)


@pytest.mark.parametrize(
    "name", ["Минск", "Αθήνα", "القاهرة", "北京", "서울", "ミンスク", "ირ", "दिल्ली", "Mиnsk", "ירושלים"]
)
def test_letters_of_other_scripts_are_not(name: str) -> None:
    assert not is_latin(name)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("李强", "黎强"),
        ("علي حسن", "علي هسن"),
        ("محمود", "مهمود"),
        ("Χρήστος", "Χρίστος"),
        ("בתיה", "בטיה"),
        ("タナカ", "たなか"),
    ],
)
def test_what_is_one_in_ascii_alone_is_two_names_of_their_script(one: str, other: str) -> None:
    assert in_ascii(one) == in_ascii(other)
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("習近平", "习近平"),
        ("李強", "李强"),
        ("金\uf90a", "金金"),  # the same character for compatibility
        ("ΧΡΗΣΤΟΣ ΠΑΠΠΑΣ", "Χρήστος Παππάς"),
        ("أحمد", "احمد"),
        ("مُحَمَّد", "محمد"),
        ("דָּוִד", "דוד"),
        ("弗拉基米尔·普京", "弗拉基米尔・普京"),
        ("김정은".encode().decode(), "김정은"),
        ("ﾀﾅｶ", "タナカ"),
        ("Мінск", "Минск"),
        ("Орёл", "орел"),
        ("Łódź", "lodz"),
    ],
)
def test_forms_of_one_letter_are_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@given(st.text(st.characters(categories=("L", "M", "N", "Zs"))))
def test_what_is_folded_folds_to_itself(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(st.characters(max_codepoint=0x52F)))
def test_latin_and_cyrillic_names_are_folded_to_ascii(text: str) -> None:
    if all(ord(c) < 0x250 or ord(c) >= 0x400 for c in text):  # neither Greek nor marks
        assert fold(text) == in_ascii(text)


def test_simplified_characters_have_no_simplified_ones_and_a_source() -> None:
    header, *lines = files("entities.folding").joinpath("simplified.txt").read_text(encoding="utf-8").splitlines()
    assert all(len(line) == 2 for line in lines)
    assert {line[0] for line in lines}.isdisjoint(line[1] for line in lines)
    assert "OpenCC" in header
    assert "OpenCC (simplified.txt)" in (Path(__file__).parents[1] / "NOTICE").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "one"),
    [
        ("Smith", True),
        ("Ann Smith", False),
        ("王德明", False),
        ("王", True),
        ("김정은", False),
        ("حسن", True),
        ("Путин", True),
    ],
)
def test_a_name_without_spaces_is_one_word_only_in_scripts_that_have_them(name: str, one: bool) -> None:  # noqa: FBT001
    assert is_one_word(name) == one

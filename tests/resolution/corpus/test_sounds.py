from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.folding import fold
from entities.resolution.corpus.sounds import (
    are_two_first_names,
    gender,
    romanized,
    same_sound,
    skeleton,
    sounds_alike,
    unstressed,
    unstressed_given,
)

LETTERS = st.text("abcdefghijklmnopqrstuvwxyz '-", max_size=12)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("tolstoy", "tolstoi"),
        ("khrushchev", "khrouchtchev"),
        ("schmidt", "shmidt"),
        ("sharapova", "sharapava"),
        ("goncharova", "hancharova"),
        ("sidorenko", "sidarenka"),
        ("babitsky", "babitski"),
        ("bykov", "bykau"),
        ("zaitsev", "zaitseu"),
    ],
)
def test_romanisations_of_one_surname_sound_the_same(one: str, other: str) -> None:
    assert same_sound(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("hansen", "hanson"), ("weber", "webber"), ("johnson", "jonson"), ("petrov", "pavlov"), ("marlow", "morlow")],
)
def test_other_surnames_do_not(one: str, other: str) -> None:
    assert not same_sound(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("olga", "volha"), ("viktor", "viktar"), ("sergei", "siarhei"), ("tatiana", "tatsiana"), ("igor", "ihar")],
)
def test_romanisations_of_one_first_name_agree(one: str, other: str) -> None:
    assert unstressed_given(one) == unstressed_given(other)


def test_the_skeleton_of_a_first_name_has_no_vowels() -> None:
    assert skeleton("aleksandr") == skeleton("alexander") == skeleton("alyaksandr")
    assert skeleton("oleg") != skeleton("igor")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Игорь", "Егор"),
        ("Инна", "Анна"),
        ("Арина", "Ирина"),
        ("Карина", "Корина"),
        ("Роман", "Рамон"),
        ("Кирилл", "Карл"),
        ("Igor", "Egor"),
        ("Igor", "Єгор"),
        ("Andrew", "Андрей"),
    ],
)
def test_first_names_of_their_own_are_two_however_they_sound(one: str, other: str) -> None:
    assert are_two_first_names(fold(one), fold(other))
    assert not sounds_alike(fold(one), fold(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Николай", "Микола"),
        ("Наталья", "Наталія"),
        ("Igor", "Ihor"),
        ("Andrei", "Андрій"),
        ("Alexandre", "Александр"),
        ("Raman", "Роман"),
        ("Aino", "Aina"),  # of which none is East Slavic
        ("Roman", "Romxn"),
    ],
)
def test_forms_of_one_first_name_and_what_no_table_has_are_not_two(one: str, other: str) -> None:
    assert not are_two_first_names(fold(one), fold(other))


@pytest.mark.parametrize(
    ("surname", "sex"),
    [("petrova", "f"), ("petrov", "m"), ("dvorskaya", "f"), ("dvorsky", "m"), ("kalesnikava", "f"), ("smith", "")],
)
def test_endings_tell_the_gender(surname: str, sex: str) -> None:
    assert gender(surname) == sex


@given(LETTERS, LETTERS)
def test_what_sounds_the_same_is_in_one_block(one: str, other: str) -> None:
    assert same_sound(one, one)
    assert same_sound(one, other) == same_sound(other, one)
    if same_sound(one, other) or romanized(one) == romanized(other):
        assert unstressed(one) == unstressed(other)

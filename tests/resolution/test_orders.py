"""Names whose parts stand in another order than given name, surname; or without a space between them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.resolution.names import parse_person
from entities.resolution.orders import in_order, is_family_first, is_patronymic


@pytest.mark.parametrize(
    ("name", "ordered"),
    [
        ("习近平", "习 近平"),
        ("习近", "习 近"),
        ("习近平平", "习近平平"),  # three syllables: no Chinese given name
        ("欧阳娜娜", "欧阳 娜娜"),
        ("안철수", "안 철수"),
        ("김정은", "김 정은"),
        ("安倍晋三", "安倍晋三"),  # Japanese: read otherwise
        ("弗拉基米尔·普京", "弗拉基米尔 普京"),
        ("Путин В. В.", "В. В. Путин"),
        ("Путин В.В.", "В.В. Путин"),
        ("Путин В.", "В. Путин"),
        ("Varga A. B.", "A. B. Varga"),
        ("Varga A.", "Varga A."),  # papers shorten surnames so
        ("Malcolm X", "Malcolm X"),
        ("Варгин Иван Ильич", "Иван Ильич Варгин"),
        ("Varhin Ivan Petrovych", "Ivan Petrovych Varhin"),
        ("Иван Петрович Варгин", "Иван Петрович Варгин"),
        ("Анна Мария Петрович", "Анна Мария Петрович"),
        ("Anna Maria Petrovich", "Anna Maria Petrovich"),
        ("Иван Петрович", "Иван Петрович"),
        ("Ana Maria Petrovich", "Ana Maria Petrovich"),
    ],
)
def test_the_surname_comes_last(name: str, ordered: str) -> None:
    assert in_order(name) == ordered


@pytest.mark.parametrize(
    ("name", "family_first"),
    [
        ("习近平", True), ("김정은", True), ("Си Цзиньпин", True), ("Ким Чен Ын", True), ("Пак Кын-хе", True),
        ("弗拉基米尔·普京", False), ("Дэн Браун", False), ("Иван Ким", False), ("Ким Филби", False),
        ("Xi Jinping", False), ("Ли Харви Освальд", False), ("Си" * 30 + " Цзиньпин", False),
    ],
)  # fmt: skip
def test_which_names_in_other_scripts_begin_with_the_surname(name: str, family_first: bool) -> None:  # noqa: FBT001
    assert is_family_first(name) == family_first


@pytest.mark.parametrize(
    "word",
    [
        "grigor'evich", "hryhorovych", "ryhoravich", "grigorjewitsch", "grigorjewicz", "petrovitch", "petrovna",
        "ilyich", "il'inichna", "ivanauna", "kuz'mich",
    ],
)  # fmt: skip
def test_patronymics_in_the_spellings_of_several_languages(word: str) -> None:
    assert is_patronymic(word)


@pytest.mark.parametrize("word", ["ann", "lee", "marina", "smith", "pavlovic", "erich", "heinrich", "mitch", "joanna"])
def test_other_middle_names(word: str) -> None:
    assert not is_patronymic(word)


def test_the_parts_of_a_name_keep_their_letters() -> None:
    written = parse_person("Dr Łukasz Jan van Żukow".removeprefix("Dr ")).written
    assert (written.given, written.middle, written.surname) == ("Łukasz", ("Jan",), "van Żukow")
    assert parse_person("习近平").written.family_first
    assert parse_person("Mao Tse-tung").written.given == "Tse-tung"


@given(st.text("ABab习近平·김정 .-ВПвп", max_size=9))
def test_no_letter_is_lost(name: str) -> None:
    assert sorted(filter(str.isalpha, in_order(name))) == sorted(filter(str.isalpha, name))

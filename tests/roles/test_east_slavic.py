"""Roles in Russian and Ukrainian sentences, where the case of a name says whether it is whose."""

from __future__ import annotations

import pytest

from entities.lexicon.languages import language_of
from entities.model import Label, Span
from entities.resolution.company.surroundings import surroundings
from entities.roles.finding import find_roles


def read(marked: str) -> tuple[str, Span]:
    """A sentence, and where the name between brackets stands in it."""
    before, _, rest = marked.partition("[")
    name, _, after = rest.partition("]")
    return before + name + after, Span(len(before), len(before) + len(name))


def roles(marked: str, code: str) -> list[str]:
    sentence, span = read(marked)
    found = find_roles(sentence, span, Label.PERSON, language_of(code))
    return [sentence[role.span.start : role.span.end] for role in found]


@pytest.mark.parametrize(
    ("code", "sentence", "role"),
    [
        ("ru", "Бывший дипломат [Валерий Цепкало] уехал.", "Бывший дипломат"),
        ("ru", "Муж Тихановской, блогер [Сергей Тихановский], сидит.", "блогер"),
        ("ru", "[Мария Колесникова], флейтистка, задержана.", "флейтистка"),
        ("ru", "Белорусская теннисистка [Виктория Азаренко] победила.", "Белорусская теннисистка"),
        ("uk", "Міський голова [Олег Кравець] дав дозвіл.", "Міський голова"),
        ("uk", "Директорка [Ірина Паламарчук] сказала.", "Директорка"),
    ],
)
def test_a_role_stands_in_the_base_form_with_a_name_in_it(code: str, sentence: str, role: str) -> None:
    assert roles(sentence, code) == [role]


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("ru", "Директор [Путина] уволен."),
        ("ru", "Блогер [Сергея Тихановского] ушёл."),
        ("ru", "Жена [Лукашенко] молчит."),
        ("ru", "Пресс-секретарь [Лукашенко] молчит."),
        ("uk", "Дружина [Лева Гончаренка] веде екскурсії."),
        ("uk", "Речник [Тихановської] сказав."),
    ],
)
def test_what_stands_before_the_name_of_whose_it_is_is_no_role_of_that_person(code: str, sentence: str) -> None:
    assert roles(sentence, code) == []


@pytest.mark.parametrize(("sentence", "tells"), [("Директор [Путин] ушёл.", True), ("Директор [Путина] ушёл.", False)])
def test_it_is_no_company_of_that_person_either(sentence: str, *, tells: bool) -> None:
    body, span = read(sentence)
    assert any("директор" in item for item in surroundings(body, [span], language_of("ru"))) is tells

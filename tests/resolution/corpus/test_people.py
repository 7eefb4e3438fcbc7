from __future__ import annotations

import pytest
from tests.resolution.english import resolve_names

from entities.model import Label, NameCount


def clusters(*names: str | tuple[str, int]) -> list[set[str]]:
    """The clusters of people's names, with how many articles have each (1), and the open ones."""
    counts = [
        NameCount(n, Label.PERSON, a, a) for n, a in (item if isinstance(item, tuple) else (item, 1) for item in names)
    ]
    members: dict[str, set[str]] = {}
    for name, entity in resolve_names(counts).assignments:
        members.setdefault(entity, set()).add(name.name)
    return sorted(members.values(), key=min)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Marina Zolotova", "Maryna Zolatava"),
        ("Olga Goncharova", "Volha Hancharova"),
        ("Dmitry Sidorenko", "Dzmitry Sidarenka"),
        ("Boris Yeltsin", "Boris Eltsin"),
        ("René Müller", "Rene Muller"),
        ("Bill Smith", "William Smith"),
        ("Ann J. Smith", "Ann Smith"),
        ("Mikhail Gorbachev", "Mikhail Gorbachov"),
        ("Alexander Ovechkin", "Aleksandr Ovechkin"),
        ("Pieter van Dijk", "Pieter Dijk"),
        ("Kim Jong Nam", "Kim Jong-nam"),
        ("Ki-mun Ban", "Ban Ki-mun"),
        ('Robert "Bob" Tarkov', "Bob Tarkov"),
        ("JK Tarkov", "J.K. Tarkov"),
    ],
)
def test_spellings_of_one_person_are_joined(one: str, other: str) -> None:
    assert clusters(one, other) == [{one, other}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("John Hansen", "John Hanson"),
        ("John Weber", "John Webber"),
        ("John Smith", "Jean Smith"),
        ("Ivan Petrov", "Ivan Petrova"),
        ("Sergei Volkov", "Olga Volkov"),
        ("Ann J. Smith", "Ann K. Smith"),
        ("Bo Tarkov", "Bo Tarkov Sr."),
        ("Bo Tarkov Jr.", "Bo Tarkov Sr."),
        ("Bo Tarkov", "Bo Tarkov Jr."),
        ("Tommy Lee Jones", "Tom Jones"),
        ("Maria Santos", "Mario Santos"),
        ("Paul Otto Smith", "Paul Karl Smith"),
        ("Kim Jong Nam", "Kim Jong Il"),
        ("John Paul Varga", "Paul Varga"),
        ("Prince Varga", "Ann Varga"),
        ("Charles II", "Charles III"),
    ],
)
def test_different_people_stay_apart(one: str, other: str) -> None:
    assert clusters(one, other) == [{one}, {other}] or clusters(one, other) == [{other}, {one}]


def test_a_name_without_the_middle_one_joins_the_person_who_dominates() -> None:
    assert {"Olga Tarkov", "Olga Ann Tarkov"} in clusters(("Olga Ann Tarkov", 9), "Olga Tarkov", "Olga Bo Tarkov")


def test_a_name_without_the_middle_one_that_fits_several_joins_none() -> None:
    names = ("Olga Ann Tarkov", 2), "Olga Tarkov", ("Olga Bo Tarkov", 2)
    assert clusters(*names) == [{"Olga Ann Tarkov"}, {"Olga Bo Tarkov"}, {"Olga Tarkov"}]


def test_a_lone_first_name_is_nobodys_surname() -> None:
    names = (("Ray Charles", 9), ("Charles Adler", 2), ("Charles Bonner", 2), ("Charles Cole", 2), "Charles")
    assert {"Charles"} in clusters(*names)


def test_the_two_names_of_a_common_family_are_not_joined() -> None:
    assert {"Tom Jones"} in clusters("Tom Jones", "Thomas Jones", ("Ann Jones", 9), ("Bob Jones", 9))


def test_two_surnames_or_a_particle_and_one_join_the_person_who_alone_has_them() -> None:
    for short, full in (("Lopez Varga", "Ana Lopez Varga"), ("Van Linden", "Ruud van Linden")):
        assert clusters((full, 2), short) == [{full, short}]
        assert len(clusters(full, short)) == 2
        assert len(clusters((full, 2), (f"Eva {full.partition(' ')[2]}", 9), short)) == 3


def test_a_title_of_the_other_sex_keeps_a_surname_from_a_person() -> None:
    names = "Ann Tarkov", "Ivan Tarkov", "Mrs Tarkov", "Mr Tarkov"
    resolution = resolve_names([NameCount(name, Label.PERSON, 1, 1) for name in names])
    shown = {entity.id: entity.name for entity in resolution.entities}
    assert {name.name: [shown[one] for one in fitting] for name, fitting in resolution.candidates} == {
        "Mrs Tarkov": ["Ann Tarkov"], "Mr Tarkov": ["Ivan Tarkov"],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("short", "asked"), [("Lloyd Varga", True), ("Varga", False), ("J. Varga", False), ("Bea Varga", False)]
)
def test_whether_a_name_is_the_end_of_another_is_asked(short: str, asked: bool) -> None:  # noqa: FBT001
    counts = [NameCount(name, Label.PERSON, 1, 1) for name in ("Ann Lloyd Varga", "Ann J. Varga", short)]
    doubts = resolve_names(counts).doubts
    assert any(doubt.reason == "one is the end of the other" for doubt in doubts) == asked

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.resolution.names import PersonName, digits, parse_person


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
        ("JK Rowling", ("j", ("k",), "rowling", "")),
        ("AL GORE", ("al", (), "gore", "")),
        ("Sammy Field Junior", ("sammy", (), "field", "jr")),
        ("Vinicius Junior", ("vinicius", (), "junior", "")),
        ("Smith Jr", ("", (), "smith", "jr")),
        ("Иван Громов младший", ("ivan", (), "gromov", "jr")),
        ("Иван Громов-младший", ("ivan", (), "gromov", "jr")),
        ("Александр Дюма-отец", ("aleksandr", (), "dyuma", "sr")),
        ("Іван Громов молодший", ("ivan", (), "gromov", "jr")),
        ("Jan Nowak starszy", ("jan", (), "nowak", "sr")),
        ("Alexandre Dumas père", ("alexandre", (), "dumas", "sr")),
        ("Dumas fils", ("", (), "dumas", "jr")),
        ("Juan Varga hijo", ("juan", (), "varga", "jr")),
        ("Hans Tarkov der Jüngere", ("hans", (), "tarkov", "jr")),
        ("Hans Tarkov sen.", ("hans", (), "tarkov", "sr")),
        ("Claude Le Jeune", ("claude", (), "le jeune", "")),
        ("Ann Kumar Sen", ("ann", ("kumar",), "sen", "")),
        ("Sun Yat-sen", ("yatsen", (), "sun", "")),
        ("Ann Yat-sen", ("ann", (), "yat-sen", "")),
        ('Robert "Bob" Tarkov', ("robert", (), "tarkov", "", "bob")),
        ("William (Bill) Tarkov", ("william", (), "tarkov", "", "bill")),
        ("De Varga", ("", (), "de varga", "")),
        ("Van der Linden", ("", (), "van der linden", "")),
        ("Van Linden", ("van", (), "linden", "")),
        ("Ben Linden", ("ben", (), "linden", "")),
        ("Abu Omar al-Varki", ("abu", ("omar",), "al-varki", "")),
        ("Ludwig von und zu Tarkov", ("ludwig", (), "von und zu tarkov", "")),
        ("Ludwig und zu Tarkov", ("ludwig", ("und",), "zu tarkov", "")),
        ("Ramón de la Varga y Castro", ("ramon", (), "de la varga y castro", "")),
        ("Ramón Y. Varga Castro", ("ramon", ("y", "varga"), "castro", "")),
        ("Frau Varga", ("", (), "varga", "", "", "f")),
        ("Señor Luis Varga", ("luis", (), "varga", "", "", "m")),
        ("E. Smith", ("e", (), "smith", "")),
        ("Xi Jinpeng", ("jinpeng", (), "xi", "")),
        ("Kim Jong Nam", ("jongnam", (), "kim", "")),
        ("Kim Jong-nam", ("jongnam", (), "kim", "")),
        ("Ki-mun Ban", ("kimun", (), "ban", "")),
        ("Kim Manning", ("kim", (), "manning", "")),
        ("Lee Bowen", ("lee", (), "bowen", "")),
        ("Jackie Chan", ("jackie", (), "chan", "")),
        ("Song Smith", ("song", (), "smith", "")),
        ("Pope Francis", ("francis", (), "pope", "")),
        ("Charles III", ("charles", (), "iii", "")),
        ("King Charles III", ("charles", (), "iii", "")),
        ("Louis Xi", ("louis", (), "xi", "")),
        ("Mr Tarkov", ("", (), "tarkov", "", "", "m")),
        ("Mrs Ann Tarkov", ("ann", (), "tarkov", "", "", "f")),
    ],
)
def test_peoples_names_are_taken_apart(name: str, parts: tuple[str, tuple[str, ...], str, str, str, str]) -> None:
    assert parse_person(name) == PersonName(*parts)


@given(st.text())
def test_any_text_can_be_taken_apart(text: str) -> None:
    parse_person(text)


def test_digits_are_compared_without_order() -> None:
    assert digits("Channel 42") == digits("24 Channel") != digits("Channel 4")


FAMILY = st.sampled_from(["Xi", "Moon", "Park", "Deng", "Chen"])
SYLLABLES = st.lists(st.sampled_from(["jin", "ping", "xiao", "min", "hui", "dong"]), min_size=2, max_size=2)


@given(FAMILY, SYLLABLES)
def test_a_family_name_is_found_first_and_last_however_the_given_name_is_written(family: str, given: list[str]) -> None:
    hyphen, apart = "-".join(given).capitalize(), " ".join(given).title()
    forms = [f"{family} {hyphen}", f"{family} {apart}", f"{hyphen} {family}"]
    assert {parse_person(form) for form in forms} == {PersonName("".join(given), (), family.casefold(), "")}


@given(st.sampled_from(["Ann", "Bob", "Olga"]), FAMILY)
def test_a_first_name_of_another_language_stays_first(given: str, family: str) -> None:
    assert parse_person(f"{given} {family}").surname == family.casefold()

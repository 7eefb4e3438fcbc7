"""One person in two languages: how often, and never two."""

from __future__ import annotations

import hashlib
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.lexicon.given_names import given_names
from entities.model import Label, NameCount
from entities.resolution.corpus.alike import alike, is_one_surname
from entities.resolution.corpus.hearing import Hearing
from entities.resolution.corpus.keys import full_keys, surname_keys
from entities.resolution.corpus.people import heard_alike, is_one_in_two_languages
from entities.resolution.corpus.reach import hearing_keys, keys_of
from entities.resolution.corpus.traditions import is_foreign
from entities.resolution.corpus.words import Alike
from entities.resolution.names import parse_person

PAIRS = [line.split("\t") for line in Path(__file__).with_name("pairs.tsv").read_text("utf-8").splitlines()]
NAMES = sorted({name for _, *pair in PAIRS for name in pair})
GIVEN = sorted(name for name in given_names() if len(name) > 3)


def is_one(one: str, other: str) -> bool:
    return is_one_in_two_languages(parse_person(one), parse_person(other))


def is_in_half(kind: str, one: str, other: str) -> bool:
    """Whether a pair is of the half of which nothing was looked at while the traditions were written down."""
    return hashlib.sha256(f"{kind}\t{one}\t{other}".encode()).digest()[0] % 2 == 1


@pytest.mark.parametrize("half", [True, False])
def test_of_pairs_in_two_scripts_or_spellings_hardly_any_is_joined_wrongly_or_missed(half: bool) -> None:  # noqa: FBT001
    pairs = [pair for pair in PAIRS if not half or is_in_half(*pair)]
    joined = [kind == "same" for kind, one, other in pairs if is_one(one, other)]
    assert joined.count(True) / len(joined) >= 0.98
    assert joined.count(True) / sum(kind == "same" for kind, *_ in pairs) >= 0.85


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Александр Лукашенко", "Alexandre Loukachenko"),
        ("Alaksandr Łukaszenka", "Aleksandr Lukašenko"),
        ("Aleksandr Lukaschenko", "Alexandre Loukachenko"),
        ("Александр Григорьевич Лукашенко", "Alexander Lukashenko"),
        ("Микола Ткаченко", "Nikolai Tkachenko"),
        ("习近平", "Hsi Chin-p'ing"),
        ("Kim Jong-un", "김정은"),
        ("Mohammed bin Salman", "محمد بن سلمان"),
        ("弗拉基米尔·普京", "Владимир Путин"),
    ],
)
def test_one_name_in_two_languages_is_one(one: str, other: str) -> None:
    assert is_one(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Александр Лукашевич", "Alexander Lukashenko"),
        ("Андрей Навальный", "Alexei Navalny"),
        ("Сергей Тихановский", "Svetlana Tikhanovskaya"),
        ("Иван Петрович Сидоров", "Ivan Pavlovich Sidorov"),
        ("Тадеуш Шевчук", "Tadeusz Chevtchouk"),  # half Polish, half French
        ("John Hansen", "John Hanson"),
        ("Jan Shaw", "Jan Show"),
        ("Анна Ли Смит", "Anna Smith"),
        ("Igor Lawrow", "Egor Lavrov"),
        ("Игорь Панин", "Егор Панин"),
        ("Игорь Панин", "Egor Panin"),
        ("Инна Громова", "Ганна Громова"),
        ("Роман Жуков", "Ramon Zhukov"),
        ("Andrew Mayer", "Андрей Майер"),
    ],
)
def test_two_names_are_not(one: str, other: str) -> None:
    assert not is_one(one, other)


def test_a_surname_in_another_script_is_one_by_its_sound() -> None:
    assert is_one_surname(parse_person("Лукашенко"), parse_person("Alexandre Loukachenko"))
    assert not is_one_surname(parse_person("Лукашевич"), parse_person("Alexandre Loukachenko"))
    assert not is_one_surname(parse_person("Hansen"), parse_person("John Hanson"))


@given(
    st.sampled_from(GIVEN), st.sampled_from(GIVEN), st.sampled_from(["smith", "hansen", "hanson", "weber", "webber"])
)
def test_english_names_are_not_compared_with_each_other(one: str, other: str, surname: str) -> None:
    names = [parse_person(f"{first} {surname}".title()) for first in (one, other)]
    assert not any(map(is_foreign, names))
    assert alike(*names) is None


@given(st.sampled_from(NAMES), st.sampled_from(NAMES))
def test_the_order_of_two_names_is_no_matter(one: str, other: str) -> None:
    left, right = parse_person(one), parse_person(other)
    assert alike(left, right) is alike(right, left)


def test_whatever_is_one_is_found_by_a_key_by_the_foreign_one() -> None:
    """Against brute force: of all pairs of the names, those that agree."""
    parsed = [parse_person(name) for name in NAMES]
    by_full, by_surname = (Hearing(list(zip(parsed, NAMES, strict=True)), keys) for keys in (full_keys, surname_keys))
    number = 0
    for (one, left), (other, right) in combinations(zip(NAMES, parsed, strict=True), 2):
        if alike(left, right):
            number += 1
            assert is_foreign(left) or is_foreign(right)
            for name, asking in ((other, left), (one, right)):
                assert name in by_surname.like(asking)
                assert name in by_full.like(asking)
            asked = set(hearing_keys(one, Label.PERSON))
            assert not asked.isdisjoint(keys_of(other, Label.PERSON, ambiguous=False))
    assert number > len(PAIRS) / 3


def test_names_of_one_language_and_script_ask_for_no_others() -> None:
    plain = Hearing([(parse_person(name), name) for name in ("Ann Brown", "Ann Bruin")], surname_keys)
    assert plain.like(parse_person("Brown")) == []
    assert not plain.foreign


@pytest.mark.parametrize(("others", "compared"), [(99, True), (100, False)])
def test_a_foreign_name_is_compared_with_a_hundred_that_sound_alike_itself_included(
    others: int,
    compared: bool,  # noqa: FBT001
) -> None:
    names = ["Иван Петров", *(f"Iva{'n' * (at // 10 + 1)} Pe{'t' * (at % 10 + 1)}rov" for at in range(others))]
    counts = [NameCount(name, Label.PERSON, 999 - at, 1) for at, name in enumerate(names)]
    pairs = heard_alike((count, parse_person(count.name)) for count in counts)
    assert any(names[-1] in pair for pair in pairs) == compared


@pytest.mark.parametrize(
    ("surname", "foreign"),
    [
        ("Bytowa", True),
        ("Towa", False),
        ("Szpow", False),  # three consonants
        ("Bywatow", True),
        ("Barlow", False),  # English, too
        ("Marsha", False),
        ("Ivanišev", True),
        ("Bouvanov", True),
        ("Tijanóvskaya", True),
        ("Bytold", False),
    ],
)
def test_a_surname_of_two_syllables_shows_its_language(surname: str, foreign: bool) -> None:  # noqa: FBT001
    assert is_foreign(parse_person(f"Anna {surname}")) == foreign


def test_consonants_alone_are_less_than_the_sound() -> None:
    assert alike(parse_person("Иван Колокин"), parse_person("Ivan Kulikin")) is Alike.CONSONANTS
    assert alike(parse_person("Иван Куликин"), parse_person("Ivan Kulikin")) is Alike.SOUND
    assert alike(parse_person("Иван Куликов"), parse_person("Ivan Kulikin")) is None

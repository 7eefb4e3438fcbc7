"""Which people a short name may stand for."""

from __future__ import annotations

import pytest

from entities.lexicon.english import ENGLISH
from entities.model import Label, Name, NameCount
from entities.resolution.corpus.short_names import RARE, find_candidates, find_strays, without_word_before
from entities.resolution.names import is_short

PEOPLE = ("Ann Kelly", "Ben Kelly", "Eve Marsh", "Ivan Petrov", "Anna Petrova")


def groups(*names: str) -> list[tuple[NameCount, ...]]:
    return [(NameCount(name, Label.PERSON, 1, 1),) for name in names]


@pytest.mark.parametrize(
    ("name", "fitting"),
    [
        ("Kelly", ("Ann Kelly", "Ben Kelly")),
        ("A Kelly", ("Ann Kelly",)),
        ("B. Kelly", ("Ben Kelly",)),
        ("Mrs Kelly", ("Ann Kelly",)),
        ("Petrov", ("Ivan Petrov",)),
        ("Petrova", ("Anna Petrova",)),
        ("Marshall", ()),
        ("Referee Kelly", ("Ann Kelly", "Ben Kelly")),
        ("Co-writer Marsh", ("Eve Marsh",)),
        ("Man-of-the-match Marsh", ("Eve Marsh",)),
        ("Anne-Marie Marsh", ()),
        ("Rose Kelly", ()),
        ("Zarg Kelly", ()),
        ("Anil Kelly", ()),
        ("Referee Ann Kelly", ()),
    ],
)
def test_a_short_name_may_be_those_whom_it_does_not_contradict(name: str, fitting: tuple[str, ...]) -> None:
    found = find_candidates(groups(*PEOPLE, name), lambda *_: False, ENGLISH)
    assert found.get(name, ()) == fitting
    assert set(found) <= {name}


def test_what_a_decision_holds_apart_is_no_candidate() -> None:
    found = find_candidates(groups(*PEOPLE, "Kelly"), lambda *pair: "Ann Kelly" in pair, ENGLISH)
    assert found == {"Kelly": ("Ben Kelly",)}


def test_a_group_with_a_full_name_is_no_short_name_s() -> None:
    whole = (*groups("Cyd Kelly")[0], *groups("Kelly")[0])
    assert find_candidates([*groups(*PEOPLE), whole], lambda *_: False, ENGLISH) == {}


@pytest.mark.parametrize(
    ("name", "label", "fitting"),
    [
        ("Kelly", Label.ORGANIZATION, ("Ann Kelly", "Ben Kelly")),
        ("Marsh", Label.PLACE, ("Eve Marsh",)),
        ("Marsh", Label.PERSON, ()),
        ("Ann Kelly", Label.PLACE, ()),
        ("London", Label.PLACE, ()),
        ("Bath", Label.ORGANIZATION, ()),
    ],
)
def test_a_stray_is_a_surname_that_is_no_well_known_place(name: str, label: Label, fitting: tuple[str, ...]) -> None:
    people = groups(*PEOPLE, "Jack London", "Fellow Bath")
    found = find_strays([NameCount(name, label, 1, 1)], people)
    assert found == ({Name(name, label): fitting} if fitting else {})


@pytest.mark.parametrize(
    ("name", "short"), [("Kelly", True), ("R. Kelly", True), ("Mr Kelly", True), ("Ed Kelly", False)]
)
def test_a_short_name_lacks_the_first_name(name: str, *, short: bool) -> None:
    assert is_short(name) == short


@pytest.mark.parametrize(("articles", "bare"), [(RARE - 1, "Woods"), (RARE, "Golfer Woods")])
def test_whom_enough_articles_call_so_is_called_so(articles: int, bare: str) -> None:
    count = NameCount("Golfer Woods", Label.PERSON, 9, articles)
    assert without_word_before(count, ENGLISH).name == bare

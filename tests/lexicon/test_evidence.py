"""What a name alone says in texts of a language: in another script always, in Latin letters if that isn't English."""

from __future__ import annotations

import pytest

from entities.lexicon.english import ENGLISH
from entities.lexicon.evidence import is_nobodys, is_place, name_votes, place_in
from entities.lexicon.language import Language
from entities.model import Label

OTHER = Language("xx", name="another")


@pytest.mark.parametrize(
    ("name", "in_english", "elsewhere"),
    [
        ("minsk", True, True),
        ("минск", True, True),
        ("北京", True, True),
        ("varsovie", False, True),
        ("moskau", False, True),
        ("allemagne", False, True),
        ("tarkov", False, False),
        ("тарков", False, False),
        ("vena grande", False, False),
    ],
)
def test_a_place_is_known_in_the_languages_that_call_it_so(name: str, *, in_english: bool, elsewhere: bool) -> None:
    assert (is_place(name, ENGLISH), is_place(name, OTHER)) == (in_english, elsewhere)
    assert ((Label.PLACE in name_votes(name, ENGLISH)), (Label.PLACE in name_votes(name, OTHER))) == (
        in_english,
        elsewhere,
    )


def test_a_town_is_no_place_by_its_name_alone() -> None:
    place = place_in("kitui", ENGLISH)
    assert place is not None
    assert place.kind == "town"
    assert not is_place("kitui", ENGLISH)


@pytest.mark.parametrize(
    ("name", "nobodys"), [("минск", True), ("владимир", False), ("париж", True), ("тарков", False)]
)
def test_what_people_are_called_is_not_a_place_alone(name: str, *, nobodys: bool) -> None:
    assert is_nobodys(name, OTHER) is nobodys


@pytest.mark.parametrize(("name", "votes"), [("ольга тарков", 1), ("даниэль тарков", 1.5), ("тарков ольга", 0)])
def test_a_first_name_is_known_in_other_letters(name: str, votes: float) -> None:
    assert name_votes(name, OTHER).get(Label.PERSON, 0) == votes

"""Where the places of a store are."""

from __future__ import annotations

from tests.exports.drawn import Drawn, stored

from entities.geography import locate_places
from entities.geography.locating import Ground
from entities.model import Label, Name

PLACES = ["France", "Cannes", "Newcastle", "Glasgow", "London", "Reading", "Yugansk"]
NAMES = [*(Name(name, Label.PLACE) for name in PLACES), Name("Paris", Label.PERSON)]


def grounds(*articles: list[str]) -> dict[str, Ground]:
    at = {name.name: place for place, name in enumerate(NAMES)}
    drawn = Drawn(NAMES, [(None, [[at[name] for name in article]]) for article in articles])
    with stored(drawn) as connection:
        return {PLACES[int(entity[1:])]: one.ground for entity, one in locate_places(connection).items()}


def test_places_are_located_by_their_names_and_by_those_that_they_are_named_with() -> None:
    assert grounds(["France", "Cannes", "Paris"], ["Newcastle", "London"], ["Newcastle", "Yugansk"], ["Reading"]) == {
        "France": Ground.BEST_KNOWN,
        "Cannes": Ground.COMPANY,
        "London": Ground.BEST_KNOWN,
        "Newcastle": Ground.COMPANY,
        "Reading": Ground.OPEN,
        "Yugansk": Ground.UNKNOWN,
    }


def test_what_is_open_itself_speaks_for_nothing() -> None:
    assert grounds(["Newcastle", "Reading"]) == {"Newcastle": Ground.OPEN, "Reading": Ground.OPEN}


def test_one_article_of_five_decides_nothing_and_one_of_four_does() -> None:
    alone = [["Cannes"]] * 3
    assert grounds(["Cannes", "France"], *alone)["Cannes"] is Ground.COMPANY
    assert grounds(["Cannes", "France"], *alone, ["Cannes", "Glasgow"])["Cannes"] is Ground.OPEN

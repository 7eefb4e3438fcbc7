from __future__ import annotations

import pytest

from entities.folding import place_key
from entities.lexicon.places import find_town, read_demonyms, read_places


@pytest.mark.parametrize(
    ("alias", "kind", "name"),
    [
        ("America", "country", "United States"),
        ("the United States", "country", "United States"),
        ("U.K.", "country", "United Kingdom"),
        ("Britain", "country", "United Kingdom"),
        ("Kiev", "city", "Kyiv"),
        ("Ramadi", "city", "Ramadi"),
        ("Falluja", "city", "Al Fallūjah"),
        ("Calif.", "state", "California"),
        ("Africa", "continent", "Africa"),
        ("West Germany", "country", "West Germany"),
        ("USSR", "country", "Soviet Union"),
        ("U.S.S.R.", "country", "Soviet Union"),
        ("Burma", "country", "Myanmar"),
        ("the Middle East", "region", "Middle East"),
        ("Black Sea", "region", "Black Sea"),
        ("Sichuan", "region", "Szechwan"),
        ("Farwaniya", "province", "Al Farwaniyah"),
    ],
)
def test_a_place_is_known_by_its_aliases(alias: str, kind: str, name: str) -> None:
    place = read_places()[place_key(alias)]
    assert (place.kind, place.name) == (kind, name)


def test_a_state_that_is_called_like_a_country_is_not_the_country() -> None:
    assert read_places()["georgia"].kind == "country"
    assert read_places()["new york"].kind == "city"


def test_what_two_countries_shared_is_neither() -> None:
    assert read_places()["germany"].name == "Germany"
    assert read_places()["east germany"].name == "East Germany"
    assert read_places()["gaza"] is not read_places()["gaza strip"]


@pytest.mark.parametrize("name", ["Kitui", "Kupwara", "Cannes", "Wagga Wagga"])
def test_towns_are_known_apart(name: str) -> None:
    town = find_town(place_key(name))
    assert town is not None
    assert town.kind == "town"
    assert not town.ambiguous
    assert 5_000 <= town.population < 100_000
    assert place_key(name) not in read_places()


@pytest.mark.parametrize("name", ["Clinton", "Blair", "Chelsea", "White House", "Police", "Carlos Casares"])
def test_a_town_that_is_called_like_people_or_things_is_ambiguous(name: str) -> None:
    town = find_town(place_key(name)) or read_places()[place_key(name)]
    assert town.ambiguous


@pytest.mark.parametrize("name", ["London", "Durban", "Srinagar", "Paris"])
def test_a_large_city_is_not_for_a_surname(name: str) -> None:
    place = read_places()[place_key(name)]
    assert place.kind == "city"
    assert place.population > 500_000
    assert not place.ambiguous


@pytest.mark.parametrize("name", ["Central", "Western", "Victoria", "Coast"])
def test_an_ambiguous_region_is_no_place_by_its_name_alone(name: str) -> None:
    assert getattr(read_places().get(place_key(name)), "kind", "city") == "city"


def test_no_place_is_a_town_too() -> None:
    assert not [key for key in read_places() if find_town(key)]


def test_no_town_is_found_under_what_no_key_can_be() -> None:
    assert find_town("[50000]") is None
    assert find_town("Kitui") is None
    assert find_town("") is None


def test_abbreviations_keep_their_dot() -> None:
    assert place_key("La.") == "la."
    assert place_key("São Paulo") == place_key("Sao Paulo") == "sao paulo"


def test_nationalities_are_known() -> None:
    assert {"dutch", "belarusian", "belarusians", "scots", "soviet", "yugoslavs", "burmese"} <= read_demonyms()
    assert {"west german", "west germans"} <= read_demonyms()

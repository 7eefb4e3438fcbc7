from __future__ import annotations

import pytest

from entities.folding import place_key
from entities.lexicon.containers import Reading, container_keys, read_readings


def wholes(name: str) -> list[tuple[str, ...]]:
    return [one.whole for one in read_readings()[place_key(name)]]


@pytest.mark.parametrize(
    ("name", "containers"),
    [
        ("Birmingham", ["England", "Alabama"]),
        ("Paris", ["France", "Texas"]),
        ("Cambridge", ["England", "Massachusetts"]),
        ("London", ["England", "Ontario"]),
        ("Tripoli", ["Libya", "Lebanon"]),
        ("St. Petersburg", ["Russia", "Florida"]),
        ("Valencia", ["Spain", "Venezuela"]),
        ("Hyderabad", ["India", "Pakistan"]),
    ],
)
def test_the_best_known_place_of_a_name_is_first(name: str, containers: list[str]) -> None:
    assert [whole[1] for whole in wholes(name)][:2] == containers


def test_a_country_is_before_a_state_and_has_no_container() -> None:
    assert read_readings()["georgia"] == (Reading(("Georgia",)), Reading(("Georgia", "United States")))


def test_of_a_state_and_a_metropolis_of_its_name_news_means_the_city() -> None:
    assert wholes("New York") == [("New York", "New York", "United States")]
    assert wholes("Washington")[0] == ("Washington", "District of Columbia", "United States")
    assert ("Washington", "United States") not in wholes("Washington")


def test_what_lies_in_a_place_of_its_own_name_is_no_namesake() -> None:
    assert "singapore" not in read_readings()


def test_no_two_places_of_a_name_are_called_alike() -> None:
    called = [[one.whole[:2] for one in readings] for readings in read_readings().values()]
    assert not [wholes for wholes in called if len(set(wholes)) < len(wholes)]


def test_where_population_and_fame_disagree_it_is_in_doubt_which_is_the_best_known() -> None:
    doubtful = {key for key, (first, *_) in read_readings().items() if first.doubtful}
    assert {"valencia", "newcastle", "cambridge", "hyderabad"} <= doubtful
    assert not {"birmingham", "tripoli", "georgia", "paris", "london"} & doubtful
    assert not any(one.doubtful for readings in read_readings().values() for one in readings[1:])


def test_containers_are_known_by_their_abbreviations() -> None:
    assert "alabama" in container_keys("Ala.")
    assert "texas" in container_keys("Texas.")
    assert "united kingdom" in container_keys("Britain")
    assert "georgia" in container_keys("Ga.")
    assert container_keys("Nowhere") == {"nowhere"}

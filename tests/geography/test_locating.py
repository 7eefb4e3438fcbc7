from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.geography.locating import Ground, Located, keys_to_find, locate_by_company, locate_by_name
from entities.geography.points import Spot, find_points


def locate(*names: str) -> Located:
    return locate_by_name(names, find_points(key for name in names for key in keys_to_find(name)))


@pytest.mark.parametrize(
    ("name", "kind", "code"),
    [
        ("France", "country", "FR"),
        ("America", "country", "US"),
        ("Britain", "country", "GB"),
        ("Georgia", "country", "GE"),
        ("England", "part", "GB.ENG"),
        ("Texas", "part", "US.TX"),
        ("Calif.", "part", "US.CA"),
        ("New York", "city", "US.NY"),
        ("the Middle East", "region", ""),
        ("Africa", "continent", ""),
        ("Minsk", "city", "BY"),
        ("Kiev", "city", "UA"),
        ("Washington DC", "city", "US.DC"),
        ("Sydney", "city", "AU.02"),
        ("Bombay", "city", "IN"),
        ("Минск", "city", "BY"),
        ("Mińsk", "city", "BY"),
        ("Pékin", "city", "CN"),
        ("Wien", "city", "AT"),
        ("北京", "city", "CN"),
        ("Allemagne", "country", "DE"),
        ("Schwarzes Meer", "region", ""),
        ("Англия", "part", "GB.ENG"),
    ],
)
def test_the_best_known_place_of_a_name_is_meant(name: str, kind: str, code: str) -> None:
    located = locate(name)
    assert located.spot is not None
    assert (located.spot.kind, located.spot.code, located.ground) == (kind, code, Ground.BEST_KNOWN)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Paris, Texas", "US.TX"),
        ("Birmingham, Alabama", "US.AL"),
        ("Birmingham, Ala.", "US.AL"),
        ("Paris, France", "FR"),
        ("Париж, Франция", "FR"),
        ("Newcastle, Northern Ireland", "GB.NIR"),
        ("Boston, England", "GB.ENG"),
        ("Boston, United Kingdom", "GB.ENG"),
    ],
)
def test_a_name_that_says_what_it_lies_in_is_the_place_there(name: str, code: str) -> None:
    located = locate(name)
    assert located.spot is not None
    assert (located.spot.code, located.ground) == (code, Ground.CONTAINED)


@pytest.mark.parametrize("name", ["Newcastle", "Cambridge", "Reading", "Monsanto", "Davos", "Cologne"])
def test_what_may_be_several_places_or_something_else_has_no_point_by_its_name(name: str) -> None:
    located = locate(name)
    assert (located.spot, located.ground) == (None, Ground.OPEN)
    assert located.candidates


@pytest.mark.parametrize("name", ["Yugansk", "Downing Street", "Soviet Union", "Paris, Belarus", "", ", "])
def test_what_the_table_lacks_has_no_point(name: str) -> None:
    assert locate(name) == Located(None, Ground.UNKNOWN)


def test_other_spellings_are_asked_where_the_table_lacks_the_name() -> None:
    assert locate("Hauptstadt", "Berlin") == locate("Berlin")
    assert locate("Minsk", "Berlin") == locate("Minsk")


def candidates(*codes: str, kind: str = "town") -> Located:
    return Located(None, Ground.OPEN, tuple(Spot(kind, code, 1.0, 2.0) for code in codes))


@pytest.mark.parametrize(
    ("codes", "shares", "found"),
    [
        (["FR"], {"FR": 0.25}, "FR"),
        (["FR"], {"FR": 0.24}, None),
        (["FR"], {"IT": 1.0}, None),
        (["GB.ENG", "AU.02"], {"GB.ENG": 0.6, "AU.02": 0.3}, "GB.ENG"),
        (["GB.ENG", "AU.02"], {"GB.ENG": 0.6, "AU.02": 0.31}, None),
        (["US.TN"], {"US": 1.0}, None),  # all news names the country
        (["FR", "FR"], {"FR": 1.0}, None),
        ([], {"FR": 1.0}, None),
    ],
)
def test_articles_decide_by_what_they_name_around_it(
    codes: Sequence[str], shares: dict[str, float], found: str | None
) -> None:
    located = locate_by_company(candidates(*codes), shares)
    assert (located.spot and located.spot.code) == found
    assert located.ground is (Ground.COMPANY if found else Ground.OPEN)


def test_a_city_goes_before_towns_of_its_country() -> None:
    city = Spot("city", "FR", 3.0, 4.0)
    open_ = candidates("FR", "FR")
    assert locate_by_company(Located(None, Ground.OPEN, (*open_.candidates, city)), {"FR": 1.0}).spot == city


@given(
    st.lists(st.sampled_from(["FR", "IT", "GB.ENG"]), max_size=4),
    st.dictionaries(st.sampled_from(["FR", "IT", "GB.ENG", "GB"]), st.floats(0, 1)),
)
def test_company_chooses_a_candidate_or_changes_nothing(codes: list[str], shares: dict[str, float]) -> None:
    before = candidates(*codes)
    after = locate_by_company(before, shares)
    assert after == before or (after.spot in before.candidates and shares[after.spot.code] >= 1 / 4)

"""Which place a name means that several may have."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

sys.path.append(str(Path(__file__).parents[2] / "tools/tables"))
from claims import claim_of, clearest


@pytest.mark.parametrize(
    ("other", "meant"), [(2, "tarkov"), (2.1, None), (6, None), (17.9, None), (18, "varkal"), (600, "varkal")]
)
def test_a_place_must_be_three_times_as_well_known_as_any_other(other: float, meant: str | None) -> None:
    assert clearest({"tarkov": 6, "varkal": other, "vetrina": 1}) == meant


@pytest.mark.parametrize(
    ("name", "fame"),
    [("Тарков", 1_000_000), ("Tarkow", 1_000_000), ("Tarkau", 1_000_000), ("Vetrin", 100_000), ("Ветрин", 100_000)],
)
def test_a_name_that_sounds_unlike_the_city_weighs_a_tenth(name: str, fame: float) -> None:
    assert claim_of(name, "tarkov", 1_000_000).fame == fame


@given(st.dictionaries(st.text(min_size=1), st.floats(1, 1e9)))
def test_one_is_meant_or_none_and_a_third_that_is_unknown_changes_nothing(fame: dict[str, float]) -> None:
    meant = clearest(fame)
    assert meant is None or fame[meant] == max(fame.values())
    assert clearest(fame | {"": 0.0}) == (meant if fame else "")

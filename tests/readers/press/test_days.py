from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.readers.press.days import find_day


@pytest.mark.parametrize(
    "text",
    [
        "March 5, 2016 Saturday",
        "Saturday, March 5, 2016, CITY EDITION",
        "5 March 2016",
        "Mar 5, 2016",
        "Samstag 5. März 2016",
        "Samstag 5.März 2016",
        "samedi 5 mars 2016",
        "mars 5 2016",
        "5 de marzo de 2016 sábado",
        "5 maart 2016 zaterdag",
        "Lørdag 5. Marts 2016",
        "sabato 5 marzo 2016",
        "5 de março de 2016",
        "5 марта 2016",
        "2016-03-05",
        "5.3.2016",
        "05. 03. 2016",
        "2016年3月5日",
        "Économie, samedi 5 mars 2016 1 120 mots, p. 4",
        "The Gazette; Harbour Town [Harbour Town]05 Mar 2016: 4.",
    ],
)
def test_a_day_is_found_in_the_languages_of_newspapers(text: str) -> None:
    assert find_day(text) == "2016-03-05"


@pytest.mark.parametrize(
    "text",
    [
        "March 2016",
        "2016",
        "475 words",
        "31 February 2016",
        "12 of 2000 DOCUMENTS",
        "5/3/2016",
        "yesterday",
        "5 foo 2016",
    ],
)
def test_what_is_no_certain_day_is_none(text: str) -> None:
    assert find_day(text) is None


def test_prose_is_looked_at_only_where_it_begins() -> None:
    assert find_day("a" * 280 + " 5 March 2016") == "2016-03-05"
    assert find_day("a" * 290 + " 5 March 2016") is None


@given(st.dates(date(1700, 1, 1), date(2090, 12, 31)))
def test_every_day_is_found(day: date) -> None:
    assert find_day(f"{day:%A, %B} {day.day}, {day.year}") == day.isoformat()

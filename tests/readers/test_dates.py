from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.readers.dates import find_iso_date, parse_date

FORMATS = [
    "%Y-%m-%d",
    "%d %B %Y",
    "%B %d, %Y",
    "%A, %B %d, %Y",
    "%a, %d %b %Y 10:30:00 +0200",
    "%d. %b. %Y",
    "%Y/%m/%d",
]


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.sampled_from(FORMATS))
def test_every_full_way_to_write_a_day_is_read(day: date, written: str) -> None:
    assert parse_date(day.strftime(written)) == day.isoformat()


@pytest.mark.parametrize(
    "text",
    [
        *[
            "03/04/2020",
            "August 2020",
            "Monday",
            "2020",
            "17 August",
            "31 February 2020",
            "12",
            "",
            "at 10:30",
            "Minsk",
        ],
        *["Mon 03/04/2020", "10:00 03/04/2020", "03.04.2020 10:00", "03 04 2020", "03/04/2020 12:00 CEST"],
        *["10 11 12", "13/04/05", "17 August 20", "Aug 17, 20"],
    ],
)
def test_what_is_no_certain_day_is_refused(text: str) -> None:
    assert parse_date(text) is None


def test_slashes_are_read_where_only_one_order_makes_a_day() -> None:
    assert parse_date("17/08/2020") == parse_date("08/17/2020") == "2020-08-17"


@pytest.mark.parametrize(
    "text",
    ["17 August 2020 10:00 CEST", "Mon Aug 17 10:11:12 2020", "Mon 17/08/2020", "2020-08-17T10:11:12Z", "20200817"],
)
def test_a_time_beside_the_day_changes_nothing(text: str) -> None:
    assert parse_date(text) == "2020-08-17"


@pytest.mark.parametrize("text", ["2020-04-03", "2020/04/03", "2020.4.3", "20200403", "2020-04-03 10:11"])
def test_after_the_year_comes_the_month(text: str) -> None:
    assert parse_date(text) == "2020-04-03"


@given(st.text(st.sampled_from("0123456789 /.-:+(),AugMonTZCESTpm"), min_size=6, max_size=30))
def test_any_text_is_a_day_or_none(text: str) -> None:
    day = parse_date(text)
    assert day is None or day[:4] in text


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("minsk-2020-08-17.txt", "2020-08-17"),
        ("2020-13-40-then-2020-08-17", "2020-08-17"),
        ("12020-08-17", None),
        ("report.txt", None),
    ],
)
def test_the_first_real_iso_date_is_found(name: str, day: str | None) -> None:
    assert find_iso_date(name) == day

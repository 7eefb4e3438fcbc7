from __future__ import annotations

from datetime import date
from typing import Literal

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from entities.readers.text.dates import (
    find_iso_date,
    find_order,
    is_doubtful,
    parse_date,
    parse_declared_date,
    parse_written,
)

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


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("17. August 2020", "2020-08-17"),
        ("Montag, 17. August 2020", "2020-08-17"),
        ("17 août 2020", "2020-08-17"),
        ("17 de agosto de 2020", "2020-08-17"),
        ("17 sierpnia 2020", "2020-08-17"),
        ("17 августа 2020 г.", "2020-08-17"),
        ("17 August 2020", "2020-08-17"),
        ("printed 2020-08-17 in Minsk", "2020-08-17"),
        ("17/08/2020", "2020-08-17"),
        ("03/04/2020", None),
        ("août 2020", None),
        ("hier", None),
        ("il y a 3 jours", None),
        ("17 people 2020", None),
        ("17 août 20", None),
        ("", None),
    ],
)
def test_what_is_said_to_be_a_date_is_read_in_any_language(text: str, day: str | None) -> None:
    assert parse_declared_date(text) == day


@given(st.text(st.sampled_from("0123456789 /.-:,maiougsteprd"), max_size=30))
def test_any_text_that_is_said_to_be_a_date_is_one_or_none(text: str) -> None:
    day = parse_declared_date(text)
    assert day is None or day[:4] in text


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        (["It was on 25/03/2020."], "day-first"),
        (["25.03.2020", "01.02.2020"], "day-first"),
        (["It was on 03/25/2020."], "month-first"),
        (["03/25/2020", "25/03/2020"], None),
        (["03/04/2020"], None),
        (["2020/25/03", "25/03/20", "125/03/2020", "1.25.03.2020", "25/33/2020"], None),
        ([], None),
    ],
)
def test_dates_that_are_certain_tell_the_order_of_others(texts: list[str], order: str | None) -> None:
    assert find_order(texts) == order


def test_a_date_is_read_in_the_order_that_is_known() -> None:
    assert parse_date("03/04/2020", "day-first") == "2020-04-03"
    assert parse_date("03/04/2020", "month-first") == "2020-03-04"
    assert parse_date("2020-04-03", "day-first") == "2020-04-03"


@pytest.mark.parametrize(
    ("text", "doubtful"), [("03/04/2020", True), ("25/03/2020", False), ("soon", False), ("", False)]
)
def test_a_date_is_doubtful_if_it_can_be_read_in_two_ways(text: str, doubtful: bool) -> None:  # noqa: FBT001
    assert is_doubtful(text) == doubtful


def test_a_day_that_is_the_same_in_both_orders_is_certain() -> None:
    assert parse_date("03/03/2020") == "2020-03-03"


@given(
    st.dates(date(1900, 1, 1), date(2100, 1, 1)),
    st.sampled_from(["fr", "de", "es", "ru", "uk", "be", "pl", "it", "pt", "nl", "cs", "sv", "ro"]),
    st.sampled_from(["long", "full"]),
)
def test_a_day_is_read_as_it_is_written_in_many_languages(
    day: date, language: str, form: Literal["long", "full"]
) -> None:
    assert parse_written(format_date(day, form, locale=language)) == day.isoformat()


@pytest.mark.parametrize(
    "text",
    [
        "31 février 2020",
        "12 août",
        "août 2020",
        "12 morts 2020",
        "après 12 août 2020",
        "12 août 20",
        "Le 12 août 2020, il est parti",
    ],
)
def test_what_only_looks_like_a_written_day_is_none(text: str) -> None:
    assert parse_written(text) is None


def test_a_written_day_may_have_its_language_s_small_words_and_odd_spaces() -> None:
    for text in (
        "le 12\u00a0août\u00a02020",
        "am 12. August 2020",
        "12 августа 2020 г.",
        "12 sierpnia 2020 r.",
        "12 d'agost de 2020",
    ):
        assert parse_written(text) == "2020-08-12"
    assert parse_written("1er août 2020") == "2020-08-01"

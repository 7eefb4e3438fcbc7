"""When an article was published, as the lines around its headline say it."""

from __future__ import annotations

import io
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.model import Article, Remark
from entities.readers.formats import plain
from entities.readers.inputs import Input
from entities.readers.text.date_lines import is_button, read_date_line
from entities.readers.text.headers import blank_out, parse_header

TITLE = "Strike at the tractor plant"
BODY = "The workers of the plant went on strike on Monday, and the director spoke to them in the yard for an hour.\n"

LINES = [
    "August 17, 2020 Monday",
    "Monday, August 17, 2020",
    "Monday 17th August 2020",
    "17th of August 2020",
    "Published 17 August 2020",
    "Published: 17 August 2020 10:32 GMT",
    "Published on August 17, 2020 at 6pm",
    "Last updated on Mon 17 Aug 2020 09.12 GMT",
    "First published on Mon 17 Aug 2020 06.00 BST",
    "Aug. 17, 2020, 6:00 AM EST",
    "10:32 GMT, 17 August 2020",
    "17 August 2020 by Tom Lind",
    "By Tom Lind, 17 August 2020",
    "By Tom Lind 17 August 2020",
    "*By Tom Lind, 17 August 2020*",
    "_17 August 2020_",
    "By Tom Lind | August 17, 2020 | Updated: 8:12 p.m.",
    "2020-08-17 10:32",
    "2020-08-17T10:32:00+02:00",
    "17 Aug 2020 at 10:32am",
    "17/08/2020",
    "08/17/2020 10:32",
]
NONE = [
    "On 17 August 2020 the union met",
    "17 August 2020 was a Monday",
    "August 2020",
    "Monday",
    "10:32",
    "31 February 2020",
    "17 August 20",
    "The strike of 17 August 2020",
    "Published in Minsk",
    "By Monday 17 August 2020",
    "Home | News | 17 August 2020",
    "",
]


@pytest.mark.parametrize("line", LINES)
def test_a_line_that_is_but_a_date_is_one(line: str) -> None:
    found = read_date_line(line)
    assert found is not None
    assert found.day == "2020-08-17"


@pytest.mark.parametrize("line", NONE)
def test_a_line_that_says_more_is_none(line: str) -> None:
    assert read_date_line(line) is None


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize(
    "head", ["{0}\n\n{1}\n\n", "{0}\nBy Eva Lind\n{1}\n\n", "{0}\nShare\nSave this\n{1}\n3 comments\n\n"]
)
def test_the_date_near_the_headline_is_that_of_the_article_and_no_prose(head: str, line: str) -> None:
    text = head.format(TITLE, line) + BODY
    header = parse_header(text)
    assert (header.title, header.date) == (TITLE, "2020-08-17")
    left = blank_out(text, header.blank).replace("By Eva Lind", "")
    assert left.split() == f"{TITLE} {BODY}".split()


@pytest.mark.parametrize("line", LINES)
def test_a_date_may_stand_under_header_lines(line: str) -> None:
    header = parse_header(f"Title: {TITLE}\n{line}\n\n{BODY}")
    assert (header.title, header.date) == (TITLE, "2020-08-17")


@pytest.mark.parametrize("line", NONE)
def test_other_lines_stay(line: str) -> None:
    text = f"{TITLE}\n\n{line}\n\n{BODY}"
    header = parse_header(text)
    assert header.date is None
    assert blank_out(text, header.blank) == text


@pytest.mark.parametrize(
    "text",
    [
        f"{TITLE}\n\nOn 5 March 2020 the union met in Minsk. Nobody knew.\n\n{BODY}",
        f"{TITLE}\n\nThis is what happened in the days of the strike.\n\n5 March 2020\n\n{BODY}",
        f"{BODY}\n5 March 2020\n\n{BODY}",
        f"{TITLE}\n\nShare\n\n{BODY}",
        f"{TITLE}\n\nBy Eva Lind\n\n{BODY}\n5 March 2020\n",
    ],
)
def test_a_day_of_the_story_is_left_to_it(text: str) -> None:
    header = parse_header(text)
    assert header.date is None
    assert blank_out(text, header.blank) == text


def test_a_standfirst_may_stand_before_the_date_where_that_says_what_it_is() -> None:
    head = f"{TITLE}\nWorkers say that they will not go back before it is signed.\nBy Eva Lind\nMon 17 Aug 2020\n\n"
    assert parse_header(head + BODY).date == "2020-08-17"


def test_when_it_was_published_counts_before_when_it_was_changed() -> None:
    header = parse_header(f"{TITLE}\nUpdated 18 August 2020\nPublished 17 August 2020\n\n{BODY}")
    assert header.date == "2020-08-17"


def test_who_wrote_it_may_stand_beside_the_date() -> None:
    assert parse_header(f"{TITLE}\n17 August 2020 by Eva Lind and Tom Moe\n\n{BODY}").authors == ("Eva Lind", "Tom Moe")


def test_a_clipping_begins_with_its_paper() -> None:
    text = f"The Northern Gazette\n\nAugust 17, 2020 Monday\n\n{TITLE}\n\n{BODY}"
    header = parse_header(text)
    assert (header.source, header.title, header.date) == ("The Northern Gazette", TITLE, "2020-08-17")
    assert blank_out(text, header.blank).split() == f"{TITLE} {BODY}".split()


def test_a_headline_is_no_paper() -> None:
    header = parse_header(f"{TITLE}\n\nAugust 17, 2020\n\nWorkers wait\n\n{BODY}")
    assert (header.source, header.title) == (None, TITLE)


@pytest.mark.parametrize(("other", "day"), [("25/03/2020", "2020-03-05"), ("03/25/2020", "2020-05-03")])
@pytest.mark.parametrize("head", ["{0}\n05/03/2020\n\n", "Title: {0}\nDate: 05/03/2020\n\n", "05/03/2020\n{0}\n\n"])
def test_the_other_dates_of_a_text_tell_how_its_date_is_read(head: str, other: str, day: str) -> None:
    header = parse_header(head.format(TITLE) + BODY + f"The first strike was on {other}.\n")
    assert (header.title, header.date, header.doubtful) == (TITLE, day, None)


@pytest.mark.parametrize("more", ["", "It was on 25/03/2020 here and on 03/25/2020 there.\n"])
def test_a_date_that_stays_doubtful_is_told_and_is_none(more: str) -> None:
    text = f"{TITLE}\n05/03/2020\n\n{BODY}{more}"
    article, remark = plain.read(Input("a.txt", io.BytesIO(text.encode())))
    assert isinstance(article, Article)
    assert article.date is None
    assert "05/03/2020" not in article.body
    assert remark == Remark("a.txt", "its date 05/03/2020 can be read in two ways")


@pytest.mark.parametrize(
    "line", ["Share", "Share this article", "Share on Facebook", "Facebook Twitter", "12 comments", "3 min read"]
)
def test_what_buttons_leave_is_known(line: str) -> None:
    assert is_button(line)


@pytest.mark.parametrize("line", ["Share prices fall", "The Post", "Print is dead", "12 workers"])
def test_a_line_that_only_begins_like_a_button_is_none(line: str) -> None:
    assert not is_button(line)


@pytest.mark.parametrize(
    "piece", ["1", "1 ", "by a ", "| ", "5 march 2021 ", "10:30 ", "share ", "updated ", "- ", "may "]
)
def test_no_line_takes_long(piece: str) -> None:
    start = time.monotonic()
    for before in ("", "5 March 2021 ", "by a ", "published "):
        read_date_line((before + piece * 120)[:120])
        is_button((before + piece * 120)[:120])
    assert time.monotonic() - start < 1


@given(st.text(st.sampled_from("15 March/2021.by:|-\nPublishedat")))
def test_blanking_changes_no_length(text: str) -> None:
    assert len(blank_out(text, parse_header(text).blank)) == len(text)


@pytest.mark.parametrize(
    ("line", "source"), [("Minsk Morning Post, August 17, 2020", "Minsk Morning Post"), ("17 August 2020", None)]
)
def test_a_paper_may_stand_before_the_day(line: str, source: str | None) -> None:
    header = parse_header(f"{TITLE}\n\n{line}\n\n{BODY}")
    assert (header.title, header.date, header.source) == (TITLE, "2020-08-17", source)


def test_who_met_on_a_day_is_no_paper() -> None:
    assert parse_header(f"{TITLE}\n\nTalks in Minsk, August 17, 2020\n\n{BODY}").source is None

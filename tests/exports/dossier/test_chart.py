"""The picture: bars as high as their counts, at their places in time, and labels that don't lie upon each other."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from entities.exports.dossier.chart import draw
from entities.exports.dossier.document import Chart
from entities.queries.timeline import Period, PeriodCount

FIRST = date(2020, 1, 1)
_SVG = 700.0


def chart(counts: dict[int, int]) -> Chart:
    rows = [PeriodCount((FIRST + timedelta(day)).isoformat(), 1, count) for day, count in sorted(counts.items())]
    return Chart(Period.DAY, tuple(rows))


def bars(picture: Any) -> list[dict[str, float]]:
    return [{key: float(value) for key, value in rect.attrib.items() if key != "fill"} for rect in picture.iter("rect")]


def places(picture: Any) -> list[float]:
    """Where the labels of periods stand."""
    turned = [text.get("transform") for text in picture.iter("text") if text.get("text-anchor") == "end"]
    return [float(re.findall(r"translate\(([\d.]+)", at)[0]) for at in turned]


@given(st.dictionaries(st.integers(0, 300), st.integers(1, 500), min_size=1, max_size=40))
def test_bars_are_as_high_as_their_counts_and_where_their_days_are(counts: dict[int, int]) -> None:
    picture = etree.fromstring(draw(chart(counts)))
    drawn = bars(picture)
    days, highest = sorted(counts), max(counts.values())
    assert len(drawn) == len(counts)
    assert len({round(bar["y"] + bar["height"], 1) for bar in drawn}) == 1  # all stand on one line
    for day, bar in zip(days, drawn, strict=True):
        assert abs(bar["height"] - max(1.0, 114 * counts[day] / highest)) < 0.1
        assert 0 <= bar["x"] <= bar["x"] + bar["width"] <= _SVG
    middles = [bar["x"] + bar["width"] / 2 for bar in drawn]
    slot = min(48.0, _SVG / (days[-1] - days[0] + 1))
    for day, middle in zip(days, middles, strict=True):
        assert abs(middle - (day - days[0] + 0.5) * slot) < 0.2
    labels = places(picture)
    assert all(right - left >= 9.3 for left, right in pairwise(labels))
    assert labels


def test_all_are_labelled_while_there_is_room() -> None:
    for number, every in ((31, True), (60, True), (73, True), (74, False)):
        picture = etree.fromstring(draw(chart(dict.fromkeys(range(number), 1))))
        assert (len(places(picture)) == number) == every


def test_numbers_are_turned_where_they_would_touch() -> None:
    for number, turned in ((25, False), (26, True)):
        picture = etree.fromstring(draw(chart(dict.fromkeys(range(number), 1234))))
        counted: list[Any] = [text for text in picture.iter("text") if text.text == "1,234"]
        assert len(counted) == number
        assert all((text.get("transform") is not None) == turned for text in counted)

"""The plan for Common Crawl News: its arithmetic, against figures whose answers are plain."""

from __future__ import annotations

import math
import sys
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

sys.path.append(str(Path(__file__).parents[2] / "benchmarks"))
from common_crawl import MARK, plan, values
from crawl import measuring
from crawl.assumptions import ASSUMPTIONS
from crawl.figures import Figures, Pages, Resolved, Sample, fit_line, fit_power, read_figures, write_figures
from crawl.planning import (
    AT_LEAST_IN_PROPORTION,
    AT_MOST_IN_PROPORTION,
    Cluster,
    count,
    dollars,
    estimate,
    estimate_cases,
    fit_growth,
    size,
)  # fmt: skip

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
ROOT_OF_WORDS = [
    Sample(
        articles=n, words=100 * n, mentions=20 * n, references=10 * n, names=int(10 * math.sqrt(n)),
        entities=int(10 * math.sqrt(n)), ties=5 * n, store_bytes=4096 + 1000 * n, parquet_bytes=None,
        reading_seconds=3 + n / 10, resolving_seconds=n / 100,
    )
    for n in (100, 400, 900)
]  # fmt: skip
"""A thousand words a second; names with the root of words; ten bytes a word."""
PAGES = (Pages(10, 0, 0, 1), Pages(10, 1000, 300, 2))
"""A tenth of a second for each page, and a tenth more for each thousand bytes."""
PLAIN = Figures("a machine", tuple(ROOT_OF_WORDS), PAGES)
ASSUMED = {
    "packed_bytes": 1e12 / 720_000, "records": 720_000, "readable": 0.5, "words": 100, "html_bytes": 9_000,
    "slowness": 1.0, "idle": 0.0, "core_price": 2.0, "storage_price": 0.5, "gigabits": 8.0,
}  # fmt: skip
LIKELY = {one.name: one.likely for one in ASSUMPTIONS}
TEN = Cluster(5, 2)
positive = st.floats(0.01, 100)


@given(factor=positive, exponent=st.floats(-2, 2), xs=st.lists(st.integers(1, 10**6), min_size=3, unique=True))
def test_a_power_law_is_found_again(factor: float, exponent: float, xs: list[int]) -> None:
    power = fit_power([(x, factor * x**exponent) for x in xs])
    assert power.exponent == pytest.approx(exponent, abs=1e-6)
    assert power.error == pytest.approx(0, abs=1e-6)
    assert power.at(7 * max(xs)) == pytest.approx(factor * (7 * max(xs)) ** exponent, rel=1e-4)


def test_the_error_of_an_exponent_is_that_of_least_squares() -> None:
    """The points (0, 0), (1, 2), (2, 1) in logarithms: slope 1/2, residuals 1/2, -1, 1/2 around it."""
    power = fit_power([(1, 1), (math.e, math.e**2), (math.e**2, math.e)])
    assert power.exponent == pytest.approx(0.5)
    assert power.error == pytest.approx(math.sqrt(1.5 / 1 / 2))
    assert power.at(math.e**3, 2) == pytest.approx(math.e * math.e ** (0.5 + 2 * power.error))


def test_two_points_tell_no_error_and_one_point_no_line() -> None:
    with pytest.raises(ValueError, match="three points"):
        fit_power([(1, 1), (2, 2)])
    with pytest.raises(ValueError, match="two points"):
        fit_line([(1, 1)])


@pytest.mark.parametrize(("exponent", "taken"), [(0.9, 1.0), (1.1, 1.1), (2.2, 2.0)])
def test_resolution_takes_each_article_at_least_once(exponent: float, taken: float) -> None:
    power = fit_power([(x, x**exponent) for x in (1, 2, 4)], AT_LEAST_IN_PROPORTION)
    assert power.at(8) == pytest.approx(4**exponent * 2**taken)


@pytest.mark.parametrize(("exponent", "taken"), [(-0.2, 0.0), (0.9, 0.9), (1.1, 1.0)])
def test_what_articles_hold_grows_with_them_at_most(exponent: float, taken: float) -> None:
    power = fit_power([(x, x**exponent) for x in (1, 2, 4)], AT_MOST_IN_PROPORTION)
    assert power.at(8) == pytest.approx(4**exponent * 2**taken)


@given(st.floats(-100, 100), st.floats(-100, 100), st.lists(st.integers(0, 1000), min_size=2, unique=True))
def test_a_line_is_found_again(fixed: float, each: float, xs: list[int]) -> None:
    line = fit_line([(x, fixed + each * x) for x in xs])
    assert (line.fixed, line.each) == pytest.approx((fixed, each), abs=1e-6)


def test_hours_prices_and_sizes_follow_from_what_was_measured() -> None:
    made = estimate(fit_growth(PLAIN), ASSUMED, TEN)
    assert (made.articles, made.words) == (360_000, 36_000_000)
    assert made.archive_bytes == pytest.approx(1e12)
    assert made.page_core_hours == pytest.approx(200)  # 720,000 pages of a second
    assert made.name_core_hours == pytest.approx(10)  # 36,000,000 words, a thousand a second
    assert made.read_hours == pytest.approx(21)  # ten cores
    assert made.read_price == pytest.approx(420)  # $2 for each of the core hours
    assert made.network_gigabits == pytest.approx(1e12 * 8 / 1e9 / 5 / (21 * 3600))
    assert made.references == pytest.approx(3_600_000)
    assert made.names == pytest.approx(300 * math.sqrt(400))  # from 900 articles to 360,000
    assert made.resolve_hours == pytest.approx(1)  # a hundredth of a second each
    assert made.resolve_price == pytest.approx(4)  # a machine of two cores
    assert made.price == pytest.approx(424)
    assert made.store_bytes == pytest.approx(360e6)
    assert (made.parquet_bytes, made.resolve_bytes) == (None, None)
    assert made.storage_price == pytest.approx(0.18)


def test_idle_cores_and_slow_ones_are_paid_for() -> None:
    made = estimate(fit_growth(PLAIN), {**ASSUMED, "idle": 0.5, "slowness": 3.0}, TEN)
    assert made.page_core_hours == pytest.approx(600)
    assert made.read_hours == pytest.approx(126)
    assert made.resolve_hours == pytest.approx(3)


def test_a_narrow_network_is_what_all_wait_for() -> None:
    growth = fit_growth(PLAIN)
    wide, narrow = (estimate(growth, {**ASSUMED, "gigabits": gigabits}, TEN) for gigabits in (0.022, 0.01))
    assert wide.read_hours == pytest.approx(21)
    assert narrow.read_hours == pytest.approx(1e12 * 8 / (5 * 0.01e9) / 3600)
    assert narrow.read_price == pytest.approx(narrow.read_hours * 20)
    assert narrow.page_core_hours == wide.page_core_hours


def test_what_was_measured_of_resolution_and_parquet_goes_before_what_the_samples_say() -> None:
    packed = tuple(replace(sample, parquet_bytes=200 * sample.articles) for sample in ROOT_OF_WORDS)
    resolved = tuple(Resolved(n, n / 10, 10 * math.sqrt(n)) for n in (100, 10_000, 90_000))
    made = estimate(fit_growth(replace(PLAIN, samples=packed, resolved=resolved)), ASSUMED, TEN)
    assert made.resolve_hours == pytest.approx(10)
    assert made.resolve_bytes == pytest.approx(6e9)
    assert made.parquet_bytes == pytest.approx(72e6)
    assert made.storage_price == pytest.approx(0.216)


@given(st.sampled_from(list(LIKELY)), st.floats(1.01, 3))
def test_more_of_anything_makes_nothing_cheaper_but_a_wider_network(name: str, times: float) -> None:
    growth = fit_growth(PLAIN)
    more = {**LIKELY, name: min(LIKELY[name] * times, 0.99) if LIKELY[name] < 1 else LIKELY[name] * times}
    before, after = (estimate(growth, assumed, TEN) for assumed in (LIKELY, more))
    for field in ("price", "storage_price", "read_hours", "ties", "names", "store_bytes"):
        was, now = getattr(before, field), getattr(after, field)
        assert now <= was if name == "gigabits" else now >= was


@given(st.integers(1, 100), st.integers(1, 100))
def test_more_machines_take_less_time_for_the_same_work(few: int, more: int) -> None:
    growth = fit_growth(PLAIN)
    before, after = (estimate(growth, LIKELY, Cluster(machines, 64)) for machines in (few, few + more))
    assert after.read_hours < before.read_hours
    assert after.page_core_hours == before.page_core_hours
    assert after.read_price == pytest.approx(before.read_price)


def committed() -> Figures:
    return read_figures((BENCHMARKS / "crawl" / "figures.json").read_text("utf-8"))


def test_low_is_below_likely_and_likely_below_high() -> None:
    for one in ASSUMPTIONS:
        assert one.low < one.likely < one.high or (one.name == "gigabits" and one.low > one.likely > one.high)
        assert one.source
    assumed = {one.name: (one.low, one.likely, one.high) for one in ASSUMPTIONS}
    cases = estimate_cases(fit_growth(committed()), assumed, Cluster(20, 64))
    for field in fields(cases[0]):
        amounts = [getattr(case, field.name) for case in cases]
        if None not in amounts and field.name != "network_gigabits":
            assert amounts == sorted(amounts), field.name
            assert amounts[0] < amounts[2], field.name


def test_the_page_of_the_docs_is_today_s_plan() -> None:
    assumed = {one.name: (one.low, one.likely, one.high) for one in ASSUMPTIONS}
    printed = "".join(f"{line}\n" for line in plan(committed(), assumed, Cluster(20, 64)))
    page = (BENCHMARKS.parent / "docs" / "common-crawl.md").read_text("utf-8")
    assert page.partition(MARK)[2] == printed


def test_figures_are_read_as_they_were_written() -> None:
    figures = replace(PLAIN, resolved=(Resolved(1, 2.5, 3.5),))
    assert read_figures(write_figures(figures)) == figures


@pytest.mark.parametrize(
    ("value", "shown"),
    [(0.0123, "0.012"), (9.96, "10"), (994_000, "990,000"), (996_000, "1 million"), (1.449e9, "1.4 billion"),
     (1.451e9, "1.5 billion"), (48e12, "48 trillion"), (1.2e16, "12,000 trillion")],
)  # fmt: skip
def test_numbers_have_two_digits_that_count(value: float, shown: str) -> None:
    assert count(value) == shown
    assert dollars(value) == f"${shown}"


@pytest.mark.parametrize(
    ("value", "shown"),
    [(12, "12 B"), (994_000, "990,000 B"), (996_000, "1 MB"), (2.5e9, "2.5 GB"), (9.4e14, "940 TB"), (1e15, "1 PB")],
)
def test_sizes_are_decimal(value: float, shown: str) -> None:
    assert size(value) == shown


def test_pages_and_growing_samples_are_measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measuring, "RECORDS", 7)
    monkeypatch.setattr(measuring, "BULKS", (0, 50_000))
    monkeypatch.setattr(measuring, "WARM_UP", 1)
    figures = measuring.measure(BENCHMARKS.parent / "corpus", tmp_path, (3, 1, 2), ())
    assert [sample.articles for sample in figures.samples] == [1, 2, 3]
    for field in ("words", "mentions", "references", "names", "entities", "ties", "store_bytes"):
        amounts = [getattr(sample, field) for sample in figures.samples]
        assert 0 < amounts[0] < amounts[2], field
        assert amounts == sorted(amounts), field
    for sample in figures.samples:
        assert sample.mentions >= sample.references >= sample.names >= sample.entities
    small, large = figures.pages
    assert large.html_bytes - small.html_bytes == pytest.approx(50_000, rel=0.3)
    assert large.packed_bytes < large.html_bytes / 2
    with pytest.raises(ValueError, match="fewer than 1000"):
        measuring.measure(BENCHMARKS.parent / "corpus", tmp_path, (1000,), ())


def test_an_assumption_is_given_as_one_number_or_as_three() -> None:
    assert values("2") == (2, 2, 2)
    assert values("1,2,3.5") == (1, 2, 3.5)
    with pytest.raises(ValueError, match="or three"):
        values("1,2")

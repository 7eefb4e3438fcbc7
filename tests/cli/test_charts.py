"""Charts of characters say what the numbers say."""

from __future__ import annotations

import io

from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from entities.cli.charts import bar, in_steps, sparkline

_COUNTS = st.lists(st.integers(0, 10**6), max_size=200)


def _console(encoding: str) -> Console:
    return Console(file=io.TextIOWrapper(io.BytesIO(), encoding=encoding))


@given(_COUNTS, st.sampled_from(["utf-8", "ascii"]))
def test_a_higher_count_is_never_drawn_lower(values: list[int], encoding: str) -> None:
    levels = " ▁▂▃▄▅▆▇█" if encoding == "utf-8" else " .:-=+*#@"
    drawn = [levels.index(mark) for mark in sparkline(values, _console(encoding))]
    assert len(drawn) == len(values)
    assert all((level == 0) == (value == 0) for level, value in zip(drawn, values, strict=True))
    pairs = sorted(zip(values, drawn, strict=True))
    assert [level for _, level in pairs] == sorted(drawn)
    assert max(drawn, default=8) in {0, 8}


@given(st.integers(0, 500), st.integers(1, 500), st.integers(1, 60))
def test_a_bar_is_as_long_as_its_share(value: int, more: int, width: int) -> None:
    top = value + more
    drawn = bar(value, top, width=width, console=_console("utf-8"))
    assert set(drawn) <= {"█"}
    assert (drawn == "") == (value == 0)
    assert abs(len(drawn) - value * width / top) < 1
    assert bar(top, top, width=width, console=_console("ascii")) == "#" * width


def test_nothing_has_no_bar() -> None:
    assert bar(0, 0, width=10, console=_console("utf-8")) == ""


@given(_COUNTS, st.integers(1, 80))
def test_sums_of_neighbors_fit_and_lose_nothing(values: list[int], width: int) -> None:
    sums, step = in_steps(values, width)
    assert len(sums) <= width
    assert sum(sums) == sum(values)
    assert step == 1 or len(values) > width

"""What is measured of articles and pages, and how it grows: power laws and lines through what was measured."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np


@dataclass(frozen=True, slots=True)
class Sample:
    """A number of articles, read in one process: what they hold, and how long it took.

    `references` are names in articles, each once in an article; `names` are those of all articles, each once.
    Seconds are those of a core: `reading` is text to saved mentions, `resolving` all that follows. `parquet_bytes` is
    None where nothing writes it.
    """

    articles: int
    words: int
    mentions: int
    references: int
    names: int
    entities: int
    ties: int
    store_bytes: int
    parquet_bytes: int | None
    reading_seconds: float
    resolving_seconds: float


@dataclass(frozen=True, slots=True)
class Pages:
    """Web pages in a WARC file, each of so many bytes on average, and the seconds of a core that reading all took."""

    records: int
    html_bytes: float
    packed_bytes: float
    seconds: float


@dataclass(frozen=True, slots=True)
class Resolved:
    """Resolution and ties of so many articles: seconds, and megabytes at their peak."""

    articles: int
    seconds: float
    megabytes: float


@dataclass(frozen=True, slots=True)
class Figures:
    """All that was measured on one machine; samples grow, each holds those before it."""

    machine: str
    samples: tuple[Sample, ...]
    pages: tuple[Pages, ...]
    resolved: tuple[Resolved, ...] = ()


def read_figures(text: str) -> Figures:
    """Figures from JSON. Raises TypeError or KeyError where it is none of `write_figures`."""
    given: dict[str, Any] = json.loads(text)
    return Figures(
        given["machine"],
        tuple(Sample(**row) for row in given["samples"]),
        tuple(Pages(**row) for row in given["pages"]),
        read_resolved(given["resolved"]),
    )


def read_resolved(rows: Sequence[dict[str, Any]]) -> tuple[Resolved, ...]:
    """Rows with `articles`, `seconds` and `megabytes`."""
    return tuple(Resolved(**row) for row in rows)


def write_figures(figures: Figures) -> str:
    """Figures as JSON."""
    return json.dumps(asdict(figures), indent=1) + "\n"


@dataclass(frozen=True, slots=True)
class Power:
    """y in proportion to x to the power of `exponent`, through the largest x that was measured.

    `error` is the standard error of the exponent: how far the points are from a power law, not how far that holds.
    Exponents outside `bounds` can't be, whatever was measured: beyond the largest x the nearest bound is taken.
    """

    x: float
    y: float
    exponent: float
    error: float
    bounds: tuple[float, float]

    def at(self, x: float, deviations: float = 0) -> float:
        """The y of an x, with the exponent so many standard errors higher."""
        least, most = self.bounds
        exponent = min(max(least, self.exponent + deviations * self.error), most)
        return float(self.y * (x / self.x) ** exponent)


def fit_power(points: Sequence[tuple[float, float]], bounds: tuple[float, float] = (-math.inf, math.inf)) -> Power:
    """The power law through points, by least squares of logarithms. Raises ValueError for fewer than three.

    Of names in texts it is Heaps' law: H. S. Heaps, "Information Retrieval", 1978, 7.5.
    """
    if len(points) < 3:
        raise ValueError(f"a power law and its error need three points, not {len(points)}")
    logarithms = np.log(np.array(points, float)).T
    x, y = logarithms - logarithms.mean(axis=1, keepdims=True)
    exponent = float(x @ y / (x @ x))
    residuals = y - exponent * x
    error = math.sqrt(float(residuals @ residuals) / (len(points) - 2) / float(x @ x))
    return Power(*max(points), exponent, error, bounds)


@dataclass(frozen=True, slots=True)
class Line:
    """y as `fixed`, and `each` for one x more."""

    fixed: float
    each: float

    def at(self, x: float) -> float:
        """The y of an x."""
        return self.fixed + self.each * x


def fit_line(points: Sequence[tuple[float, float]]) -> Line:
    """The line through points, by least squares. Raises ValueError for fewer than two."""
    if len(points) < 2:
        raise ValueError(f"a line needs two points, not {len(points)}")
    x, y = np.array(points, float).T
    each = float((x - x.mean()) @ (y - y.mean()) / ((x - x.mean()) @ (x - x.mean())))
    return Line(float(y.mean() - each * x.mean()), each)

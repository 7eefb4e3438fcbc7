"""How much there is in each period, as a picture of bars: each at its place in time, with its number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from entities.exports.dossier.document import Chart
from entities.queries.timeline import PeriodCount, place_of
from entities.wording import plural

_WIDTH, _HEIGHT = 700.0, 196
_TOP, _BASE = 30.0, 144.0
_WIDEST = 48.0
"""Of a period: a few aren't drawn across the page."""
_BROADEST = 24.0
"""Of a bar."""
_LEAST = 1.0
"""In height: a single mention is seen beside thousands."""
_APART = 9.5
"""What a label needs: those that come closer to the one before are left out."""
_LEVEL = 28.0
"""What a number needs that isn't turned upright."""


def draw(chart: Chart) -> str:
    """The picture as SVG, black on white; where bars stand too close together, not each has its label."""
    first, last = (place_of(chart.rows[at].period) for at in (0, -1))
    slot = min(_WIDEST, _WIDTH / (last - first + 1))
    highest = max(row.count for row in chart.rows)
    bars = [
        _Bar(
            row, (place_of(row.period) - first + 0.5) * slot, _BASE - max(_LEAST, (_BASE - _TOP) * row.count / highest)
        )
        for row in chart.rows
    ]
    said = f"Mentions by {chart.by.value}, {chart.rows[0].period} to {chart.rows[-1].period}"
    return (
        f'<svg viewBox="0 0 {_WIDTH:g} {_HEIGHT}" role="img" aria-label="{said}" font-size="8" '
        f'font-family="sans-serif">{"".join(_bar(bar, slot) for bar in bars)}'
        f'<path d="M0 {_BASE:g} H{slot * (last - first + 1):.1f}" stroke="#000" stroke-width="0.7"/>'
        f'<g stroke="#fff" stroke-width="2" paint-order="stroke">{"".join(_labels(bars, slot))}</g></svg>'
    )


@dataclass(frozen=True, slots=True)
class _Bar:
    """A bar from `top` to the base, around the middle of its period."""

    row: PeriodCount
    middle: float
    top: float


def _bar(bar: _Bar, slot: float) -> str:
    width = max(0.5, min(_BROADEST, slot * 0.72))
    said = f"{plural(bar.row.count, 'mention')} in {plural(bar.row.articles, 'article')}"
    return (
        f'<rect x="{bar.middle - width / 2:.1f}" y="{bar.top:.1f}" width="{width:.1f}" '
        f'height="{_BASE - bar.top:.1f}" fill="#444"><title>{bar.row.period}: {said}</title></rect>'
    )


def _label(bar: _Bar, *, upright: bool) -> str:
    """The number of a bar above it, and its period below."""
    counted = f"{bar.row.count:,}"
    above = _turned(bar.middle, bar.top - 3, "start", counted)
    if not upright:
        above = f'<text x="{bar.middle:.1f}" y="{bar.top - 3:.1f}" text-anchor="middle">{counted}</text>'
    return above + _turned(bar.middle, _BASE + 5, "end", bar.row.period)


def _labels(bars: list[_Bar], slot: float) -> Iterator[str]:
    last = -_APART
    for bar in bars:
        if bar.middle - last >= _APART:
            last = bar.middle
            yield _label(bar, upright=slot < _LEVEL)


def _turned(x: float, y: float, anchor: str, text: str) -> str:
    return f'<text transform="translate({x + 3:.1f} {y:.1f}) rotate(-90)" text-anchor="{anchor}">{text}</text>'

"""How much there is in each period, as a picture of bars: each at its place in time, under its number."""

from __future__ import annotations

from collections.abc import Iterator

from entities.exports.dossier.document import Chart
from entities.queries.timeline import place_of
from entities.wording import plural

_WIDTH, _HEIGHT = 700.0, 180
_TOP, _BASE = 14.0, 128.0
_WIDEST = 48.0
"""Of a period: a few aren't drawn across the page."""
_APART = 9.5
"""What a label needs: those that come closer to the one before are left out."""


def draw(chart: Chart) -> str:
    """The picture as SVG, black on white; of what stands too close together, only the first has its label."""
    first, last = (place_of(chart.rows[at].period) for at in (0, -1))
    slot = min(_WIDEST, _WIDTH / (last - first + 1))
    said = f"Mentions by {chart.by.value}, {chart.rows[0].period} to {chart.rows[-1].period}"
    parts = "".join(_bars(chart, first, slot))
    axis = f'<path d="M0 {_BASE} H{round(slot * (last - first + 1), 1)}" stroke="#000" stroke-width="0.7"/>'
    return (
        f'<svg viewBox="0 0 {_WIDTH:g} {_HEIGHT}" role="img" aria-label="{said}" font-size="8" '
        f'font-family="sans-serif">{parts}{axis}</svg>'
    )


def _bars(chart: Chart, first: int, slot: float) -> Iterator[str]:
    highest = max(row.count for row in chart.rows)
    labelled = -_APART
    for row in chart.rows:
        left = (place_of(row.period) - first) * slot
        middle = left + slot / 2
        height = max(1.0, (_BASE - _TOP) * row.count / highest)
        top, width = _BASE - height, max(0.5, min(24.0, slot * 0.72))
        counted = f"{plural(row.count, 'mention')} in {plural(row.articles, 'article')}"
        yield (
            f'<rect x="{middle - width / 2:.1f}" y="{top:.1f}" width="{width:.1f}" height="{height:.1f}" fill="#444">'
            f"<title>{row.period}: {counted}</title></rect>"
        )
        if left - labelled >= _APART:
            labelled = left
            yield f'<text x="{middle:.1f}" y="{top - 3:.1f}" text-anchor="middle">{row.count:,}</text>'
            turned = f'transform="translate({middle + 3:.1f} {_BASE + 5:g}) rotate(-90)"'
            yield f'<text {turned} text-anchor="end">{row.period}</text>'

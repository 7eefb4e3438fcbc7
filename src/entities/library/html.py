"""Answers in a notebook: HTML in which all that comes from articles is text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from entities.library.shown import Cell, Shown
from entities.model import Span
from entities.wording import isolate, visible

_ROWS = 50
_UNTOUCHED = "tex2jax_ignore mathjax_ignore"  # between two sums in dollars a notebook would see a formula
_LEFT, _RIGHT = ' style="text-align: left"', ' style="text-align: right"'


def as_html(shown: Shown) -> str:
    """The heading, the notes, the first rows as a table with the names in sentences marked, how many more there are."""
    more = shown.left_over(_ROWS)
    parts = (
        *(f"<p><strong>{isolate(_text(line))}</strong></p>" for line in shown.heading),
        *(f"<p><em>{isolate(_text(note))}</em></p>" for note in shown.notes),
        *(_table(shown) if shown.rows else [f"<p>{isolate(_text(shown.nothing))}</p>"]),
        *([f"<p>{_text(more)}</p>"] if more else []),
    )
    return f'<div class="{_UNTOUCHED}">{"".join(parts)}</div>'


def _table(shown: Shown) -> Iterator[str]:
    yield "<table><thead><tr>"
    yield from (f"<th{_LEFT}>{_text(column)}</th>" for column in shown.columns)
    yield "</tr></thead><tbody>"
    for row in shown.cells(_ROWS):
        yield f"<tr>{''.join(map(_cell, row))}</tr>"
    yield "</tbody></table>"


def _cell(cell: Cell) -> str:
    content = _marked(cell.text, cell.names)
    if cell.url is not None and cell.url.lower().startswith(("https://", "http://")):  # and nothing that runs
        content = f'<a href="{escape(cell.url)}" rel="noopener noreferrer">{content}</a>'
    turned = ' dir="auto"' if isolate(cell.text) != cell.text else ""
    return f"<td{_RIGHT if cell.number else _LEFT}{turned}>{content}</td>"


def _marked(text: str, names: Iterable[Span]) -> str:
    parts, done = [], 0
    for start, end in sorted(names):
        if start >= done:
            parts += [_text(text[done:start]), f"<mark>{_text(text[start:end])}</mark>"]
            done = end
    return "".join([*parts, _text(text[done:])])


def _text(text: str) -> str:
    return escape(visible(text))

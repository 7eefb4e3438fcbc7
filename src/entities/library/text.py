"""Answers in a terminal."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from io import StringIO
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from entities.library.shown import Cell, Shown
from entities.wording import visible

if TYPE_CHECKING:
    from rich.console import RenderableType

_ROWS = 10
_COLUMNS = 100
_WIDEST = 24
_NARROWEST = 20  # of a sentence
_GAP = 2
_SPARED = ("strength", "article", "title")  # where sentences need the room


def as_lines(shown: Shown, width: int) -> Iterator[RenderableType]:
    """The heading, the notes, the first rows as a table, and how many more there are."""
    for line in shown.heading:
        yield Text(visible(line), style="bold")
    for note in shown.notes:
        yield Text(visible(note), style="yellow")
    if shown.rows:
        yield _table(shown, width)
    else:
        yield Text(shown.nothing)
    if more := shown.left_over(_ROWS):
        yield Text(more, style="dim")


def as_text(shown: Shown) -> str:
    """The same as plain text, as wide as the terminal is, if there is one."""
    width = shutil.get_terminal_size((_COLUMNS, 0)).columns
    console = Console(file=StringIO(), width=width, color_system=None, force_terminal=False, force_jupyter=False)
    with console.capture() as captured:
        console.print(*as_lines(shown, width), sep="\n")
    return "\n".join(line.rstrip() for line in captured.get().splitlines())


def _table(shown: Shown, width: int) -> Table:
    """Sentences get the room that other columns leave."""
    rows = list(shown.cells(_ROWS))
    sentences = [column for column in shown.columns if column.endswith("text")]
    columns = [column for column in shown.columns if not (sentences and column in _SPARED)]
    places = [shown.columns.index(column) for column in columns]
    widths = {
        column: min(_WIDEST, max(cell_len(column), *(cell_len(row[place].text) for row in rows)))
        for column, place in zip(columns, places, strict=True)
        if column not in sentences
    }
    left = width - sum(widths.values()) - _GAP * len(columns)
    table = Table(box=None, pad_edge=False, padding=(0, _GAP, 0, 0))
    for column in columns:
        room = widths.get(column, max(_NARROWEST, left // max(1, len(sentences))))
        table.add_column(Text(column), width=room, no_wrap=True, overflow="ellipsis")
    for row in rows:
        table.add_row(*(_cell(row[place]) for place in places))
    return table


def _cell(cell: Cell) -> Text:
    text = Text(visible(cell.text), justify="right" if cell.number else "left")
    for start, end in cell.names:
        text.stylize("bold", start, end)
    return text

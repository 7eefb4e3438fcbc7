"""An answer that prints well: its rows, what to know of them, and the same as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar, overload

from entities.library.shown import Shown
from entities.tables.results import table_of
from entities.tables.table import Table

if TYPE_CHECKING:
    import pandas as pd
    from rich.console import Console, ConsoleOptions, RenderableType

Result_co = TypeVar("Result_co", covariant=True)
Row_co = TypeVar("Row_co", covariant=True)


@dataclass(frozen=True, slots=True, repr=False)
class Answer(Sequence[Row_co], Generic[Result_co, Row_co]):
    """What a question found: `len`, `for` and `[0]` are those of its rows.

    `result` is the typed answer as `entities.queries` gives it, `rows` the items in it, which are those listed of
    `total`. `heading` says what the answer is about, `notes` what should be known with it: whom else a name fits, what
    was left out.
    """

    result: Result_co
    rows: tuple[Row_co, ...]
    total: int
    heading: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def table(self) -> Table:
        """The answer as a table of plain values: a row for each of `rows`, in their order."""
        return table_of(self.result)

    def to_pandas(self) -> pd.DataFrame:
        """The answer as a data frame, days as datetimes. Raises PackageError where pandas isn't installed."""
        from entities.library.frames import make_frame

        return make_frame(self.table)

    def __len__(self) -> int:
        """How many rows there are; `total` counts those, too, that aren't listed."""
        return len(self.rows)

    def __iter__(self) -> Iterator[Row_co]:
        """Row by row."""
        return iter(self.rows)

    @overload
    def __getitem__(self, place: int) -> Row_co: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Row_co, ...]: ...
    def __getitem__(self, place: int | slice) -> Row_co | tuple[Row_co, ...]:
        """A row, or several."""
        return self.rows[place]

    def __repr__(self) -> str:
        """The heading, the notes and a small table."""
        from entities.library.text import as_text

        return as_text(self._shown())

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        """The same for `rich.print`, with the names in sentences marked."""
        from entities.library.text import as_lines

        del console
        return as_lines(self._shown(), options.max_width)

    def _repr_html_(self) -> str:
        """The same for a notebook; whatever stands in articles is text in it."""
        from entities.library.html import as_html

        return as_html(self._shown())

    def _shown(self) -> Shown:
        return Shown(self.heading, self.notes, self.rows, self.table, self.total)

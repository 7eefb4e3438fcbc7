"""XLSX, by XlsxWriter: it needs nothing else, writes row by row, and can be told to make no formulas and no links.

(openpyxl, which reads it back in the tests, takes every text that begins with "=" for a formula.)
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from entities.errors import WriteError
from entities.tables.cells import cell_text
from entities.tables.table import Table, Value
from entities.wording import columns_of

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

MOST_ROWS = 1_048_576
"""What a sheet of Excel holds, the names of the columns among them."""

_FIRST_DAY = date(1900, 1, 1)  # of Excel's calendar
_NARROWEST, _WIDEST = 8, 60  # characters
_MEASURED = 200  # rows, for the widths
_LONGEST_NAME = 31
_SETTINGS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def write_xlsx(tables: Sequence[Table], path: Path) -> None:
    """Write a sheet for each table: the names of its columns above the rows, bold, in a row that stays.

    Raises WriteError where a sheet can't hold a table.
    """
    from xlsxwriter import Workbook

    for table in tables:
        if len(table.rows) >= MOST_ROWS:
            too_many = f"{len(table.rows):,} rows are more than the {MOST_ROWS - 1:,} that XLSX holds"
            raise WriteError(f"{too_many}: write CSV, or a part of them.")
    made = BytesIO()  # what goes wrong with the file is then an OSError, not one of XlsxWriter's own
    with Workbook(made, _SETTINGS) as book:
        book.set_properties({"created": datetime(1980, 1, 1)})  # noqa: DTZ001 - the same table is the same bytes
        bold, as_day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
        for table in tables:
            _write_sheet(book.add_worksheet(table.name[:_LONGEST_NAME]), table, bold, as_day)
    path.write_bytes(made.getbuffer())


def _write_sheet(sheet: Worksheet, table: Table, bold: Format, as_day: Format) -> None:
    sheet.freeze_panes(1, 0)
    for place, name in enumerate(table.columns):
        sheet.set_column(place, place, _width(table, place))
        sheet.write_string(0, place, cell_text(name), bold)
    for number, row in enumerate(table.rows, 1):
        for place, value in enumerate(row):
            _write(sheet, (number, place), value, as_day)
    if table.columns:
        sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)


def _write(sheet: Worksheet, at: tuple[int, int], value: Value, as_day: Format) -> None:
    if isinstance(value, bool):
        sheet.write_boolean(*at, value)
    elif isinstance(value, int | float):
        sheet.write_number(*at, value)
    elif isinstance(value, date) and value >= _FIRST_DAY:
        sheet.write_datetime(*at, value, as_day)
    elif value is not None and value != "":
        sheet.write_string(*at, cell_text(str(value)))


def _width(table: Table, place: int) -> int:
    """As wide as the first rows need, within reason."""
    longest = max((columns_of(str(row[place])) for row in table.rows[:_MEASURED] if row[place] is not None), default=0)
    return min(max(longest, len(table.columns[place]), _NARROWEST) + 1, _WIDEST)

"""CSV as RFC 4180 has it, in UTF-8 with the mark by which spreadsheet programs know that."""

from __future__ import annotations

import csv
from datetime import date
from typing import TextIO

from entities.tables.cells import cell_text
from entities.tables.table import Table, Value

_MARK = "\ufeff"


def write_csv(table: Table, file: TextIO) -> None:
    """Write the names of the columns and the rows to a file that is UTF-8 and leaves line ends as they are."""
    file.write(_MARK)
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow([cell_text(name) for name in table.columns])
    for row in table.rows:
        writer.writerow([_cell(value) for value in row])


def _cell(value: Value) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date):
        return value.isoformat()
    return cell_text(value) if isinstance(value, str) else value

"""Tables as files, which are there whole or not at all."""

from __future__ import annotations

from pathlib import Path

from entities.atomic import replacing, replacing_path
from entities.tables.csv_file import write_csv
from entities.tables.table import Table
from entities.tables.xlsx_file import write_xlsx


def save_csv(table: Table, path: Path) -> None:
    """Write a table as CSV. Raises WriteError."""
    with replacing(path) as (file,):
        write_csv(table, file)


def save_xlsx(table: Table, path: Path) -> None:
    """Write a table as XLSX. Raises WriteError."""
    with replacing_path(path) as part:
        write_xlsx((table,), part)

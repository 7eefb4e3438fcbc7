"""Tables as pandas has them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from entities.errors import PackageError
from entities.tables.table import Table, Value

if TYPE_CHECKING:
    import pandas as pd

_DAYS = ("date", "first_seen", "last_seen")


def make_frame(table: Table) -> pd.DataFrame:
    """A data frame with the columns and rows of a table.

    Days are `datetime64`, whole numbers of which some are missing `Int64`. Raises
    PackageError.
    """
    try:
        import pandas as pd
    except ImportError as error:
        raise PackageError("That takes pandas, which isn't installed: pip install pandas") from error
    values = list(zip(*table.rows, strict=True)) or [()] * len(table.columns)
    columns = {
        name: pd.Series(column, dtype=_kind(name, column)) for name, column in zip(table.columns, values, strict=True)
    }
    return pd.DataFrame(columns)


def _kind(name: str, column: Sequence[Value]) -> str | None:
    """What pandas should take a column for; None: what it sees by itself."""
    known = [value for value in column if value is not None]
    if name.endswith(_DAYS) and all(isinstance(value, date) for value in known):
        return "datetime64[s]"
    if not known:
        return "object"
    return "Int64" if len(known) < len(column) and all(type(value) is int for value in known) else None

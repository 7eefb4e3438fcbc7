"""The tables beside this module, made by tools/tables: lines of text under a header that names their sources."""

from __future__ import annotations

from importlib.resources import files


def read_lines(table: str) -> list[str]:
    """The lines of a table, its header left out; `table` is a path in this folder."""
    lines = files("entities.lexicon").joinpath(table).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]

"""How an answer is given: shown, as JSON for scripts, or as a table to take along."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from entities.cli.consoles import announcing, say, stdout_as_file
from entities.cli.documents import Document, print_json
from entities.cli.options import JsonOption
from entities.cli.rendering import plural
from entities.decisions import decisions_path
from entities.errors import WriteError

_STDOUT = "-"


@dataclass(frozen=True)
class Output:
    """The options; without any, the answer is shown."""

    as_json: JsonOption = False
    csv: Annotated[
        str | None,
        typer.Option("--csv", metavar="FILE", help="Write all rows as a CSV table; `-` is stdout."),
    ] = None
    xlsx: Annotated[
        Path | None,
        typer.Option("--xlsx", metavar="FILE", help="Write all rows as an Excel table.", dir_okay=False),
    ] = None

    @property
    def is_table(self) -> bool:
        """Whether tables are written."""
        return self.csv is not None or self.xlsx is not None

    def limit(self, given: int | None, usual: int | None) -> int | None:
        """How many rows at most: as many as were asked for, else all in a table and the usual number elsewhere."""
        return given if given is not None or self.is_table else usual

    def give(self, answer: object, schema: str, document: Callable[[], Document], *graphs: Path) -> bool:
        """Give the answer of some graphs as it was asked for; False if it is to be shown. Raises WriteError."""
        if self.as_json and self.csv == _STDOUT:
            raise typer.BadParameter("stdout takes one of --json and --csv", param_hint="--csv")
        for path, option, wrong in ((self.csv, "--csv", ".xlsx"), (self.xlsx, "--xlsx", ".csv")):
            if path is not None and Path(path).suffix.lower() == wrong:
                raise typer.BadParameter(f"{path} is a name for {wrong.replace('.', '--')}", param_hint=option)
        if self.xlsx == Path(_STDOUT):
            raise typer.BadParameter("an Excel table needs a file; `--csv -` is for stdout", param_hint="--xlsx")
        if self.is_table:
            with announcing("Writing the table ..."):
                self._write(answer, graphs)
        if self.as_json:
            print_json(schema, document())
        return self.as_json or self.is_table

    def _write(self, answer: object, graphs: tuple[Path, ...]) -> None:
        from entities.tables.csv_file import write_csv
        from entities.tables.files import save_csv, save_xlsx
        from entities.tables.results import table_of

        table = table_of(answer)
        rows = plural(len(table.rows), "row")
        if self.csv == _STDOUT:
            write_csv(table, stdout_as_file())
        elif self.csv is not None:
            save_csv(table, _unlike(graphs, Path(self.csv)))
            say(f"{rows} written to {self.csv}.")
        if self.xlsx is not None:
            save_xlsx(table, _unlike(graphs, self.xlsx))
            say(f"{rows} written to {self.xlsx}.")


SHOWN = Output()


def _unlike(graphs: tuple[Path, ...], file: Path) -> Path:
    """The file, if it isn't one of the graphs' own."""
    beside = (Path(f"{graph}{end}") for graph in graphs for end in ("", "-wal", "-shm"))
    own = {os.path.realpath(path) for path in (*beside, *map(decisions_path, graphs))}
    if os.path.realpath(file) in own:
        raise WriteError(f"{file} belongs to the graph itself; choose another name.")
    return file

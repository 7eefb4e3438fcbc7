"""What the graph can show of somebody as a document that can be printed and cited: one file a format."""

from __future__ import annotations

import os
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from entities.atomic import replacing_path
from entities.decisions import decisions_path
from entities.errors import ExportError, WriteError

if TYPE_CHECKING:
    from entities.queries.dossier import Dossier

STDOUT = "-"
_MARKDOWN = "md"
FORMATS = {
    "html": "entities.exports.dossier.html",
    _MARKDOWN: "entities.exports.dossier.markdown",
    "docx": "entities.exports.dossier.word",
}
"""The modules of the formats by name, which is their suffix; each has `render(document) -> bytes`."""


def find_format(target: str, name: str | None = None) -> str:
    """The format of this name or, without one, of the suffix of `target`; Markdown for stdout. Raises ExportError."""
    chosen = name or (_MARKDOWN if target == STDOUT else Path(target).suffix.lower().removeprefix("."))
    if chosen not in FORMATS:
        problem = f"There is no format {name!r}" if name else f"The suffix of {target!r} names no format"
        raise ExportError(f"{problem}: a dossier is written as .html, .md or .docx.")
    return chosen


def write_dossier(
    dossier: Dossier, target: str, day: date, *, format_name: str | None = None, stdout: BinaryIO | None = None
) -> None:
    """Write what a dossier holds to the file `target` (`-` is `stdout`), as a document of this day.

    The same dossier and day give the same bytes. The file is there whole or not at all. Raises ExportError.
    """
    from entities.exports.dossier.composing import compose

    module = import_module(FORMATS[find_format(target, format_name)])
    if target != STDOUT:
        _refuse_own_files(dossier.ground.graph, Path(target))
    elif stdout is None:
        raise ExportError("There is no stdout to write to: name a file.")
    written: bytes = module.render(compose(dossier, day))
    if target == STDOUT and stdout is not None:
        stdout.write(written)
        return
    try:
        with replacing_path(Path(target)) as path:
            path.write_bytes(written)
    except WriteError as error:
        raise ExportError(str(error)) from error


def _refuse_own_files(graph: Path, target: Path) -> None:
    """Raise ExportError if the file is one of those that the graph consists of."""
    own = Path(os.path.realpath(graph))
    taken = Path(os.path.realpath(target))
    if taken in {own, Path(f"{own}-wal"), Path(f"{own}-shm"), decisions_path(own)}:
        raise ExportError(f"{target} belongs to the graph itself; choose another name.")

"""Write the graph for other programs: one file a format, loaded when it is chosen."""

from __future__ import annotations

import os
import sqlite3
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, TextIO

from entities.atomic import replacing, replacing_folder, replacing_path
from entities.decisions import decisions_path
from entities.errors import ExportError, WriteError
from entities.exports.formats import FORMATS, Format, files_of, find_format
from entities.store.written.state import require_resolved

if TYPE_CHECKING:
    from entities.exports.content import Content, Wanted
    from entities.graph.selection import Narrowing

STDOUT = "-"
IN_A_PICTURE, AROUND_ONE = 60, 31
"""How many names a picture shows, unless it is asked for more: of a graph; around one name, with that one."""


@dataclass(frozen=True, slots=True)
class Written:
    """What a writer wrote: so many of what it calls its `things`, and what is doubtful or lacking in it."""

    counts: tuple[tuple[int, str], ...]
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export did: what each criterion kept, what was written into which files; `hint` says what to do next.

    `drawn`: with layout and figures. `estimated`: betweenness is from some chains only. `remarks`: what is doubtful or
    lacking in what was written.
    """

    narrowings: tuple[Narrowing, ...]
    counts: tuple[tuple[int, str], ...]
    files: tuple[Path, ...]
    hint: str
    drawn: bool = False
    estimated: bool = False
    remarks: tuple[str, ...] = ()


def export(
    connection: sqlite3.Connection,
    target: str,
    wanted: Wanted | None = None,
    *,
    format_name: str | None = None,
    stdout: TextIO | None = None,
) -> Exported:
    """Write what is wanted to the file `target` (`-` is `stdout`), in the format of its suffix or as asked.

    Files appear under their names only when they are complete. Raises ExportError, and StoreError if the graph isn't.
    """
    chosen = find_format(target, format_name)
    if wanted is not None and wanted.quoting and not chosen.quoting:
        able = ", ".join(known.name for known in FORMATS.values() if known.quoting)
        raise ExportError(f"{chosen.name} has no place for sentences (--with-evidence): choose {able}.")
    require_resolved(connection)
    files = () if target == STDOUT else files_of(target, chosen)
    taken = _own_files(connection) & {Path(os.path.realpath(path)) for path in files}  # which takes circles, too
    if taken:
        raise ExportError(f"{taken.pop()} belongs to the graph itself; choose another name.")
    if chosen.selective:
        return _export_part(connection, wanted, chosen, files, stdout)
    if wanted is not None and not wanted.is_usual:
        raise ExportError(f"{chosen.name} holds everything: leave out the options that choose a part of the graph.")
    written = _write(chosen, connection, files, stdout)
    return Exported((), written.counts, files, _hint(chosen, files))


def _export_part(
    connection: sqlite3.Connection,
    wanted: Wanted | None,
    chosen: Format,
    files: tuple[Path, ...],
    stdout: TextIO | None,
) -> Exported:
    """Export what is wanted, if there is any of it."""
    from entities.exports.content import Wanted, read_content

    wanted = _for_picture(wanted or Wanted()) if chosen.picture else wanted or Wanted()
    content = read_content(connection, wanted, central=chosen.central)
    emptied = next((narrowing for narrowing in content.narrowings if not narrowing.nodes), None)
    if emptied is not None:
        left = f"{emptied.criterion} leaves no name of {emptied.nodes_before:,}"
        raise ExportError(f"{left if emptied.nodes_before else 'The graph holds no names'}: nothing was written.")
    written = _write(chosen, content, files, stdout)
    drawing = content.drawing
    estimated = drawing is not None and drawing.estimated
    hint = _hint(chosen, files)
    return Exported(content.narrowings, written.counts, files, hint, drawing is not None, estimated, written.remarks)


def _for_picture(wanted: Wanted) -> Wanted:
    """As much of it as a picture can show, unless it was said how much."""
    criteria = wanted.criteria
    if criteria.strongest is not None:
        return wanted
    strongest = AROUND_ONE if len(criteria.around) == 1 else IN_A_PICTURE
    return replace(wanted, criteria=replace(criteria, strongest=strongest))


def _write(
    chosen: Format, source: Content | sqlite3.Connection, files: tuple[Path, ...], stdout: TextIO | None
) -> Written:
    """Let the format write what it takes from `source` into its files, or to stdout if there are none."""
    writer = import_module(chosen.module)
    written: Written
    if chosen.binary:
        return _write_binary(chosen, source, files)
    if files:
        try:
            with replacing(*files) as opened:
                written = writer.write(source, opened)
        except WriteError as error:
            raise ExportError(str(error)) from error
    else:
        written = writer.write(source, [_stream(chosen, stdout)])
    return written


def _write_binary(chosen: Format, source: Content | sqlite3.Connection, files: tuple[Path, ...]) -> Written:
    """The same of a format that is no text."""
    if not files:
        raise ExportError(f"{chosen.name} is no text, which stdout is for: name a file.")
    log = Path(f"{files[0]}-wal")  # SQLite would take it for a part of a copy
    if log.exists() and log.stat().st_size:
        raise ExportError(f"{files[0]} is in use, or was when its program ended: choose another name.")
    module, (target,) = import_module(chosen.module), files
    try:
        with replacing_folder(target, module.refuse_others) if chosen.folder else replacing_path(target) as path:
            written: Written = module.write(source, path)
    except WriteError as error:
        raise ExportError(str(error)) from error
    return written


def _hint(chosen: Format, files: tuple[Path, ...]) -> str:
    return chosen.hint.format(*(quote(str(file)) for file in files)) if files else ""


def _stream(chosen: Format, stdout: TextIO | None) -> TextIO:
    if chosen.parts:
        raise ExportError(f"{chosen.name} is {len(chosen.parts)} files, which don't fit into stdout: name a file.")
    if stdout is None:
        raise ExportError("There is no stdout to write to: name a file.")
    return stdout


def graph_path(connection: sqlite3.Connection) -> Path:
    """The file that a graph was read from."""
    ((name,),) = connection.execute("SELECT CAST(file AS BLOB) FROM pragma_database_list WHERE name = 'main'")
    return Path(os.fsdecode(name)).resolve()


def _own_files(connection: sqlite3.Connection) -> set[Path]:
    graph = graph_path(connection)
    return {graph, Path(f"{graph}-wal"), Path(f"{graph}-shm"), decisions_path(graph)}

"""`entities status`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.filesize import decimal
from rich.table import Table
from rich.text import Text

from entities.cli.consoles import stdout
from entities.cli.documents import Document
from entities.cli.graphs import open_graph
from entities.cli.options import DEFAULT_GRAPH, GraphOption
from entities.cli.output import SHOWN, Output
from entities.cli.passed_over import all_lines, reason_lines, remark_line, skipped_document
from entities.cli.rendering import first_of, harmless, plural, plural_of
from entities.errors import StoreError
from entities.queries.status import Status, read_status
from entities.store.whole.contents import ArticleGroup

_SHOWN = 5


def status(
    graph: GraphOption = DEFAULT_GRAPH,
    check: Annotated[
        bool, typer.Option("--check", help="Look whether the file is damaged, which reads all of it.")
    ] = False,
    skipped: Annotated[bool, typer.Option("--skipped", help="List all that wasn't read, by the reason.")] = False,
    remarks: Annotated[bool, typer.Option("--remarks", help="List all that is doubtful in what was read.")] = False,
    output: Output = SHOWN,
) -> None:
    """What is in the graph: articles and their days, what couldn't be read, the models that read them, and counts.

    With --check, the exit status is 1 if the file is damaged. That a letter has become another isn't found.

    Example: `entities status --graph graphs/entities.db`
    """
    with open_graph(graph) as connection:
        found = read_status(connection, graph, check=check)
    both = skipped == remarks
    asked = replace(
        found,
        skipped=found.skipped if both or skipped else (),
        remarks=found.remarks if both or remarks else (),
    )  # in a table; JSON has everything
    if output.give(asked, "status/1", lambda: status_document(found, graph), graph):
        pass
    elif skipped or remarks:
        console = stdout()
        lines = [*(all_lines(found.skipped) if skipped else ()), *map(remark_line, found.remarks if remarks else ())]
        for line in lines or [Text("There is nothing of that kind.")]:
            console.print(line, soft_wrap=True)
    else:
        show_status(found, graph, stdout())
    if found.damage:
        raise StoreError(f"{graph} is damaged: restore a copy, or delete it and extract again.")


def show_status(found: Status, graph: Path, console: Console) -> None:
    """Print a line for each thing that there is."""
    table = Table(box=None, pad_edge=False, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True, style="bold")
    table.add_column(ratio=1, overflow="fold")
    for heading, value in _rows(found, graph):
        table.add_row(heading, value)
    console.print(table)


def _rows(found: Status, graph: Path) -> Iterator[tuple[str, Text]]:
    counts = found.counts
    yield "Graph", harmless(f"{graph} ({decimal(counts.size)})")
    if not found.complete:
        yield "Incomplete", Text("a run was stopped before its end: run `entities extract` again")
    repeated = (
        f" ({plural(counts.reports, 'report')}, the others repeat one)" if counts.reports < counts.articles else ""
    )
    yield "Articles", Text(f"{counts.articles:,}{repeated}")
    yield "Days", _days(found)
    yield "Folders", _parts(found.folders)
    yield "Models", _parts(found.models)
    yield "Skipped", _first_lines(list(reason_lines(found.skipped)), "--skipped") or Text("nothing")
    if found.remarks:
        yield "Remarks", _first_lines([remark_line(item) for item in found.remarks], "--remarks")
    yield "Sentences", Text(f"{counts.sentences:,}")
    ambiguous = f", {found.ambiguous:,} ambiguous: see `entities ambiguous`" if found.ambiguous else ""
    yield "Mentions", Text(f"{counts.mentions:,}{ambiguous}")
    labels = (plural_of(row.entities, row.label) for row in found.entities)
    yield "Entities", Text(", ".join(labels))
    yield "Ties", Text(f"{counts.ties:,}")
    yield "Decisions", _decisions(found)
    if found.damage is not None:
        yield "Damage", first_of(list(found.damage), _SHOWN) or Text("none found")


def _first_lines(lines: Sequence[Text], option: str) -> Text:
    """The first few lines, and how all are listed."""
    more = [Text(f"and {len(lines) - _SHOWN:,} more: see `entities status {option}`")] if len(lines) > _SHOWN else []
    return Text("\n").join([*lines[:_SHOWN], *more])


def _days(found: Status) -> Text:
    counts = found.counts
    if counts.first_day is None:
        return Text("no article has a date")
    undated = f"; {plural(counts.undated, 'article')} without a date" if counts.undated else ""
    return Text(f"{counts.first_day} to {counts.last_day}{undated}")


def _decisions(found: Status) -> Text:
    lines = [f"{found.decisions:,}", *found.complaints]
    if found.complete and not found.decided:
        lines[0] += "; they have changed since they were applied: run `entities extract` again"
    return first_of(lines, _SHOWN + 1)


def _parts(parts: tuple[ArticleGroup, ...]) -> Text:
    return first_of([f"{part.name} ({plural(part.articles, 'article')})" for part in parts], _SHOWN)


def status_document(found: Status, graph: Path) -> Document:
    """The answer for scripts: `size` is in bytes."""
    counts = found.counts
    return {
        "graph": str(graph),
        "size": counts.size,
        "complete": found.complete,
        "articles": counts.articles,
        "reports": counts.reports,
        "undated": counts.undated,
        "first_day": counts.first_day,
        "last_day": counts.last_day,
        "folders": [{"folder": part.name, "articles": part.articles} for part in found.folders],
        "models": [{"model": part.name, "articles": part.articles} for part in found.models],
        "skipped": [skipped_document(item) for item in found.skipped],
        "remarks": [{"article": item.path, "remark": item.text} for item in found.remarks],
        "sentences": counts.sentences,
        "mentions": counts.mentions,
        "ambiguous": found.ambiguous,
        "entities": {row.label.lower(): row.entities for row in found.entities},
        "ties": counts.ties,
        "decisions": found.decisions,
        "decisions_applied": found.decided,
        "complaints": list(found.complaints),
        "damage": None if found.damage is None else list(found.damage),
    }

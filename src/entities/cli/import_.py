"""`entities import DIR`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from entities.cli.consoles import say, stdout
from entities.cli.documents import print_json
from entities.cli.extract import INTERRUPTED
from entities.cli.extract_options import IncludeAmbiguousOption, LogOption, NamesInOption
from entities.cli.logs import logging_to
from entities.cli.options import DEFAULT_GRAPH, GraphOption, JsonOption
from entities.cli.progress import follow
from entities.cli.summary import summary_document, summary_lines


def import_(
    folder: Annotated[
        Path, typer.Argument(help="The folder of Parquet datasets.", metavar="DIR", exists=True, file_okay=False)
    ],
    graph: GraphOption = DEFAULT_GRAPH,
    include_ambiguous: IncludeAmbiguousOption = False,
    names_in: NamesInOption = None,
    log: LogOption = None,
    as_json: JsonOption = False,
) -> None:
    """Make a graph of what was read elsewhere: Parquet datasets by `extract --parquet` or `export --format parquet`.

    The articles themselves aren't needed. Files that the graph has as they are there are passed over, others replaced,
    none removed. It may be stopped at any time; the next run goes on from there.

    Example: `entities import mentions/ --graph archive.db`
    """
    from entities.changes.importing import import_datasets
    from entities.changes.job import Job

    job = Job((folder,), graph, include_ambiguous=include_ambiguous, names_in=names_in)
    try:
        with logging_to(log, graph=graph, sources=[str(folder)]):
            finished = follow(import_datasets(job))
    except KeyboardInterrupt:
        say("Stopped. What was finished is saved: run the same command again to go on.", style="yellow")
        raise typer.Exit(INTERRUPTED) from None
    if as_json:
        print_json("extract/1", summary_document(finished))
    else:
        console = stdout()
        for line in summary_lines(finished, graph):
            console.print(line, soft_wrap=True)

"""`entities import DIR`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from entities.cli.extract_options import IncludeAmbiguousOption, LogOption, NamesInOption
from entities.cli.logs import logging_to
from entities.cli.options import DEFAULT_GRAPH, GraphOption, JsonOption
from entities.cli.progress import follow, stoppable
from entities.cli.summary import print_summary


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
    unless the same has been read better here: by the rules of this version, or by one who lacked less. None is removed.
    It may be stopped at any time; the next run goes on from there.

    Example: `entities import mentions/ --graph archive.db`
    """
    from entities.changes.importing import import_datasets
    from entities.changes.job import Job

    job = Job((folder,), graph, include_ambiguous=include_ambiguous, names_in=names_in)
    with stoppable(), logging_to(log, graph=graph, sources=[str(folder)]):
        finished = follow(import_datasets(job))
    print_summary(finished, graph, as_json=as_json)

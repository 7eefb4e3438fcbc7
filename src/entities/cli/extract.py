"""`entities extract FOLDER`."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from entities.cli.extract_options import AS_USUAL, ParquetOption, Reading, SourcesArgument, StrictOption
from entities.cli.logs import logging_to
from entities.cli.options import DEFAULT_GRAPH, GraphOption, JsonOption
from entities.cli.passed_over import how_many
from entities.cli.progress import follow, stoppable
from entities.cli.summary import print_summary
from entities.cli.watchlists import WatchOption, watched_of
from entities.errors import EntitiesError

if TYPE_CHECKING:
    from entities.changes.events import Event, Finished
    from entities.changes.extract import Job
    from entities.queries.watched import Sighting

STDIN = "-"


def extract(
    sources: SourcesArgument,
    graph: GraphOption = DEFAULT_GRAPH,
    reading: Reading = AS_USUAL,
    watch: WatchOption = None,
    parquet: ParquetOption = None,
    strict: StrictOption = False,
    as_json: JsonOption = False,
) -> None:
    """Find the people, places and organizations in a folder of articles, and who is mentioned with whom.

    Only new and changed files are read: text, web pages, PDF, office files, mail, tables, archives, exports of press
    databases (`entities formats` lists them). What isn't read is said. It may be stopped at any time; the next run goes
    on from there.

    Example: `entities extract corpus/`
    """
    _refuse_for_parquet(parquet, reading, watch)
    with (
        stoppable(),
        logging_to(reading.log, graph=graph, sources=sources),
        _piped(reading.job(sources, graph)) as job,
    ):
        finished = follow(_events(replace(job, parquet=parquet)))
    sightings = _sightings(finished, graph, watch) if watch else ()
    print_summary(finished, graph, sightings, as_json=as_json)
    failed = sum(not item.ignored for item in finished.skipped)
    if strict and failed:
        raise EntitiesError(f"{how_many(failed)} couldn't be read (--strict): see above, mend and run again.")


def _refuse_for_parquet(parquet: Path | None, reading: Reading, watch: Path | None) -> None:
    """Datasets hold what each article says by itself: options about all of them are those of `import`."""
    given = {"--watch": watch, "--include-ambiguous": reading.include_ambiguous, "--names-in": reading.names_in}
    if parquet and any(given.values()):
        option = next(option for option, value in given.items() if value)
        raise typer.BadParameter("that is for a graph: see `entities import`, which makes one", param_hint=option)


def _events(job: Job) -> Iterator[Event]:
    """What happens while articles become a graph, or datasets."""
    if job.parquet is None:
        from entities.changes.extract import extract_folder

        return extract_folder(job)
    from entities.changes.extract_datasets import extract_datasets

    return extract_datasets(job)


def _sightings(finished: Finished, graph: Path, watch: Path) -> tuple[Sighting, ...]:
    """Where what this run has read names those who are watched."""
    from entities.model import Scope
    from entities.queries.watched import find_sightings
    from entities.store import read_store

    with read_store(graph) as connection:
        watched = watched_of(connection, watch)
        return () if finished.run is None else find_sightings(connection, watched.ids, Scope(first_run=finished.run))


@contextmanager
def _piped(job: Job) -> Iterator[Job]:
    """The job, with what is piped in as a file if that is asked for."""
    if STDIN not in job.sources:
        yield job
        return
    with tempfile.TemporaryDirectory(prefix="entities-") as folder:
        piped = Path(folder, "stdin")  # Windows opens no temporary file a second time
        with piped.open("wb") as file:
            shutil.copyfileobj(sys.stdin.buffer, file)
        yield replace(job, sources=tuple(one for one in job.sources if one != STDIN), piped=piped)

"""Make a graph, or bring one up to date."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TypedDict, Unpack

from entities.changes.events import Finished
from entities.changes.extract import Job, extract_folder
from entities.changes.job import EngineName
from entities.library.answer import Answer
from entities.library.graph import DEFAULT_GRAPH
from entities.library.headings import in_words
from entities.library.progress import Listener, listening
from entities.library.values import read_number, refuse_unknown
from entities.model import Remark, Skipped
from entities.readers import Options, Selection, read_dates


class Reading(TypedDict, total=False):
    """How a folder is read: the options of `entities extract`, under their names."""

    model: str | Sequence[str] | None
    jobs: int | None
    include: Sequence[str]
    exclude: Sequence[str]
    keep_missing: bool
    follow_links: bool
    any_language: bool
    names_in: str | None
    include_ambiguous: bool
    timeout: float | None
    dates: str | os.PathLike[str] | None
    text_field: str | None
    title_field: str | None
    date_field: str | None
    source_field: str | None
    engine: EngineName
    address: str | None


_COLUMNS = ("text", "title", "date", "source")


def extract(
    *sources: str | os.PathLike[str],
    graph: str | os.PathLike[str] = DEFAULT_GRAPH,
    progress: bool | Listener = True,
    **reading: Unpack[Reading],
) -> Answer[Finished, Skipped | Remark]:
    """Find who is mentioned with whom in folders, files, patterns, URLs and lists of files.

    Only what is new or has changed is read. The rows are what wasn't read, with the reason, and what is doubtful in
    what was. `progress` is a bar in a terminal and a line in a notebook; False: neither; a function: it is called with
    each event. It may be interrupted at any time: the next run goes on from there. Raises EntitiesError, and
    ValueError where an option has no such value.
    """
    refuse_unknown(reading, Reading, "option")
    if not sources:
        raise ValueError("extract what? give a folder, a file, a pattern or a URL")
    job = _make_job(tuple(os.fspath(source) for source in sources), Path(graph), reading)
    with listening(progress) as listen:
        for event in extract_folder(job):
            listen(event)
            if isinstance(event, Finished):
                return _answer(event)
    raise AssertionError("extraction ended without a summary")


def _make_job(sources: tuple[str, ...], graph: Path, reading: Reading) -> Job:
    jobs, dates, timeout = reading.get("jobs"), reading.get("dates"), reading.get("timeout", 60.0)
    if not all(sources):
        raise ValueError("the name of the folder is empty")
    if timeout is not None and timeout < 1:
        raise ValueError(f"timeout must be 1 second or more, or None, not {timeout!r}")
    named = ((field, reading.get(f"{field}_field")) for field in _COLUMNS)
    return Job(
        sources,
        graph,
        _patterns(reading.get("model") or ()),
        None if jobs is None else read_number(jobs, "jobs"),
        reading.get("keep_missing", False),
        reading.get("include_ambiguous", False),
        follow_links=reading.get("follow_links", False),
        selection=Selection(_patterns(reading.get("include", ())), _patterns(reading.get("exclude", ()))),
        options=Options(tuple((field, str(name)) for field, name in named if name)),
        said={} if dates is None else read_dates(Path(dates)),
        timeout=timeout,
        names_in=reading.get("names_in"),
        any_language=reading.get("any_language", False),
        engine=reading.get("engine", "local"),
        address=reading.get("address"),
    )


def _patterns(given: Sequence[str]) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(given)


def _answer(finished: Finished) -> Answer[Finished, Skipped | Remark]:
    rows: tuple[Skipped | Remark, ...] = (*finished.skipped, *finished.remarks)
    heading = (
        f"{finished.analyzed:,} articles read, {finished.unchanged:,} unchanged, {finished.removed:,} gone",
        f"{in_words(finished.entities)}, {finished.ties:,} ties; {finished.ambiguous:,} mentions could be of several",
    )
    return Answer(finished, rows, len(rows), heading, finished.complaints)

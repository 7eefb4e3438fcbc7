"""`entities extract FOLDER`."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

from entities.cli.consoles import say, stderr, stdout
from entities.cli.documents import print_json
from entities.cli.logs import logging_to
from entities.cli.options import DEFAULT_GRAPH, GraphOption, JsonOption
from entities.cli.passed_over import how_many
from entities.cli.rendering import plural
from entities.cli.summary import summary_document, summary_lines
from entities.errors import EntitiesError
from entities.lexicon.languages import language_of

if TYPE_CHECKING:
    from entities.changes.events import Analyzed, Event, Finished, Planned
    from entities.changes.extract import Job

_STDIN = "-"
_INTERRUPTED = 130  # what shells expect of a program that Ctrl-C ended
_SECONDS_BETWEEN_LINES = 10.0
_NO_RULES = (
    "There are no rules for the language of {} ({!r}): names are taken as the pipeline finds them. Titles, acronyms, "
    "headlines, datelines, common words and roles are not understood; surnames, places and firms are joined."
)


_READING = "Reading"
_FROM_TABLES = "Tables and JSON"


def _source(name: str) -> str:
    """The name; an empty one, such as a variable of a shell that isn't set, isn't taken for the current folder."""
    if not name:
        raise typer.BadParameter("the name of the folder is empty")
    return name


def _fields(**columns: str | None) -> tuple[tuple[str, str], ...]:
    return tuple((field, column) for field, column in columns.items() if column)


def extract(
    sources: Annotated[
        list[str],
        typer.Argument(
            help="Folders of articles, searched with their subfolders; files; patterns such as 'news/**/*.pdf'; "
            "- for what is piped in.",
            metavar="SOURCE...",
            parser=_source,
        ),
    ],
    graph: GraphOption = DEFAULT_GRAPH,
    model: Annotated[
        str | None, typer.Option(help="A spaCy pipeline by name or path.  [default: the best English one installed]")
    ] = None,
    jobs: Annotated[
        int | None, typer.Option("--jobs", "-j", min=1, help="Processes to use.  [default: one for each core]")
    ] = None,
    keep_missing: Annotated[
        bool, typer.Option("--keep-missing", help="Keep articles whose files are no longer in the folder.")
    ] = False,
    include_ambiguous: Annotated[
        bool, typer.Option("--include-ambiguous", help="Give names that fit several entities a node of their own.")
    ] = False,
    follow_links: Annotated[
        bool, typer.Option("--follow-links", help="Read what links lead to outside the folder, too.")
    ] = False,
    log: Annotated[
        Path | None,
        typer.Option(
            "--log", help="Append to this file what is read, skipped and found.", metavar="FILE", dir_okay=False
        ),
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Fail if a file couldn't be read.")] = False,
    include: Annotated[
        list[str] | None,
        typer.Option(
            help="Read only files that fit this pattern, such as '*.pdf'; may be repeated.", metavar="PATTERN"
        ),
    ] = None,
    exclude: Annotated[
        list[str] | None,
        typer.Option(help="Leave out files that fit this pattern, such as 'drafts/*'.", metavar="PATTERN"),
    ] = None,
    timeout: Annotated[
        float, typer.Option(min=1, help="Seconds that reading a file may take, or one article of many.")
    ] = 60,
    dates: Annotated[
        Path | None,
        typer.Option(
            help="A table (.csv) with columns path, date, source: what files don't say themselves.",
            metavar="TABLE",
            dir_okay=False,
            exists=True,
        ),
    ] = None,
    any_language: Annotated[
        bool, typer.Option("--any-language", help="Read articles in other languages than the model's, too.")
    ] = False,
    text_field: Annotated[
        str | None, typer.Option(help="The column that holds the text.", metavar="COLUMN", rich_help_panel=_FROM_TABLES)
    ] = None,
    title_field: Annotated[
        str | None,
        typer.Option(help="The column that holds the title.", metavar="COLUMN", rich_help_panel=_FROM_TABLES),
    ] = None,
    date_field: Annotated[
        str | None, typer.Option(help="The column that holds the date.", metavar="COLUMN", rich_help_panel=_FROM_TABLES)
    ] = None,
    source_field: Annotated[
        str | None,
        typer.Option(help="The column that holds the source.", metavar="COLUMN", rich_help_panel=_FROM_TABLES),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Find the people, places and organizations in a folder of articles, and who is mentioned with whom.

    Only new and changed files are read: text, web pages, PDF, office files, mail, tables, archives, exports of press
    databases (`entities formats` lists them). What isn't read is said. It may be stopped at any time; the next run goes
    on from there.

    Example: `entities extract corpus/`
    """
    from entities.changes.extract import Job, extract_folder
    from entities.readers import Options, Selection, read_dates

    fields = _fields(text=text_field, title=title_field, date=date_field, source=source_field)
    job = Job(
        tuple(sources),
        graph,
        model,
        jobs,
        keep_missing,
        include_ambiguous,
        follow_links=follow_links,
        selection=Selection(tuple(include or ()), tuple(exclude or ())),
        options=Options(fields),
        said=read_dates(dates) if dates else {},
        timeout=timeout,
        any_language=any_language,
    )
    try:
        with logging_to(log, graph=graph, sources=sources), _piped(job) as job:
            finished = _follow(extract_folder(job))
    except KeyboardInterrupt:
        say("Stopped. What was finished is saved: run the same command again to go on.", style="yellow")
        raise typer.Exit(_INTERRUPTED) from None
    if as_json:
        print_json("extract/1", summary_document(finished))
    else:
        console = stdout()
        for line in summary_lines(finished, graph):
            console.print(line, soft_wrap=True)
    failed = sum(not item.ignored for item in finished.skipped)
    if strict and failed:
        raise EntitiesError(f"{how_many(failed)} couldn't be read (--strict): see above, mend and run again.")


@contextmanager
def _piped(job: Job) -> Iterator[Job]:
    """The job, with what is piped in as a file if that is asked for."""
    if _STDIN not in job.sources:
        yield job
        return
    with tempfile.TemporaryDirectory(prefix="entities-") as folder:
        piped = Path(folder, "stdin")  # Windows opens no temporary file a second time
        with piped.open("wb") as file:
            shutil.copyfileobj(sys.stdin.buffer, file)
        yield replace(job, sources=tuple(one for one in job.sources if one != _STDIN), piped=piped)


def _follow(events: Iterable[Event]) -> Finished:
    """Show progress until the end: a bar on a terminal, a line now and then elsewhere."""
    from entities.changes.events import Analyzed, Finished, Planned, Resolving

    progress = _Progress()
    with progress.bar:
        for event in events:
            match event:
                case Planned():
                    progress.plan(event)
                case Analyzed():
                    progress.advance(event)
                case Resolving():
                    progress.phase("Telling names apart")
                case Finished():
                    return event
    raise AssertionError("extraction ended without a summary")


class _Progress:
    """The same steps shown in two ways, by what stderr is."""

    def __init__(self) -> None:
        console = stderr()
        self.bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[rate]}"),
            TimeRemainingColumn(),
            console=console,
            transient=True,
            disable=not console.is_terminal,
        )
        self._plain = not console.is_terminal
        self._task: TaskID | None = None
        self._done = self._total = self._articles = 0
        self._spoke = 0.0

    def plan(self, event: Planned) -> None:
        if event.waiting:
            say(f"Reading {plural(event.waiting, 'file')} with {event.model}.")
        if not language_of(event.model.language).is_known:
            say(_NO_RULES.format(event.model.name, event.model.language), style="yellow")
        self._total = event.waiting
        self._spoke = self.bar.get_time()
        self._task = self.bar.add_task(_READING, total=event.waiting, rate="", visible=event.waiting > 0)

    def advance(self, event: Analyzed) -> None:
        self._done += event.files
        self._articles += len(event.read)
        now = self.bar.get_time()
        if self._task is not None:
            task = self.bar.tasks[self._task]
            rate = f"{plural(self._articles, 'article')}, {self._articles / max(task.elapsed or 0, 0.1):.0f}/s"
            self.bar.update(self._task, advance=event.files, rate=rate)
        if self._plain and now - self._spoke >= _SECONDS_BETWEEN_LINES:
            self._spoke = now
            say(f"{self._done:,} of {plural(self._total, 'file')} read, {plural(self._articles, 'article')}.")

    def phase(self, description: str) -> None:
        if self._plain:
            say(f"{description} ...")
        elif self._task is not None:
            self.bar.update(self._task, description=description, total=None, visible=True, rate="")

"""`entities extract FOLDER`."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

from entities.cli.consoles import say, stderr, stdout
from entities.cli.documents import print_json
from entities.cli.logs import logging_to
from entities.cli.options import DEFAULT_GRAPH, GraphOption, JsonOption
from entities.cli.rendering import plural
from entities.cli.summary import summary_document, summary_lines
from entities.errors import EntitiesError
from entities.lexicon.languages import language_of

if TYPE_CHECKING:
    from entities.changes.events import Event, Finished, Planned

_INTERRUPTED = 130  # what shells expect of a program that Ctrl-C ended
_SECONDS_BETWEEN_LINES = 10.0
_NO_RULES = (
    "There are no rules for the language of {} ({!r}): names are taken as the pipeline finds them. Titles, acronyms, "
    "headlines, datelines, common words and roles are not understood; surnames, places and firms are joined."
)


def _folder(name: str) -> Path:
    """The path; an empty one, such as a variable of a shell that isn't set, isn't taken for the current folder."""
    if not name:
        raise typer.BadParameter("the name of the folder is empty")
    return Path(name)


def extract(
    folder: Annotated[
        Path,
        typer.Argument(help="The folder of articles (.txt, .md), searched with its subfolders.", parser=_folder),
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
    as_json: JsonOption = False,
) -> None:
    """Find the people, places and organizations in a folder of articles, and who is mentioned with whom.

    Only new and changed articles are read. It may be stopped at any time; the next run goes on from there.

    Example: `entities extract corpus/`
    """
    from entities.changes.extract import Job, extract_folder

    job = Job(folder, graph, model, jobs, keep_missing, include_ambiguous, follow_links=follow_links)
    try:
        with logging_to(log, graph=graph, folder=folder):
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
    if strict and finished.skipped:
        raise EntitiesError(
            f"{plural(len(finished.skipped), 'file')} couldn't be read (--strict): see above, mend and run again."
        )


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
                    progress.advance(event.files)
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
        self._done = self._total = 0
        self._spoke = 0.0

    def plan(self, event: Planned) -> None:
        if event.waiting:
            say(f"Reading {plural(event.waiting, 'article')} with {event.model}.")
        if not language_of(event.model.language).is_known:
            say(_NO_RULES.format(event.model.name, event.model.language), style="yellow")
        self._total = event.waiting
        self._spoke = self.bar.get_time()
        self._task = self.bar.add_task("Reading", total=event.waiting, rate="", visible=event.waiting > 0)

    def advance(self, files: int) -> None:
        self._done += files
        if self._task is not None:
            task = self.bar.tasks[self._task]
            rate = f"{task.speed:.0f}/s" if task.speed else ""
            self.bar.update(self._task, advance=files, rate=rate)
        now = self.bar.get_time()
        if self._plain and now - self._spoke >= _SECONDS_BETWEEN_LINES:
            self._spoke = now
            say(f"{self._done:,} of {plural(self._total, 'article')} read.")

    def phase(self, description: str) -> None:
        if self._plain:
            say(f"{description} ...")
        elif self._task is not None:
            self.bar.update(self._task, description=description, total=None, visible=True, rate="")

"""`entities watch FOLDER`."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from entities.cli.consoles import say, stdout
from entities.cli.extract import STDIN
from entities.cli.extract_options import AS_USUAL, Reading, SourcesArgument
from entities.cli.logs import logging_to
from entities.cli.options import DEFAULT_GRAPH, GraphOption
from entities.cli.passed_over import how_many
from entities.cli.progress import follow, stoppable
from entities.cli.rendering import harmless, plural
from entities.cli.watchlists import WatchOption, marked, unclear
from entities.errors import FolderError

if TYPE_CHECKING:
    from entities.changes.events import Event, Finished
    from entities.queries.diff import Difference
    from entities.queries.watched import Watched

_LISTED = 5


def watch(
    sources: SourcesArgument,
    graph: GraphOption = DEFAULT_GRAPH,
    every: Annotated[
        float, typer.Option(min=0.1, help="Look so often, in seconds; what changes between two looks isn't read yet.")
    ] = 5,
    watch_list: WatchOption = None,
    reading: Reading = AS_USUAL,
) -> None:
    """Read what arrives: whenever files come, change or go, the graph is brought up to date, as by `entities extract`.

    A line tells of each time that something was read: how much, the new people and ties, and which names of a list
    (`--watch`) are in it. `entities diff --since-run 1` shows more. It runs until Ctrl-C.

    Example: `entities watch inbox/ --watch names.txt`
    """
    from entities.changes.watching import watch_folder

    if STDIN in sources:
        raise typer.BadParameter("what is piped in ends: give it to `entities extract`", param_hint="SOURCE")
    job = reading.job(sources, graph)
    told = _Told(graph, watch_list)
    with (
        stoppable(),
        logging_to(reading.log, graph=graph, sources=sources),
        closing(watch_folder(job, partial(time.sleep, every))) as runs,
    ):
        say(f"Watching {job.named}, until Ctrl-C.")
        for events in runs:
            told.run(events)


class _Told:
    """What has been said: each thing once."""

    def __init__(self, graph: Path, watch_list: Path | None) -> None:
        """Nothing yet."""
        self._graph = graph
        self._watch_list = watch_list
        self._said = set[str]()
        self._is_first = True

    def run(self, events: Iterator[Event]) -> None:
        """Follow a run, and tell of it if there is something to tell; where it can't read, say why, and go on."""
        skipped = list[str]()
        try:
            finished = follow(_noting(events, skipped), lines=self._is_first)
        except FolderError as error:
            self._say([str(error)])
            return
        if self._is_first or finished.analyzed or finished.removed or skipped:
            stdout().print(self._line(finished, len(skipped)), soft_wrap=True)
        self._say(finished.complaints)
        self._is_first = False

    def _say(self, messages: Iterable[str]) -> None:
        for message in messages:
            if message not in self._said:
                say(message, style="yellow")
        self._said.update(messages)

    def _line(self, finished: Finished, skipped: int) -> Text:
        now = datetime.now().astimezone().strftime("%Y-%m-%d %H:%M:%S")
        done = [plural(finished.analyzed, "article") + " read"]
        done += [f"{finished.removed:,} removed"] if finished.removed else []
        done += [f"{how_many(skipped)} skipped"] if skipped else []
        news = [] if finished.run is None else list(self._news(finished.run, grew=finished.grew))
        return Text(". ").join([Text(f"{now}  {', '.join(done)}"), *news]).append(".")

    def _news(self, run: int, *, grew: bool) -> Iterator[Text]:
        """What a run has brought; of the first there is no end."""
        from entities.queries.diff import Listing, changes_since_run
        from entities.queries.watched import NOBODY, find_watched, read_names
        from entities.store import read_store

        names = read_names(self._watch_list) if self._watch_list else ()
        with read_store(self._graph) as connection:
            watched = find_watched(connection, names) if names else NOBODY
            found = changes_since_run(connection, run, Listing(limit=_LISTED, watched=watched.ids))
        if self._watch_list:
            self._say(list(unclear(watched, len(names), self._watch_list)))
        yield from _new(found, watched) if grew else ()
        if found.watched:
            sightings = [
                Text.assemble(marked(one.entity.name, watched=True), f" ({plural(one.articles, 'article')})")
                for one in found.watched
            ]
            yield Text.assemble("On the list: ", Text(", ").join(sightings))


def _noting(events: Iterator[Event], skipped: list[str]) -> Iterator[Event]:
    """The events, with what they say was skipped written down."""
    from entities.changes.events import Analyzed

    for event in events:
        if isinstance(event, Analyzed):
            skipped += [item.path for item in event.skipped if not item.ignored]
        yield event


def _new(found: Difference, watched: Watched) -> Iterator[Text]:
    people = [marked(item.entity.name, watched=item.entity.id in watched.ids) for item in found.new_entities.listed]
    ties = [Text.assemble(harmless(tie.one.name), " and ", harmless(tie.other.name)) for tie in found.new_ties.listed]
    yield from _listed("new: ", people, found.new_entities.total)
    yield from _listed("new ties: ", ties, found.new_ties.total)


def _listed(heading: str, items: list[Text], total: int) -> Iterator[Text]:
    if items:
        more = f" and {total - len(items):,} more" if total > len(items) else ""
        yield Text.assemble(heading, Text(", ").join(items), more)

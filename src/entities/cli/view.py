"""`entities view [FILE.html]`."""

from __future__ import annotations

import webbrowser
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from tempfile import mkdtemp
from typing import Annotated

import typer

from entities.cli import parts
from entities.cli.consoles import say, stderr
from entities.cli.filters import NO_FILTERS, Filters
from entities.cli.graphs import open_complete_graph
from entities.cli.notes import notes_of
from entities.cli.options import DEFAULT_GRAPH, GraphOption
from entities.cli.watchlists import WatchOption, watched_of

_TOP = 2_000  # names that a page draws without delay


@dataclass(frozen=True)
class PagePart(parts.Part):
    """The options that choose a part; by default as much as a page can draw."""

    top: Annotated[int | None, parts.TopOption] = _TOP


_DRAWN = PagePart()


def view(
    file: Annotated[
        Path | None,
        typer.Argument(help="Where to write the page; without it, a temporary file is opened.", metavar="FILE.html"),
    ] = None,
    graph: GraphOption = DEFAULT_GRAPH,
    in_browser: Annotated[
        bool | None,
        typer.Option("--open/--no-open", help="Open the page in the browser.", show_default="if there is no FILE"),
    ] = None,
    color: parts.ColorOption = parts.ColorChoice.type,
    filters: Filters = NO_FILTERS,
    part: PagePart = _DRAWN,
    watch: WatchOption = None,
) -> None:
    """Show the graph as a page in the browser: search it, read the sentences behind each tie, move through time.

    It is one file that loads nothing from anywhere, so it may be kept and passed on; it holds the sentences of your
    articles. The options that choose a part are those of `entities export`.

    Example: `entities view --around Lukashenko --steps 2`
    """
    from entities.exports import export

    if file is not None and file.suffix.lower() != ".html":
        raise typer.BadParameter(f"{file} doesn't end in .html; other formats are for `entities export`")
    with open_complete_graph(graph) as connection:
        notes = notes_of(connection, graph)
        criteria = parts.criteria_of(connection, part, filters.scope(), notes)
        ids = watched_of(connection, watch).ids
        wanted = replace(
            parts.wanted_of(criteria, color), notes=notes, watched=ids, day=datetime.now().astimezone().date()
        )
        with stderr().status("Reading and drawing the graph ..."):
            path = file or Path(mkdtemp(prefix="entities-")) / f"{graph.stem}.html"
            exported = export(connection, str(path), wanted, format_name="html")
    parts.tell(exported, str(path))
    parts.hint_at_layout(exported)
    if (in_browser if in_browser is not None else file is None) and not webbrowser.open(path.resolve().as_uri()):
        say("No browser could be started.", style="yellow")

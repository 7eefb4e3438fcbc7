"""`entities view [FILE.html]`."""

from __future__ import annotations

import webbrowser
from pathlib import Path
from tempfile import mkdtemp
from typing import Annotated

import typer

from entities.cli import parts
from entities.cli.consoles import say, stderr
from entities.cli.graphs import open_complete_graph
from entities.cli.options import DEFAULT_GRAPH, GraphOption, LabelChoice, clamp

_TOP = 2_000  # names that a page draws without delay


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
    since: parts.SincePart = None,
    until: parts.UntilPart = None,
    label: parts.LabelPart = LabelChoice.all,
    min_articles: parts.MinArticlesPart = 1,
    min_weight: parts.MinWeightPart = 1,
    backbone: parts.BackbonePart = None,
    around: parts.AroundPart = None,
    steps: parts.StepsPart = None,
    top: Annotated[
        int,
        typer.Option(
            "--top", min=1, callback=clamp, help="Only so many names, the most mentioned.", rich_help_panel=parts.PART
        ),
    ] = _TOP,
    giant: parts.GiantPart = False,
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
        wanted = parts.ask_for(
            connection, label=label, since=since, until=until, min_articles=min_articles, min_weight=min_weight,
            backbone=backbone, around=around, steps=steps, top=top, giant=giant, color=color,
        )  # fmt: skip
        with stderr().status("Reading and drawing the graph ..."):
            path = file or Path(mkdtemp(prefix="entities-")) / f"{graph.stem}.html"
            exported = export(connection, str(path), wanted, format_name="html")
    parts.tell(exported, str(path))
    parts.hint_at_layout(exported)
    if (in_browser if in_browser is not None else file is None) and not webbrowser.open(path.resolve().as_uri()):
        say("No browser could be started.", style="yellow")

"""`entities dossier NAME FILE`."""

from __future__ import annotations

import sys
from datetime import datetime
from enum import StrEnum
from typing import Annotated

import typer

from entities.cli.asking import mention_others, say_unmentioned
from entities.cli.consoles import announcing, say
from entities.cli.filters import NO_FILTERS, Filters, warn_of
from entities.cli.graphs import open_complete_graph
from entities.cli.options import DEFAULT_GRAPH, GraphOption, NameArgument, WindowOption, clamp
from entities.errors import ExportError
from entities.model import Window

_FORMAT = "--format"


class FormatName(StrEnum):
    """A format as it is written on the command line."""

    html = "html"
    md = "md"
    docx = "docx"


def dossier(
    name: NameArgument,
    file: Annotated[str, typer.Argument(help="Where to write: FILE.html, FILE.md or FILE.docx; `-` is stdout.")],
    graph: GraphOption = DEFAULT_GRAPH,
    format_name: Annotated[
        FormatName | None,
        typer.Option(_FORMAT, "-f", help="What to write.", show_default="by suffix; md for stdout"),
    ] = None,
    limit: Annotated[
        int,
        typer.Option(
            "--limit", "-n", min=1, callback=clamp, help="How much to list of each kind, and ties of each label."
        ),
    ] = 10,
    sentences: Annotated[
        int, typer.Option("--sentences", min=1, callback=clamp, help="How many sentences to quote of each tie.")
    ] = 3,
    articles: Annotated[
        int, typer.Option("--articles", min=1, callback=clamp, help="How many articles to list.")
    ] = 100,
    window: WindowOption = Window.SENTENCE,
    filters: Filters = NO_FILTERS,
) -> None:
    """Write down all that the graph can show of NAME, to be printed and cited: sentences have numbers and sources.

    Spellings, roles, a timeline, whom NAME is mentioned together with and in which sentences, the articles; what is
    uncertain, by which rules and decisions its names are one, and how all this was made. What is cut says of how many.
    The file is replaced only when the new one is complete.

    Example: `entities dossier Lukashenko lukashenko.docx`
    """
    from entities.exports.dossier import STDOUT, find_format, write_dossier
    from entities.queries.dossier import Limits, compile_dossier

    scope = filters.scope(window)
    try:
        find_format(file, format_name)
    except ExportError as error:
        raise typer.BadParameter(str(error)) from error
    with open_complete_graph(graph) as connection, announcing("Reading what the graph can show ..."):
        warn_of(connection, scope)
        found = compile_dossier(connection, graph, name, scope, Limits(limit, sentences, articles))
    mention_others(name, found.found)
    say_unmentioned(found.found.entity, scope)
    today = datetime.now().astimezone().date()
    write_dossier(found, file, today, format_name=format_name, stdout=sys.stdout.buffer if sys.stdout else None)
    if file != STDOUT:
        say(f"A dossier of {found.found.entity.name} written to {file}. It holds sentences of your articles.")

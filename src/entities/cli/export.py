"""`entities export FILE`."""

from __future__ import annotations

from typing import Annotated

import typer

from entities.cli.consoles import say, stdout_as_file
from entities.cli.graphs import open_graph
from entities.cli.options import DEFAULT_GRAPH, GraphOption
from entities.cli.rendering import plural

_FORMAT = "--format"


def export(
    file: Annotated[str, typer.Argument(help="Where to write; `-` is stdout. The suffix chooses the format.")],
    graph: GraphOption = DEFAULT_GRAPH,
    format_name: Annotated[
        str | None, typer.Option(_FORMAT, "-f", help="graphml or mentions.  [default: by the suffix]")
    ] = None,
) -> None:
    """Write the graph as GraphML for Gephi, or every mention as JSON lines.

    The file is replaced only when the new one is complete.

    Example: `entities export graphs/belarus.graphml`
    """
    from entities import exports

    known = ", ".join(exports.FORMATS)
    if format_name is None and file == exports.STDOUT:
        raise typer.BadParameter(
            f"stdout has no suffix that chooses the format: name one of {known}", param_hint=_FORMAT
        )
    if format_name is not None and format_name not in exports.FORMATS:
        raise typer.BadParameter(f"{format_name!r} is not one of {known}", param_hint=_FORMAT)
    with open_graph(graph) as connection:
        written = exports.export(connection, file, format_name=format_name, stdout=stdout_as_file())
    counts = " and ".join(plural(number, things[:-1], things) for number, things in written.counts)
    say(f"{counts} written to {'stdout' if file == exports.STDOUT else file}.")

"""`entities export FILE`."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from entities.cli.consoles import DEFAULT_GRAPH, GraphOption, plural, say
from entities.store import read_store


def export(
    file: Annotated[str, typer.Argument(help="Where to write; `-` is stdout. The suffix chooses the format.")],
    graph: GraphOption = DEFAULT_GRAPH,
    format_name: Annotated[
        str | None, typer.Option("--format", "-f", help="graphml or mentions.  [default: by the suffix]")
    ] = None,
) -> None:
    """Write the graph as GraphML for Gephi, or every mention as JSON lines.

    The file is replaced only when the new one is complete.

    Example: `entities export graphs/belarus.graphml`
    """
    from entities import exports

    with read_store(graph) as connection:
        written = exports.export(connection, file, format_name=format_name, stdout=sys.stdout)
    counts = " and ".join(plural(number, things[:-1], things) for number, things in written.counts)
    say(f"{counts} written to {'stdout' if file == exports.STDOUT else file}.")

"""`entities ambiguous`."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from entities.cli.consoles import stdout
from entities.cli.documents import print_json
from entities.cli.graphs import open_graph
from entities.cli.options import DEFAULT_GRAPH, GraphOption, JsonOption, clamp
from entities.cli.rendering import cut, first_of, harmless
from entities.queries.ambiguous import list_ambiguous

_CANDIDATES_SHOWN = 5
_ARTICLES_SHOWN = 3


def ambiguous(
    graph: GraphOption = DEFAULT_GRAPH,
    limit: Annotated[
        int, typer.Option("--limit", "-n", min=1, callback=clamp, help="How many names to list at most.")
    ] = 50,
    as_json: JsonOption = False,
) -> None:
    """Names that could stand for several entities: whose they could be, and where.

    They belong to no entity and make no ties, unless `entities extract --include-ambiguous` says otherwise.

    Example: `entities ambiguous`
    """
    with open_graph(graph) as connection:
        found = list_ambiguous(connection, limit=limit)
    if as_json:
        print_json(
            "ambiguous/1",
            {
                "total": found.total,
                "names": [
                    {
                        "name": name.spelling,
                        "label": name.label,
                        "candidates": list(name.candidates),
                        "mentions": name.mentions,
                        "articles": list(name.articles),
                    }
                    for name in found.listed
                ],
            },
        )
        return
    if not found.listed:
        stdout().print(Text("Every name in this graph is one entity's."))
        return
    table = Table(box=None, pad_edge=False)
    table.add_column("Name")
    table.add_column("Mentions", justify="right")
    table.add_column("Could be")
    table.add_column("In")
    for name in found.listed:
        could_be = first_of(name.candidates, _CANDIDATES_SHOWN)
        where = first_of(name.articles, _ARTICLES_SHOWN)
        table.add_row(harmless(name.spelling, style="bold"), str(name.mentions), could_be, where)
    stdout().print(table)
    for line in cut(len(found.listed), found.total, "name"):
        stdout().print(line)

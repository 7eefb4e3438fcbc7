"""`entities ambiguous`."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from entities.cli.consoles import DEFAULT_GRAPH, GraphOption, JsonOption, harmless, plural, print_json, stdout
from entities.store import read_store, reasons

_ARTICLES_SHOWN = 3


def ambiguous(
    graph: GraphOption = DEFAULT_GRAPH,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, help="How many names to list at most.")] = 50,
    as_json: JsonOption = False,
) -> None:
    """Names that could stand for several entities: whose they could be, and where.

    They belong to no entity and make no ties, unless `entities extract --include-ambiguous` says otherwise.

    Example: `entities ambiguous`
    """
    with read_store(graph) as connection:
        names = tuple(reasons.ambiguous(connection))
    if as_json:
        print_json(
            [
                {
                    "name": name.spelling,
                    "label": name.label,
                    "candidates": list(name.candidates),
                    "mentions": name.mentions,
                    "articles": list(name.articles),
                }
                for name in names
            ]
        )
        return
    if not names:
        stdout().print(Text("Every name in this graph is one entity's."))
        return
    table = Table(box=None, pad_edge=False)
    table.add_column("Name")
    table.add_column("Mentions", justify="right")
    table.add_column("Could be")
    table.add_column("In")
    for name in names[:limit]:
        more = len(name.articles) - _ARTICLES_SHOWN
        articles = "\n".join((*name.articles[:_ARTICLES_SHOWN], *([f"and {more} more"] if more > 0 else [])))
        could_be = Text("\n").join(harmless(candidate) for candidate in name.candidates)
        where = Text("\n").join(harmless(line) for line in articles.split("\n"))
        table.add_row(harmless(name.spelling, style="bold"), str(name.mentions), could_be, where)
    stdout().print(table)
    if len(names) > limit:
        stdout().print(Text(f"... and {plural(len(names) - limit, 'name')} more (--limit)"))

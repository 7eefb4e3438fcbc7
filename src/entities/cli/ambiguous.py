"""`entities ambiguous`."""

from __future__ import annotations

from typing import Annotated

from rich.table import Table
from rich.text import Text

from entities.cli.consoles import stdout
from entities.cli.documents import Document
from entities.cli.graphs import open_graph
from entities.cli.options import DEFAULT_GRAPH, GraphOption, limited_to
from entities.cli.output import SHOWN, Output
from entities.cli.rendering import cut, first_of, harmless
from entities.queries.ambiguous import AmbiguousNames, list_ambiguous

_LISTED = 50
_CANDIDATES_SHOWN = 5
_ARTICLES_SHOWN = 3


def ambiguous(
    graph: GraphOption = DEFAULT_GRAPH,
    limit: Annotated[int | None, limited_to(_LISTED, "How many names to list at most.")] = None,
    output: Output = SHOWN,
) -> None:
    """Names that could stand for several entities: whose they could be, and where.

    They belong to no entity and make no ties, unless `entities extract --include-ambiguous` says otherwise.

    Example: `entities ambiguous`
    """
    with open_graph(graph) as connection:
        found = list_ambiguous(connection, limit=output.limit(limit, _LISTED))
    if output.give(found, "ambiguous/1", lambda: ambiguous_document(found), graph):
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


def ambiguous_document(found: AmbiguousNames) -> Document:
    """The names for scripts."""
    return {
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
    }

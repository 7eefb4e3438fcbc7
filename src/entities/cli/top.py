"""`entities top`."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.console import Console, Group
from rich.table import Table
from rich.text import Text

from entities.cli.consoles import say, stdout
from entities.cli.documents import Document, entity_document, filters_document, receipt_document
from entities.cli.filters import NO_FILTERS, Filters, asking
from entities.cli.options import DEFAULT_GRAPH, GraphOption, LabelChoice, limited_to
from entities.cli.output import SHOWN, Output
from entities.cli.rendering import cut, harmless, plural, sentence_and_source
from entities.queries.top import Ranked, Standing, Top, rank_entities

_LISTED = 10
_MEANINGS = {
    Standing.MENTIONED: "mentions",
    Standing.CONNECTED: "ties",
    Standing.PAGERANK: "pagerank",
    Standing.BRIDGING: "betweenness",
}


def top(
    graph: GraphOption = DEFAULT_GRAPH,
    by: Annotated[Standing, typer.Option(help="What comes first.")] = Standing.MENTIONED,
    label: Annotated[LabelChoice, typer.Option(help="Whom or what to list.")] = LabelChoice.person,
    limit: Annotated[int | None, limited_to(_LISTED)] = None,
    filters: Filters = NO_FILTERS,
    output: Output = SHOWN,
) -> None:
    """Who stands out in the whole graph, each with its strongest tie and a sentence that shows it.

    `mentioned`: most often. `connected`: with most others. `pagerank`: with others who are so too. `bridging`: on most
    of the shortest chains between two others (betweenness). Except with `--label all`, only ties between entities of
    that label count.

    Example: `entities top --by bridging --label all`
    """
    scope = filters.scope()
    with asking(graph, scope) as connection:
        found = rank_entities(connection, by, label.label(), scope, limit=output.limit(limit, _LISTED))
    if found.estimated is not None:
        followed, tied = found.estimated
        say(f"Estimated from the chains of {followed:,} of {tied:,} names: following all would take long.")
    if output.give(found, "top/1", lambda: {**filters_document(scope), **top_document(found)}, graph):
        return
    if found.ranked:
        show_top(found, stdout())
    else:
        stdout().print("Nothing stands out: there are no ties. Try --by mentioned, or --label all.")


def show_top(found: Top, console: Console) -> None:
    """Print a table whose last column is the strongest tie."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 1, 0))
    table.add_column("Name", max_width=28)
    table.add_column("Strongest tie", ratio=1)
    for row in found.ranked:
        articles = Text(plural(row.entity.articles, "article"), style="dim")
        name = Group(harmless(row.entity.name, style="bold"), Text(_score(row, found.by), style="dim"), articles)
        table.add_row(name, _receipt(row))
    console.print(table)
    for line in cut(len(found.ranked), found.total, "name"):
        console.print()
        console.print(line)


def _score(row: Ranked, by: Standing) -> str:
    if row.score == int(row.score):
        return plural(int(row.score), _MEANINGS[by].removesuffix("s"), _MEANINGS[by])
    return f"{_MEANINGS[by]} {row.score:.4f}"


def _receipt(row: Ranked) -> Group | Text:
    if row.receipt is None:
        return Text("none", style="dim")
    sentence, source = sentence_and_source(row.receipt.evidence)
    return Group(harmless(row.receipt.other.name, style="bold"), sentence, source)


def top_document(found: Top) -> Document:
    """The answer for scripts."""
    return {
        "by": found.by,
        "label": found.label,
        "estimated_from": None if found.estimated is None else found.estimated[0],
        "total": found.total,
        "ranked": [
            {
                **entity_document(row.entity),
                "score": row.score,
                "strongest_tie": None if row.receipt is None else receipt_document(row.receipt),
            }
            for row in found.ranked
        ],
    }

"""`entities communities`."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from entities.cli.consoles import stdout
from entities.cli.documents import Document, entity_document, filters_document, receipt_document
from entities.cli.filters import NO_FILTERS, Filters, asking
from entities.cli.options import DEFAULT_GRAPH, GraphOption, LabelChoice, clamp, limited_to
from entities.cli.output import SHOWN, Output
from entities.cli.rendering import counts_of, cut, harmless, plural, sentence_and_source
from entities.queries.communities import Communities, Community, Grouping, list_communities

_LISTED = 10
_DIGITS = 4


def communities(
    graph: GraphOption = DEFAULT_GRAPH,
    label: Annotated[LabelChoice, typer.Option(help="Whom or what to group.")] = LabelChoice.all,
    resolution: Annotated[float, typer.Option(min=0.01, help="Higher: more and smaller groups.")] = 1.0,
    min_size: Annotated[int, typer.Option("--min-size", min=1, callback=clamp, help="Leave out smaller groups.")] = 3,
    limit: Annotated[int | None, limited_to(_LISTED)] = None,
    filters: Filters = NO_FILTERS,
    output: Output = SHOWN,
) -> None:
    """Groups that are mentioned together more than with the rest, largest first (Leiden algorithm).

    Each is told by its leading names, and by the ties that hold it together, each with a sentence that shows it. A
    modularity above 0.3 says that the graph falls into groups clearly.

    Example: `entities communities --label person --resolution 2`
    """
    scope = filters.scope()
    with asking(graph, scope) as connection:
        grouping, limit = Grouping(resolution, min_size), output.limit(limit, _LISTED)
        found = list_communities(connection, label.label(), scope, grouping, limit=limit)

    def document() -> Document:
        return {**filters_document(scope), **communities_document(found, resolution, min_size)}

    if output.give(found, "communities/1", document, graph):
        return
    if found.listed:
        show_communities(found, stdout())
    else:
        stdout().print(f"No group has {min_size:,} names or more that are mentioned together. Try --min-size 2.")


def show_communities(found: Communities, console: Console) -> None:
    """Print each group: leading names, and what holds it together."""
    counted = plural(found.total, "community", "communities")
    console.print(f"{counted} (modularity {found.modularity:.2f})")
    for number, community in enumerate(found.listed, start=1):
        console.print()
        names = Text(", ").join([harmless(entity.name, style="bold") for entity in community.leaders])
        more = community.size - len(community.leaders)
        rest = f" and {more:,} more" if more else ""
        console.print(Text.assemble(f"{number}. ", names, Text(rest, style="dim")))
        for receipt in community.receipts:
            ends = Text.assemble(harmless(receipt.one.name), " and ", harmless(receipt.other.name))
            console.print(Padding(Text.assemble(ends, Text(f" ({counts_of(receipt.tie)})", style="dim")), (0, 0, 0, 3)))
            for line in sentence_and_source(receipt.evidence):
                console.print(Padding(line, (0, 0, 0, 5)))
    for line in cut(len(found.listed), found.total, "community", "communities"):
        console.print()
        console.print(line)


def communities_document(found: Communities, resolution: float, min_size: int) -> Document:
    """The answer for scripts."""
    return {
        "label": found.label,
        "resolution": resolution,
        "min_size": min_size,
        "total": found.total,
        "modularity": round(found.modularity, _DIGITS),
        "communities": [_community_document(community) for community in found.listed],
    }


def _community_document(community: Community) -> Document:
    return {
        "size": community.size,
        "ties": community.ties,
        "leaders": [entity_document(entity) for entity in community.leaders],
        "strongest_ties": [receipt_document(receipt) for receipt in community.receipts],
    }

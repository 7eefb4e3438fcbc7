"""`entities path A B`."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from entities.cli.asking import mention_others
from entities.cli.completion import complete_name
from entities.cli.consoles import stdout
from entities.cli.documents import Document, entity_document, print_json, receipt_document
from entities.cli.graphs import open_graph
from entities.cli.options import DEFAULT_GRAPH, GraphOption, JsonOption, NameArgument, clamp
from entities.cli.rendering import counts_of, harmless, plural, sentence_and_source
from entities.queries.path import Path, find_path

_DIGITS = 4


def path(
    one: NameArgument,
    other: NameArgument,
    graph: GraphOption = DEFAULT_GRAPH,
    max_steps: Annotated[
        int, typer.Option("--max-steps", min=1, callback=clamp, help="How many steps the chain may have.")
    ] = 4,
    avoid: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="Go around NAME; may be given again.", autocompletion=complete_name),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """How ONE and OTHER are connected: the strongest short chain of names, each mentioned together with the next.

    Each step shows a sentence that names both of its ends; that they are mentioned together is all that it claims. Few
    steps and strong ties are preferred, and names that are mentioned with everybody are gone around where that is not
    much farther.

    Example: `entities path Lukashenko Merkel --avoid Belarus`
    """
    with open_graph(graph) as connection:
        found = find_path(connection, one, other, max_steps=max_steps, avoid=avoid or ())
    for asked, taken in zip((one, other, *(avoid or ())), (found.one, found.other, *found.avoided), strict=True):
        mention_others(asked, taken)
    if as_json:
        print_json("path/1", path_document(found, max_steps))
    elif found.steps:
        show_path(found, stdout())
    else:
        stdout().print(_no_path(found, max_steps))


def show_path(found: Path, console: Console) -> None:
    """Print the chain in one line, then each step with its sentence."""
    names = [found.one.entity.name, *(step.other.name for step in found.steps)]
    chain = Text(" -> ").join([harmless(name, style="bold") for name in names])
    console.print(Text.assemble(f"{plural(len(found.steps), 'step')}: ", chain))
    for step in found.steps:
        console.print()
        ends = Text.assemble(harmless(step.one.name, style="bold"), " and ", harmless(step.other.name, style="bold"))
        console.print(Text.assemble(ends, Text(f" ({counts_of(step.tie)})", style="dim")))
        for line in sentence_and_source(step.evidence):
            console.print(Padding(line, (0, 0, 0, 2)))


def _no_path(found: Path, max_steps: int) -> Text:
    hint = " without --avoid" if found.avoided else f" --max-steps {max_steps + 2}"
    return Text.assemble(
        harmless(found.one.entity.name, style="bold"),
        " and ",
        harmless(found.other.entity.name, style="bold"),
        f" aren't connected by {plural(max_steps, 'step')} or fewer. Try{hint}.",
    )


def path_document(found: Path, max_steps: int) -> Document:
    """The answer for scripts."""
    return {
        "entity": entity_document(found.one.entity),
        "other": entity_document(found.other.entity),
        "max_steps": max_steps,
        "avoided": [entity_document(avoided.entity) for avoided in found.avoided],
        "cost": None if found.cost is None else round(found.cost, _DIGITS),
        "steps": [receipt_document(step) for step in found.steps],
    }

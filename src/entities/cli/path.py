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
from entities.cli.documents import Document, entity_document, filters_document, receipt_document
from entities.cli.filters import NO_FILTERS, Filters, asking, without
from entities.cli.options import DEFAULT_GRAPH, GraphOption, LabelChoice, NameArgument, clamp
from entities.cli.output import SHOWN, Output
from entities.cli.rendering import counts_of, harmless, plural, sentence_and_source
from entities.queries.path import Chain, Path, Route, find_path

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
    label: Annotated[LabelChoice, typer.Option(help="Pass through names of this label alone.")] = LabelChoice.all,
    paths: Annotated[
        int, typer.Option("--paths", "-n", min=1, callback=clamp, help="How many chains to show at most.")
    ] = 1,
    filters: Filters = NO_FILTERS,
    output: Output = SHOWN,
) -> None:
    """How ONE and OTHER are connected: the strongest short chain of names, each mentioned together with the next.

    Each step shows a sentence that names both of its ends; that they are mentioned together is all that it claims. Few
    steps and strong ties are preferred; names that are mentioned with everybody, places and organizations are gone
    around where that is not much farther. With `--paths`, a chain passes through nobody that an earlier one does.

    Example: `entities path Lukashenko Merkel --avoid Belarus`
    """
    scope = filters.scope()
    route = Route(max_steps, tuple(avoid or ()), label.label(), paths)
    with asking(graph, scope) as connection:
        found = find_path(connection, one, other, route, scope)
    for asked, taken in zip((one, other, *(avoid or ())), (found.one, found.other, *found.avoided), strict=True):
        mention_others(asked, taken)
    if output.give(found, "path/1", lambda: path_document(found), graph):
        return
    if found.chains:
        for number, chain in enumerate(found.chains):
            if number:
                stdout().print()
            show_chain(chain, stdout())
    else:
        stdout().print(_no_path(found))


def show_chain(chain: Chain, console: Console) -> None:
    """Print the chain in one line, then each step with its sentence."""
    names = [chain.steps[0].one.name, *(step.other.name for step in chain.steps)]
    line = Text(" -> ").join([harmless(name, style="bold") for name in names])
    console.print(Text.assemble(f"{plural(len(chain.steps), 'step')}: ", line))
    for step in chain.steps:
        console.print()
        ends = Text.assemble(harmless(step.one.name, style="bold"), " and ", harmless(step.other.name, style="bold"))
        console.print(Text.assemble(ends, Text(f" ({counts_of(step.tie)})", style="dim")))
        for line in sentence_and_source(step.evidence):
            console.print(Padding(line, (0, 0, 0, 2)))


def _no_path(found: Path) -> Text:
    max_steps = found.route.max_steps
    hint = " without --avoid" if found.avoided else f" --max-steps {max_steps + 2}"
    if found.route.label is not None:
        hint = " --label all"
    hint = f"{hint}.{without(found.scope)}"
    return Text.assemble(
        harmless(found.one.entity.name, style="bold"),
        " and ",
        harmless(found.other.entity.name, style="bold"),
        f" aren't connected by {plural(max_steps, 'step')} or fewer. Try{hint}",
    )


def path_document(found: Path) -> Document:
    """The answer for scripts."""
    return {
        "entity": entity_document(found.one.entity),
        "other": entity_document(found.other.entity),
        **filters_document(found.scope),
        "label": found.route.label,
        "max_steps": found.route.max_steps,
        "avoided": [entity_document(avoided.entity) for avoided in found.avoided],
        **(_chain_document(found.chains[0]) if found.chains else {"cost": None, "steps": []}),
        "others": [_chain_document(chain) for chain in found.chains[1:]],
    }


def _chain_document(chain: Chain) -> Document:
    return {"cost": round(chain.cost, _DIGITS), "steps": [receipt_document(step) for step in chain.steps]}

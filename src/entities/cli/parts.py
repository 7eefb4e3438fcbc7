"""Which part of the graph is exported, and how it looks: the options of `export` and `view`."""

from __future__ import annotations

import sqlite3
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from entities.cli.asking import mention_others
from entities.cli.completion import complete_name
from entities.cli.consoles import say
from entities.cli.options import LabelChoice, clamp, parse_scope
from entities.cli.rendering import plural

if TYPE_CHECKING:
    from entities.exports import Exported
    from entities.exports.content import Wanted

PART = "Which part"
LabelPart = Annotated[LabelChoice, typer.Option("--label", help="Only names of this label.", rich_help_panel=PART)]
SincePart = Annotated[
    str | None,
    typer.Option("--since", metavar="DATE", help="Only articles of this day and later.", rich_help_panel=PART),
]
UntilPart = Annotated[
    str | None,
    typer.Option("--until", metavar="DATE", help="Only articles of this day and earlier.", rich_help_panel=PART),
]
MinArticlesPart = Annotated[
    int,
    typer.Option("--min-articles", min=1, callback=clamp, help="Only ties in so many articles.", rich_help_panel=PART),
]
MinWeightPart = Annotated[
    int,
    typer.Option("--min-weight", min=1, callback=clamp, help="Only ties of so many sentences.", rich_help_panel=PART),
]
BackbonePart = Annotated[
    float | None,
    typer.Option(
        "--backbone", min=0.0, max=1.0, metavar="ALPHA", rich_help_panel=PART,
        help="Only ties that chance makes as heavy less often than this (disparity filter): 0.05 keeps few, 0.3 more.",
    ),
]  # fmt: skip
AroundPart = Annotated[
    list[str] | None,
    typer.Option(
        "--around", metavar="NAME", autocompletion=complete_name, rich_help_panel=PART,
        help="Only NAME and what is tied to it; may be given again.",
    ),
]  # fmt: skip
StepsPart = Annotated[
    int | None,
    typer.Option(
        "--steps", min=0, callback=clamp, help="How far to go with --around.", show_default="1", rich_help_panel=PART
    ),
]
TopPart = Annotated[
    int | None,
    typer.Option("--top", min=1, callback=clamp, help="Only so many names, the most mentioned.", rich_help_panel=PART),
]
GiantPart = Annotated[
    bool, typer.Option("--giant", help="Only the largest part that hangs together.", rich_help_panel=PART)
]


class ColorChoice(StrEnum):
    """What colours tell."""

    type = "type"
    community = "community"


ColorOption = Annotated[ColorChoice, typer.Option("--color", help="What the colours of names tell.")]


def ask_for(
    connection: sqlite3.Connection,
    *,
    label: LabelChoice,
    since: str | None,
    until: str | None,
    min_articles: int,
    min_weight: int,
    backbone: float | None,
    around: list[str] | None,
    steps: int | None,
    top: int | None,
    giant: bool,
    color: ColorChoice,
    plain: bool = False,
) -> Wanted:
    """What these options ask for. Raises UnknownEntityError and AmbiguousEntityError."""
    from entities.exports.content import Wanted
    from entities.exports.drawing import ColorBy
    from entities.graph.selection import Criteria
    from entities.lookup import find_entity

    if steps is not None and not around:
        raise typer.BadParameter("there is no --around NAME to start from", param_hint="--steps")
    if plain and color is not ColorChoice.type:
        raise typer.BadParameter("--plain leaves out colours", param_hint="--color")
    found = [(name, find_entity(connection, name)) for name in around or ()]
    for name, taken in found:
        mention_others(name, taken)
    criteria = Criteria(
        parse_scope(since=since, until=until), label.label(), min_articles, min_weight, backbone,
        tuple(taken.entity.id for _, taken in found), 1 if steps is None else steps, top, giant,
    )  # fmt: skip
    return Wanted(criteria, plain, ColorBy(color))


def tell(exported: Exported, where: str) -> None:
    """Say on stderr what each criterion dropped, if it did, what was written and what to do with it."""
    for done in exported.narrowings:
        if done.dropped:
            nodes = f"{done.nodes:,} of {plural(done.nodes_before, 'node')}"
            edges = f"{done.ties:,} of {plural(done.ties_before, 'edge')}"
            say(f"{done.criterion}: {nodes} and {edges} kept.")
    *counts, last = (plural(number, things[:-1], things) for number, things in exported.counts)
    written = f"{', '.join(counts)} and {last}" if counts else last
    say(f"{written} written to {where}.")
    if exported.estimated:
        say("Betweenness is estimated, from some of the chains: following all would take long.")
    if exported.hint:
        say(exported.hint)


def hint_at_layout(exported: Exported) -> None:
    """Say how the picture gets better, if there is one and it can."""
    from entities.graph.layout import igraph_would_help

    if exported.drawn and igraph_would_help(exported.counts[0][0]):
        say("For a faster and better layout: pip install igraph (which is under the GPL).")

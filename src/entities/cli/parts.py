"""Which part of the graph is exported, and how it looks: the options of `export` and `view`."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from entities.cli.asking import mention_others
from entities.cli.completion import complete_name
from entities.cli.consoles import say
from entities.cli.filters import warn_of
from entities.cli.options import LabelChoice, clamp
from entities.cli.rendering import plural

if TYPE_CHECKING:
    from collections.abc import Mapping

    from entities.exports import Exported
    from entities.exports.content import Wanted
    from entities.graph.selection import Criteria
    from entities.model import Scope
    from entities.notes import Noted

PART = "Which part"
_Number = partial(typer.Option, callback=clamp, rich_help_panel=PART)
TopOption = _Number("--top", min=1, help="Only so many names, the most mentioned.")


@dataclass(frozen=True)
class Part:
    """The options that choose a part, applied in this order; what isn't given leaves out nothing."""

    label: Annotated[LabelChoice, typer.Option("--label", help="Only names of this label.", rich_help_panel=PART)] = (
        LabelChoice.all
    )
    tag: Annotated[
        list[str] | None,
        typer.Option(
            "--tag", metavar="TAG", rich_help_panel=PART,
            help="Only names with this tag (`entities decide tag`); may be given again.",
        ),
    ] = None  # fmt: skip
    min_articles: Annotated[int, _Number("--min-articles", min=1, help="Only ties in so many articles.")] = 1
    min_weight: Annotated[int, _Number("--min-weight", min=1, help="Only ties of so many sentences.")] = 1
    backbone: Annotated[
        float | None,
        typer.Option(
            "--backbone", min=0.0, max=1.0, metavar="ALPHA", rich_help_panel=PART,
            help="Only ties that chance makes as heavy less often than this (disparity filter): 0.05 keeps few, "
            "0.3 more.",
        ),
    ] = None  # fmt: skip
    around: Annotated[
        list[str] | None,
        typer.Option(
            "--around", metavar="NAME", autocompletion=complete_name, rich_help_panel=PART,
            help="Only NAME and what is tied to it; may be given again.",
        ),
    ] = None  # fmt: skip
    steps: Annotated[int | None, _Number("--steps", min=0, help="How far to go with --around.", show_default="1")] = (
        None
    )
    top: Annotated[int | None, TopOption] = None
    strongest: Annotated[
        int | None,
        _Number(
            "--strongest", min=1, show_default="60 in a picture, 31 around one NAME",
            help="Only the ten names mentioned most, and as many of the strongest ties as leave so many.",
        ),
    ] = None  # fmt: skip
    giant: Annotated[
        bool, typer.Option("--giant", help="Only the largest part that hangs together.", rich_help_panel=PART)
    ] = False


EVERYTHING = Part()


class ColorChoice(StrEnum):
    """What colours tell."""

    type = "type"
    community = "community"


ColorOption = Annotated[ColorChoice, typer.Option("--color", help="What the colours of names tell.")]


def criteria_of(connection: sqlite3.Connection, part: Part, scope: Scope, notes: Mapping[str, Noted]) -> Criteria:
    """What a part of the graph is, in the articles of a scope.

    Raises UnknownEntityError, AmbiguousEntityError, and QuestionError where no article fits the scope, or no
    name has a tag.
    """
    from entities.graph.selection import Criteria
    from entities.lookup import find_entity
    from entities.notes import find_tagged

    if part.steps is not None and not part.around:
        raise typer.BadParameter("there is no --around NAME to start from", param_hint="--steps")
    warn_of(connection, scope)
    found = [(name, find_entity(connection, name)) for name in part.around or ()]
    for name, taken in found:
        mention_others(name, taken)
    return Criteria(
        scope, part.label.label(), part.min_articles, part.min_weight, part.backbone,
        tuple(taken.entity.id for _, taken in found), 1 if part.steps is None else part.steps, part.top, part.giant,
        tags=tuple(part.tag or ()), tagged=find_tagged(notes, part.tag or ()), strongest=part.strongest,
    )  # fmt: skip


def wanted_of(criteria: Criteria, color: ColorChoice, *, plain: bool = False, with_evidence: bool = False) -> Wanted:
    """A part, and how it looks."""
    from entities.exports.content import Wanted
    from entities.exports.drawing import ColorBy

    if plain and color is not ColorChoice.type:
        raise typer.BadParameter("--plain leaves out colours", param_hint="--color")
    return Wanted(criteria, plain, ColorBy(color), with_evidence)


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
    for remark in exported.remarks:
        say(remark, style="yellow")
    if exported.hint:
        say(exported.hint)


def hint_at_layout(exported: Exported) -> None:
    """Say how the picture gets better, if there is one and it can."""
    from entities.graph.layout import igraph_would_help

    if exported.drawn and igraph_would_help(exported.counts[0][0]):
        say("For a faster and better layout: pip install igraph (which is under the GPL).")

"""`entities decide same|different|rename|retype|drop|undo`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from entities.cli.completion import complete_name
from entities.cli.consoles import say
from entities.cli.options import DEFAULT_GRAPH, GraphOption, LabelName
from entities.decisions import decisions_path
from entities.model import Decision, DecisionKind

decide = typer.Typer(add_completion=False, no_args_is_help=True, rich_markup_mode="markdown")

NameArgument = Annotated[
    str, typer.Argument(help="A name, a name with its label in brackets, or an id.", autocompletion=complete_name)
]


@decide.callback()
def about() -> None:
    """Settle by hand what the program can't know: who is the same, who isn't, how they are called.

    Each decision is a line in a text file beside the graph, which every run applies. It is yours to read, edit and keep
    in git.

    Example: `entities decide same "Alexander Lukashenko" "Alyaksandr Lukashenka"`
    """


@decide.command()
def same(name: NameArgument, other: NameArgument, graph: GraphOption = DEFAULT_GRAPH) -> None:
    """Two names are one entity's.

    Example: `entities decide same "Alexander Lukashenko" "Alyaksandr Lukashenka"`
    """
    _decide(graph, DecisionKind.SAME, [name, other])


@decide.command()
def different(name: NameArgument, other: NameArgument, graph: GraphOption = DEFAULT_GRAPH) -> None:
    """Two names are never one entity's.

    Example: `entities decide different "Ann Smith" "Anna Smith"`
    """
    _decide(graph, DecisionKind.DIFFERENT, [name, other])


@decide.command()
def rename(
    name: NameArgument,
    new_name: Annotated[str, typer.Argument(help="How it is to be shown.")],
    graph: GraphOption = DEFAULT_GRAPH,
) -> None:
    """Show an entity under another name.

    Example: `entities decide rename "Viktar Babaryka" "Viktor Babariko"`
    """
    if not new_name.strip():
        raise typer.BadParameter("a name can't be empty", param_hint="NEW_NAME")
    _decide(graph, DecisionKind.RENAME, [name], " ".join(new_name.split()))


@decide.command()
def retype(
    name: NameArgument,
    label: Annotated[LabelName, typer.Argument(help="What it is.")],
    graph: GraphOption = DEFAULT_GRAPH,
) -> None:
    """A name stands for a person, a place or an organization.

    Example: `entities decide retype Baikal place`
    """
    _decide(graph, DecisionKind.RETYPE, [name], label.value)


@decide.command()
def drop(name: NameArgument, graph: GraphOption = DEFAULT_GRAPH) -> None:
    """A name is no entity: leave it out of the graph.

    Example: `entities decide drop "Market Desk"`
    """
    _decide(graph, DecisionKind.DROP, [name])


@decide.command()
def undo(graph: GraphOption = DEFAULT_GRAPH) -> None:
    """Take the last decision back.

    Example: `entities decide undo`
    """
    from entities.changes.decide import undo_last

    decision = undo_last(graph)
    say(f"Taken back: {decision}")


def _decide(graph: Path, kind: DecisionKind, names: list[str], value: str = "") -> None:
    from entities.changes.decide import make_decision

    decision: Decision = make_decision(graph, kind, names, value)
    say(f"Decided, and saved in {decisions_path(graph)}: {decision}")

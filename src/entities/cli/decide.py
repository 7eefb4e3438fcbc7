"""`entities decide same|different|rename|retype|drop|tag|note|split|list|undo`, and `entities decide --from FILE`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from entities.cli.completion import complete_article, complete_name
from entities.cli.consoles import announcing, say
from entities.cli.options import DEFAULT_GRAPH, GraphOption, JsonOption, LabelName
from entities.cli.rendering import plural
from entities.decisions import decisions_path
from entities.model import Decision, DecisionKind

decide = typer.Typer(add_completion=False, no_args_is_help=True, rich_markup_mode="markdown")

WORKING = "Resolving names ..."

NameArgument = Annotated[
    str, typer.Argument(help="A name, a name with its label in brackets, or an id.", autocompletion=complete_name)
]
InOption = Annotated[
    list[str] | None,
    typer.Option(
        "--in", metavar="ARTICLE...", autocompletion=complete_article,
        help="Speak of NAME in this article alone, as the graph shows its path; several may follow.",
    ),
]  # fmt: skip
MoreArticles = Annotated[
    list[str] | None,
    typer.Argument(metavar="ARTICLE", help="More articles, after --in.", autocompletion=complete_article),
]


@decide.callback(invoke_without_command=True)
def about(
    context: typer.Context,
    file: Annotated[
        Path | None,
        typer.Option(
            "--from", metavar="FILE", help="Make all decisions of a file like that beside the graph, or none."
        ),
    ] = None,
    graph: GraphOption = DEFAULT_GRAPH,
) -> None:
    """Settle by hand what the program can't know: who is the same, who isn't, how they are called.

    Each decision is a line in a text file beside the graph, which every run applies. It is yours to read, edit and keep
    in git.

    Example: `entities decide same "Alexander Lukashenko" "Alyaksandr Lukashenka"`
    """
    if context.invoked_subcommand is not None:
        if file is not None:
            raise typer.BadParameter("it comes without a command", param_hint="--from")
        source = context.get_parameter_source("graph")
        if source is not None and source.name == "COMMANDLINE":
            raise typer.BadParameter("it comes after the command", param_hint="--graph")
        return
    if file is None:
        raise typer.BadParameter("name a command, or a file with --from", param_hint="decide")
    from entities.changes.decide import import_decisions

    with announcing(WORKING):
        made = import_decisions(graph, file)
    say(f"{plural(len(made), 'decision')} of {file} added to {decisions_path(graph)}.")


@decide.command()
def same(
    name: NameArgument,
    other: NameArgument,
    more: MoreArticles = None,
    where: InOption = None,
    graph: GraphOption = DEFAULT_GRAPH,
) -> None:
    """Two names are one entity's; with --in, NAME is OTHER in these articles.

    Example: `entities decide same "Alexander Lukashenko" "Alyaksandr Lukashenka"`

    Example: `entities decide same Johnson "Ann Johnson" --in news/storm.txt`
    """
    _decide(graph, DecisionKind.SAME, [name, other], articles=_listed(where, more))


@decide.command()
def different(
    name: NameArgument,
    other: NameArgument,
    more: MoreArticles = None,
    where: InOption = None,
    graph: GraphOption = DEFAULT_GRAPH,
) -> None:
    """Two names are never one entity's; with --in, NAME in these articles isn't OTHER, which may be the same name.

    Example: `entities decide different "Ann Smith" "Anna Smith"`

    Example: `entities decide different "Ann Smith" "Ann Smith" --in court.txt appeal.txt`
    """
    _decide(graph, DecisionKind.DIFFERENT, [name, other], articles=_listed(where, more))


@decide.command()
def rename(
    name: NameArgument,
    new_name: Annotated[str, typer.Argument(help="How it is to be shown.")],
    more: MoreArticles = None,
    where: InOption = None,
    graph: GraphOption = DEFAULT_GRAPH,
) -> None:
    """Show an entity under another name.

    Example: `entities decide rename "Viktar Babaryka" "Viktor Babariko"`
    """
    if not new_name.strip():
        raise typer.BadParameter("a name can't be empty", param_hint="NEW_NAME")
    _decide(graph, DecisionKind.RENAME, [name], " ".join(new_name.split()), articles=_listed(where, more))


@decide.command()
def retype(
    name: NameArgument,
    label: Annotated[LabelName, typer.Argument(help="What it is.")],
    more: MoreArticles = None,
    where: InOption = None,
    graph: GraphOption = DEFAULT_GRAPH,
) -> None:
    """A name stands for a person, a place or an organization.

    Example: `entities decide retype Baikal place`
    """
    _decide(graph, DecisionKind.RETYPE, [name], label.value, articles=_listed(where, more))


@decide.command()
def drop(
    name: NameArgument,
    more: MoreArticles = None,
    where: InOption = None,
    graph: GraphOption = DEFAULT_GRAPH,
) -> None:
    """A name is no entity: leave it out of the graph.

    Example: `entities decide drop "Market Desk"`
    """
    _decide(graph, DecisionKind.DROP, [name], articles=_listed(where, more))


@decide.command()
def tag(
    name: NameArgument,
    tags: Annotated[list[str], typer.Argument(metavar="TAG", help="Words to find it by; several may follow.")],
    graph: GraphOption = DEFAULT_GRAPH,
) -> None:
    """Give an entity tags: `show` and `who-knows` have them, exports carry them and choose by them (`--tag`).

    They change nothing about who is who, and stay with the entity when it is renamed or joined with another.
    To take one away, delete it from the file of decisions; `entities decide undo` takes back the last.

    Example: `entities decide tag "Svetlana Tikhanovskaya" candidate exile`
    """
    from entities.decisions import join_tags

    try:
        value = join_tags(tags)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="TAG") from error
    _decide(graph, DecisionKind.TAG, [name], value, articles=[])


@decide.command()
def note(
    name: NameArgument,
    text: Annotated[str, typer.Argument(help="What there is to remember; notes add up.")],
    graph: GraphOption = DEFAULT_GRAPH,
) -> None:
    """Write a note about an entity, which `show` has and exports carry; it changes nothing about who is who.

    Example: `entities decide note "Viktor Babariko" "Lawyer called back on Friday"`
    """
    if not text.strip():
        raise typer.BadParameter("a note can't be empty", param_hint="TEXT")
    _decide(graph, DecisionKind.NOTE, [name], " ".join(text.split()), articles=[])


@decide.command()
def split(name: NameArgument, graph: GraphOption = DEFAULT_GRAPH, as_json: JsonOption = False) -> None:
    """Two people go by one name: see which articles seem to speak of the one and which of the other, and decide.

    Where there is no terminal to answer on, what to type is shown.

    Example: `entities decide split "Ann Smith"`
    """
    from entities.cli.splitting import split_entity

    split_entity(graph, name, as_json=as_json)


@decide.command("list")
def list_all(graph: GraphOption = DEFAULT_GRAPH, as_json: JsonOption = False) -> None:
    """All decisions, and what became of each: followed, overruled by a later one, not followed and why.

    Example: `entities decide list`
    """
    from entities.cli.decided import show_decisions

    show_decisions(graph, as_json=as_json)


@decide.command()
def undo(graph: GraphOption = DEFAULT_GRAPH) -> None:
    """Take the last decision back.

    Example: `entities decide undo`
    """
    from entities.changes.decide import undo_last

    with announcing(WORKING):
        decision = undo_last(graph)
    say(f"Taken back: {decision}")


def _listed(where: list[str] | None, more: list[str] | None) -> list[str]:
    """The articles that follow `--in`: a shell makes many arguments of `--in court-*.txt`."""
    if more and not where:
        raise typer.BadParameter(f"{more[0]!r}: articles come after --in", param_hint="ARTICLE")
    return [*(where or ()), *(more or ())]


def _decide(graph: Path, kind: DecisionKind, names: list[str], value: str = "", *, articles: list[str]) -> None:
    from entities.changes.decide import make_decision

    with announcing(WORKING):
        decision: Decision = make_decision(graph, kind, names, value, articles=articles)
    say(f"Decided, and saved in {decisions_path(graph)}: {decision}")

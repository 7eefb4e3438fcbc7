"""The command line: one file a command, each of which parses, makes one library call and renders."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Annotated, Any, cast

import typer
from typer.core import TyperCommand, TyperGroup

from entities import __version__
from entities.cli.option_groups import take_apart
from entities.errors import EntitiesError

COMMANDS = (
    "extract",
    "watch",
    "who-knows",
    "show",
    "timeline",
    "evidence",
    "path",
    "top",
    "communities",
    "articles",
    "search",
    "status",
    "diff",
    "export",
    "view",
    "why",
    "ambiguous",
    "decide",
    "review",
    "evaluate",
    "formats",
)
"""Each is a module of this package, loaded when it is called, with a function or an app of the same name."""

_SETTINGS = {"help_option_names": ["-h", "--help"]}


class _Completing:
    """A command that doesn't check its options while a shell completes: Typer would load pydantic for it."""

    def get_params(self, ctx: Any) -> list[Any]:  # noqa: ANN401 - Typer doesn't export its classes
        """The parameters as they are declared; where nothing but completion is asked for, words stay as typed."""
        parameters: list[Any] = super().get_params(ctx)  # type: ignore[misc]
        if ctx.resilient_parsing:
            for parameter in parameters:
                parameter.process_value = lambda _, value: value
        return parameters


class _Command(_Completing, TyperCommand):
    """A command without commands of its own."""


class _Commands(_Completing, TyperGroup):
    """Loads a command when it is called: what one needs, the others don't wait for."""

    def list_commands(self, ctx: object) -> list[str]:
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: object, cmd_name: str) -> TyperCommand | TyperGroup | None:
        del ctx
        return load_command(cmd_name) if cmd_name in COMMANDS else None


def load_command(name: str) -> TyperCommand | TyperGroup:
    """The command of this name."""
    function = name.replace("-", "_")
    command = getattr(import_module(f"entities.cli.{function}"), function)
    if not isinstance(command, typer.Typer):
        alone = typer.Typer(add_completion=False, rich_markup_mode="markdown", context_settings=_SETTINGS)
        alone.command(name, cls=_Command)(take_apart(command))
        command = alone
    loaded = typer.main.get_command(command)
    loaded.name = name
    return cast("TyperCommand | TyperGroup", loaded)


app = typer.Typer(
    name="entities",
    cls=_Commands,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
    context_settings=_SETTINGS,
)


def _show_version(asked: bool) -> None:
    if asked:
        typer.echo(f"entities {__version__}")
        raise typer.Exit


@app.callback()
def about(
    version: Annotated[
        bool, typer.Option("--version", help="Show the version and exit.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    """Who is mentioned together with whom, from a folder of news.

    Start with `entities extract FOLDER`, then ask `entities who-knows NAME`, or `entities export x.graphml` for Gephi.
    """


def main() -> None:
    """Run the command line; an error that a user can mend is one line on stderr, a bug keeps its traceback."""
    from entities.cli.consoles import escape_unprintable, say

    escape_unprintable()
    try:
        app()
    except EntitiesError as error:
        for line in str(error).split("\n"):
            say(line, style="red")
        sys.exit(error.exit_code)
    except OSError as error:  # without the broken pipe, which Typer ends quietly
        say(": ".join(str(part) for part in (error.filename, error.strerror) if part) or repr(error), style="red")
        sys.exit(EntitiesError.exit_code)

"""The command line: one file a command, each of which parses, makes one library call and renders."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from difflib import get_close_matches
from importlib import import_module
from keyword import iskeyword
from typing import Annotated, Any, NoReturn, cast

import typer
from typer.core import TyperCommand, TyperGroup

from entities import __version__
from entities.cli.option_groups import take_apart
from entities.errors import AmbiguousEntityError, EntitiesError

COMMANDS = (
    "extract",
    "watch",
    "import",
    "who-knows",
    "show",
    "dossier",
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
    "serve",
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

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401 - Typer doesn't export its classes
        """The command that is called; if there is none, those whose names come close are named."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            close = get_close_matches(args[0], COMMANDS)
            if close:
                ctx.fail(f"No such command {args[0]!r}. Did you mean {' or '.join(map(repr, close))}?")
        return super().resolve_command(ctx, args)

    def list_commands(self, ctx: object) -> list[str]:
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: object, cmd_name: str) -> TyperCommand | TyperGroup | None:
        del ctx
        return load_command(cmd_name) if cmd_name in COMMANDS else None


def load_command(name: str) -> TyperCommand | TyperGroup:
    """The command of this name."""
    function = name.replace("-", "_") + "_" * iskeyword(name)
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
    except AmbiguousEntityError as error:
        from entities.cli.asking import candidates_document
        from entities.cli.documents import print_json

        if wants_json(sys.argv[1:]):
            print_json("candidates/1", candidates_document(error))
        _fail(error)
    except EntitiesError as error:
        _fail(error)
    except OSError as error:  # without the broken pipe, which Typer ends quietly
        say(": ".join(str(part) for part in (error.filename, error.strerror) if part) or repr(error), style="red")
        sys.exit(EntitiesError.exit_code)


def wants_json(arguments: Sequence[str]) -> bool:
    """Whether what was typed asks for a document for scripts; behind `--` all are names."""
    options = arguments[: arguments.index("--")] if "--" in arguments else arguments
    return "--json" in options


def _fail(error: EntitiesError) -> NoReturn:
    """Say what went wrong and end with its exit status."""
    from entities.cli.consoles import say

    for line in str(error).split("\n"):
        say(line, style="red")
    sys.exit(error.exit_code)

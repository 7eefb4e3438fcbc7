"""The command line: one file a command, each of which parses, makes one library call and renders."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from entities import __version__
from entities.cli.ambiguous import ambiguous
from entities.cli.consoles import escape_unprintable, say
from entities.cli.decide import decide
from entities.cli.evaluate import evaluate
from entities.cli.export import export
from entities.cli.extract import extract
from entities.cli.review import review
from entities.cli.who_knows import who_knows
from entities.cli.why import why
from entities.errors import EntitiesError

app = typer.Typer(
    name="entities",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
    context_settings={"help_option_names": ["-h", "--help"]},
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


app.command()(extract)
app.command()(who_knows)
app.command()(export)
app.command()(why)
app.command()(ambiguous)
app.add_typer(decide, name="decide")
app.command()(review)
app.command()(evaluate)


def main() -> None:
    """Run the command line; an error that a user can mend is one line on stderr, a bug keeps its traceback."""
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

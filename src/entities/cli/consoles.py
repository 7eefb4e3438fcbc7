"""Where output goes: results to stdout, everything else to stderr; and how text from articles is made harmless."""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.text import Text

from entities.model import Span

GraphOption = Annotated[
    Path, typer.Option("--graph", "-g", envvar="ENTITIES_GRAPH", help="The file that holds the graph.", dir_okay=False)
]
DEFAULT_GRAPH = Path("graphs/entities.db")
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON for scripts.")]


class LabelName(StrEnum):
    """A label as it is written on the command line."""

    person = "person"
    place = "place"
    organization = "organization"


def stdout() -> Console:
    """The console for results."""
    return Console(highlight=False)


def stderr() -> Console:
    """The console for progress, warnings and errors."""
    return Console(stderr=True, highlight=False)


def say(message: str, *, style: str = "") -> None:
    """One plain line on stderr."""
    stderr().print(harmless(message), style=style, soft_wrap=True)


def print_json(document: object) -> None:
    """Print a JSON document; what stdout's encoding can't hold is escaped."""
    plain = not (sys.stdout.encoding or "").lower().startswith("utf")
    typer.echo(json.dumps(document, indent=2, ensure_ascii=plain))


def harmless(text: str, names: Iterable[Span] = (), *, style: str = "bold") -> Text:
    """`text` for the terminal, with the names in it marked.

    Never interpreted as markup. Control characters, terminal escapes and marks that turn the reading direction are
    shown as the replacement character, one for one, so that offsets hold; line breaks become spaces.
    """
    shown = Text("".join(_visible(character) for character in text))
    for start, end in names:
        shown.stylize(style, start, end)
    return shown


def _visible(character: str) -> str:
    if character in "\n\r\t":
        return " "
    hidden = unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"}
    return "\N{REPLACEMENT CHARACTER}" if hidden else character


def plural(number: int, thing: str, things: str | None = None) -> str:
    """`1 article`, `2 articles`, `1,234 entities`."""
    return f"{number:,} {thing if number == 1 else things or thing + 's'}"


Document = dict[str, Any]

"""What several commands take on the command line."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from entities.cli.completion import complete_name
from entities.model import Label, Measure, Window

_LARGEST = 2**63 - 1


def clamp(number: int | None) -> int | None:
    """What SQLite and numpy can hold of a number, which is more than there can be of anything."""
    return number if number is None else min(number, _LARGEST)


def limited_to(usual: int | str, what: str = "How many to list at most.") -> Any:  # noqa: ANN401 - as Typer has it
    """The option `--limit`, which is `usual` where it isn't given; a table then has all rows."""
    return typer.Option("--limit", "-n", min=1, callback=clamp, help=what, show_default=str(usual))


GraphOption = Annotated[
    Path,
    typer.Option("--graph", "-g", envvar="ENTITIES_GRAPH", help="The file that holds the graph.", readable=False),
]
DEFAULT_GRAPH = Path("graphs/entities.db")
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON for scripts.")]
NameArgument = Annotated[
    str, typer.Argument(help="A name, part of one, initials and a surname, or an id.", autocompletion=complete_name)
]
MinArticlesOption = Annotated[
    int, typer.Option("--min-articles", min=1, callback=clamp, help="Leave out what fewer articles mention together.")
]
WindowOption = Annotated[Window, typer.Option(help="How close two names must stand to be mentioned together.")]
ByOption = Annotated[Measure, typer.Option("--by", help="What comes first. strength: many reports, far beyond chance.")]


class LabelName(StrEnum):
    """A label as it is written on the command line."""

    person = "person"
    place = "place"
    organization = "organization"


class LabelChoice(StrEnum):
    """A label, or all of them."""

    person = LabelName.person
    place = LabelName.place
    organization = LabelName.organization
    all = "all"

    def label(self) -> Label | None:
        """The label to ask for; None is every label."""
        return None if self is LabelChoice.all else Label(self.value.upper())

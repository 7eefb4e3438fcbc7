"""What several commands take on the command line."""

from __future__ import annotations

import calendar
import re
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from entities.cli.completion import complete_name
from entities.model import Label, Measure, Scope, Window

_LARGEST = 2**63 - 1


def clamp(number: int | None) -> int | None:
    """What SQLite and numpy can hold of a number, which is more than there can be of anything."""
    return number if number is None else min(number, _LARGEST)


GraphOption = Annotated[
    Path, typer.Option("--graph", "-g", envvar="ENTITIES_GRAPH", help="The file that holds the graph.", dir_okay=False)
]
DEFAULT_GRAPH = Path("graphs/entities.db")
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON for scripts.")]
LimitOption = Annotated[int, typer.Option("--limit", "-n", min=1, callback=clamp, help="How many to list at most.")]
NameArgument = Annotated[
    str, typer.Argument(help="A name, part of one, initials and a surname, or an id.", autocompletion=complete_name)
]
MinArticlesOption = Annotated[
    int, typer.Option("--min-articles", min=1, callback=clamp, help="Leave out what fewer articles mention together.")
]
SinceOption = Annotated[
    str | None, typer.Option(help="Only articles of this day and later: 2020, 2020-08 or 2020-08-17.", metavar="DATE")
]
UntilOption = Annotated[
    str | None, typer.Option(help="Only articles of this day and earlier, written the same way.", metavar="DATE")
]
WindowOption = Annotated[Window, typer.Option(help="How close two names must stand to be mentioned together.")]
ByOption = Annotated[Measure, typer.Option("--by", help="What comes first. strength: more reports than chance brings.")]


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


def parse_scope(window: Window = Window.SENTENCE, since: str | None = None, until: str | None = None) -> Scope:
    """The scope that options ask for; a year or a month stands for its first or its last day."""
    scope = Scope(window, since and _day(since, "--since", last=False), until and _day(until, "--until", last=True))
    if scope.since and scope.until and scope.since > scope.until:
        raise typer.BadParameter(f"{since} comes after --until {until}", param_hint="--since")
    return scope


def _day(text: str, option: str, *, last: bool) -> str:
    written = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", text)
    try:
        year, month, day = written.groups() if written else ("0", None, None)
        in_month = date(int(year), int(month or (12 if last else 1)), 1)
        end = calendar.monthrange(in_month.year, in_month.month)[1] if last else 1
        return in_month.replace(day=int(day or end)).isoformat()
    except ValueError as error:
        problem = f"{text!r} is no date: write 2020, 2020-08 or 2020-08-17"
        raise typer.BadParameter(problem, param_hint=option) from error

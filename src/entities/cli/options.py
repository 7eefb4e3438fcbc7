"""What several commands take on the command line."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from entities.model import Label

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


class LabelChoice(StrEnum):
    """A label, or all of them."""

    person = LabelName.person
    place = LabelName.place
    organization = LabelName.organization
    all = "all"

    def label(self) -> Label | None:
        """The label to ask for; None is every label."""
        return None if self is LabelChoice.all else Label(self.value.upper())

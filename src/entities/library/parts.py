"""A part of the graph, as somebody who writes Python chooses it."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from entities.exports.content import Wanted
from entities.exports.drawing import ColorBy
from entities.graph.selection import Criteria
from entities.library.values import (
    Filters,
    Names,
    Values,
    choose,
    read_label,
    read_name,
    read_number,
    read_scope,
    read_values,
    refuse_unknown,
    several,
)
from entities.lookup import find_entity
from entities.model import Scope
from entities.notes import Noted, find_tagged


class Part(Filters, total=False):
    """What is kept of the graph: the filters of articles, then these, in this order, as `Criteria` has them.

    `tag` is a tag, or several of which one is enough. `around` are names, of which everything within `steps` ties is
    kept; `top` are so many names, the most mentioned; `strongest` keeps the ten most mentioned, and as many of the
    strongest ties as leave so many names.
    """

    label: str | None
    tag: Values
    min_articles: int
    min_weight: int
    backbone: float | None
    around: Names
    steps: int
    top: int | None
    strongest: int | None
    giant: bool


def read_part(part: Part) -> Scope:
    """The articles that a part is of. Raises ValueError and TypeError where something in it is none."""
    refuse_unknown(part, Part, "option")
    filters: Filters = {key: part[key] for key in Filters.__annotations__ if key in part}  # type: ignore[assignment, literal-required]
    return read_scope(filters)


def find_criteria(connection: sqlite3.Connection, part: Part, scope: Scope, notes: Mapping[str, Noted]) -> Criteria:
    """The part of a graph. Raises ValueError, UnknownEntityError, AmbiguousEntityError, QuestionError for a tag."""
    backbone, top, strongest = part.get("backbone"), part.get("top"), part.get("strongest")
    if backbone is not None and not 0 <= backbone <= 1:
        raise ValueError(f"backbone must be from 0 to 1, not {backbone!r}")
    names = several(part.get("around", ()))
    if "steps" in part and not names:
        raise ValueError("steps go from somebody: say from whom with around")
    tags = read_values("tag", part.get("tag"))
    return Criteria(
        scope,
        read_label(part.get("label")),
        read_number(part.get("min_articles", 1), "min_articles"),
        read_number(part.get("min_weight", 1), "min_weight"),
        backbone,
        tuple(find_entity(connection, read_name(name)).entity.id for name in names),
        read_number(part.get("steps", 1), "steps", 0),
        None if top is None else read_number(top, "top"),
        part.get("giant", False),
        tags=tags,
        tagged=find_tagged(notes, tags),
        strongest=None if strongest is None else read_number(strongest, "strongest"),
    )


def wanted_of(criteria: Criteria, color: str, *, plain: bool, with_evidence: bool = False) -> Wanted:
    """A part, and how it looks. Raises ValueError."""
    colored = choose(ColorBy, color, "color")
    if plain and colored is not ColorBy.TYPE:
        raise ValueError("plain leaves out colours: leave out color, or plain")
    return Wanted(criteria, plain, colored, with_evidence)

"""Whether a scope means what whoever asks believes: that its values are those of articles, that articles have dates."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from entities.errors import QuestionError
from entities.model import Scope
from entities.store.filters import count_undated, fits_any, known_values

_SHOWN = 12
_CALLED = {
    "sections": "section or folder", "sources": "source", "authors": "author", "languages": "language", "files": "path"
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Undated:
    """How many of `articles` have no date, which a question on days leaves out."""

    undated: int
    articles: int


def check_scope(connection: sqlite3.Connection, scope: Scope) -> Undated:
    """What a question on days leaves out, which is nothing if it isn't one.

    Raises QuestionError where no article has what is asked for, with what articles have.
    """
    for field, called in _CALLED.items():
        for value in getattr(scope, field):
            if not fits_any(connection, field, value):
                raise QuestionError(f"No article has the {called} {value!r}: {_known(connection, field)}")
    asks_days = scope.since is not None or scope.until is not None
    return Undated(*count_undated(connection, scope)) if asks_days else Undated(0, 0)


def _known(connection: sqlite3.Connection, field: str) -> str:
    known = known_values(connection, field)
    if not known:
        return "none is known of any; leave the option out."
    more = f" and {len(known) - _SHOWN:,} more" if len(known) > _SHOWN else ""
    return f"there are {', '.join(known[:_SHOWN])}{more}."

"""Which articles mention somebody, or several at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from entities.lookup import Found
from entities.model import Scope
from entities.queries.naming import find_within
from entities.store.asked.shared import SharedArticle, shared_articles

_EVERYWHERE = Scope()


@dataclass(frozen=True, slots=True)
class Articles:
    """The articles that mention all of `found`: `total`, of which some are listed.

    `asked` has an entity for each name, `found` each of these once.
    """

    asked: tuple[Found, ...]
    found: tuple[Found, ...]
    scope: Scope
    total: int
    listed: tuple[SharedArticle, ...]


def find_articles(
    connection: sqlite3.Connection, names: Sequence[str], scope: Scope = _EVERYWHERE, *, limit: int | None = None
) -> Articles:
    """The articles that mention all entities of these names, or the first `limit`: newest first, undated last.

    Two names of one entity count as one; the window of the scope doesn't count. Raises UnknownEntityError and
    AmbiguousEntityError.
    """
    asked = tuple(find_within(connection, name, scope) for name in names)
    found = tuple({one.entity.id: one for one in asked}.values())
    articles = shared_articles(connection, [one.entity for one in found], scope)
    return Articles(asked, found, scope, len(articles), tuple(articles[:limit]))

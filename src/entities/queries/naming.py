"""Whom the names in a question mean, with the counts of the articles that it is about."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

from entities.lookup import Found, find_entity
from entities.model import Scope
from entities.store.asked.appearances import counted_within


def find_within(connection: sqlite3.Connection, name: str, scope: Scope) -> Found:
    """The entity of this name, as the articles of a scope have it; who it is, all articles tell.

    Raises UnknownEntityError and AmbiguousEntityError.
    """
    found = find_entity(connection, name)
    return replace(found, entity=counted_within(connection, found.entity, scope))

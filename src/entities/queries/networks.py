"""The graph that questions to all of it are asked of."""

from __future__ import annotations

import sqlite3

from entities.graph.network import Network, build_network
from entities.model import Label, Scope
from entities.store.whole.columns import read_tie_columns

_EVERYWHERE = Scope()


def read_network(connection: sqlite3.Connection, label: Label | None = None, scope: Scope = _EVERYWHERE) -> Network:
    """The entities and ties of a scope; with a label, only its entities and the ties between them."""
    columns = read_tie_columns(connection, label, scope)
    return build_network(columns.ids, columns.ends, columns.strengths)

"""Choose a part of the stored graph."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

import numpy as np

from entities.graph.selection import TIE, Candidates, Criteria, Narrowing, Selection, narrow
from entities.model import Scope
from entities.store.whole.contents import count_by_label, count_ties
from entities.store.whole.entities import all_mention_counts
from entities.store.whole.ties import all_weights
from entities.wording import describe_scope


def select(connection: sqlite3.Connection, criteria: Criteria) -> Selection:
    """Apply the criteria to the graph."""
    selection = narrow(read_candidates(connection, criteria.scope), criteria)
    described = describe_scope(criteria.scope)
    if not described:
        return selection
    everything = sum(count_by_label(connection).values()), count_ties(connection)
    of_scope = Narrowing(described, *everything, len(selection.nodes), len(selection.ties))
    return replace(selection, narrowings=(of_scope, *selection.narrowings))


def read_candidates(connection: sqlite3.Connection, scope: Scope) -> Candidates:
    """The names and ties of a scope, without what isn't needed to choose."""
    rows = list(all_mention_counts(connection, scope))
    number = {entity: place for place, (entity, _, _) in enumerate(rows)}
    ties = ((number[one], number[other], *figures) for one, other, *figures in all_weights(connection, scope))
    return Candidates(
        tuple(number),
        tuple(label for _, label, _ in rows),
        np.array([mentions for _, _, mentions in rows], np.int64),
        np.fromiter(ties, TIE),
    )

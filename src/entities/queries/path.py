"""How two entities are connected: a chain of entities of which each is mentioned together with the next."""

from __future__ import annotations

import sqlite3
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from entities.errors import QuestionError
from entities.graph.chains import strongest_chain
from entities.lookup import Found, find_entity
from entities.queries.networks import read_network
from entities.queries.receipts import Receipt, read_receipt


@dataclass(frozen=True, slots=True)
class Path:
    """The strongest short chain from `one` to `other`, which is none if `steps` is empty.

    Each step is a tie with its sentence; the one that ends where the next begins. `cost` says how weak the chain is.
    """

    one: Found
    other: Found
    avoided: tuple[Found, ...]
    steps: tuple[Receipt, ...]
    cost: float | None


def find_path(
    connection: sqlite3.Connection, one: str, other: str, *, max_steps: int = 4, avoid: Sequence[str] = ()
) -> Path:
    """The chain of at most `max_steps` ties between two entities that costs least: see `graph.chains`.

    It doesn't pass through entities that are called as `avoid` says. Raises UnknownEntityError, AmbiguousEntityError,
    and QuestionError where the ends are one entity or to be avoided.
    """
    ends = find_entity(connection, one), find_entity(connection, other)
    avoided = tuple(find_entity(connection, name) for name in avoid)
    start, end = (found.entity for found in ends)
    if start.id == end.id:
        raise QuestionError(f"{one!r} and {other!r} are one entity, {start.name}: name two.")
    for found in avoided:
        if found.entity.id in {start.id, end.id}:
            raise QuestionError(f"{found.entity.name} is an end of the path: avoid something else.")
    network = read_network(connection)
    closed = [bisect_left(network.ids, found.entity.id) for found in avoided]
    numbers = bisect_left(network.ids, start.id), bisect_left(network.ids, end.id)
    chain = strongest_chain(network, *numbers, max_steps=max_steps, avoid=closed)
    if chain is None:
        return Path(*ends, avoided, (), None)
    ids = [network.ids[node] for node in chain.nodes]
    steps = tuple(read_receipt(connection, near, far) for near, far in pairwise(ids))
    return Path(*ends, avoided, steps, chain.cost)

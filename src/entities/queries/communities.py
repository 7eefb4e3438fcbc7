"""Which groups of entities are mentioned together more than with the rest, and what holds them together."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

import numpy as np

from entities.errors import QuestionError
from entities.graph.communities import find_communities, modularity
from entities.graph.network import Integers, Network
from entities.model import Entity, Label, Scope
from entities.queries.networks import read_network
from entities.queries.receipts import Receipt, read_receipt
from entities.store.asked.entities import get_entities

_LEADERS = 8
_RECEIPTS = 3
_EVERYWHERE = Scope()


@dataclass(frozen=True, slots=True)
class Grouping:
    """How finely: a higher `resolution` gives more and smaller groups. Those of less than `min_size` are left out."""

    resolution: float = 1.0
    min_size: int = 3


_USUAL = Grouping()


@dataclass(frozen=True, slots=True)
class Community:
    """A group of `size` entities with so many ties between them.

    `leaders` have the strongest ties inside, strongest first; `receipts` are the strongest ties inside.
    """

    size: int
    ties: int
    leaders: tuple[Entity, ...]
    receipts: tuple[Receipt, ...]


@dataclass(frozen=True, slots=True)
class Communities:
    """The largest groups, largest first; `total` counts all of at least the asked size.

    `modularity` says how clearly the whole graph falls into groups: 0 not at all, above 0.3 clearly.
    """

    label: Label | None
    total: int
    modularity: float
    listed: tuple[Community, ...]


def list_communities(
    connection: sqlite3.Connection,
    label: Label | None = None,
    scope: Scope = _EVERYWHERE,
    grouping: Grouping = _USUAL,
    *,
    limit: int | None = 10,
) -> Communities:
    """The groups that the ties of the graph fall into, by the Leiden algorithm; with a label, of those alone.

    Of equally large groups that with the smaller id comes first.
    """
    network = read_network(connection, label, scope)
    membership = find_communities(network, resolution=grouping.resolution)
    large = _largest_first(membership, grouping.min_size)
    members = (np.flatnonzero(membership == number) for number in large[:limit])
    listed = tuple(_community(connection, network, group, scope) for group in members)
    return Communities(label, len(large), modularity(network, membership, resolution=grouping.resolution), listed)


def members_of_community(
    connection: sqlite3.Connection, number: int, label: Label | None = None, scope: Scope = _EVERYWHERE
) -> tuple[str, ...]:
    """The ids of a group, as `list_communities` lists them, the first being 1. Raises QuestionError."""
    network = read_network(connection, label, scope)
    membership = find_communities(network)
    order = _largest_first(membership, _USUAL.min_size)
    if not 1 <= number <= len(order):
        raise QuestionError(f"There is no community {number:,}: `entities communities` lists {len(order):,}.")
    return tuple(network.ids[node] for node in np.flatnonzero(membership == order[number - 1]))


def _largest_first(membership: Integers, min_size: int) -> Integers:
    """The numbers of the groups of at least this size."""
    sizes = np.bincount(membership, minlength=1)
    order = np.argsort(-sizes, kind="stable")
    large: Integers = order[sizes[order] >= min_size]
    return large


def _community(connection: sqlite3.Connection, network: Network, members: Integers, scope: Scope) -> Community:
    entries, owners = network.entries_of(members)
    inside = np.isin(network.neighbors[entries], members)
    entries, owners = entries[inside], owners[inside]
    strengths = np.bincount(owners, weights=network.strengths[entries], minlength=len(members))
    leaders = members[np.lexsort((members, -strengths))][:_LEADERS]
    near, far = members[owners], network.neighbors[entries]
    once = near < far
    near, far, strength = near[once], far[once], network.strengths[entries[once]]
    strongest = np.lexsort((far, near, -strength))[:_RECEIPTS]
    led_by = get_entities(connection, [network.ids[node] for node in leaders], scope)
    entities = {entity.id: entity for entity in led_by}
    return Community(
        len(members),
        len(near),
        tuple(entities[network.ids[node]] for node in leaders),
        tuple(read_receipt(connection, network.ids[near[tie]], network.ids[far[tie]], scope) for tie in strongest),
    )

"""Who stands out in the whole graph: most mentioned, most connected, or between the others."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from entities.graph.centrality import betweenness, pagerank
from entities.graph.network import Floats
from entities.model import Entity, Label, Scope
from entities.queries.networks import read_network
from entities.queries.receipts import Receipt, read_receipt
from entities.store.asked.entities import get_entities
from entities.store.asked.ties import Ranking, neighbors
from entities.store.margins import count_windows
from entities.store.whole.entities import count_mentioned, most_mentioned

_EVERYWHERE = Scope()


class Standing(StrEnum):
    """What entities are ranked by.

    MENTIONED counts mentions and CONNECTED ties; PAGERANK weighs ties by the standing of the other end; BRIDGING is
    betweenness: the share of the shortest chains between two others that pass through.
    """

    MENTIONED = "mentioned"
    CONNECTED = "connected"
    PAGERANK = "pagerank"
    BRIDGING = "bridging"


@dataclass(frozen=True, slots=True)
class Ranked:
    """An entity, its score, and its strongest tie with the sentence that shows it; None if it has no tie."""

    entity: Entity
    score: float
    receipt: Receipt | None


@dataclass(frozen=True, slots=True)
class Top:
    """Those who stand out, first ones first: `total`, of whom some are ranked.

    With a label, among entities of that label and their ties alone. If `estimated` isn't None, scores are estimates
    from so many of the entities that have ties.
    """

    by: Standing
    label: Label | None
    total: int
    ranked: tuple[Ranked, ...]
    estimated: tuple[int, int] | None = None


def rank_entities(
    connection: sqlite3.Connection,
    by: Standing = Standing.MENTIONED,
    label: Label | None = None,
    scope: Scope = _EVERYWHERE,
    *,
    limit: int | None = 20,
) -> Top:
    """Those who stand out most in a scope, or all; of equals the more mentioned, then those with the smaller id.

    By any figure but mentions, those who have none of it don't stand out.
    """
    windows = count_windows(connection, scope)
    if by is Standing.MENTIONED:
        found = most_mentioned(connection, label, limit, scope)
        ranked = tuple(_ranked(connection, entity, entity.mentions, label, scope, windows) for entity in found)
        return Top(by, label, count_mentioned(connection, label, scope), ranked)
    network = read_network(connection, label, scope)
    estimated = None
    if by is Standing.CONNECTED:
        scores: Floats = network.degrees.astype(np.float64)
    elif by is Standing.PAGERANK:
        scores = pagerank(network)
    else:
        between = betweenness(network)
        scores = between.values
        estimated = (between.sources, between.nodes) if between.sources < between.nodes else None
    first = np.argsort(-scores, kind="stable")[: None if limit is None else limit + _EQUALS]
    score_of = {network.ids[node]: _rounded(scores[node]) for node in first if scores[node] > 0}
    chosen = get_entities(connection, score_of, scope)
    entities = sorted(chosen, key=lambda entity: (-score_of[entity.id], -entity.mentions, entity.id))
    ranked = tuple(_ranked(connection, one, score_of[one.id], label, scope, windows) for one in entities[:limit])
    return Top(by, label, int((scores > 0).sum()), ranked, estimated)


_EQUALS = 50  # looked at beyond the limit, for the most mentioned of those who are equal there
_DIGITS = 8


def _rounded(score: float) -> float:
    """Without the last bits of a sum, which depend on its order."""
    return float(f"{score:.{_DIGITS}g}")


def _ranked(  # noqa: PLR0913, PLR0917
    connection: sqlite3.Connection, entity: Entity, score: float, label: Label | None, scope: Scope, windows: float
) -> Ranked:
    first = Ranking(label=label, limit=1)
    strongest = next(iter(neighbors(connection, entity.id, first, scope, windows=windows)), None)
    receipt = (
        None if strongest is None else read_receipt(connection, entity.id, strongest.entity, scope, windows=windows)
    )
    return Ranked(entity, float(score), receipt)

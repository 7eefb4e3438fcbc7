"""Parts of the graph, as the page holds them: what `entities view` shows, and what is around a name or a tie."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby, islice
from pathlib import Path
from threading import Lock

import numpy as np

from entities.errors import QuestionError
from entities.exports.content import Wanted, read_content
from entities.exports.page.about import doubts_of, read_about
from entities.exports.page.packed import pack
from entities.geography import locate_places
from entities.graph.selection import Criteria
from entities.model import Entity, Scope
from entities.notes import Noted, notes_beside
from entities.serving.packing import Known, Part, pack_part
from entities.serving.stamp import Stamp, stamp_of
from entities.store import read_store
from entities.store.asked.entities import get_entities
from entities.store.asked.parts import Shown, count_ties_of, newest_places, ties_among, ties_between
from entities.store.asked.shared import places_of_both
from entities.store.asked.ties import Ranking, neighbors, tied_among
from entities.store.whole.columns import read_tie_columns
from entities.store.whole.contents import count_all
from entities.store.whole.doubts import all_ambiguous
from entities.store.whole.entities import most_mentioned

TOP = 2_000
"""Names of the overview: as many as `entities view` shows."""
_WHOLE = 200_000  # ties or mentions of a graph that the overview has as `entities view` does
_OVERVIEW_TIES = 8_000  # of a larger one
_TIES = 300  # of a name that a part is around
_BESIDE = 3_000  # ties between the others in it
_SENTENCES = 2_000  # of a name or a tie
_COMMON = 60  # names that both ends of a tie are tied to
_ENDS = 2  # of a tie
_EVERYWHERE = Scope()


@dataclass(frozen=True, slots=True)
class _Kept:
    """What is made once, as long as the store stays as it was."""

    stamp: Stamp
    known: Known
    overview: bytes = b""


class Parts:
    """The parts of one graph, each read from the store as it is when it is asked for."""

    def __init__(self, graph: Path) -> None:
        """The parts of the graph in this file."""
        self._graph = graph
        self._lock = Lock()
        self._kept: _Kept | None = None

    def read(self, around: Sequence[str], tie: Sequence[str]) -> bytes:
        """The part around these names or this tie, given by ids, or the overview, as JSON.

        Raises QuestionError where one of them isn't there, and StoreError.
        """
        stamp = stamp_of(self._graph)  # before it is read: what is kept may be newer than its stamp, never older
        with read_store(self._graph) as connection:
            if not around and not tie:
                return self._overview(connection, stamp)
            part = tie_part(connection, tie) if tie else name_part(connection, around)
            with self._lock:
                known = self._know(connection, stamp).known
            return encode(pack_part(connection, part, known))

    def _overview(self, connection: sqlite3.Connection, stamp: Stamp) -> bytes:
        with self._lock:  # who comes while it is made waits for it
            kept = self._know(connection, stamp)
            if not kept.overview:
                self._kept = kept = replace(kept, overview=encode(make_overview(connection, kept.known)))
            return kept.overview

    def _know(self, connection: sqlite3.Connection, stamp: Stamp) -> _Kept:
        if self._kept is None or self._kept.stamp != stamp:
            notes = notes_beside(connection, self._graph)
            self._kept = _Kept(stamp, read_known(connection, notes))
        return self._kept


def read_known(connection: sqlite3.Connection, notes: Mapping[str, Noted]) -> Known:
    """What is said of the whole graph and of all entities, which takes longer than a part."""
    ambiguous = list(all_ambiguous(connection))
    about = read_about(connection, ambiguous, datetime.now().astimezone().date())
    return Known(about, doubts_of(ambiguous), locate_places(connection), notes)


def make_overview(connection: sqlite3.Connection, known: Known) -> dict[str, object]:
    """What `entities view` shows or, of a graph that is too large for it, the strongest ties between as many names."""
    counts = count_all(connection)
    if max(counts.ties, counts.mentions) > _WHOLE:
        return pack_part(connection, overview_part(connection), known)
    content = read_content(connection, Wanted(Criteria(top=TOP), notes=known.notes), central=False)
    members = {name: list(value) if isinstance(value, Iterator) else value for name, value in pack(content)}
    return {**members, "about": known.about, "around": (), "tie": (), "whole": True}


def overview_part(connection: sqlite3.Connection) -> Part:
    """The names that are mentioned most, their strongest ties, and a sentence for each: all ties are read once."""
    ids = sorted(entity.id for entity in most_mentioned(connection, None, TOP))
    columns = read_tie_columns(connection)
    kept = np.isin(np.array(columns.ids), ids)
    inside = np.flatnonzero(kept[columns.ends].all(axis=0))
    strongest = inside[np.argsort(-columns.strengths[inside], kind="stable")[:_OVERVIEW_TIES]]
    ties = ties_between(
        connection, [(columns.ids[one], columns.ids[other]) for one, other in columns.ends[:, strongest].T]
    )
    tied = {end for shown in ties for end in _ends(shown)}
    alone = [place for entity in ids if entity not in tied for place in newest_places(connection, entity, 1)]
    return Part(tuple(ids), tuple(ties), tuple(alone))


def name_part(connection: sqlite3.Connection, asked: Sequence[str]) -> Part:
    """The strongest ties of some names, the ties between those at their other ends, and their newest sentences.

    Raises QuestionError where one isn't there.
    """
    ties: dict[tuple[str, str], Shown] = {}
    ids, places = set(asked), []
    for entity in _known(connection, asked):
        for beside in neighbors(connection, entity.id, Ranking(limit=_TIES)):
            ids.add(beside.entity)
            ties[beside.tie.source, beside.tie.target] = Shown(beside.tie, (beside.article, beside.sentences[0]))
        places += newest_places(connection, entity.id, _SENTENCES)
    ties |= {_ends(shown): shown for shown in ties_among(connection, ids, _BESIDE)}
    return Part(tuple(sorted(ids)), tuple(ties.values()), tuple(places), names=tuple(asked))


def tie_part(connection: sqlite3.Connection, asked: Sequence[str]) -> Part:
    """Two names, the sentences that name both, and whom both are tied to most.

    Raises QuestionError where they aren't there, or not mentioned together.
    """
    if len(asked) != _ENDS:
        raise QuestionError("A tie has two names.")
    one, other = sorted(_known(connection, asked), key=lambda entity: entity.id)
    ends = one.id, other.id
    if not ties_between(connection, [ends]):
        raise QuestionError(f"{one.name} and {other.name} aren't mentioned together in one sentence.")
    ids = {*ends, *_common(connection, ends)}
    both = groupby(
        places_of_both(connection, one, other, _EVERYWHERE), key=lambda place: (place.article, place.sentence)
    )
    places = (place for place, mentions in both if len({mention.entity for mention in mentions}) == _ENDS)
    return Part(
        tuple(sorted(ids)), tuple(ties_among(connection, ids, _BESIDE)), tuple(islice(places, _SENTENCES)), tie=ends
    )


def _common(connection: sqlite3.Connection, ends: tuple[str, str]) -> list[str]:
    """Whom two names are both tied to, by the weaker of the two ties; strongest first."""
    counts = count_ties_of(connection, ends)
    few, many = sorted(ends, key=lambda end: counts[end])
    near = {beside.entity: beside.tie.strength for beside in neighbors(connection, few, Ranking())}
    shared = tied_among(connection, many, near.keys() - {many})
    far = ties_between(connection, [(min(many, one), max(many, one)) for one in shared])
    weaker = {end: min(near[end], shown.tie.strength) for shown in far for end in _ends(shown) if end != many}
    return sorted(weaker, key=lambda end: (-weaker[end], end))[:_COMMON]


def _known(connection: sqlite3.Connection, asked: Sequence[str]) -> list[Entity]:
    entities = get_entities(connection, asked)
    if len(entities) < len(asked):
        raise QuestionError("That name isn't in the graph any more: look for it again.")
    return entities


def _ends(shown: Shown) -> tuple[str, str]:
    return shown.tie.source, shown.tie.target


def encode(value: object) -> bytes:
    """A value as JSON: what of its texts isn't Unicode becomes a question mark."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")

"""What the page says of itself: what it was made of, by what and when, and what in it is left open."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from entities import __version__
from entities.exports.columns import clean
from entities.folding import fold
from entities.model import Entity, Label
from entities.store.whole import contents
from entities.store.whole.contents import ArticleGroup
from entities.store.whole.doubts import AmbiguousName

_MOST_NAMES = 20  # ambiguous names that are told, the most frequent
_MOST_SOURCES = 20
_MOST_CANDIDATES = 8

Open = tuple[str, int, list[str]]
"""A spelling that could be an entity's in so many mentions, and which other names it could stand for."""


@dataclass(frozen=True, slots=True)
class Doubts:
    """The ambiguous names, by the label and the names that they could stand for, as these are folded."""

    by_candidate: Mapping[tuple[Label, str], Sequence[AmbiguousName]]

    def of(self, entity: Entity) -> Iterator[Open]:
        """Ambiguous names that could be an entity's, the most frequent first."""
        own = {fold(name) for name in (entity.name, *entity.aliases)}
        found = {id(name): name for key in sorted(own) for name in self.by_candidate.get((entity.label, key), ())}
        for name in sorted(found.values(), key=lambda name: (-name.mentions, name.spelling)):
            others = [clean(other) for other in name.candidates if fold(other) not in own]
            yield clean(name.spelling), name.mentions, others[:_MOST_CANDIDATES]


def doubts_of(ambiguous: Iterable[AmbiguousName]) -> Doubts:
    """What is left open, by what it could be."""
    found = defaultdict(list)
    for name in ambiguous:
        for candidate in name.candidates:
            found[name.label, fold(candidate)].append(name)
    return Doubts(found)


def read_about(
    connection: sqlite3.Connection, ambiguous: Sequence[AmbiguousName], day: date | None
) -> dict[str, object]:
    """What the page says of the whole graph, with all that is `ambiguous` in it; `day` is when it is made.

    Of folders only their names are told, not where they lie: the page is made for passing on.
    """
    counts, sources = contents.count_all(connection), list(contents.all_publishers(connection))
    return {
        "name": ", ".join(dict.fromkeys(_last_name(folder) for folder in contents.all_folders(connection))),
        "made": day and day.isoformat(),
        "version": __version__,
        "articles": counts.articles,
        "undated": counts.undated,
        "days": [counts.first_day, counts.last_day] if counts.first_day else None,
        "sources": _rows(sources[:_MOST_SOURCES]),
        "sourcesInAll": len(sources),
        "models": _rows(contents.all_models(connection)),
        "ambiguous": sum(name.mentions for name in ambiguous),
        "ambiguousNames": [
            [
                clean(name.spelling),
                name.label.lower(),
                name.mentions,
                [clean(one) for one in name.candidates[:_MOST_CANDIDATES]],
            ]
            for name in ambiguous[:_MOST_NAMES]
        ],
    }


def _rows(groups: Iterator[ArticleGroup] | Sequence[ArticleGroup]) -> list[tuple[str, int]]:
    return [(clean(group.name), group.articles) for group in groups]


def _last_name(folder: ArticleGroup) -> str:
    return clean(PurePath(folder.name).name or folder.name)

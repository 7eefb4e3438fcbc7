"""Which entity a name on the command line stands for."""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from entities.errors import AmbiguousEntityError, UnknownEntityError
from entities.folding import fold
from entities.model import Entity, Label, parse_name
from entities.store.asked import entities
from entities.store.asked.placings import roles_beside
from entities.store.asked.ties import Ranking, neighbors
from entities.store.whole.entities import all_folded_names

_SUGGESTIONS = 3
_CLOSE_ENOUGH = 0.65  # two letters of six: "Lukashenka" and "Lukashenko" have 0.9, unrelated names about 0.3
_TYPOS = 2  # a word
_LONGEST = 200  # characters of what could be a name
_DOMINATES = 5
_COMPANY = 2
_READ = 50  # articles, for the role
_CANDIDATES = 10


@dataclass(frozen=True, slots=True)
class Found:
    """The entity that a name on the command line stands for; `others` are less mentioned ones that it fits too."""

    entity: Entity
    others: tuple[Entity, ...] = ()


def find_entity(connection: sqlite3.Connection, asked: str, *, suggest: bool = True) -> Found:
    """The entity with this id or name; case and accents don't matter, and `Minsk (place)` asks for a label.

    A surname fits all people who have it, initials (`T. Blair`) all whose names begin so. A name that several entities
    share is taken for one of them only if that one is mentioned at least five times as often as the others together.
    Raises UnknownEntityError, which suggests names that come close unless it isn't to, and AmbiguousEntityError.
    """
    asked = asked.encode("utf-8", "replace").decode()  # a shell may hand on bytes that are no text
    by_id = entities.get_entity(connection, asked.strip())
    if by_id is not None:
        return Found(by_id)
    name, label = _split_label(asked)
    fitting = [entity for entity in _fitting(connection, name) if label in {None, entity.label}]
    if not fitting:
        raise UnknownEntityError(name, _close_names(connection, name) if suggest else ())
    first, *others = fitting
    if first.mentions < _DOMINATES * sum(other.mentions for other in others):
        candidates = tuple((entity.id, _told_apart(connection, entity)) for entity in fitting[:_CANDIDATES])
        raise AmbiguousEntityError(name, candidates, len(fitting))
    return Found(entities.get_entity(connection, first.id) or first, tuple(others))


def describe(entity: Entity) -> str:
    """What tells an entity from others of its name: `Alexander Lukashenko (person, 31 mentions in 12 articles)`."""
    mentions = "1 mention" if entity.mentions == 1 else f"{entity.mentions:,} mentions"
    articles = "1 article" if entity.articles == 1 else f"{entity.articles:,} articles"
    return f"{entity.name} ({entity.label.lower()}, {mentions} in {articles})"


def continue_name(typed: str, name: str) -> str | None:
    """`typed` and what is left of a name after it, from the word on that `typed` begins; None if none does."""
    name = " ".join(name.split())
    if not name.isprintable():  # what shells would send to the terminal as it is
        return None
    if not typed:
        return name
    folded, loose = fold(typed), typed[len(typed.rstrip(". ")) :]  # folding drops these at the end
    for word in re.finditer(r"\b\w", name):
        tail = name[word.start() :]
        for cut in range(1, len(tail) + 1):
            begin = fold(tail[:cut])
            if begin == folded and tail[cut:].startswith(loose):
                return typed + tail[cut + len(loose) :]
            if not folded.startswith(begin):
                break
    return None


def _split_label(asked: str) -> tuple[str, Label | None]:
    try:
        return parse_name(asked)
    except ValueError:
        return asked, None


def _fitting(connection: sqlite3.Connection, name: str) -> list[Entity]:
    """The entities that go by exactly this name, with the people whose surname it is; else those that contain it."""
    called = entities.entities_called(connection, name)
    containing = entities.entities_with_words(connection, name)
    found = entities.get_entities(connection, called | containing)
    return [entity for entity in found if entity.id in called or _has_surname(entity, name)] or found


def _has_surname(entity: Entity, name: str) -> bool:
    return entity.label is Label.PERSON and fold(entity.name).endswith(f" {fold(name)}")


def _told_apart(connection: sqlite3.Connection, entity: Entity) -> str:
    """An entity with its role and the company that it is in, which tell it from others of its name."""
    roles = Counter(roles_beside(connection, entity.id, _READ))
    role = min(roles, key=lambda role: (-roles[role], role), default=None)
    company = [neighbor.name for neighbor in neighbors(connection, entity.id, Ranking(limit=_COMPANY))]
    told = (describe(entity), role, f"with {' and '.join(company)}" if company else None)
    return ", ".join(item for item in told if item)


def _close_names(connection: sqlite3.Connection, asked: str) -> tuple[str, ...]:
    """Names of the entities of which an alias, or as many words of one as were asked for, is spelled much like `asked`.

    Every spelling that comes close gives its most mentioned entity before any gives another. Of the names of a large
    corpus with one letter wrong, missing, added or swapped with the next, 97 to 100 in 100 are among the three
    suggestions; with two, 80 to 90.
    """
    from rapidfuzz import process  # noqa: PLC0415 - names are mostly spelled right
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    folded = fold(asked)
    if len(folded) > _LONGEST:
        return ()
    length = max(1, len(folded.split()))
    runs = sorted({run for name in all_folded_names(connection) for run in _runs(name, length)})
    similar = process.extract(
        folded, runs, scorer=OSA.normalized_similarity, score_cutoff=_CLOSE_ENOUGH, limit=_SUGGESTIONS
    )
    likely = [run for run, _, _ in similar if OSA.distance(folded, run) <= _TYPOS * length]
    meant = [_fitting(connection, run)[:_SUGGESTIONS] for run in likely]
    names = (entity.name for turn in zip_longest(*meant) for entity in turn if entity is not None)
    return tuple(dict.fromkeys(names))[:_SUGGESTIONS]


def _runs(name: str, length: int) -> Iterator[str]:
    """All that stands in `name` as so many words one after the other; `name` if it has fewer."""
    words = name.split()
    return (" ".join(words[at : at + length]) for at in range(max(1, len(words) - length + 1)))

"""Names to look out for: a list in a file, one a line; who they are, and where new articles name them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from entities.errors import AmbiguousEntityError, QuestionError, UnknownEntityError
from entities.lookup import find_entity
from entities.model import Entity, Evidence, Scope
from entities.store.asked.appearances import newest_articles, newest_sentences
from entities.store.asked.entities import get_entities
from entities.store.whole.occurrences import all_sources

_QUOTED = 3
_LONGEST = 2_000_000  # bytes
_EVERYWHERE = Scope()


@dataclass(frozen=True, slots=True)
class Watched:
    """The entities that names on a list stand for; the names that are nobody's in this graph, and those of several."""

    ids: frozenset[str] = frozenset()
    unknown: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sighting:
    """A watched entity that is named in articles which are new: in how many, and the newest sentences there."""

    entity: Entity
    articles: int
    evidence: tuple[Evidence, ...]


NOBODY = Watched()


def read_names(path: Path) -> tuple[str, ...]:
    """The names on a list, each once: one a line, without what follows a `#`. Raises QuestionError."""
    try:
        if path.stat().st_size > _LONGEST:
            raise QuestionError(f"{path} is too long for a list of names.")
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise QuestionError(f"Can't read the names in {path}: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise QuestionError(f"Can't read the names in {path}: it isn't UTF-8.") from error
    names = (line.partition("#")[0].strip() for line in text.splitlines())
    return tuple(dict.fromkeys(filter(None, names)))


def find_watched(connection: sqlite3.Connection, names: Iterable[str]) -> Watched:
    """Whom names mean, each understood as `find_entity` does."""
    ids, unknown, ambiguous = set[str](), list[str](), list[str]()
    for name in names:
        try:
            ids.add(find_entity(connection, name, suggest=False).entity.id)
        except UnknownEntityError:
            unknown.append(name)
        except AmbiguousEntityError:
            ambiguous.append(name)
    return Watched(frozenset(ids), tuple(unknown), tuple(ambiguous))


def find_sightings(
    connection: sqlite3.Connection, ids: Iterable[str], scope: Scope = _EVERYWHERE, but_of: Sequence[int] = ()
) -> tuple[Sighting, ...]:
    """Where entities are named in the articles of a scope that aren't among `but_of`: who is named in most comes first.

    Articles are given by their number in the store.
    """
    names = {article: name for article, name, *_ in all_sources(connection, _EVERYWHERE)} if but_of else {}
    known = {names[article] for article in but_of}
    found = (_find_sighting(connection, entity, scope, known) for entity in get_entities(connection, set(ids)))
    seen = [sighting for sighting in found if sighting.articles]
    return tuple(sorted(seen, key=lambda sighting: (-sighting.articles, sighting.entity.name, sighting.entity.id)))


def _find_sighting(connection: sqlite3.Connection, entity: Entity, scope: Scope, known: set[str]) -> Sighting:
    articles = newest_articles(connection, entity.id, None, scope)
    sentences = newest_sentences(connection, entity.id, scope, articles=None, limit=None)
    new = (sentence for sentence in sentences if sentence.article not in known)
    return Sighting(entity, sum(one.article not in known for one in articles), tuple(islice(new, _QUOTED)))

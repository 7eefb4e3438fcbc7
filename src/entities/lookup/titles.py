"""Whom a title before a name means: who has it in the articles, or whom it doesn't contradict."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from entities.folding import in_ascii, place_key
from entities.lexicon.given_names import sex_of
from entities.lexicon.language import Language
from entities.lexicon.names import SEXED_TITLES
from entities.lexicon.places import read_demonyms, read_places
from entities.model import Entity, Evidence
from entities.resolution.names import PersonName, parse_person
from entities.roles.finding import find_roles
from entities.store.asked.appearances import newest_sentences

_ARTICLES, _SENTENCES = 200, 400  # of each
_OPENING = "\"'(["


def with_title(
    connection: sqlite3.Connection, fitting: Iterable[Entity], title: Sequence[str], language: Language
) -> list[Entity]:
    """Those whom articles give a title right before their name, or as a role beside it.

    What says of which country it is, or since when ("former"), makes no other title of it.
    """
    words = [in_ascii(word) for word in title]
    core = tuple(words[_number_beside(words, language) :])
    return [entity for entity in fitting if _has_title(connection, entity, core, language)]


def uncontradicted(fitting: Iterable[Entity], title: Sequence[str]) -> list[Entity]:
    """Those who aren't of the other sex than a title says: Mrs Smith is not Peter."""
    sex = SEXED_TITLES.get(in_ascii(title[-1]), "") if title else ""
    return [entity for entity in fitting if "" in {sex, known := _sex(entity)} or known == sex]


def tells_sex_alone(title: Sequence[str]) -> bool:
    """Whether a title may be anybody's of that sex."""
    return len(title) == 1 and in_ascii(title[0]) in SEXED_TITLES


def parse_typed(name: str) -> PersonName:
    """The parts of a person's name that may have been typed without capitals, by which names are told from words."""
    return parse_person(" ".join(word[:1].upper() + word[1:] for word in name.split()))


def is_surname(name: str) -> bool:
    """Whether a person's name is a surname alone."""
    return not parse_typed(name).given


def _sex(entity: Entity) -> str:
    return sex_of(parse_person(entity.name).given)


def _number_beside(title: Sequence[str], language: Language) -> int:
    """How many of the first words say where or when somebody has a title."""
    passing = language.roles.modifiers - language.portfolios
    beside = [
        word in passing or place_key(word) in read_demonyms() or place_key(word) in read_places() for word in title[:-1]
    ]
    return (*beside, False).index(False)


def _has_title(connection: sqlite3.Connection, entity: Entity, title: tuple[str, ...], language: Language) -> bool:
    read = newest_sentences(connection, entity.id, articles=_ARTICLES, limit=_SENTENCES)
    return any(_gives(evidence, entity, title, language) for evidence in read)


def _gives(evidence: Evidence, entity: Entity, title: tuple[str, ...], language: Language) -> bool:
    (name,) = evidence.names
    before = tuple(in_ascii(word).lstrip(_OPENING) for word in evidence.text[: name.start].split())
    if before[len(before) - len(title) :] == title:  # with a comma behind it, it is another's
        return True
    roles = (evidence.text[slice(*role.span)] for role in find_roles(evidence.text, name, entity.label, language))
    return any(set(title) <= set(in_ascii(role).split()) for role in roles)

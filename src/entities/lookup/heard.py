"""Whom a name means that is typed as another language, or in another script, than articles write it."""

from __future__ import annotations

import sqlite3

from entities.lookup.titles import parse_typed
from entities.model import Entity, Label
from entities.resolution.corpus.alike import alike, is_one_surname
from entities.resolution.corpus.contradictions import people_contradict
from entities.resolution.corpus.reach import hearing_keys
from entities.resolution.corpus.words import Alike
from entities.resolution.names import PersonName, parse_person
from entities.store.asked.entities import get_entities, names_by_keys


def heard_as(connection: sqlite3.Connection, asked: str, label: Label | None) -> list[Entity]:
    """The people whose full name, or surname, is one with a typed one as two languages write it, by frequency."""
    typed = parse_typed(asked)
    if label not in {None, Label.PERSON} or not typed.surname:
        return []
    keys = set(hearing_keys(" ".join(word[:1].upper() + word[1:] for word in asked.split()), Label.PERSON))
    named = names_by_keys(connection, keys)
    meant = {entity for name, entity in named if _is_meant(typed, parse_person(name))}
    return [entity for entity in get_entities(connection, meant) if entity.label is Label.PERSON]


def _is_meant(typed: PersonName, name: PersonName) -> bool:
    if not typed.given:
        return is_one_surname(typed, name)
    return alike(typed, name) is Alike.SOUND and not people_contradict(typed, name)

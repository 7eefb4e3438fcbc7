"""The entity that a typed name means, as it is written or in one of the ways in which people write names."""

from __future__ import annotations

import sqlite3

from entities.errors import UnknownEntityError
from entities.lookup.fitting import answering_to
from entities.lookup.found import Found, choose
from entities.model import Label, parse_name
from entities.store.asked import entities


def find_entity(connection: sqlite3.Connection, asked: str, *, suggest: bool = True) -> Found:
    """The entity with this id or name; case and accents don't matter, and `Minsk (place)` asks for a label.

    A surname fits all people who have it, a first name too, initials (`T. Blair`) all whose names begin so. A name that
    several entities share is taken for one of them only if that one is mentioned at least five times as often as the
    others together, or alone shown by this name. Where nobody goes by the name, titles and others of its words are left
    out, and last it is compared with what is spelled much like it: `Found` says what was done. Raises
    UnknownEntityError, which without `suggest` names none that come close, and AmbiguousEntityError.
    """
    asked = asked.encode("utf-8", "replace").decode()  # a shell may hand on bytes that are no text
    by_id = entities.get_entity(connection, asked.strip())
    if by_id is not None:
        return Found(by_id)
    name, label = _split_label(asked)
    called = answering_to(connection, name, label)
    if called:
        return choose(connection, name, called)
    from entities.lookup import otherwise  # noqa: PLC0415 - most names are typed as articles write them

    found = otherwise.find(connection, name, label)
    if found is None:
        raise UnknownEntityError(name, otherwise.suggest(connection, name) if suggest else ())
    return found


def _split_label(asked: str) -> tuple[str, Label | None]:
    try:
        return parse_name(asked)
    except ValueError:
        return asked, None

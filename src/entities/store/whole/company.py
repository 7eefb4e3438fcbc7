"""Who is named with whom in every sentence, for what must look at all of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

from entities.model import Label, Name


class Bearer(NamedTuple):
    """A name in a sentence (article and start), and the entity that it stands for there, if it is anybody's."""

    sentence: tuple[int, int]
    name: Name
    entity: str | None


def all_bearers(connection: sqlite3.Connection) -> Iterator[Bearer]:
    """Every mention, sentence by sentence, under the label that the corpus gives to its name."""
    rows = connection.execute(
        "SELECT article, sentence, name.name, COALESCE(entity.label, settled, name.label), name.entity FROM mention "
        "JOIN name ON name.id = mention.name LEFT JOIN entity ON entity.id = name.entity ORDER BY article, sentence"
    )
    names: dict[tuple[str, str], Name] = {}
    for article, sentence, name, label, entity in rows:
        known = names.get((name, label)) or names.setdefault((name, label), Name(name, Label(label)))
        yield Bearer((article, sentence), known, entity)

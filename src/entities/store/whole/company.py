"""Who is named with whom in every sentence, for what must look at all of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from entities.model import Label, Name
from entities.store.crowds import is_list


class Together(NamedTuple):
    """The names in a sentence, each with the entity that it stands for there, if it is anybody's."""

    names: list[tuple[Name, str | None]]
    listed: bool
    """Whether the sentence is a list of names."""


def all_company(connection: sqlite3.Connection) -> Iterator[Together]:
    """Every sentence with names, under the labels that the corpus gives to them."""
    rows = connection.execute(
        "SELECT mention.article, mention.sentence, "
        "name.name, COALESCE(entity.label, settled, name.label), name.entity, "
        'mention."end" - mention.start, sentence."end" - sentence.start FROM mention '
        "JOIN name ON name.id = mention.name LEFT JOIN entity ON entity.id = name.entity "
        "JOIN sentence ON sentence.article = mention.article AND sentence.start = mention.sentence "
        "ORDER BY mention.article, mention.sentence"
    )
    known: dict[tuple[str, str], Name] = {}
    for _, together in groupby(rows, key=itemgetter(0, 1)):
        names, letters, whole = [], 0, 0
        for _, _, name, label, entity, length, size in together:
            meant = known.get((name, label)) or known.setdefault((name, label), Name(name, Label(label)))
            names.append((meant, entity))
            letters += length
            whole = size
        yield Together(names, is_list(len(names), letters, whole))

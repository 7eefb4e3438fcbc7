"""All that resolution leaves open: pairs of names for a person to settle, spellings that could stand for several."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from entities.folding import fold
from entities.model import Doubt, Label, Name


class Met(NamedTuple):
    """Where a name is met: `article` is a number of this store, `sentence` where the sentence starts."""

    article: int
    sentence: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class AmbiguousName:
    """A spelling that could stand for any of `candidates`, in how many mentions and where, `first` and in all."""

    spelling: str
    label: Label
    candidates: tuple[str, ...]
    mentions: int
    articles: tuple[str, ...]
    first: Met


def all_doubts(connection: sqlite3.Connection) -> Iterator[tuple[Doubt, int]]:
    """The pairs that are left to a person, with the ties at stake, most first."""
    rows = connection.execute(
        "SELECT left_name, left_label, right_name, right_label, reason, ties FROM doubt "
        "ORDER BY ties DESC, left_name, right_name, left_label, right_label"
    )
    for left_name, left_label, right_name, right_label, reason, ties in rows:
        yield Doubt(Name(left_name, Label(left_label)), Name(right_name, Label(right_label)), reason), ties


def all_ambiguous(connection: sqlite3.Connection) -> Iterator[AmbiguousName]:
    """Spellings that could stand for several, by what they could stand for, the most frequent first."""
    rows = connection.execute(
        "SELECT mention.text, mention.label, article.name, COALESCE("
        "  (SELECT json_group_array(name) FROM (SELECT name FROM candidate "
        "    WHERE article = mention.article AND start = mention.start ORDER BY 1)), '[]') AS near, "
        "  (SELECT json_group_array(candidate) FROM (SELECT candidate FROM open_name "
        '    WHERE name = mention.name ORDER BY 1)) AS far, mention.article, sentence, start, "end" '
        "FROM mention JOIN name ON name.id = mention.name "
        "JOIN shown_article AS article ON article.id = mention.article "
        "WHERE ambiguous OR name.id IN (SELECT name FROM open_name) ORDER BY article.name, start"
    )
    groups: dict[tuple[str, str, tuple[str, ...]], list[tuple[str, str, Met]]] = {}
    for spelling, label, path, near, far, *met in rows:
        candidates = tuple(json.loads(near) or json.loads(far))
        groups.setdefault((fold(spelling), label, candidates), []).append((spelling, path, Met(*met)))
    for (_, label, candidates), places in sorted(groups.items(), key=lambda item: (-len(item[1]), item[0])):
        paths = tuple(dict.fromkeys(path for _, path, _ in places))
        spelling, _, first = places[0]
        yield AmbiguousName(spelling, Label(label), candidates, len(places), paths, first)

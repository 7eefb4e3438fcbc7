"""What the company of references says of whom they mean, where their name alone doesn't tell."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from entities.model import Label, Name


@dataclass(frozen=True, slots=True)
class Placing:
    """A name in an article: whether it `means` the likeliest entity, of the name `known_by`, and how probable that is.

    If not, it is `open`, or its company speaks against it. `evidence` are phrases, the heaviest first, with what each
    adds to the logarithm of the odds. `rule` says of whom: of a short name, or of namesakes.
    """

    article: str
    name: Name
    rule: str
    likeliest: str
    known_by: str
    means: bool
    open: bool
    probability: float
    evidence: tuple[tuple[str, float], ...]


_SELECT = (
    "SELECT shown_article.name, placing.name, label, rule, likeliest, known_by, entity IS likeliest, open, "
    "probability, evidence FROM placing JOIN shown_article ON shown_article.id = placing.article"
)
_ORDER = "ORDER BY placing.name, probability, shown_article.name"


def placings_with(connection: sqlite3.Connection, entity_id: str) -> Iterator[Placing]:
    """The references of which this entity is the likeliest, by name, the least probable first."""
    return map(_placing, connection.execute(f"{_SELECT} WHERE likeliest = ? {_ORDER}", (entity_id,)))


def open_placings(connection: sqlite3.Connection) -> Iterator[Placing]:
    """The references that stay open, by name."""
    return map(_placing, connection.execute(f"{_SELECT} WHERE open {_ORDER}"))


def _placing(row: tuple[str, str, str, str, str, str, int, int, float, str]) -> Placing:
    article, name, label, rule, likeliest, known_by, means, is_open, probability, evidence = row
    told = tuple((str(says), float(weight)) for says, weight in json.loads(evidence))
    label = Label(label)
    return Placing(article, Name(name, label), rule, likeliest, known_by, bool(means), bool(is_open), probability, told)


def parted_placings(connection: sqlite3.Connection, rule: str) -> Iterator[Placing]:
    """The references that `rule` gives to another than the first who bears their name, by entity."""
    rows = connection.execute(f"{_SELECT} WHERE rule = ? ORDER BY likeliest, shown_article.name", (rule,))
    return map(_placing, rows)


def roles_beside(connection: sqlite3.Connection, entity_id: str, articles: int) -> Iterator[str]:
    """The words for a role that some of its articles have right beside the names of an entity, with each of them."""
    rows = connection.execute(
        "SELECT beside.value FROM (SELECT article FROM appearance JOIN article ON article.id = article "
        "WHERE entity = :id ORDER BY date, path LIMIT :articles) "
        "AS read CROSS JOIN article ON article.id = read.article CROSS JOIN json_each(company, '$.uses') AS one "
        "CROSS JOIN json_each(one.value, '$[1]') AS beside "
        "WHERE beside.value LIKE 'role: %' AND EXISTS (SELECT 1 FROM name JOIN mention ON mention.name = name.id "
        "AND mention.article = read.article WHERE name.entity = :id AND name.name = one.key)",
        {"id": entity_id, "articles": articles},
    )
    for (beside,) in rows:
        yield beside.partition(": ")[2]

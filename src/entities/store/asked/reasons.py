"""Why mentions and names became one entity."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from entities.model import Label, Link, Name


@dataclass(frozen=True, slots=True)
class Attachment:
    """A spelling that articles take for `name` by `rule`: how often, and the first article that does."""

    spelling: str
    name: Name
    rule: str
    mentions: int
    article: str


def attachments(connection: sqlite3.Connection, entity_id: str) -> Iterator[Attachment]:
    """How each spelling came to an entity, the most frequent first."""
    rows = connection.execute(
        "SELECT mention.text, name.name, entity.label, rule, COUNT(*) AS number, MIN(article.name) FROM name "
        "JOIN entity ON entity.id = name.entity "
        "JOIN mention ON mention.name = name.id JOIN shown_article AS article ON article.id = mention.article "
        "WHERE entity.id = ? "
        "GROUP BY mention.text, name.name, rule ORDER BY number DESC, mention.text, name.name, rule",
        (entity_id,),
    )
    for spelling, name, label, rule, mentions, article in rows:
        yield Attachment(spelling, Name(name, Label(label)), rule, mentions, article)


def links_of(connection: sqlite3.Connection, entity_id: str) -> Iterator[Link]:
    """The joins of names that made an entity, in the order in which they were made."""
    rows = connection.execute(
        "SELECT left_name, left_label, right_name, right_label, rule FROM link WHERE entity = ? ORDER BY position",
        (entity_id,),
    )
    for left_name, left_label, right_name, right_label, rule in rows:
        yield Link(Name(left_name, Label(left_label)), Name(right_name, Label(right_label)), rule)

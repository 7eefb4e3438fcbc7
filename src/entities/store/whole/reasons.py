"""Why mentions and names became one entity, of all entities at once, in the order of their ids."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from itertools import groupby

from entities.model import Label, Link, Name
from entities.store.asked.reasons import Attachment


def all_attachments(connection: sqlite3.Connection) -> Iterator[tuple[str, list[Attachment]]]:
    """How each spelling came to each entity, the most frequent first, as `attachments` has them of one."""
    rows = connection.execute(
        "SELECT entity.id, mention.text, name.name, entity.label, rule, COUNT(*) AS number, MIN(article.name) "
        "FROM name JOIN entity ON entity.id = name.entity "
        "JOIN mention ON mention.name = name.id JOIN shown_article AS article ON article.id = mention.article "
        "GROUP BY entity.id, mention.text, name.name, rule "
        "ORDER BY entity.id, number DESC, mention.text, name.name, rule"
    )
    for entity, found in groupby(rows, key=lambda row: str(row[0])):
        yield (
            entity,
            [
                Attachment(spelling, Name(name, Label(label)), rule, mentions, article)
                for _, spelling, name, label, rule, mentions, article in found
            ],
        )


def all_links(connection: sqlite3.Connection) -> Iterator[tuple[str, list[Link]]]:
    """The joins of names that made each entity which has any, in the order in which they were made."""
    rows = connection.execute(
        "SELECT entity, left_name, left_label, right_name, right_label, rule FROM link "
        "WHERE entity IS NOT NULL ORDER BY entity, position"
    )
    for entity, found in groupby(rows, key=lambda row: str(row[0])):
        yield (
            entity,
            [
                Link(Name(left, Label(left_label)), Name(right, Label(right_label)), rule)
                for _, left, left_label, right, right_label, rule in found
            ],
        )

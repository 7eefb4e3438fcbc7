"""Why the spellings of entities are one: what `entities why` says of each, for many entities at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from entities.model import Entity, Link
from entities.queries.why import explain_spellings, step_says
from entities.store.asked.reasons import Attachment
from entities.store.whole.reasons import all_attachments, all_links

Reason = tuple[str, str]
"""A spelling, and the steps that lead from it to the entity's name, in words."""


@dataclass(frozen=True, slots=True)
class Reasons:
    """What spellings and joins made the entities, by their ids."""

    attachments: Mapping[str, Sequence[Attachment]]
    links: Mapping[str, Sequence[Link]]

    def of(self, entity: Entity) -> Iterator[Reason]:
        """Why the other spellings of an entity are its own, the most frequent first."""
        attached = self.attachments.get(entity.id, ())
        for spelling, steps in explain_spellings(entity, attached, self.links.get(entity.id, ())) if attached else ():
            if steps:
                yield spelling, "; ".join(map(step_says, steps))


def read_reasons(connection: sqlite3.Connection) -> Reasons:
    """All that the store knows of why."""
    return Reasons(dict(all_attachments(connection)), dict(all_links(connection)))

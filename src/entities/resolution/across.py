"""Which names of different articles stand for the same entity."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from entities.model import Entity, Label, NameCount
from entities.resolution.names import name_key

_LONGEST_ACRONYM = 4


@dataclass(frozen=True, slots=True)
class Resolution:
    """The entities of a corpus, ordered by id, and which entity each (name, label) stands for."""

    entities: tuple[Entity, ...]
    assignments: tuple[tuple[str, Label, str], ...]


def resolve_names(names: Iterable[NameCount]) -> Resolution:
    """Make one entity of all spellings that share a key and a label; the most frequent spelling is its name.

    The result depends on the names and their counts alone, not on their order.
    """
    spellings: dict[tuple[Label, str], list[NameCount]] = defaultdict(list)
    for name in names:
        spellings[name.label, name_key(name.name, name.label)].append(name)
    entities, assignments = [], []
    for (label, key), members in spellings.items():
        entity = Entity(entity_id(label, key), _canonical(members), label)
        entities.append(entity)
        assignments += [(member.name, label, entity.id) for member in members]
    return Resolution(tuple(sorted(entities, key=lambda entity: entity.id)), tuple(sorted(assignments)))


def entity_id(label: Label, key: str) -> str:
    """An id that stays the same for as long as the entity does: a letter for the label and 12 hexadecimal digits."""
    digest = hashlib.blake2b(f"{label}:{key}".encode(), digest_size=6).hexdigest()
    letter = {Label.PERSON: "p", Label.PLACE: "l", Label.ORGANIZATION: "o"}[label]
    return letter + digest


def _canonical(members: list[NameCount]) -> str:
    """The most frequent spelling, but not one that is shouted, as in a dateline, where there is another."""
    return max(members, key=lambda name: (not _is_shouted(name.name), name.mentions, len(name.name), name.name)).name


def _is_shouted(name: str) -> bool:
    return name.isupper() and len(name) > _LONGEST_ACRONYM

"""Make entities of clusters of names: their ids, and the names that they are shown by."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Sequence

from entities.folding import fold, is_one_word
from entities.model import Entity, Label, NameCount
from entities.resolution.names import is_short
from entities.resolution.organization_names import is_acronym

_LONGEST_ACRONYM = 4


def cluster_id(cluster: Sequence[NameCount], taken: Iterable[str]) -> str:
    """An id from the first of the cluster's full names by alphabet, so that it stays when others join or leave."""
    label = cluster[0].label
    full = [name for name in cluster if label is not Label.PERSON or not is_short(name.name)]
    first = min((fold(name.name), name.name) for name in full or cluster)
    found = entity_id(label, first[0])
    return entity_id(label, first[1]) if found in taken else found  # decisions may hold apart what folds to one


def entity_id(label: Label, key: str) -> str:
    """An id that stays the same for as long as the entity does: a letter for the label and 12 hexadecimal digits."""
    digest = hashlib.blake2b(f"{label}:{key}".encode("utf-8", errors="replace"), digest_size=6).hexdigest()
    letter = {Label.PERSON: "p", Label.PLACE: "l", Label.ORGANIZATION: "o"}[label]
    return letter + digest


def namesake_of(entity: Entity, day: str, path: str) -> Entity:
    """Another entity of the same name, known by the article, of this day and path, that is the first to have it."""
    return Entity(entity_id(entity.label, f"{entity.id} {day} {path}"), entity.name, entity.label)


def shown_name(cluster: Sequence[NameCount], familiar: Collection[str] | None = None) -> str:
    """The name to show: the most frequent, but lone surnames, acronyms and what is shouted only where all are such.

    Of names in several languages one of the `familiar`, if there are such.
    """
    if familiar is not None:
        cluster = [name for name in cluster if name.name in familiar] or cluster
    if len(cluster) == 1:
        return cluster[0].name
    spelled_out = [
        n for n in cluster if not is_acronym(n.name) and (n.label is not Label.PERSON or not is_one_word(n.name))
    ]
    calm = [n for n in spelled_out or cluster if not (n.name.isupper() and len(n.name) > _LONGEST_ACRONYM)]
    plain = [n for n in calm or cluster if not n.name.endswith(".")]
    return max(plain or calm or cluster, key=lambda name: (name.mentions, len(name.name), name.name)).name

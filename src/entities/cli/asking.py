"""What commands that take a name say about whom they took it for."""

from __future__ import annotations

from entities.cli.consoles import say
from entities.cli.documents import Document
from entities.cli.filters import without
from entities.errors import AmbiguousEntityError
from entities.lookup import Found, describe, say_taken
from entities.model import Entity, Scope

_SHOWN = 5


def mention_others(name: str, found: Found) -> None:
    """Say on stderr for whom a name is taken, unless it is just what they are called, and whom else it fits."""
    if taken := say_taken(name, found):
        say(taken)
    for other in found.others[:_SHOWN]:
        say(f"  {other.id}  {describe(other)}")
    if len(found.others) > _SHOWN:
        say(f"  ... and {len(found.others) - _SHOWN:,} more")


def say_unmentioned(entity: Entity, scope: Scope) -> None:
    """Say on stderr that none of the articles that were chosen mentions an entity, if so."""
    if not entity.mentions and not scope.everywhere:
        say(f"None of these articles mentions {entity.name}.{without(scope)}", style="yellow")


def candidates_document(error: AmbiguousEntityError) -> Document:
    """What a name may mean, for scripts."""
    return {
        "name": error.name,
        "total": error.number,
        "candidates": [
            {
                "id": candidate.id,
                "name": candidate.name,
                "label": candidate.label,
                "mentions": candidate.mentions,
                "articles": candidate.articles,
                "role": candidate.role,
                "company": list(candidate.company),
            }
            for candidate in error.candidates
        ],
    }

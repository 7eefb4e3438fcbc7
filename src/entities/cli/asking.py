"""What commands that take a name say about whom they took it for."""

from __future__ import annotations

from entities.cli.consoles import say
from entities.cli.documents import Document
from entities.errors import AmbiguousEntityError
from entities.lookup import Found, describe, say_taken

_SHOWN = 5


def mention_others(name: str, found: Found) -> None:
    """Say on stderr for whom a name is taken, unless it is just what they are called, and whom else it fits."""
    if taken := say_taken(name, found):
        say(taken)
    for other in found.others[:_SHOWN]:
        say(f"  {other.id}  {describe(other)}")
    if len(found.others) > _SHOWN:
        say(f"  ... and {len(found.others) - _SHOWN:,} more")


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

"""What commands that take a name say about whom they took it for."""

from __future__ import annotations

from entities.cli.consoles import say
from entities.cli.documents import Document
from entities.errors import AmbiguousEntityError
from entities.folding import fold
from entities.lookup import Found, describe
from entities.model import Name, format_name

_SHOWN = 5


def mention_others(name: str, found: Found) -> None:
    """Say on stderr for whom a name is taken, unless it is just what they are called, and whom else it fits."""
    if taken := _taken(name, found):
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


def _taken(name: str, found: Found) -> str:
    """The sentence about the entity itself; empty where nothing is to be said."""
    entity = found.entity
    shown = f"{entity.name} ({entity.id})"
    fits = " It also fits:" if found.others else ""
    if found.part:
        taken = "" if fold(found.part) == fold(entity.name) else f": it is taken for {shown}"
        return f"Only {found.part!r} of {name!r} was looked for{taken}.{fits}"
    if found.because:
        return f"{name!r} is taken for {shown}, {found.because}.{fits}"
    if not found.others:
        return ""
    if fold(name) in {fold(entity.name), fold(format_name(Name(entity.name, entity.label)))}:
        return f"{name!r} also fits:"
    return f"{name!r} is taken for {shown}, by far the most mentioned.{fits}"

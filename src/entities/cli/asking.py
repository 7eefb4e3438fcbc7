"""What commands that take a name say about whom they took it for."""

from __future__ import annotations

from entities.cli.consoles import say
from entities.lookup import Found, describe

_SHOWN = 5


def mention_others(name: str, found: Found) -> None:
    """Say on stderr whom else a name fits, if it fits others."""
    if not found.others:
        return
    say(f"{name!r} is taken for {found.entity.name} ({found.entity.id}), by far the most mentioned. It also fits:")
    for other in found.others[:_SHOWN]:
        say(f"  {other.id}  {describe(other)}")
    if len(found.others) > _SHOWN:
        say(f"  ... and {len(found.others) - _SHOWN:,} more")

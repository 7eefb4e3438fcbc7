"""What every rule of resolution has: a name, which the store keeps, and what it says to a reader."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """A step that can be named, explained and switched off."""

    name: str
    says: str

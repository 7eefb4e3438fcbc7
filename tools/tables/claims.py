"""Which place a name means that several may have: the one that is far better known by it than any other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from anyascii import anyascii
from rapidfuzz.distance import JaroWinkler

from entities.folding import place_key

_CLEARLY = 3
_RARER = 10
_ALIKE = 0.8


@dataclass(frozen=True, slots=True)
class Claim:
    """A name that a place may have: the place's key in the English tables, and how well known it is by that name."""

    name: str
    key: str
    fame: float


def is_alike(name: str, key: str) -> bool:
    """Whether a name sounds like a place's own, given as its key."""
    return JaroWinkler.similarity(place_key(anyascii(name)), key) >= _ALIKE


def claim_of(name: str, key: str, population: float) -> Claim:
    """The claim of a city to one of its names; one that doesn't sound like it may be former, and weighs a tenth."""
    return Claim(name, key, population if is_alike(name, key) else population / _RARER)


def clearest(fame: Mapping[str, float]) -> str | None:
    """The place that is at least three times as well known by a name as any other; None if none is."""
    ordered = sorted(fame, key=lambda key: (-fame[key], key))
    clear = all(fame[ordered[0]] >= _CLEARLY * fame[other] for other in ordered[1:])
    return ordered[0] if ordered and clear else None

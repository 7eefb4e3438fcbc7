"""Spellings made comparable: the one notion of "the same letters" that all stages share."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

_SPACES = re.compile(r"[\s_]+")


@lru_cache(maxsize=200_000)
def fold(name: str) -> str:
    """`name` in lower-case ASCII with single spaces and no dots: what differs in nothing but these is one spelling."""
    plain = name if name.isascii() else anyascii(name)
    return _SPACES.sub(" ", plain.replace(".", "").replace("`", "'")).strip().casefold() or name.strip().casefold()

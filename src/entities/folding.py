"""Spellings made comparable: the one notion of "the same letters" that all stages share."""

from __future__ import annotations

import re

from anyascii import anyascii

_APART = re.compile(r"[\W_]+")


def fold(name: str) -> str:
    """`name` in lower-case ASCII words: without accents, case, punctuation and odd spacing (`U.S.` becomes `us`)."""
    plain = anyascii(name).lower().replace(".", "").replace("'", "")
    return _APART.sub(" ", plain).strip() or name.strip().lower()

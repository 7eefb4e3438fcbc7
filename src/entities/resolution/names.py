"""Names as keys: what two spellings must share to be the same name."""

from __future__ import annotations

import re

from entities.folding import fold
from entities.model import Label


def name_key(name: str, label: Label) -> str:
    """What all spellings of one name share; for people, without the initials between first name and surname."""
    if label is not Label.PERSON:
        return fold(name)
    spaced = re.sub(r"\.(?=\w)", ". ", name)
    first, *middle = fold(spaced).split()
    if not middle:
        return first
    *middle, last = middle
    return " ".join([first, *(word for word in middle if len(word) > 1), last])

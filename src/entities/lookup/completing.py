"""What a shell offers after the beginning of a name."""

from __future__ import annotations

import re

from entities.folding import fold


def continue_name(typed: str, name: str) -> str | None:
    """`typed` and what is left of a name after it, from the word on that `typed` begins; None if none does."""
    name = " ".join(name.split())
    if not name.isprintable():  # what shells would send to the terminal as it is
        return None
    if not typed:
        return name
    folded, loose = fold(typed), typed[len(typed.rstrip(". ")) :]  # folding drops these at the end
    for word in re.finditer(r"\b\w", name):
        tail = name[word.start() :]
        for cut in range(1, len(tail) + 1):
            begin = fold(tail[:cut])
            if begin == folded and tail[cut:].startswith(loose):
                return typed + tail[cut + len(loose) :]
            if not folded.startswith(begin):
                break
    return None

"""Which words of a full name are its surnames, where people have two and are called by the first."""

from __future__ import annotations

from collections.abc import Sequence

from entities.folding import in_ascii
from entities.lexicon.given_names import is_first_name
from entities.lexicon.names import PARTICLES

JOINTS = ("y", "e")
"""What joins two surnames in Spanish."""
_WITH_TWO = 3
"""So many words, particles left out, has the shortest name with two surnames."""


def surname_starts(words: Sequence[str]) -> tuple[int, ...]:
    """Where the one or two surnames of a full name begin, with their particles; nothing of a lone name.

    The word before the last one is a surname, too, unless it is an initial, or the only one after a first name and
    people have it as one ("María Isabel Díaz"). After Spain's Ley del Registro Civil, article 49.
    """
    starts = [at for at in range(len(words)) if at == 0 or words[at - 1] not in PARTICLES]
    if len(starts) < _WITH_TWO or words[-1] in PARTICLES:
        return tuple(starts[1:][-1:])
    before = in_ascii(words[starts[-1] - 1])
    joined = words[starts[-1]] in JOINTS
    only = len(starts) == _WITH_TWO and is_first_name(before)
    return tuple(starts[-1:] if not joined and (only or len(before) == 1) else starts[-2:])

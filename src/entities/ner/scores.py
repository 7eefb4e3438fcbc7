"""How sure the recogniser is of each kind of name, as far as it makes a difference to what it is weighed with."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from entities.model import Label

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

KINDS = (*(str(label).lower() for label in (Label.PERSON, Label.PLACE, Label.ORGANIZATION)), "other", "number", "none")
"""What a word may begin, by the recogniser: a name of ours, of another thing, a number, nothing."""
_STEPS = (0.02, 0.1, 0.3, 0.6, 0.9, 0.98)
_SAYS = ("hardly", "at most 10%", "at most 30%", "at most 60%", "at most 90%", "at most 98%", "surely")


def in_steps(probabilities: npt.NDArray[np.float32]) -> list[bytes]:
    """The steps that probabilities, of shape (words, kinds), fall into: for each word a byte a kind."""
    import numpy as np  # what only says what steps mean needs none

    limits = np.array(_STEPS, np.float32)
    steps, width = limits.searchsorted(probabilities, side="right").astype(np.uint8).tobytes(), len(KINDS)
    return [steps[at : at + width] for at in range(0, len(steps), width)]


@cache
def as_evidence(steps: bytes) -> tuple[str, ...]:
    """What the steps of a word say, in words."""
    return tuple(f"the recogniser: {_SAYS[step]} {kind}" for kind, step in zip(KINDS, steps, strict=True))

"""What is known of a name in one article: the company that it keeps there."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Company:
    """What one article gives to all of its names.

    `names` are keys of the names in it, `words` what `content_words` gives, `section` the folder that it stands in,
    `day` its date (YYYY-MM-DD).
    """

    names: frozenset[str]
    words: tuple[str, ...]
    section: str = ""
    day: str | None = None

    @cached_property
    def weights(self) -> Mapping[str, int]:
        """What each word weighs."""
        return {word[:-1]: int(word[-1]) for word in self.words}

    @cached_property
    def length(self) -> float:
        """The length of the vector of words."""
        return math.sqrt(sum(weight * weight for weight in self.weights.values()))


@dataclass(frozen=True)
class Use:
    """One name in one article: a reference with its surroundings.

    `article` is the path, `name` the spelling there; `near` are keys of the names in the same sentences, `beside` what
    `surroundings` gives.
    """

    article: str
    name: str
    company: Company
    near: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()

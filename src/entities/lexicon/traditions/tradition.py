"""What a tradition of spelling is: which sounds its letters stand for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

VOWELS = frozenset("aeiou?AIU")
"""The sounds that are vowels: "?" is one that the script leaves out, a capital one that is surely long."""

Sounds = tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Tradition:
    """How a language spells names, be they its own or others'.

    `table` has a line for each kind of spelling: entries with commas between them, each a pattern (a regular
    expression without groups that capture) and what it may sound like, "/" between several, "-" for nothing. The first
    that matches counts. Consonants are written b d f g h k l m n p r s t v z, S as in "ship" and Z as in "vision", so
    that "tS" is the sound of "church". `slack` is how many steps the vowels of a word may be away from those of another
    spelling, None where that grows with the word.
    """

    name: str
    table: str
    slack: int | None = None
    exact: bool = False
    """Whether a glide before or after a vowel tells syllables apart, as in Chinese."""

    @cached_property
    def rules(self) -> tuple[tuple[str, Sounds], ...]:
        """The patterns with what they may sound like."""
        entries = (entry.split() for line in self.table.splitlines() for entry in line.split(",") if entry.strip())
        return tuple((pattern, tuple(s.replace("-", "") for s in sounds.split("/"))) for pattern, sounds in entries)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """All patterns, each a group, then whatever else there is."""
        return re.compile("|".join(f"({pattern})" for pattern, _ in self.rules) + "|.")

    @cached_property
    def letters(self) -> frozenset[str]:
        """The letters that stand in its patterns."""
        return frozenset("".join(pattern for pattern, _ in self.rules))

"""Labelled lines (`BYLINE: Ann Smith`): which there are, in the languages of the databases' interfaces."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

_LONGEST_KEY = 40
_MANY = frozenset(("cast", "note", "more", "other"))

Labels = Mapping[str, str]
"""From a label in lower case to what it says: a field of About, or what else its database's reader asks for."""


class Label(NamedTuple):
    """A labelled line: its label in lower case, what that says, and its value."""

    key: str
    field: str
    value: str

    @property
    def once(self) -> str:
        """What an article has but once: a field, or of the fields that are many the label itself."""
        return self.key if self.field in _MANY else self.field


def name_labels(**fields: str) -> Labels:
    """A table of labels from the words for each field, separated by `|`."""
    return {" ".join(word.split()): field for field, words in fields.items() for word in words.split("|")}


def find_label(line: str, labels: Labels) -> Label | None:
    """The label that `line` begins with."""
    key, colon, value = line.strip().partition(":")
    field = labels.get(" ".join(key.casefold().split())) if colon and len(key) <= _LONGEST_KEY else None
    return Label(key.casefold(), field, " ".join(value.split())) if field else None


def tail_start(
    lines: Sequence[str], labels: Labels, *, taken: Iterable[str] = (), several: frozenset[str] = frozenset()
) -> int:
    """Where the labelled lines begin that `lines` end with; each stands there once, and none of `taken`.

    The value of a label for one of the fields `several` may go on for three lines.
    """
    seen, start = set(taken), len(lines)
    while start:
        above = range(start - 1, max(start - 5, -1), -1)
        found = ((at, find_label(lines[at], labels)) for at in above)
        reach = next(((at, label) for at, label in found if label), None)
        if reach is None or reach[1].once in seen or (reach[0] < start - 1 and reach[1].field not in several):
            break
        start = reach[0]
        seen.add(reach[1].once)
    return start

"""Labelled lines (`BYLINE: Ann Smith`): which there are, in the languages of the databases' interfaces."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from entities.readers.press.layout import full_places
from entities.readers.text.fields import one_line

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
    return {one_line(word): field for field, words in fields.items() for word in words.split("|")}


def find_label(line: str, labels: Labels) -> Label | None:
    """The label that `line` begins with."""
    written, colon, value = line.strip().partition(":")
    if not colon or len(written) > _LONGEST_KEY:
        return None
    key = one_line(written.casefold())
    return Label(key, labels[key], one_line(value)) if key in labels else None


def find_labels(lines: Iterable[str], labels: Labels) -> Iterator[Label]:
    """Those that lines of `lines` begin with."""
    return filter(None, (find_label(line, labels) for line in lines))


def label_at(lines: Iterable[str], labels: Labels, *fields: str) -> int | None:
    """Which of the lines is the first that begins with a label, or with one for one of `fields`."""
    found = ((at, find_label(line, labels)) for at, line in enumerate(lines))
    return next((at for at, label in found if label and (not fields or label.field in fields)), None)


def said_by(labels: Iterable[Label]) -> dict[str, str]:
    """What the labels say of each field; of two that say the same the first counts."""
    said: dict[str, str] = {}
    for label in labels:
        if label.value:
            said.setdefault(label.field, label.value)
    return said


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


def tail_line(lines: Sequence[str], labels: Labels, *, taken: Iterable[str] = (), several: frozenset[str]) -> int:
    """The same of lines between which there are blank ones."""
    full = full_places(lines)
    start = tail_start([lines[at] for at in full], labels, taken=taken, several=several)
    return full[start] if start < len(full) else len(lines)

"""What a press database's export is read as, whichever database it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from entities.model import Remark
from entities.readers.composing import UNKNOWN, About


@dataclass(frozen=True, slots=True)
class Record:
    """One article of an export: its prose without its title, and what is known about it."""

    prose: str
    about: About = UNKNOWN


@dataclass(frozen=True, slots=True)
class Export:
    """The articles of an export, one after the other, and how many it says it has, if it does."""

    records: Iterator[Record]
    promised: int | None = None


@dataclass(frozen=True, slots=True)
class Database:
    """A press database: what is from it has one of `words`, which are quick to look for, and `mark` if there is one.

    Both are in a web page's markup as they are in its text. `read` gives None for text that has them by chance.
    """

    read: Callable[[str], Export | None]
    words: tuple[str, ...]
    mark: re.Pattern[str] | None = None

    def may_have(self, text: str) -> bool:
        """Whether there are its words and its mark in `text`."""
        return any(word in text for word in self.words) and (self.mark is None or self.mark.search(text) is not None)


def compare_promised(path: str, promised: int | None, found: int) -> Iterator[Remark]:
    """A remark if an export has other than the number of articles that it says it has."""
    if promised not in (None, found):
        yield Remark(path, f"it promises {promised:,} articles, {found:,} were found")

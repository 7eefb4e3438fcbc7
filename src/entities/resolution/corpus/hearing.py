"""Find names that may be others as another language writes them: of each pair, a foreign one looks for the other.

In a corpus of one language and script nothing is looked for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from typing import Generic, TypeVar

from entities.resolution.corpus.alike import is_foreign, surname_keys
from entities.resolution.names import PersonName

T = TypeVar("T")


class Hearing(Generic[T]):
    """Things with names, by the consonants of their surnames in all traditions that may spell them."""

    def __init__(self, named: Iterable[tuple[PersonName, T]]) -> None:
        """Take things, each with its name; one may come with several."""
        self._named = list(named)
        self.foreign = [(name, thing) for name, thing in self._named if is_foreign(name)]

    def like(self, name: PersonName) -> list[T]:
        """The things with a name that this one may be, as they came; one may come several times."""
        found = self._all if is_foreign(name) else self._foreign
        return [thing for key in sorted(surname_keys(name.written)) for thing in found.get(key, ())] if found else []

    @cached_property
    def _all(self) -> dict[str, list[T]]:
        return _by_key(self._named)

    @cached_property
    def _foreign(self) -> dict[str, list[T]]:
        return _by_key(self.foreign)


def _by_key(named: Iterable[tuple[PersonName, T]]) -> dict[str, list[T]]:
    found: defaultdict[str, list[T]] = defaultdict(list)
    for name, thing in named:
        for key in surname_keys(name.written):
            found[key].append(thing)
    return found

"""Find names that may be others as another language writes them: of each pair, a foreign one looks for the other.

In a corpus of one language in Latin letters hardly anything is looked for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Generic, TypeVar

from entities.lexicon.traditions import Tradition
from entities.resolution.corpus.traditions import in_latin, is_foreign, is_latin, traditions_of
from entities.resolution.names import PersonName, Written

T = TypeVar("T")
Keys = Callable[[Written, tuple[Tradition, ...]], frozenset[str]]


class Hearing(Generic[T]):
    """Things with names, by what all spellings of a name have in common in the traditions that may spell it.

    `keys` gives that, of the surname (`surname_keys`) or of full names (`full_keys`).
    """

    def __init__(self, named: Iterable[tuple[PersonName, T]], keys: Keys) -> None:
        """Take things, each with its name; one may come with several."""
        self._named = list(named)
        self._keys = keys
        self.foreign = [(name, thing) for name, thing in self._named if is_foreign(name)]

    def like(self, name: PersonName) -> list[T]:
        """The things with a name that this one may be, as they came; one may come several times."""
        if not is_latin(name):
            return self._found(self._in_all, name, traditions_of(name))
        inside = self._in_latin if is_foreign(name) else self._foreign_latin
        return [
            *self._found(inside, name, in_latin(name)),
            *self._found(self._in_other_scripts, name, traditions_of(name)),
        ]

    def _found(self, index: dict[str, list[T]], name: PersonName, traditions: tuple[Tradition, ...]) -> list[T]:
        if not index:
            return []
        return [thing for key in sorted(self._keys(name.written, traditions)) for thing in index.get(key, ())]

    @cached_property
    def _in_all(self) -> dict[str, list[T]]:
        return self._index(self._named, traditions_of)

    @cached_property
    def _in_other_scripts(self) -> dict[str, list[T]]:
        return self._index((pair for pair in self.foreign if not is_latin(pair[0])), traditions_of)

    @cached_property
    def _in_latin(self) -> dict[str, list[T]]:
        return self._index((pair for pair in self._named if is_latin(pair[0])), in_latin)

    @cached_property
    def _foreign_latin(self) -> dict[str, list[T]]:
        return self._index((pair for pair in self.foreign if is_latin(pair[0])), in_latin)

    def _index(
        self,
        named: Iterable[tuple[PersonName, T]],
        traditions: Callable[[PersonName], tuple[Tradition, ...]],
    ) -> dict[str, list[T]]:
        found: defaultdict[str, list[T]] = defaultdict(list)
        for name, thing in named:
            for key in self._keys(name.written, traditions(name)):
                found[key].append(thing)
        return found

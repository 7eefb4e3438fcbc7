"""Find names that may be others as another language writes them: of each pair, a foreign one looks for the other.

In a corpus of one language and script nothing is looked for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from itertools import chain
from typing import Generic, TypeVar

from entities.resolution.corpus.alike import is_foreign, is_latin, surname_keys
from entities.resolution.names import PersonName

T = TypeVar("T")


class Hearing(Generic[T]):
    """Things with names, by the consonants of their surnames in all traditions that may spell them."""

    def __init__(self, named: Iterable[tuple[PersonName, T]], asked: Iterable[PersonName] = ()) -> None:
        """Take things, each with its name; one may come with several. `asked` are others that look for them."""
        self._named = list(named)
        self.foreign = [(name, thing) for name, thing in self._named if is_foreign(name)]
        self._all_latin = all(map(is_latin, chain(asked, (name for name, _ in self.foreign))))

    def like(self, name: PersonName) -> list[T]:
        """The things with a name that this one may be, as they came; one may come several times."""
        found = self._all if is_foreign(name) else self._foreign
        return [thing for key in sorted(self._keys(name)) for thing in found.get(key, ())] if found else []

    @cached_property
    def _all(self) -> dict[str, list[T]]:
        return self._by_key(self._named)

    @cached_property
    def _foreign(self) -> dict[str, list[T]]:
        return self._by_key(self.foreign)

    def _by_key(self, named: Iterable[tuple[PersonName, T]]) -> dict[str, list[T]]:
        found: defaultdict[str, list[T]] = defaultdict(list)
        for name, thing in named:
            for key in self._keys(name):
                found[key].append(thing)
        return found

    def _keys(self, name: PersonName) -> frozenset[str]:
        return surname_keys(name.written, all_latin=self._all_latin and is_latin(name))

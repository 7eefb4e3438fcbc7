"""The full names of an article that shorter ones may stand for, found by what these have of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from entities.lexicon.language import Language
from entities.resolution.article.firms import Firms
from entities.resolution.article.namesakes import Namesakes
from entities.resolution.article.spellings import Spelling
from entities.resolution.side_by_side import Pairs

_NOBODY: Pairs = frozenset()


@dataclass(frozen=True, slots=True)
class Context:
    """What the article says beside the names: `apart` are keys of two people, `defined` the full name of acronyms.

    `opening` are the keys of the names in its first sentence, which mostly is a headline. `other_names` has what
    the article calls another name of one person, `firms` what passes for people and is a firm's, `namesakes` what
    it says of places that share a name.
    """

    language: Language
    apart: Pairs = _NOBODY
    defined: Mapping[str, str] = field(default_factory=dict)
    opening: frozenset[str] = frozenset()
    other_names: Mapping[str, str] = field(default_factory=dict)
    firms: Firms = field(default_factory=Firms)
    namesakes: Namesakes = field(default_factory=Namesakes)


class Heads:
    """Full names met so far, each under all the keys by which a shorter name may ask for it."""

    def __init__(self, context: Context) -> None:
        """Start with none."""
        self.context = context
        self._under: defaultdict[object, list[Spelling]] = defaultdict(list)
        self._meant: dict[str, Sequence[Spelling]] = {}

    def add(self, name: Spelling, keys: Iterable[object]) -> None:
        """A full name, and the keys to find it by."""
        for key in dict.fromkeys(keys):
            self._under[key].append(name)

    def under(self, key: object) -> Sequence[Spelling]:
        """The full names that have this key, in the order in which they were added."""
        return self._under.get(key, ())

    def settle(self, name: Spelling, meant: Sequence[Spelling]) -> None:
        """A name stands for one of these: for itself, a fuller name, or one of several."""
        self._meant[name.key] = meant

    def meant_by(self, key: str) -> Sequence[Spelling]:
        """What the name of this key has been found to stand for; nothing yet if it comes later."""
        return self._meant.get(key, ())

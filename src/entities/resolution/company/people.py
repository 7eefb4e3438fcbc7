"""What is known of a person from all articles that have the full name: sums over them, and some articles themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from zlib import crc32

from entities.model import Label
from entities.resolution.company.keys import name_keys
from entities.resolution.company.sample import Sample
from entities.resolution.company.uses import Use

SAMPLE = 48
"""Articles of a person that others are compared with one by one; which, the hash of their path says."""
FREQUENT = 0.3
"""From this share of the person's articles on a name is the rule there."""
PLAIN_TITLES = frozenset(f"title: {title}" for title in ("mr", "mrs", "ms", "miss", "dr"))
_DOUBT = 2  # articles added to the person's, so that few say little


@dataclass(frozen=True, eq=False)
class Person:
    """Somebody with a full name: in how many articles each name, section and thing said beside the name is met.

    `own` are keys of the person's own names, which are no company; `frequent` the names that are the rule, in order.
    """

    uses: tuple[Use, ...]
    names: Mapping[str, int]
    near: Mapping[str, int]
    sections: Mapping[str, int]
    beside: Mapping[str, int]
    own: frozenset[str]
    sample: tuple[Use, ...]
    frequent: tuple[tuple[str, float], ...]

    @cached_property
    def index(self) -> Sample:
        """The sample, as others are compared with it."""
        return Sample(self.sample)

    @cached_property
    def roles(self) -> frozenset[str]:
        """The titles and roles that are said, of these articles, beside the name."""
        return roles_in(self.beside)

    @cached_property
    def telling_roles(self) -> frozenset[str]:
        """What the titles and roles are called that not everybody has."""
        return frozenset(item.partition(": ")[2] for item in self.roles - PLAIN_TITLES)

    @cached_property
    def fields(self) -> frozenset[str]:
        """The fields that the roles are in, of which a role may have several: a manager's."""
        return frozenset(item for item in self.beside if item.startswith("field: "))

    @cached_property
    def articles(self) -> int:
        """In how many articles the person is."""
        return len(self.uses)

    def part(self, key: str) -> float:
        """Which part of the person's articles have a name, as far as so many can tell."""
        return part_of(self.names.get(key, 0), len(self.uses))


def person_of(uses: Iterable[Use]) -> Person:
    """Sum up the uses of a person's names, in any order; of several in one article the first by name counts."""
    by_article = {use.article: use for use in sorted(uses, key=lambda use: (use.article, use.name), reverse=True)}
    kept = tuple(sorted(by_article.values(), key=lambda use: (crc32(use.article.encode()), use.article)))
    names = Counter(chain.from_iterable(use.company.names for use in kept))
    return Person(
        kept,
        names,
        Counter(chain.from_iterable(use.near for use in kept)),
        Counter(use.company.section for use in kept),
        Counter(chain.from_iterable(use.beside for use in kept)),
        frozenset(key for name in {use.name for use in kept} for key in name_keys(name, Label.PERSON)),
        kept[:SAMPLE],
        tuple(sorted((key, part) for key, n in names.items() if (part := part_of(n, len(kept))) > FREQUENT)),
    )


def part_of(there: int, articles: int) -> float:
    """A part of some articles, less than it is the fewer these are."""
    return there / (articles + _DOUBT)


def roles_in(beside: Iterable[str]) -> frozenset[str]:
    """The titles and roles among what stands beside a name."""
    return frozenset(item for item in beside if item.startswith(("role: ", "title: ")))

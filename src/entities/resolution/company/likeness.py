"""How much the company of a use is a person's: numbers, each measured from nothing but what the two have in common."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from entities.resolution.company.people import PLAIN_TITLES, Person, roles_in
from entities.resolution.company.rarity import WHOLE, Rarity, weight_of
from entities.resolution.company.uses import Company, Use

_SURE = 0.95  # no share is certain
FEW = 2.0
"""The weight of names that is added to an article's, so that two articles of one and the same name aren't the same."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """The measures by name, and what of the company weighs: shared names with their shares, the most telling words."""

    measures: Mapping[str, float]
    names: tuple[tuple[str, float], ...]
    words: tuple[str, ...]


def compare(use: Use, person: Person, rarity: Rarity, skipped: frozenset[str]) -> Likeness:
    """Measure a use against a person. Keys in `skipped`, of the name in question, are no company.

    A share is that of a name's articles which have the person: what the name alone says of who is there.
    """
    names = use.company.names - skipped
    near = use.near - skipped
    shares = {key: _share(person.names[key], rarity(key)) for key in names if key in person.names}
    with_person = {key: _share(person.near[key], rarity(key)) for key in near if key in person.near}
    nearest = Nearest(use, person, rarity, skipped)
    measures = {
        "names": float(len(shares)),
        "rare names": float(sum(rarity(key) <= 3 for key in shares)),
        "shares": evidence_in(shares.values()),
        "shares beside": evidence_in(shares[key] for key in near if key in shares),
        "shares beside both": evidence_in(with_person.values()),
        "share of its names": weight_of(shares, rarity) / (weight_of(names, rarity) + FEW * WHOLE),
        "frequent name": max((person.part(key) for key in shares), default=0.0),
        "absent": _absent(names, person, skipped),
        **nearest.measures(),
        **_of_kind(use, person),
    }
    return Likeness(measures, tuple(sorted(shares.items(), key=lambda item: (-item[1], item[0]))), nearest.words())


def _share(together: int, magnitude: int) -> float:
    return min(1.0, together / (1 << magnitude))


def evidence_in(shares: Iterable[float]) -> float:
    """All shares together, in bits, as if each were a witness of its own; in an order that makes one sum of it."""
    return -sum(math.log2(1 - _SURE * share) for share in sorted(shares))


def alike(shared: int, one: int, other: int) -> float:
    """The cosine of two sets of names, by the weights of what they share and of each; less where both are few."""
    return shared / WHOLE / math.sqrt((one / WHOLE + FEW) * (other / WHOLE + FEW))


def _absent(names: frozenset[str], person: Person, skipped: frozenset[str]) -> float:
    """How unlikely it is, in bits, that names which are the rule in the person's articles are missing here."""
    missing = (part for key, part in person.frequent if key not in names and key not in skipped)
    return -sum(math.log2(1 - part) for part in missing)


class Nearest:
    """The articles of a person that are most like a use's."""

    def __init__(self, use: Use, person: Person, rarity: Rarity, skipped: frozenset[str]) -> None:
        """Compare with each of the sample."""
        self._use = use
        names = use.company.names - skipped
        own = weight_of(names, rarity)
        cosines = person.index.cosines(use.company, {key.rpartition(" ")[2] for key in skipped})
        self._by_words = sorted(zip(cosines, person.sample, strict=True), key=lambda item: (-item[0], item[1].article))
        shared, weights = person.index.shared(names, rarity), person.index.weights(rarity, skipped)
        found = (alike(both, own, weight) for both, weight in zip(shared, weights, strict=True))
        self._by_names = sorted(found, reverse=True)

    def measures(self) -> dict[str, float]:
        """By words and by names: the cosine with the nearest article, and the mean of the nearest three."""
        words = [cosine for cosine, _ in self._by_words[:3]]
        names = self._by_names[:3]
        return {
            "nearest words": max(words, default=0.0),
            "three nearest words": sum(words) / (len(words) or 1),
            "nearest names": max(names, default=0.0),
            "three nearest names": sum(names) / (len(names) or 1),
        }

    def words(self) -> tuple[str, ...]:
        """The words that are shared with the article which is nearest by words, heaviest first."""
        if not self._by_words:
            return ()
        one, other = self._use.company.weights, self._by_words[0][1].company.weights
        return tuple(sorted(one.keys() & other.keys(), key=lambda word: (-one[word] * other[word], word)))


def cosine(one: Company, other: Company, lost: Collection[str]) -> float:
    """The cosine of the words of two articles, without some that a name has."""
    left, right = one.weights, other.weights
    words = (left.keys() & right.keys()).difference(lost)
    common = sum(left[word] * right[word] for word in words) if words else 0
    return common / (one.length * other.length or 1.0)


def _of_kind(use: Use, person: Person) -> dict[str, float]:
    """What section, title and role say. A section that isn't known, and what isn't said, says nothing."""
    known = bool(use.company.section) and "" not in person.sections
    there = person.sections.get(use.company.section, 0)
    roles, others = roles_in(use.beside), person.roles
    telling = roles - PLAIN_TITLES
    agreeing = telling & others
    return {
        "other section": float(known and there == 0),
        "share of section": there / (person.articles or 1) if known else 0.0,
        "roles": float(len(agreeing)),
        "other roles": float(bool(telling) and not agreeing and bool(others - PLAIN_TITLES)),
        "new role": float(bool(roles - others)),
        "plain title": float(bool(roles & PLAIN_TITLES)),
    }

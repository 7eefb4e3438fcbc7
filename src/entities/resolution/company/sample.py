"""Articles that another is compared with: what it has in common with any of them is found without a look at each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from entities.resolution.company.rarity import Rarity, weight_of
from entities.resolution.company.uses import Company, Use


class Sample:
    """Some uses, with an inverted index of the words and the names of their articles."""

    def __init__(self, uses: Sequence[Use]) -> None:
        """Take uses, one an article."""
        self.uses = uses
        self._words: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        self._names: defaultdict[str, list[int]] = defaultdict(list)
        self._weighed: tuple[Rarity, list[int]] | None = None
        for number, use in enumerate(uses):
            for word, weight in use.company.weights.items():
                self._words[word].append((number, weight))
            for key in use.company.names:
                self._names[key].append(number)

    def cosines(self, company: Company, lost: Collection[str]) -> Sequence[float]:
        """The cosine of the words of an article with those of each, without some that a name has."""
        common = [0] * len(self.uses)
        for word, weight in company.weights.items():
            if word in self._words and word not in lost:
                for number, other in self._words[word]:
                    common[number] += weight * other
        lengths = (company.length * use.company.length or 1.0 for use in self.uses)
        return [product / length for product, length in zip(common, lengths, strict=True)]

    def shared(self, names: Iterable[str], rarity: Rarity) -> Sequence[int]:
        """What names weigh that each has of some."""
        found = [0] * len(self.uses)
        for key in names:
            if key in self._names:
                weight = weight_of((key,), rarity)
                for number in self._names[key]:
                    found[number] += weight
        return found

    def weights(self, rarity: Rarity, skipped: Iterable[str]) -> Sequence[int]:
        """What the names of each weigh, but for some."""
        if self._weighed is None or self._weighed[0] is not rarity:
            self._weighed = rarity, [weight_of(use.company.names, rarity) for use in self.uses]
        lost = self.shared(skipped, rarity)
        return [whole - less for whole, less in zip(self._weighed[1], lost, strict=True)]

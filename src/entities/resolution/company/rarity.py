"""How rare names are, by how many articles have them: the rarer, the more it tells that two articles share one.

The rarity of a name is the number of articles that have it, as a power of two: so one more article hardly ever changes
it, and never where it shares no name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache

from entities.lexicon.places import read_places
from entities.resolution.company.keys import PERSON

Rarity = Callable[[str], int]
"""How many articles have the name of a key, as the exponent of a power of two, rounded down."""
WHOLE = 1 << 20
"""What a name weighs that one article has."""
_WEIGHTS = tuple(WHOLE // (1 + magnitude) for magnitude in range(64))
"""What a name of each rarity weighs: whole numbers, the sum of which is one in whatever order."""
WORLD, CITY = 5, 3
"""Places that everybody knows are met as if so many articles, as exponents of two, had them, however few there are."""


@lru_cache(maxsize=200_000)
def rarity_of(key: str, articles: int) -> int:
    """How rare the name of a key is that so many articles have: the exponent of a power of two, rounded down.

    Of a few articles nothing can be told about London that isn't known before.
    """
    return max(articles.bit_length() - 1, known_rarity(key))


@lru_cache(maxsize=200_000)
def known_rarity(key: str) -> int:
    """What is known of the rarity of a name without any article."""
    place = None if key.startswith(PERSON) else read_places().get(key)
    if place is None:
        return 0
    return CITY if place.kind in {"city", "town"} else WORLD


def weight_of(keys: Iterable[str], rarity: Rarity) -> int:
    """All names together: each counts the less the more articles have it."""
    return sum(map(_WEIGHTS.__getitem__, map(rarity, keys)))

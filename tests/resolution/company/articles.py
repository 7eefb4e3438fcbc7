"""Articles as the company of names sees them, made up for tests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from entities.model import Label
from entities.resolution.company import Company, Use, name_keys

Rarity = Callable[[str], int]


def company(names: str = "", words: str = "", section: str = "") -> Company:
    """An article with these names, by commas (people have a first name), and words of weight 2."""
    keys = (
        name_keys(name.strip(), Label.PERSON if " " in name.strip() else Label.PLACE)
        for name in names.split(",")
        if name.strip()
    )
    return Company(frozenset(key for own in keys for key in own), tuple(f"{word}2" for word in words.split()), section)


def use(article: str, name: str, context: Company, beside: str = "") -> Use:
    """A use of a name; what stands beside it is separated by semicolons."""
    items = frozenset(item.strip() for item in beside.split(";") if item.strip())
    return Use(article, name, context, context.names, items)


def rarity_of(uses: Iterable[Use]) -> Rarity:
    """What the rarity of names is if these are all articles that there are."""
    articles = {one.article: one.company for one in uses}
    counts = Counter(key for context in articles.values() for key in context.names)
    return lambda key: max(0, counts[key].bit_length() - 1)

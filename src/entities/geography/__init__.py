"""Where places are: the point of each place entity, as far as its name and its articles tell which place it is."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import groupby
from operator import itemgetter

from entities.geography.locating import Located, keys_to_find, locate_by_company, locate_by_name
from entities.geography.points import find_points
from entities.model import Label
from entities.store.whole.entities import all_spellings
from entities.store.whole.occurrences import all_articles_of


def locate_places(connection: sqlite3.Connection) -> dict[str, Located]:
    """Where each place entity is, by its id, or why that isn't known; all articles count, whichever are asked about.

    First come those whose name alone tells; the countries that these lie in, and their parts, then decide on others.
    """
    spelled = {
        entity: [name for _, name in rows]
        for entity, rows in groupby(all_spellings(connection, Label.PLACE), key=itemgetter(0))
    }
    table = find_points(key for names in spelled.values() for name in names for key in keys_to_find(name))
    located = {entity: locate_by_name(names, table) for entity, names in spelled.items()}
    articles: defaultdict[str, list[int]] = defaultdict(list)
    for entity, article in all_articles_of(connection, Label.PLACE):
        articles[entity].append(article)
    countries = _countries(located, articles)
    return {
        entity: locate_by_company(one, _shares(articles[entity], countries)) if one.candidates else one
        for entity, one in located.items()
    }


def _countries(located: Mapping[str, Located], articles: Mapping[str, Sequence[int]]) -> dict[int, set[str]]:
    """The codes of countries and their parts in which each article names something, as far as names alone tell."""
    found: defaultdict[int, set[str]] = defaultdict(set)
    for entity, one in located.items():
        if one.spot is not None and one.spot.code:
            for article in articles.get(entity, ()):
                found[article] |= {one.spot.code, one.spot.country}
    return found


def _shares(articles: Sequence[int], countries: Mapping[int, set[str]]) -> dict[str, float]:
    """In what share of some articles something in each country, or part of one, is named."""
    counts = Counter(code for article in articles for code in countries.get(article, ()))
    return {code: count / len(articles) for code, count in counts.items()}

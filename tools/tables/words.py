"""Common English words, from WordNet: those that it writes without a capital, with their irregular forms."""

from __future__ import annotations

from functools import cache

import sources

HEADER = (
    "# Words of WordNet 3.0 (https://wordnet.princeton.edu, WordNet License, Copyright 2006 by Princeton University), "
    "changed: selected; made by tools/tables/words.py"
)


def common_words() -> list[str]:
    """The lines of common_words.txt: verbs, adjectives and adverbs."""
    return [HEADER, *sorted(_words("verb") | _words("adj") | _words("adv"))]


def nouns() -> list[str]:
    """The lines of nouns.txt: nouns that are no `common_words`."""
    return [HEADER, *sorted(_words("noun") - set(common_words()))]


def people() -> list[str]:
    """The lines of people.txt: those of nouns.txt that mean a person before all."""
    return [HEADER, *sorted(set(nouns()).intersection(sources.wordnet_people()))]


@cache
def _words(part: str) -> frozenset[str]:
    lemmas = {word for word in sources.wordnet_lemmas(part) if _is_plain(word)}
    forms = {form for form, of in sources.wordnet_exceptions(part) if _is_plain(form) and lemmas.intersection(of)}
    return frozenset(lemmas | forms)


def _is_plain(word: str) -> bool:
    return word.isascii() and word.isalpha() and word.islower()

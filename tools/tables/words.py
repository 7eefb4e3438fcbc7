"""Common English words, from WordNet: those that it writes without a capital, with their irregular forms."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

import sources

_ARTIFACT, _GROUP, _PERSON, _TIME = "06", "14", "18", "28"
_LIVING = {"05", "20"}  # animals and plants, whose Latin names are many
_PLACES = {"15", "17"}  # locations and natural objects

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


def capitalised() -> list[str]:
    """The lines of capitalised.tsv: what has a capital though it is nobody's name, or is a group's; and what it is."""
    kinds: defaultdict[str, set[str]] = defaultdict(set)
    for word, file, instance in sources.wordnet_capitalised():
        kinds[word].add(_kind(file, instance=instance))
    told = ((word, own - {""}) for word, own in kinds.items() if word.isascii() and word[0].isalpha())
    return [HEADER, *sorted(f"{word}\t{'|'.join(sorted(own))}" for word, own in told if own)]


def _kind(file: str, *, instance: bool) -> str:
    """What a noun is, by the lexicographer file of WordNet that it stands in; nothing where that says nothing."""
    if file in _LIVING | _PLACES or (file == _PERSON and instance):
        return ""
    if file == _PERSON:
        return "a kind of person"
    if file == _GROUP:
        return "a group"
    if file == _TIME:
        return "a time"
    return "a building" if file == _ARTIFACT and instance else "a thing"


@cache
def _words(part: str) -> frozenset[str]:
    lemmas = {word for word in sources.wordnet_lemmas(part) if _is_plain(word)}
    forms = {form for form, of in sources.wordnet_exceptions(part) if _is_plain(form) and lemmas.intersection(of)}
    return frozenset(lemmas | forms)


def _is_plain(word: str) -> bool:
    return word.isascii() and word.isalpha() and word.islower()

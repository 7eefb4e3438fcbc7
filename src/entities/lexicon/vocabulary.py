"""A language's common words: what has a capital only because a sentence starts or a heading stands there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from entities.folding import place_key
from entities.lexicon.given_names import given_names
from entities.lexicon.places import read_places

Endings = tuple[tuple[str, str], ...]
"""How words are inflected: each ending with what stands in its place in the dictionary."""
_LEAST_STEM = 3


@dataclass(frozen=True, slots=True)
class WordList:
    """Words in their dictionary forms, read when they are first asked for, and how they are inflected."""

    read: Callable[[], frozenset[str]]
    endings: Endings = ()

    def has(self, word: str) -> bool:
        """Whether a word, in lower case, is a form of one in the list."""
        stems = self.read()
        return word in stems or any(
            word.endswith(ending)
            and len(word) >= len(ending) + _LEAST_STEM
            and word.removesuffix(ending) + stem in stems
            for ending, stem in self.endings
        )


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """The words of a language: function words; verbs, adjectives and adverbs; nouns. Without any, it knows no word."""

    function_words: frozenset[str] = frozenset()
    common_words: WordList = field(default=WordList(frozenset))
    nouns: WordList = field(default=WordList(frozenset))
    people: WordList = field(default=WordList(frozenset))
    capitalised: Callable[[], Mapping[str, str]] = dict
    """What is always written with a capital and is no name of the kinds that we look for, or a group's: what it is."""
    """Those nouns that mean a person before all."""

    def is_common(self, word: str) -> bool:
        """Whether a word is a verb, adjective, adverb or function word, in any form."""
        return _is_common(self, word)

    def is_dictionary_word(self, word: str) -> bool:
        """Whether a word is common, nouns included."""
        return _is_common(self, word) or self.nouns.has(word.casefold())

    def is_heading_word(self, word: str) -> bool:
        """Whether a word is in the dictionary, and neither a place's name nor a first name."""
        return _is_heading_word(self, word)

    def are_heading_words(self, words: Iterable[str]) -> bool:
        """Whether all of some words are heading words."""
        return all(_is_heading_word(self, word) for word in words)

    def kinds_of(self, name: str) -> tuple[str, ...]:
        """What the dictionary has for a name that is always written with a capital, or for its singular."""
        known = self.capitalised()
        kinds = known.get(name) or (known.get(name[:-1]) if name.endswith("s") else None)
        return tuple(kinds.split("|")) if kinds else ()


@cache
def _is_common(vocabulary: Vocabulary, word: str) -> bool:
    word = word.casefold()
    return word in vocabulary.function_words or vocabulary.common_words.has(word)


@cache
def _is_heading_word(vocabulary: Vocabulary, word: str) -> bool:
    if word.casefold() in given_names() or place_key(word) in read_places():
        return False
    return vocabulary.is_dictionary_word(word)

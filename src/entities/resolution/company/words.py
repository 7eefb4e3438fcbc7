"""The content words of an article: what it is about, told without looking at any other article."""

from __future__ import annotations

import math
import re
from collections import Counter
from functools import lru_cache

from entities.lexicon.language import Language
from entities.lexicon.vocabulary import Vocabulary, WordList

MOST_WORDS = 80
"""Words kept of an article; more tell no more."""
NOUN, OTHER = 2, 1
"""A noun says twice as much of what an article is about as a verb, an adjective or an adverb."""
_HEAVIEST = 9  # a weight is one digit
_WORD = re.compile(r"(?<![\w'’-])[^\W\d_]{3,}(?![\w-])")


def content_words(body: str, language: Language) -> tuple[str, ...]:
    """The words of an article that have no capital, heaviest first, each with a digit behind it: what it weighs.

    Each is in its dictionary form and weighs more the more often it is there, by powers of two: "game6", "cup4".
    """
    vocabulary = language.vocabulary
    counts: Counter[str] = Counter()
    for word, count in Counter(_WORD.findall(body)).items():
        if word.islower() and (form := dictionary_form(word, vocabulary)):
            counts[form] += count
    weights = {word: _weight(word, count, vocabulary) for word, count in counts.items()}
    heaviest = sorted(weights, key=lambda word: (-weights[word], word))[:MOST_WORDS]
    return tuple(f"{word}{weights[word]}" for word in heaviest)


def _weight(word: str, count: int, vocabulary: Vocabulary) -> int:
    kind = OTHER if vocabulary.is_common(word) else NOUN
    return min(_HEAVIEST, kind * (1 + int(math.log2(count))))


@lru_cache(maxsize=200_000)
def dictionary_form(word: str, vocabulary: Vocabulary) -> str:
    """What a dictionary has a word under, the shortest form if several; nothing for a function word."""
    forms = {word, *_stems(word, vocabulary.nouns), *_stems(word, vocabulary.common_words)}
    if not vocabulary.function_words.isdisjoint(forms):
        return ""
    known = [form for form in forms if form in vocabulary.nouns.read() or form in vocabulary.common_words.read()]
    return min(known or [word], key=lambda form: (len(form), form))


def _stems(word: str, words: WordList) -> list[str]:
    endings = ((ending, stem) for ending, stem in words.endings if word.endswith(ending))
    stems = (word.removesuffix(ending) + stem for ending, stem in endings if len(word) >= len(ending) + 3)
    return [stem for stem in stems if stem in words.read()]

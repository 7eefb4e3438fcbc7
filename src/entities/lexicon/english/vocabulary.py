"""Common English words: what has a capital only because a sentence starts or a heading stands there."""

from __future__ import annotations

from functools import cache

from entities.lexicon.english.words import FUNCTION_WORDS
from entities.lexicon.given_names import given_names
from entities.lexicon.places import place_key, read_places
from entities.lexicon.tables import read_lines

# How English inflects: an ending, and what stands in its place in the dictionary (WordNet's "detachment rules").
_VERB_ENDINGS = (("s", ""), ("ies", "y"), ("es", "e"), ("es", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", ""))
_ADJECTIVE_ENDINGS = (("er", ""), ("est", ""), ("er", "e"), ("est", "e"))
_NOUN_ENDINGS = (
    ("s", ""), ("ses", "s"), ("ves", "f"), ("xes", "x"), ("zes", "z"), ("ches", "ch"), ("shes", "sh"), ("men", "man"),
    ("ies", "y"),
)  # fmt: skip
_LEAST_STEM = 3


@cache
def is_common(word: str) -> bool:
    """Whether a word is a verb, adjective, adverb or function word, in any form."""
    word = word.casefold()
    return word in FUNCTION_WORDS or _is_form(word, "common_words.txt", _VERB_ENDINGS + _ADJECTIVE_ENDINGS)


@cache
def is_heading_word(word: str) -> bool:
    """Whether a word is common, nouns included, and neither a place's name nor a first name."""
    if word.casefold() in given_names() or place_key(word) in read_places():
        return False
    return is_dictionary_word(word)


def is_dictionary_word(word: str) -> bool:
    """Whether a word is common, nouns included."""
    return is_common(word) or _is_form(word.casefold(), "nouns.txt", _NOUN_ENDINGS)


def _is_form(word: str, file: str, endings: tuple[tuple[str, str], ...]) -> bool:
    stems = _read_words(file)
    return word in stems or any(
        word.endswith(ending) and len(word) >= len(ending) + _LEAST_STEM and word.removesuffix(ending) + stem in stems
        for ending, stem in endings
    )


@cache
def _read_words(file: str) -> frozenset[str]:
    return frozenset(read_lines(f"english/{file}"))

"""English words, from WordNet, and how English inflects them."""

from __future__ import annotations

from functools import cache, partial

from entities.lexicon.english.words import FUNCTION_WORDS
from entities.lexicon.tables import read_lines
from entities.lexicon.vocabulary import Vocabulary, WordList

# An ending, and what stands in its place in the dictionary (WordNet's "detachment rules").
_VERB_ENDINGS = (("s", ""), ("ies", "y"), ("es", "e"), ("es", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", ""))
_ADJECTIVE_ENDINGS = (("er", ""), ("est", ""), ("er", "e"), ("est", "e"))
_NOUN_ENDINGS = (
    ("s", ""), ("ses", "s"), ("ves", "f"), ("xes", "x"), ("zes", "z"), ("ches", "ch"), ("shes", "sh"), ("men", "man"),
    ("ies", "y"),
)  # fmt: skip


@cache
def _read_words(file: str) -> frozenset[str]:
    return frozenset(read_lines(f"english/{file}"))


@cache
def _read_capitalised() -> dict[str, str]:
    return dict(line.split("\t") for line in read_lines("english/capitalised.tsv"))


VOCABULARY = Vocabulary(
    FUNCTION_WORDS,
    common_words=WordList(partial(_read_words, "common_words.txt"), _VERB_ENDINGS + _ADJECTIVE_ENDINGS),
    nouns=WordList(partial(_read_words, "nouns.txt"), _NOUN_ENDINGS),
    people=WordList(partial(_read_words, "people.txt")),
    capitalised=_read_capitalised,
)

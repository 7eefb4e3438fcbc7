"""Which language a text is written in.

What isn't plainly that of the pipeline is identified by naive Bayes over byte n-grams: M. Lui and T. Baldwin,
"langid.py: An Off-the-shelf Language Identification Tool", 2012.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache
from typing import TYPE_CHECKING

from entities.lexicon.language import Language

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_WORD = re.compile(r"[^\W\d_]+")
_LOOKED_AT = 20_000  # characters; and as many parts of them, of which one may be in another language than the whole
_PARTS = 4
_PLAIN = 0.25  # of the words are function words of the language: in English a third is, in others a word here and there
_SURE = 0.9


def find_language(text: str, expected: Language, others: Collection[str] = ()) -> str | None:
    """The language (ISO 639-1) of a text, None if it can't be told.

    Of a text in several languages it is the `expected` one, or the one of `others` that comes first in the text. Lists
    of names and results, as sports pages print them, are in no language.
    """
    text = text[:_LOOKED_AT]
    words = _WORD.findall(text.casefold())
    if words and sum(word in expected.open_words for word in words) >= _PLAIN * len(words):
        return expected.code
    found = _identify(text)
    if found in {None, expected.code, *others}:
        return found
    size = -(-len(text) // _PARTS)
    parts = [_identify(text[at : at + size]) for at in range(0, len(text), size)]
    if expected.code in parts:
        return expected.code
    return next((part for part in parts if part in others), found)


def _identify(text: str) -> str | None:
    found, probability = _identifier().classify(text)
    return str(found) if probability >= _SURE else None


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - half a second, seldom needed

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)

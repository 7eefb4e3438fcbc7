"""Which language a text is written in.

What isn't plainly that of the pipeline is identified by naive Bayes over byte n-grams: M. Lui and T. Baldwin,
"langid.py: An Off-the-shelf Language Identification Tool", 2012.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache
from typing import TYPE_CHECKING

from entities.folding import is_latin
from entities.lexicon.language import Language
from entities.lexicon.languages import FOLDERS, language_of

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
    of names and results, as sports pages print them, are in no language. What is in another script than the expected
    language is in another language.
    """
    text = text[:_LOOKED_AT]
    words = _WORD.findall(text.casefold())
    if _share(words, expected) >= _PLAIN:
        return expected.code
    found = _identify(text, _SURE) or _most_plainly(words)
    if found is None and _is_in_other_script(words, expected):
        found = _identify(text, 0)
    if found in {None, expected.code, *others}:
        return found
    size = -(-len(text) // _PARTS)
    parts = [_identify(text[at : at + size], _SURE) for at in range(0, len(text), size)]
    if expected.code in parts:
        return expected.code
    return next((part for part in parts if part in others), found)


def _share(words: Sequence[str], language: Language) -> float:
    """How much of some words are function words of a language."""
    return sum(word in language.open_words for word in words) / max(1, len(words))


def _most_plainly(words: Sequence[str]) -> str | None:
    """Of the languages whose function words are known that of which there are most, if they are as many as in prose."""
    shares = {code: _share(words, language_of(code)) for code in FOLDERS}
    most = max(shares, key=shares.__getitem__)
    return most if shares[most] >= _PLAIN else None


def _is_in_other_script(words: Sequence[str], language: Language) -> bool:
    """Whether most words are in Latin letters and those of the language aren't, or the other way round."""
    if not (words and language.open_words):
        return False
    return (2 * sum(map(is_latin, words)) >= len(words)) is not all(map(is_latin, language.open_words))


def _identify(text: str, sure: float) -> str | None:
    """The language that a text is most like, if that is so probable."""
    found, probability = _identifier().classify(text)
    return str(found) if probability >= sure else None


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - half a second, seldom needed

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
